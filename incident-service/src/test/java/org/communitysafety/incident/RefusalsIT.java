package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many events were refused, and for what. No other test sends declarations of this agency. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class RefusalsIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String AGENCY = "nottingham-cdp";
    private static final String NO_MONTH = "{\"agency\":\"nottingham-cdp\",\"counts\":{\"burglary\":1}}";
    private static final String TWO_FAULTS =
            "{\"agency\":\"nottingham-cdp\",\"month\":\"October\",\"counts\":{\"burglary\":-1}}";
    private static final String NEGATIVE =
            "{\"agency\":\"nottingham-cdp\",\"month\":\"2018-10\",\"counts\":{\"burglary\":-1}}";
    private static final String NOBODY = "{\"agency\":\"nobody\",\"month\":\"2018-10\",\"counts\":{\"burglary\":1}}";

    private Service service;

    @BeforeEach
    void theServiceIsReady() {
        service = Service.ready();
    }

    @Test
    void refusedEventsAreCountedByTheirAgencyAndEachOfTheirFaults() {
        service.post("/api/v1/feeds", Service.JSON, NO_MONTH);
        service.post("/api/v1/feeds", Service.NDJSON, TWO_FAULTS + "\n" + NEGATIVE + "\n{\"broken\n");
        service.post("/api/v1/feeds?dryRun=true", Service.JSON, NEGATIVE);

        Awaitility.await().atMost(SOON).until(() -> of(AGENCY).path("events").asLong() >= 3);

        JsonNode item = of(AGENCY);
        assertEquals(3, item.path("events").asLong(), "a dry run refuses nothing");
        assertEquals("negative-count", item.at("/reasons/0/code").asText(), "the most frequent first");
        assertEquals(2, item.at("/reasons/0/events").asLong(), "an event with two faults counts at both");
    }

    @Test
    void anEventThatNamesNoRegisteredAgencyIsCountedWithoutOne() {
        long before = of(null).path("events").asLong();

        service.post("/api/v1/feeds", Service.JSON, NOBODY);

        Awaitility.await().atMost(SOON).until(() -> of(null).path("events").asLong() > before);
        assertNotEquals(0, of(null).path("reasons").size());
    }

    @Test
    void otherDaysHaveTheirOwnCountsAndWhatIsNoDaySaysSo() {
        Answer past = service.get("/api/v1/refusals?from=2020-01-01&to=2020-01-31");

        assertEquals(0, past.json().path("items").size());
        assertEquals("2020-01-31", past.json().path("to").asText());
        assertEquals(422, service.get("/api/v1/refusals?from=October").status());
        assertEquals(
                422,
                service.get("/api/v1/refusals?from=2020-02-01&to=2020-01-31").status());
        assertEquals(422, service.get("/api/v1/refusals?agency=No%20Agency").status());
    }

    private JsonNode of(String agency) {
        String question = agency == null ? "/api/v1/refusals" : "/api/v1/refusals?agency=" + agency;
        for (JsonNode item : service.get(question).json().path("items")) {
            boolean isOfAgency = agency == null
                    ? item.path("agency").isNull()
                    : agency.equals(item.path("agency").asText());
            if (isOfAgency && item.path("intake").asText().equals("feeds")) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }
}
