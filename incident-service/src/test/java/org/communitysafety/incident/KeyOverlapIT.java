package org.communitysafety.incident;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.RegisterId;
import org.junit.jupiter.api.Test;

/** While two keys overlap, whoever is named is named under both; a third, retired, makes no token and is still known. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
@TestProfile(KeyOverlapIT.Overlap.class)
class KeyOverlapIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POLICE = "nottinghamshire-police";

    /** k0001 is retired; k0002 and k0003 overlap. */
    public static class Overlap implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path file = Files.createTempFile(
                        "keyring",
                        ".json",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                file.toFile().deleteOnExit();
                Files.writeString(
                        file,
                        "{\"keys\":[{\"id\":\"k0001\",\"secret\":\"%s\",\"retired\":true},{\"id\":\"k0002\",\"secret\":\"%s\"},"
                                        .formatted(base64("k0001"), base64("k0002"))
                                + "{\"id\":\"k0003\",\"secret\":\"%s\"}]}".formatted(base64("k0003")));
                return Map.of("platform.security.keyring", file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String base64(String id) {
            return Base64.getEncoder().encodeToString(secret(id));
        }
    }

    @Test
    void anIncidentNamesVictimAndLocationUnderBothKeysAndTheRegisterUnderTheOlder() throws Exception {
        Service service = Service.ready();
        String person = "canary-" + Samples.reference();
        String reference = Samples.reference();
        String body = Samples.incident(reference)
                .replace("v-93af", person)
                .replace(
                        "\"victim\"",
                        "\"location\":\"place\",\"tokensBefore\":{\"k1:mine\":[\"k0:other\"]},\"victim\"");

        Answer answer = service.post("/api/v1/incidents", Service.JSON, body);

        assertEquals(202, answer.status(), answer::toString);
        JsonNode data = onTopic(Topics.INCIDENTS, reference);
        String victim = token("k0003", person, POLICE, "victim");
        String place = token("k0003", "place", POLICE, "location");
        assertEquals(victim, data.path("victim").asText());
        assertEquals(place, data.path("location").asText());
        assertEquals(
                JSON.valueToTree(Map.of(
                        victim, List.of(token("k0002", person, POLICE, "victim")),
                        place, List.of(token("k0002", "place", POLICE, "location")))),
                data.path("tokensBefore"),
                "and nothing that was sent for it");
        assertFalse(data.toString().contains("k0001:"), data.toString());
        assertEquals(
                token("k0002", person, POLICE, "victim") + "\n" + token("k0002", "place", POLICE, "location"),
                registered(reference));
    }

    @Test
    void anErasureNamesTheTokensOfAllKeysAlsoOfARetiredOne() throws Exception {
        Service service = Service.ready();
        String person = "canary-" + Samples.reference();
        String reference = Samples.reference();
        service.post(
                "/api/v1/incidents", Service.JSON, Samples.incident(reference).replace("v-93af", person));
        assertEquals(token("k0002", person, POLICE, "victim"), registered(reference));

        Answer erased = service.post(
                "/api/v1/erasures", Service.JSON, "{\"agency\":\"%s\",\"person\":\"%s\"}".formatted(POLICE, person));

        assertEquals(202, erased.status(), erased::toString);
        JsonNode replacements;
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            String id = erased.json().path("id").asText();
            replacements = JSON.readTree(
                            probe.await(Topics.ERASURES, SOON, each -> id.equals(KafkaProbe.header(each, "ce_id")))
                                    .value())
                    .path("replacements");
        }
        JsonNode all = JSON.valueToTree(List.of(
                token("k0001", person, POLICE, "victim"),
                token("k0002", person, POLICE, "victim"),
                token("k0003", person, POLICE, "victim")));
        assertTrue(
                StreamSupport.stream(replacements.spliterator(), false)
                        .anyMatch(each -> each.path("tokens").equals(all)),
                "under the retired key too: " + replacements);
        await().atMost(SOON).until(() -> registered(reference).startsWith("~erased:"));
    }

    @Test
    void aStepNamesBothPersonsUnderBothKeys() throws Exception {
        Service service = Service.ready();
        String reference = Samples.reference();
        String body = Samples.step(reference).replace("\"otherPerson\":null", "\"otherPerson\":\"p-2288\"");

        Answer answer = service.post("/api/v1/referrals", Service.JSON, body);

        assertEquals(202, answer.status(), answer::toString);
        JsonNode before = onTopic(Topics.REFERRALS, reference).path("tokensBefore");
        assertEquals(2, before.size(), before.toString());
        before.properties().forEach(each -> {
            assertTrue(each.getKey().startsWith("k0003:"), each.toString());
            assertEquals(1, each.getValue().size(), each.toString());
            assertTrue(each.getValue().get(0).asText().startsWith("k0002:"), each.toString());
        });
    }

    @Test
    void whoIsNotNamedHasNoTokensBefore() throws Exception {
        Service service = Service.ready();
        String reference = Samples.reference();

        service.post(
                "/api/v1/incidents", Service.JSON, Samples.incident(reference).replace("\"v-93af\"", "null"));

        assertFalse(onTopic(Topics.INCIDENTS, reference).has("tokensBefore"));
    }

    private static JsonNode onTopic(String topic, String reference) throws IOException {
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            return JSON.readTree(
                    probe.await(topic, SOON, record -> reference.equals(KafkaProbe.header(record, "ce_subject")))
                            .value());
        }
    }

    private static String registered(String reference) throws SQLException {
        String url = "jdbc:postgresql://" + PlatformInfrastructure.database() + "/csp?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                var query = connection.prepareStatement("select tokens from incident.incident where id = ?")) {
            query.setString(1, RegisterId.of(POLICE, reference).value());
            return await().atMost(SOON)
                    .until(
                            () -> {
                                try (var row = query.executeQuery()) {
                                    return row.next() ? row.getString(1) : null;
                                }
                            },
                            tokens -> tokens != null);
        }
    }

    /** As decision 8 has it: a key of agency, purpose and key identifier, and of the pseudonym the HMAC under that. */
    private static String token(String keyId, String pseudonym, String agency, String purpose) throws Exception {
        byte[] key = hmac(secret(keyId), agency + "\n" + purpose + "\n" + keyId);
        return keyId + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, pseudonym));
    }

    private static byte[] hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] secret(String id) {
        return (id + "-a-secret-of-a-test-only-32").substring(0, 32).getBytes(StandardCharsets.US_ASCII);
    }
}
