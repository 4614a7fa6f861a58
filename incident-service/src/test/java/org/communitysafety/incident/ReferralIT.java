package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps and meetings in every format, and the register of them. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ReferralIT {
    private static final String REFERRALS = "/api/v1/referrals";
    private static final Duration SOON = Duration.ofSeconds(10);

    private Service service;
    private String reference;

    @BeforeEach
    void theServiceIsReady() {
        service = Service.ready();
        reference = Samples.reference();
    }

    @ParameterizedTest
    @ValueSource(strings = {"structured", "binary", "bare", "batch", "lines", "gzip"})
    void aStepOfEveryFormatIsReadableWithinASecond(String format) {
        long sent = System.nanoTime();

        Answer answer = send(format, Samples.step(reference));

        assertEquals(202, answer.status(), answer::toString);
        String id = register(reference);
        JsonNode referral = await(id, read -> read.path("steps").size() == 1);
        assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent) < 2_000, "it took too long");
        assertEquals(reference, referral.path("reference").asText());
        JsonNode step = referral.at("/steps/0");
        assertEquals("standing", step.path("state").asText());
        assertEquals("25-34", step.at("/attributes/age-band").asText());
        assertEquals("nottinghamshire-police", step.path("by").asText());
        if (format.equals("structured") || format.equals("binary") || format.equals("bare")) {
            assertEquals(REFERRALS + "/" + id, answer.header("Location"));
            assertEquals(id, answer.json().path("id").asText());
        } else {
            assertEquals(1, answer.json().path("accepted").asInt(), answer::toString);
        }
    }

    @Test
    void theStepsOfAReferralShareOneKeyAndKeepTheirIdentifiers() {
        String first = structured("made", Samples.step(reference));
        String second = structured("closed", Samples.step(reference).replace("MADE", "CLOSED"));

        service.post(REFERRALS, Service.NDJSON, first + "\n" + second);

        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            for (String id : List.of("made", "closed")) {
                var record = probe.await(
                        Topics.REFERRALS, SOON, r -> (reference + id).equals(KafkaProbe.header(r, "ce_id")));
                assertEquals("nottingham-city-council\n" + reference, new String(record.key(), StandardCharsets.UTF_8));
                assertEquals(EventTypes.REFERRAL_STEP, KafkaProbe.header(record, "ce_type"));
                assertEquals(reference, KafkaProbe.header(record, "ce_subject"));
                assertEquals(64, KafkaProbe.header(record, "ce_datahash").length());
            }
        }
    }

    @Test
    void correctionsAndCancellationsAreMarkedWhateverTheirOrder() {
        String correction = structured(
                "correction",
                Samples.step(reference).replace("\"corrects\":null", "\"corrects\":\"" + reference + "made\""));
        String cancellation = structured(
                        "cancellation",
                        "{\"agency\":\"nottingham-city-council\",\"reference\":\"%s\",\"corrects\":\"%sclosed\",\"reason\":\"recorded-in-error\"}"
                                .formatted(reference, reference))
                .replace(EventTypes.REFERRAL_STEP, EventTypes.REFERRAL_STEP_CANCELLED)
                .replaceFirst("\\{", "{\"recordedtime\":\"2019-03-01T00:00:00Z\",");
        String closed = structured("closed", Samples.step(reference).replace("MADE", "CLOSED"));
        String made = structured("made", Samples.step(reference));

        Answer answer = service.post(
                REFERRALS, Service.NDJSON, String.join("\n", cancellation, correction, closed, made, made));

        assertEquals(5, answer.json().path("accepted").asInt(), answer::toString);
        JsonNode referral = await(
                register(reference),
                read -> read.path("steps").size() == 3
                        && read.path("cancellations").size() == 1);
        List<String> steps = new ArrayList<>();
        referral.path("steps")
                .forEach(step -> steps.add(step.path("eventId").asText().substring(reference.length()) + " "
                        + step.path("state").asText() + " "
                        + step.path("correctedBy").asText().replace(reference, "")));
        assertEquals(
                List.of("closed cancelled cancellation", "correction standing null", "made corrected correction"),
                steps);
        assertEquals("recorded-in-error", referral.at("/cancellations/0/reason").asText());
        assertFalse(referral.toString().contains("erson\":"), referral::toString);
    }

    @Test
    void referralsAreListedByTheDayOfTheirFirstStepPageByPage() {
        String pathway = "test-on-arrest";
        List<String> lines = new ArrayList<>();
        for (String at : List.of("2017-03-03", "2017-01-01", "2017-02-02")) {
            lines.add(Samples.step(reference + at)
                    .replace("complex-persons-panel", pathway)
                    .replace("2019-02-11", at));
        }
        service.post(REFERRALS, Service.NDJSON, String.join("\n", lines));
        String query = REFERRALS + "?agency=nottingham-city-council&pathway=" + pathway + "&from=2017-01&to=2017-03";
        Awaitility.await()
                .atMost(SOON)
                .until(() -> references(service.get(query).json()).size() == 3);

        JsonNode first = service.get(query + "&limit=2").json();
        JsonNode second = service.get(first.path("next").asText()).json();

        assertEquals(List.of(reference + "2017-01-01", reference + "2017-02-02"), references(first));
        assertEquals(List.of(reference + "2017-03-03"), references(second));
        assertTrue(second.path("next").isNull());
        assertEquals(
                List.of(reference + "2017-02-02"),
                references(service.get(query.replace("2017-01", "2017-02").replace("2017-03", "2017-02"))
                        .json()));
        assertEquals(
                List.of(),
                references(service.get(query.replace(pathway, "marac")).json()));
        assertEquals(422, service.get(query + "&cursor=MjAxNy0wMS0wMQpY").status());
    }

    @Test
    void aReferenceOnTwoPathwaysIsListedForEachAndWhatIsCancelledIsNot() {
        String made = Samples.step(reference).replace("2019-02-11", "2016-02-11");
        String marac = structured("marac", made.replace("complex-persons-panel", "marac"));
        String arrest = structured("arrest", made.replace("complex-persons-panel", "test-on-arrest"));
        String cancellation =
                """
                {"agency":"nottingham-city-council","reference":"%s","corrects":"%smarac","recordedtime":"2019-03-01T00:00:00Z"}"""
                        .formatted(reference, reference);
        String query = REFERRALS + "?agency=nottingham-city-council&from=2016-02&to=2016-02&limit=1";

        service.post(REFERRALS, Service.NDJSON, arrest + "\n" + marac);
        Awaitility.await()
                .atMost(SOON)
                .until(() -> !service.get(query).json().path("next").isNull());
        JsonNode first = service.get(query).json();
        JsonNode second = service.get(first.path("next").asText()).json();
        service.post(REFERRALS, Service.JSON, cancellation);
        Awaitility.await()
                .atMost(SOON)
                .until(() -> service.get(query).json().path("next").isNull());

        assertEquals("marac", first.at("/items/0/pathway").asText());
        assertEquals("test-on-arrest", second.at("/items/0/pathway").asText());
        assertEquals(
                "test-on-arrest",
                service.get(query).json().at("/items/0/pathway").asText());
    }

    @Test
    void aMeetingIsOneFactPerPanelAndDay() {
        String meeting =
                """
                {"agency":"nottingham-city-council","panel":"complex-persons-panel","at":"2019-02-18",\
                "attended":["nottinghamshire-police"],"invited":["nottinghamshire-police","adult-social-care"],\
                "recordedtime":"%s"}""";

        Answer early = service.post(REFERRALS, Service.JSON, meeting.formatted("2019-02-19T00:00:00Z"));
        Answer late = service.post(
                REFERRALS,
                Service.JSON,
                meeting.formatted("2019-02-20T00:00:00Z")
                        .replace("[\"nott", "[\"adult-social-care\",\"nott")
                        .replaceFirst("\"adult-social-care\"],\"rec", "\"probation\"],\"rec"));

        assertEquals(202, early.status(), early::toString);
        assertEquals(early.header("Location"), late.header("Location"));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> service.get(late.header("Location"))
                                .json()
                                .path("attended")
                                .size()
                        == 2);
        JsonNode held = service.get(late.header("Location")).json();
        assertEquals("cpp", held.path("panel").asText());
        assertEquals("2019-02-20T00:00:00Z", held.path("recordedAt").asText());
    }

    @Test
    void aBadStepCostsOnlyItselfAndComesBackToBeMended() {
        String bad = Samples.step(reference).replace("homelessness", "sorcery").replace("MADE", "FLOWN");
        String good = Samples.step(Samples.reference());

        Answer alone = service.post(REFERRALS, Service.JSON, bad);
        Answer among = service.post(REFERRALS, Service.NDJSON, bad + "\n" + good);
        Answer dry = service.post(REFERRALS + "?dryRun=true", Service.JSON, Samples.step(reference));

        assertEquals(422, alone.status());
        assertEquals(List.of("/data/step unknown-step", "/data/theme unknown-theme"), alone.errors());
        assertFalse(alone.response().body().contains("p-1177"));
        assertEquals(List.of("1 /data/step unknown-step", "1 /data/theme unknown-theme"), among.problems());
        Answer rejects = service.get(among.json().path("rejects").asText());
        assertEquals(bad + "\n", rejects.response().body());
        assertEquals(200, dry.status(), dry::toString);
        assertEquals(
                404,
                service.get(REFERRALS + "/" + dry.json().path("id").asText()).status());
    }

    @Test
    void whatIsNotThereIsNotFoundAndMayBeInAMoment() {
        Answer answer = service.get(REFERRALS + "/" + register(reference));
        Answer meeting = service.get(REFERRALS + "/meetings/nothing");

        assertEquals(404, answer.status());
        assertEquals("1", answer.header("Retry-After"));
        assertEquals("application/problem+json", meeting.mediaType());
    }

    private Answer send(String format, String data) {
        return switch (format) {
            case "structured" -> service.post(REFERRALS, Service.STRUCTURED, structured("one", data));
            case "binary" ->
                service.post(
                        REFERRALS,
                        Service.JSON,
                        data.getBytes(StandardCharsets.UTF_8),
                        "ce-specversion",
                        "1.0",
                        "ce-id",
                        UUID.randomUUID().toString(),
                        "ce-source",
                        "/tests",
                        "ce-type",
                        EventTypes.REFERRAL_STEP,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
            case "batch" -> service.post(REFERRALS, Service.BATCH, "[" + structured("one", data) + "]");
            case "lines" -> service.post(REFERRALS, Service.NDJSON, data + "\n");
            case "gzip" ->
                service.post(
                        REFERRALS,
                        Service.NDJSON,
                        Service.gzip(data.getBytes(StandardCharsets.UTF_8)),
                        "Content-Encoding",
                        "gzip");
            default -> service.post(REFERRALS, Service.JSON, data);
        };
    }

    private String structured(String id, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/tests\",\"type\":\"%s\",\"data\":%s}"
                .formatted(reference + id, EventTypes.REFERRAL_STEP, data);
    }

    private static String register(String reference) {
        return org.communitysafety.vocabulary.RegisterId.of("nottingham-city-council", reference)
                .value();
    }

    private JsonNode await(String id, Predicate<JsonNode> there) {
        String path = REFERRALS + "/" + id;
        Awaitility.await()
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> there.test(service.get(path).json()));
        return service.get(path).json();
    }

    private static List<String> references(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("reference").asText())
                .toList();
    }
}
