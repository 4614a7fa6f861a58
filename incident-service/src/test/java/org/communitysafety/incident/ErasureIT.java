package org.communitysafety.incident;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.RegisterId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person is forgotten in all that this service keeps, and nothing says who it was. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ErasureIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ERASURES = "/api/v1/erasures";
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final String POLICE = "nottinghamshire-police";
    private static final Pattern VICTIM = Pattern.compile("\"victim\":\"(k\\d+:[A-Za-z0-9_-]{43})\"");

    private Service service;
    private String person;

    @BeforeEach
    void theServiceIsReadyAndThePersonIsNew() {
        service = Service.ready();
        person = "canary-" + Samples.reference();
    }

    @AfterEach
    void everythingRunsAgain() {
        PlatformInfrastructure.startPostgres();
    }

    @Test
    void whatTheRegisterKeepsIsReplacedAlsoWhenItsEventComesAgainAndANewEventNamesANewPerson() throws Exception {
        List<String> references = List.of(Samples.reference(), Samples.reference());
        references.forEach(reference -> assertEquals(202, send(reference).status()));
        String token = tokens(references).get(references.get(0));
        assertTrue(token.startsWith("k"), token);

        JsonNode erased = erase();

        await().atMost(SOON).until(() -> !tokens(references).containsValue(token));
        String surrogate = tokens(references).get(references.get(0));
        assertTrue(surrogate.matches("~erased:[A-Za-z0-9_-]{22}"), surrogate);
        assertEquals(surrogate, tokens(references).get(references.get(1)), "they stay one person");
        assertEquals(1, surrogates(erased, token).size(), "the event says what stands for this token");
        assertEquals(surrogate, surrogates(erased, token).get(0));

        String fresh = Samples.reference();
        sendAgain(references.get(0));
        assertEquals(202, send(fresh).status());

        List<String> all = List.of(references.get(0), references.get(1), fresh);
        await().atMost(SOON).until(() -> token.equals(tokens(all).get(fresh)));
        assertEquals(surrogate, tokens(all).get(references.get(0)), "the record was given again as it was");
    }

    @Test
    void refusedLinesAndDeadLettersThatNameThePersonAreDiscardedAndOthersStay() {
        String named = rejects("{\"agency\":\"" + POLICE + "\",\"victim\":\"" + person + "\"}\n{");
        String other = rejects("{\"victim\":\"" + person + "0\"}\n{");
        String letter = setAside("no json, but of " + person);
        String stays = setAside("no json, and of nobody");

        JsonNode erased = erase();

        assertEquals(1, erased.path("refusedFilesDiscarded").asInt(), erased.toString());
        assertEquals(1, erased.path("deadLettersDiscarded").asInt(), erased.toString());
        assertEquals(404, service.get(named).status());
        assertEquals(200, service.get(other).status());
        JsonNode discarded = service.get("/api/v1/dead-letters/" + letter).json();
        assertEquals("DISCARDED", discarded.path("state").asText(), discarded.toString());
        assertEquals("erased", discarded.at("/decision/reason").asText(), discarded.toString());
        assertEquals("local-operator", discarded.at("/decision/by").asText(), discarded.toString());
        assertEquals(
                "SET_ASIDE",
                service.get("/api/v1/dead-letters/" + stays)
                        .json()
                        .path("state")
                        .asText());
        assertEquals(0, erase().path("refusedFilesDiscarded").asInt(), "asked again nothing is left");
    }

    @Test
    void theAnswerAndTheTopicsNeverHoldThePseudonymAndTheAnswerSaysUntilWhenTokensStay() {
        send(Samples.reference());

        JsonNode erased = erase();

        Instant at = Instant.parse(erased.path("erasedAt").asText());
        assertEquals(
                at.plus(Duration.ofDays(97)),
                Instant.parse(erased.path("tokensUntil").asText()));
        assertEquals(
                at.plus(Duration.ofDays(21)),
                Instant.parse(erased.path("sealedUntil").asText()));
        assertFalse(erased.toString().contains(person), erased.toString());
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            for (String topic : List.of(Topics.INCIDENTS, Topics.ERASURES)) {
                for (ConsumerRecord<byte[], byte[]> record : probe.readAll(topic)) {
                    String content = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
                    assertFalse(content.contains(person), topic);
                }
            }
        }
    }

    @Test
    void everyFaultIsToldAndNothingThatWasSentIsRepeated() {
        Answer wrong = service.post(ERASURES, Service.JSON, "{\"agency\":\"%s\",\"person\":\"\"}".formatted(person));
        Answer empty = service.post(ERASURES, Service.JSON, "{}");
        Answer nothing = service.post(ERASURES, Service.JSON, "");
        Answer list = service.post(ERASURES, Service.JSON, "[\"" + person + "\"]");
        Answer broken = service.post(ERASURES, Service.JSON, "{\"person\":\"" + person);

        assertEquals(List.of("/agency malformed-agency", "/person empty-text"), wrong.errors(), wrong::toString);
        assertEquals(List.of("/agency missing-field", "/person missing-field"), empty.errors(), empty::toString);
        assertEquals(400, nothing.status(), nothing::toString);
        assertEquals(422, list.status(), list::toString);
        assertEquals(400, broken.status(), broken::toString);
        for (Answer answer : List.of(wrong, empty, nothing, list, broken)) {
            assertEquals("application/problem+json", answer.mediaType(), answer::toString);
            assertFalse(answer.toString().contains(person), answer::toString);
        }
        assertEquals(415, service.post(ERASURES, "text/plain", "x").status());
    }

    @Test
    void withoutPostgresTheErasureIsSafeAndSaysWhatCouldNotBeSearched() throws Exception {
        String reference = Samples.reference();
        send(reference);
        tokens(List.of(reference));
        PlatformInfrastructure.stopPostgres();

        JsonNode erased = erase();

        assertTrue(erased.path("refusedFilesDiscarded").isNull(), erased.toString());
        PlatformInfrastructure.startPostgres();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertTrue(tokens(List.of(reference)).get(reference).startsWith("~erased:")));
    }

    private JsonNode erase() {
        Answer answer =
                service.post(ERASURES, Service.JSON, "{\"agency\":\"%s\",\"person\":\"%s\"}".formatted(POLICE, person));
        assertEquals(202, answer.status(), answer::toString);
        return answer.json();
    }

    private Answer send(String reference) {
        return service.post(INCIDENTS, Service.JSON, Samples.incident(reference).replace("v-93af", person));
    }

    /** As a replay of a dead letter does. */
    private static void sendAgain(String reference) {
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            var record = probe.await(
                    Topics.INCIDENTS, SOON, each -> reference.equals(KafkaProbe.header(each, "ce_subject")));
            probe.write(new ProducerRecord<>(
                    record.topic(), record.partition(), record.key(), record.value(), record.headers()));
            Matcher victim = VICTIM.matcher(new String(record.value(), StandardCharsets.UTF_8));
            assertTrue(victim.find());
        }
    }

    /** What the event of an erasure puts in the place of a token. */
    private static List<String> surrogates(JsonNode erased, String token) throws IOException {
        List<String> surrogates = new ArrayList<>();
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            var record = probe.await(
                    Topics.ERASURES, SOON, each -> erased.path("id").asText().equals(KafkaProbe.header(each, "ce_id")));
            JsonNode data = new ObjectMapper().readTree(record.value());
            assertEquals(erased.path("erasedAt").asText(), data.path("erasedAt").asText());
            assertEquals(POLICE, data.path("agency").asText());
            assertNotEquals(0, data.path("replacements").size());
            StreamSupport.stream(data.path("replacements").spliterator(), false)
                    .filter(each -> each.path("tokens").toString().contains(token))
                    .forEach(each -> surrogates.add(each.path("surrogate").asText()));
        }
        return surrogates;
    }

    /** As the register keeps them, by reference; waits until all are there. */
    private static Map<String, String> tokens(List<String> references) throws SQLException {
        String url = "jdbc:postgresql://" + PlatformInfrastructure.database() + "/csp?user=postgres";
        Map<String, String> tokens = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                var query = connection.prepareStatement("select tokens from incident.incident where id = ?")) {
            for (String reference : references) {
                query.setString(1, RegisterId.of(POLICE, reference).value());
                await().atMost(SOON).until(() -> {
                    try (var row = query.executeQuery()) {
                        return row.next() && tokens.put(reference, row.getString(1)) == null;
                    }
                });
            }
        }
        return tokens;
    }

    private String rejects(String lines) {
        Answer answer = service.post(INCIDENTS, Service.NDJSON, lines);
        String path = answer.json().path("rejects").asText();
        assertEquals(200, service.get(path).status(), answer::toString);
        return path;
    }

    private String setAside(String content) {
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            var place = probe.write(Topics.INCIDENTS, "k", content, Map.of());
            String id = RegisterId.of(place.topic(), place.partition() + "/" + place.offset())
                    .value();
            await().atMost(SOON)
                    .until(() -> service.get("/api/v1/dead-letters/" + id).status() == 200);
            return id;
        }
    }
}
