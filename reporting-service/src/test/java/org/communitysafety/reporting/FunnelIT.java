package org.communitysafety.reporting;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.communitysafety.contracts.AreaPlaced;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Areas of one level side by side. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class FunnelIT {
    private static final String FUNNEL = "/api/v1/indicators/funnel-rate/funnel?level=ward&period=2018/19";

    private static final int WARDS = 20;

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void anAreaBeyondTheLimitsOfItsSizeIsNamed() {
        for (int ward = 0; ward < WARDS; ward++) {
            String area = "E059994%02d".formatted(ward);
            int residents = 2_000 + 1_000 * ward;
            int count = ward == 3 ? 3 * residents / 100 : residents / 100;
            platform.publish(new PublishedMonths("funnel-rate", area, "2018-04").rate(1, "2018/19", count, residents));
        }
        platform.publish(new PublishedMonths("funnel-rate", "E06999400", "2018-04").rate(1, "2018/19", 1, 1));
        await().atMost(Platform.SOON)
                .until(() -> platform.answer(FUNNEL).statusCode() == 200
                        && platform.answer(FUNNEL).jsonPath().getList("areas").size() == WARDS);

        JsonNode funnel = platform.get(FUNNEL);

        assertEquals("2018/19", funnel.path("period").asText());
        assertEquals("E05999400", funnel.at("/areas/0/area").asText(), "the smallest first");
        assertEquals("E05999403", funnel.at("/areas/3/area").asText());
        assertEquals("high", funnel.at("/areas/3/position").asText());
        assertTrue(funnel.at("/areas/3/rate").asDouble()
                > funnel.at("/areas/3/high998").asDouble());
        double narrow = width(funnel.at("/areas/19"));
        assertTrue(narrow < width(funnel.at("/areas/0")), "the larger the area the narrower the limits");
    }

    @Test
    void theAreasOfOnePlaceAreComparedWithEachOtherAlone() {
        String city = "E06999406";
        for (int ward = 0; ward < 3; ward++) {
            String area = "E059994%02d".formatted(60 + ward);
            platform.publish(new PublishedMonths("placed-rate", area, "2018-04").rate(1, "2018/19", 20 + ward, 2_000));
            if (ward > 0) {
                platform.publish(
                        Topics.AREAS,
                        area,
                        EventTypes.AREA_PLACED,
                        new AreaPlaced(area, "Ward", "ward", area, city, city, null, null));
            }
        }
        String all = "/api/v1/indicators/placed-rate/funnel?level=ward&period=2018/19";
        await().atMost(Platform.SOON)
                .until(() -> platform.answer(all).statusCode() == 200
                        && platform.answer(all).jsonPath().getList("areas").size() == 3
                        && platform.answer(all + "&within=" + city)
                                        .jsonPath()
                                        .getList("areas")
                                        .size()
                                == 2);

        JsonNode funnel = platform.get(all + "&within=" + city);

        assertEquals("E05999461", funnel.at("/areas/0/area").asText());
        assertEquals((21.0 + 22) / 4_000, funnel.path("centre").asDouble(), 1e-12);
        assertEquals(422, platform.answer(all + "&within=nowhere").statusCode());
    }

    @Test
    void everyFaultIsNamed() {
        platform.publish(new PublishedMonths("funnel-count", "E05999500", "2018-04").count(1, "2018/19", 12, true));
        await().atMost(Platform.SOON)
                .until(() -> platform.answer("/api/v1/indicators/funnel-count/funnel?level=ward&period=2018/19")
                                .statusCode()
                        == 422);

        var bad = platform.answer("/api/v1/indicators/funnel-count/funnel?level=parish");
        assertEquals(422, bad.statusCode());
        assertEquals(List.of("level", "period"), bad.jsonPath().getList("errors.pointer"));
        assertEquals(
                "no-denominator",
                platform.answer("/api/v1/indicators/funnel-count/funnel?level=ward&period=2018/19")
                        .jsonPath()
                        .getString("errors[0].code"));
        assertEquals(
                404,
                platform.answer("/api/v1/indicators/none/funnel?level=ward&period=2018/19")
                        .statusCode());
    }

    private static double width(JsonNode area) {
        return area.path("high95").asDouble() - area.path("low95").asDouble();
    }
}
