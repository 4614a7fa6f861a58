package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures, declarations and cancellations. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class OtherIntakesIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String MEASUREMENT =
            """
            {"agency":"nottingham-cdp","indicator":"asb-experience","area":"E06000018","period":"2019/20","value":9.20,\
            "numerator":null,"denominator":null,"status":"final"}""";
    private static final String FEED =
            "{\"agency\":\"norfolk-constabulary\",\"month\":\"2018-10\",\"counts\":{\"burglary\":512,\"Drugs\":0}}";

    private Service service;

    @BeforeEach
    void theServiceIsReady() {
        service = Service.ready();
    }

    @Test
    void aFigureIsKeyedByAgencyIndicatorAreaAndPeriod() {
        Answer answer = service.post("/api/v1/measurements", Service.JSON, MEASUREMENT);

        assertEquals(202, answer.status(), answer::toString);
        assertEquals(
                "/api/v1/indicators/asb-experience/values?area=E06000018&source=reported&agency=nottingham-cdp",
                answer.header("Location"));
        String key = "nottingham-cdp|asb-experience|E06000018|2019/20";
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            var record = probe.await(
                    Topics.MEASUREMENTS, SOON, r -> key.equals(new String(r.key(), StandardCharsets.UTF_8)));
            assertEquals(key, KafkaProbe.header(record, "ce_subject"));
            assertEquals(EventTypes.MEASUREMENT_REPORTED, KafkaProbe.header(record, "ce_type"));
        }
    }

    @Test
    void aDeclarationIsKeyedByAgencyMonthAndSource() {
        Answer answer = service.post("/api/v1/feeds", Service.JSON, FEED);

        assertEquals(202, answer.status(), answer::toString);
        String key = "norfolk-constabulary|2018-10|/agencies/norfolk-constabulary";
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            var record = probe.await(
                    Topics.FEED_DECLARATIONS, SOON, r -> key.equals(new String(r.key(), StandardCharsets.UTF_8)));
            assertEquals(
                    "{\"agency\":\"norfolk-constabulary\",\"month\":\"2018-10\",\"counts\":{\"burglary\":512,\"drugs\":0}}",
                    new String(record.value(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"asb-experience\" | \"astrology\" | /data/indicator unknown-indicator",
                "\"E06000018\" | null | /data/area missing-field",
                "2019/20 | 2019/21 | /data/period malformed-period",
                "2019/20 | 2099/00 | /data/period in-the-future",
                "9.20 | \"9.2\" | /data/value wrong-type",
                "9.20 | 1e400 | /data/value number-out-of-range",
                "9.20 | null | /data/value value-status-mismatch",
                "final | not-collected | /data/value value-status-mismatch",
                "final | maybe | /data/status unknown-status",
                "\"denominator\":null | \"denominator\":0 | /data/denominator number-out-of-range"
            })
    void aWrongFigureIsRefusedWithItsFault(String find, String replace, String fault) {
        String bad = MEASUREMENT.replace(find, replace);

        Answer alone = service.post("/api/v1/measurements", Service.JSON, bad);
        Answer among = service.post("/api/v1/measurements", Service.NDJSON, MEASUREMENT + "\n" + bad);

        assertEquals(422, alone.status(), alone::toString);
        assertEquals(List.of(fault), alone.errors());
        assertEquals(List.of("2 " + fault), among.problems());
        assertEquals(202, among.status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-10 | 2018-13 | /data/month malformed-date",
                "2018-10 | 2090-01 | /data/month in-the-future",
                "burglary | all-crime | /data/counts/all-crime unknown-category",
                "512 | -1 | /data/counts/burglary negative-count",
                "512 | 1.5 | /data/counts/burglary number-out-of-range",
                "512 | null | /data/counts/burglary missing-field",
                "512 | \"5\" | /data/counts/burglary wrong-type",
                "counts | count | /data/counts missing-field"
            })
    void aWrongDeclarationIsRefusedWithItsFault(String find, String replace, String fault) {
        Answer answer = service.post("/api/v1/feeds", Service.JSON, FEED.replace(find, replace));

        assertEquals(422, answer.status(), answer::toString);
        assertEquals(List.of(fault), answer.errors());
    }

    @Test
    void stepsAndMeetingsAreDeclaredByPathwayAndPanelWithOrWithoutIncidents() {
        String declared =
                """
                {"agency":"norfolk-constabulary","month":"2018-11",%s"referrals":{"marac":12,"complex-persons-panel":0},
                "meetings":{"complex-persons-panel":2}}""";

        Answer alone = service.post("/api/v1/feeds", Service.JSON, declared.formatted(""));
        Answer lines = service.post(
                "/api/v1/feeds",
                Service.NDJSON,
                declared.formatted("\"counts\":{\"drugs\":1},").replace("\n", ""));

        assertEquals(202, alone.status(), alone::toString);
        assertEquals(202, lines.status(), lines::toString);
        String key = "norfolk-constabulary|2018-11|/agencies/norfolk-constabulary";
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            var record = probe.await(
                    Topics.FEED_DECLARATIONS, SOON, r -> key.equals(new String(r.key(), StandardCharsets.UTF_8)));
            assertEquals(
                    "{\"agency\":\"norfolk-constabulary\",\"month\":\"2018-11\",\"referrals\":"
                            + "{\"complex-persons-panel\":0,\"marac\":12},\"meetings\":{\"cpp\":2}}",
                    new String(record.value(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"marac\":12 | \"astrology\":12 | /data/referrals/astrology unknown-pathway",
                "12 | -1 | /data/referrals/marac negative-count",
                "12 | 1.5 | /data/referrals/marac number-out-of-range",
                "12 | null | /data/referrals/marac missing-field",
                "12 | \"5\" | /data/referrals/marac wrong-type",
                "{\"marac\":12} | 12 | /data/referrals wrong-type",
                "\"cpp\":2} | \"cabinet\":2} | /data/meetings/cabinet unknown-panel",
                "\"cpp\":2} | \"cpp\":-2} | /data/meetings/cpp negative-count",
                "\"cpp\":2} | \"cpp\":2.5} | /data/meetings/cpp number-out-of-range"
            })
    void aWrongDeclarationOfStepsOrMeetingsIsRefusedWithItsFault(String find, String replace, String fault) {
        String declared =
                """
                {"agency":"norfolk-constabulary","month":"2018-10","referrals":{"marac":12},"meetings":{"cpp":2}}""";

        Answer answer = service.post("/api/v1/feeds", Service.JSON, declared.replace(find, replace));

        assertEquals(422, answer.status(), answer::toString);
        assertEquals(List.of(fault), answer.errors());
    }

    @Test
    void aCancellationStatesItsTimeAndAReason() {
        String type = "org.communitysafety.incident.cancelled.v1";
        String data = "{\"agency\":\"norfolk-constabulary\",\"reference\":\"C-1\",\"reason\":\"In error!\"}";

        Answer refused = service.post("/api/v1/incidents", Service.STRUCTURED, Samples.structured(type, data));
        Answer taken = service.post(
                "/api/v1/incidents",
                Service.STRUCTURED,
                Samples.structured(type, data.replace("In error!", "in-error"))
                        .replaceFirst("\\{", "{\"recordedtime\":\"2019-01-01T00:00:00Z\","));

        assertEquals(422, refused.status());
        assertEquals(List.of("/data/reason malformed-reason", "/recordedtime missing-version-time"), refused.errors());
        assertEquals(202, taken.status(), taken::toString);
    }
}
