package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.RegisterId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Service requests of a council (Open311 GeoReport v2) as incidents. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ServiceRequestIT {
    private static final String ADDRESS = "/api/v1/incidents?format=open311&agency=nottingham-city-council";

    private Service service;
    private String id;

    @BeforeEach
    void theServiceIsReady() {
        service = Service.ready();
        id = Samples.reference();
    }

    @Test
    void aRequestIsAnIncidentThatLaterUpdatesCorrectAndADeletionCancels() {
        Answer first = service.post(ADDRESS, Service.JSON, "[" + request("fly-tipping", "open", "09") + "]");
        JsonNode open = await("outcome", "null");
        service.post(ADDRESS, Service.JSON, "[" + request("noise", "closed", "10") + "]");
        JsonNode closed = await("outcome", "closed");
        service.post(ADDRESS, Service.JSON, "[" + request("fly-tipping", "open", "09") + "]");
        service.post(ADDRESS, Service.JSON, "[" + request("noise", "deleted", "11") + "]");
        JsonNode deleted = await("reason", "deleted-at-source");

        assertEquals(202, first.status(), first::toString);
        assertEquals("cleansing-environmental", open.path("category").asText());
        assertEquals("E05012270", open.path("area").asText());
        assertEquals("2019-04", open.path("month").asText());
        assertEquals("anti-social-behaviour", closed.path("category").asText());
        assertEquals("2019-04-15T10:00:00Z", closed.path("recordedAt").asText());
        assertTrue(deleted.path("cancelled").asBoolean());
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            assertTrue(probe.readAll(Topics.INCIDENTS).stream()
                    .filter(record -> id.equals(KafkaProbe.header(record, "ce_subject")))
                    .noneMatch(record ->
                            new String(record.value(), java.nio.charset.StandardCharsets.UTF_8).contains("Smith")));
        }
    }

    @Test
    void whatIsNotMappedIsRefusedAndComesBackToBeMended() {
        Answer answer = service.post(
                ADDRESS,
                Service.JSON,
                "[" + request("pothole", "open", "09") + "," + request("noise", "open", "09") + ",17]");
        Answer rejects = service.get(answer.json().path("rejects").asText());
        Answer mended =
                service.post(ADDRESS, Service.JSON, rejects.response().body().replace("pothole", "noise"));

        assertEquals(202, answer.status(), answer::toString);
        assertEquals("1 /data/category unmapped-service", answer.problems().get(0));
        assertEquals(1, answer.json().path("accepted").asInt());
        assertEquals(2, answer.json().path("rejectsKept").asInt());
        assertEquals(1, mended.json().path("accepted").asInt(), mended::toString);
        assertFalse(answer.response().body().contains("Smith"));
    }

    @Test
    void requestsMayComeAsXmlAndWhatIsRefusedComesBackAsXml() {
        String good = "<request><service_request_id>%s</service_request_id><status>open</status>".formatted(id)
                + "<service_code>noise</service_code><description>Mr Smith &amp; Co</description><address/>"
                + "<requested_datetime>2019-04-14T06:37:38Z</requested_datetime><ward_code>E05012270</ward_code></request>";
        String bad =
                good.replace("noise", "pot&lt;hole").replace("</request>", "<extra><deep>x</deep></extra></request>");
        String document =
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests>" + good + bad + "</service_requests>";

        Answer answer = service.post(ADDRESS, "text/xml", document);
        Answer rejects = service.get(answer.json().path("rejects").asText());
        Answer mended = service.post(
                ADDRESS, "application/xml", rejects.response().body().replace("pot&lt;hole", "noise"));

        assertEquals(List.of("2 /data/category unmapped-service"), answer.problems(), answer::toString);
        assertEquals("application/xml", rejects.mediaType());
        assertTrue(rejects.response().body().contains("Mr Smith &amp; Co"), rejects::toString);
        assertEquals(1, mended.json().path("accepted").asInt(), mended::toString);
        assertEquals(
                "anti-social-behaviour",
                await("outcome", "null").path("category").asText());
    }

    @Test
    void aDocumentThatIsNoneOrHasEntitiesOfItsOwnPublishesNothing() {
        String entities = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<service_requests><request><service_code>&x;</service_code></request></service_requests>";

        for (String body : List.of(entities, "<service_requests><request>", "<errors/>", "", "[]")) {
            Answer answer = service.post(ADDRESS, "application/xml", body);

            assertEquals(400, answer.status(), answer::toString);
            assertEquals(List.of(" malformed-xml"), answer.errors());
        }
        assertEquals(
                415,
                service.post("/api/v1/incidents", "application/xml", "<a/>").status());
    }

    @Test
    void aRequestThatIsTooLargeCostsOnlyItself() {
        String good =
                "<request><service_request_id>%s</service_request_id><service_code>noise</service_code>".formatted(id)
                        + "<requested_datetime>2019-04-14T06:37:38Z</requested_datetime></request>";
        String large = good.replace("</request>", "<description>" + "x".repeat(300_000) + "</description></request>");

        Answer answer =
                service.post(ADDRESS, "application/xml", "<service_requests>" + large + good + "</service_requests>");

        assertEquals(List.of("1  event-too-large"), answer.problems(), answer::toString);
        assertEquals(1, answer.json().path("accepted").asInt());
        assertTrue(answer.json().path("rejects").isNull());
    }

    @Test
    void theAddressNamesTheAgencyAndTheFormAndTheBodyIsTheAnswerOfRequests() {
        Answer agency = service.post("/api/v1/incidents?format=open311", Service.JSON, "[]");
        Answer form = service.post(ADDRESS.replace("open311", "open312"), Service.JSON, "[]");
        Answer media = service.post(ADDRESS, Service.NDJSON, "{}");
        Answer body = service.post(ADDRESS, Service.JSON, "{}");
        Answer none = service.post(ADDRESS, Service.JSON, "[]");

        assertEquals(List.of("agency malformed-parameter"), agency.errors());
        assertEquals(List.of("format malformed-parameter"), form.errors());
        assertEquals(415, media.status());
        assertEquals(400, body.status());
        assertEquals(202, none.status(), none::toString);
    }

    private String request(String code, String status, String hour) {
        return """
            {"service_request_id":"%s","status":"%s","status_notes":"x","service_code":"%s","service_name":"x",\
            "description":"Mr Smith","requested_datetime":"2019-04-14T06:37:38+01:00",\
            "updated_datetime":"2019-04-15T%s:00:00Z","address":"1 Smith Street","lat":52.95,"long":-1.15,\
            "ward_code":"E05012270","media_url":null}"""
                .formatted(id, status, code, hour);
    }

    private JsonNode await(String member, String value) {
        String path = "/api/v1/incidents/"
                + RegisterId.of("nottingham-city-council", id).value();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            Answer answer = service.get(path);
            return answer.status() == 200
                    && value.equals(answer.json().path(member).asText());
        });
        return service.get(path).json();
    }
}
