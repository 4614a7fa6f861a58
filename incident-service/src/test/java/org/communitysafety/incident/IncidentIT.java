package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.RegisterId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class IncidentIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String INCIDENTS = "/api/v1/incidents";

    private Service service;

    @BeforeEach
    void theServiceIsReady() {
        service = Service.ready();
    }

    @Test
    void aBareEventIsAcceptedPublishedAndRegistered() {
        String reference = Samples.reference();

        Answer answer = service.post(INCIDENTS, Service.JSON, Samples.incident(reference));

        String id = RegisterId.of("nottinghamshire-police", reference).value();
        assertEquals(202, answer.status(), answer::toString);
        assertEquals(id, answer.json().path("id").asText());
        assertEquals(INCIDENTS + "/" + id, answer.header("Location"));
        JsonNode entry = registered(id);
        assertEquals("violent-crime", entry.path("category").asText());
        assertFalse(entry.toString().contains("v-93af"), "the register names the victim");
        assertFalse(entry.has("victim"));
    }

    @Test
    void aRecordOnTheTopicIsACloudEventInBinaryModeWithThePlatformsAttributes() {
        String reference = Samples.reference();

        service.post(
                INCIDENTS,
                Service.JSON,
                Samples.incident(reference).getBytes(StandardCharsets.UTF_8),
                "X-Submitted-By",
                "someone",
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            var record = probe.await(Topics.INCIDENTS, SOON, r -> reference.equals(KafkaProbe.header(r, "ce_subject")));
            assertEquals("nottinghamshire-police\n" + reference, new String(record.key(), StandardCharsets.UTF_8));
            assertEquals("/agencies/nottinghamshire-police", KafkaProbe.header(record, "ce_source"));
            assertEquals("someone", KafkaProbe.header(record, "ce_submittedby"));
            assertTrue(KafkaProbe.header(record, "ce_traceparent").startsWith("00-0af7651916cd43dd8448eb211c80319c-"));
            assertTrue(KafkaProbe.header(record, "ce_receivedat").startsWith("20"));
            assertEquals(64, KafkaProbe.header(record, "ce_datahash").length());
        }
    }

    @Test
    void theNewestVersionStaysWhateverTheOrder() {
        String reference = Samples.reference();
        String newer = correction(reference, "2019-02-01T00:00:00Z", "burglary");
        String older = correction(reference, "2019-01-01T00:00:00Z", "robbery");

        Answer answer = service.post(INCIDENTS, Service.NDJSON, newer + "\n\n" + older + "\n");

        assertEquals(2, answer.json().path("accepted").asInt(), answer::toString);
        String id = RegisterId.of("nottinghamshire-police", reference).value();
        assertEquals("burglary", registered(id).path("category").asText());
    }

    @Test
    void anAreaListsWhatLiesInItAndWhatIsOnlyKnownToBeSomewhereInIt() {
        String month = "\"2017-03\"";
        String inWard = Samples.incident(Samples.reference())
                .replace("\"2018-10-14T22:05:00Z\"", month)
                .replace("E05012270", "E01013800");
        String nowhere = Samples.incident(Samples.reference())
                .replace("\"2018-10-14T22:05:00Z\"", month)
                .replace("\"E05012270\"", "null");
        service.post(INCIDENTS, Service.NDJSON, inWard + "\n" + nowhere);

        String period = "&from=2017-03&to=2017-03";
        Awaitility.await()
                .atMost(SOON)
                .until(() -> service.get(INCIDENTS + "?area=E23000019" + period)
                                .json()
                                .path("items")
                                .size()
                        == 2);
        assertEquals(
                1,
                service.get(INCIDENTS + "?area=E06000018" + period)
                        .json()
                        .path("items")
                        .size());
        assertEquals(
                1,
                service.get(INCIDENTS + "?area=E05012270" + period)
                        .json()
                        .path("items")
                        .size());
        JsonNode first =
                service.get(INCIDENTS + "?area=E23000019&limit=1" + period).json();
        assertEquals(1, first.path("items").size());
        JsonNode second = service.get(first.path("next").asText()).json();
        assertEquals(1, second.path("items").size());
        assertTrue(second.path("next").isNull());
    }

    @Test
    void anAgencyThatWasRegisteredThisMomentIsKnown() {
        String agency = "agency-" + Samples.reference().toLowerCase(Locale.ROOT);
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            String data = "{\"agency\":\"%s\",\"name\":\"x\",\"area\":\"E06000018\"}".formatted(agency);
            probe.write(Topics.AGENCIES, agency, data, Service.headers(EventTypes.AGENCY_REGISTERED, agency));
        }

        Answer answer = service.post(
                INCIDENTS,
                Service.JSON,
                Samples.incident(Samples.reference()).replace("nottinghamshire-police", agency));

        assertEquals(202, answer.status(), answer::toString);
    }

    @Test
    void anUnknownIncidentIsAskedForAgain() {
        Answer answer = service.get(INCIDENTS + "/AAAAAAAAAAAAAAAAAAAAAA");

        assertEquals(404, answer.status());
        assertEquals("1", answer.header("Retry-After"));
        assertEquals("application/problem+json", answer.mediaType());
    }

    private static String correction(String reference, String recordedTime, String category) {
        return Samples.structured(Samples.incident(reference).replace("violent-crime", category))
                .replaceFirst("\\{", "{\"recordedtime\":\"" + recordedTime + "\",");
    }

    private JsonNode registered(String id) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> service.get(INCIDENTS + "/" + id).status() == 200);
        return service.get(INCIDENTS + "/" + id).json();
    }
}
