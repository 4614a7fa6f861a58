package org.communitysafety.reporting;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;

/** A fictional plan that counts crimes over a season, and three years and four months of them. */
final class SeasonalPlans {
    private static final int[] SEASON = {90, 95, 110, 130, 140, 120, 100, 90, 80, 70, 75, 80};

    private final Platform platform;

    SeasonalPlans(Platform platform) {
        this.platform = platform;
    }

    /** Three years and four months of a season, the last four a fifth below it, and the rate of the last whole year. */
    JsonNode published(String plan, String area) {
        String indicator = "crime-of-" + plan;
        PublishedMonths months = new PublishedMonths(indicator, area, "2015-04");
        platform.publish(plan(plan, area, indicator));
        platform.publish(months.counts(
                1, IntStream.range(0, 40).map(SeasonalPlans::count).toArray()));
        platform.publish(months.count(2, "2016/17", year(1), true));
        platform.publish(months.count(3, "2017/18", year(2), true));
        platform.publish(months.count(4, "2018/19", count(36) + count(37) + count(38) + count(39), null));
        platform.publish(new PublishedMonths(indicator + "-rate", area, "2015-04").rate(5, "2017/18", 1180, 118_000));
        platform.awaitItem(
                plan,
                item -> item.path("forecast").isObject()
                        && item.at("/series/rate").isObject());
        return platform.item(plan);
    }

    /** From April 2018 on a fifth less than usual. */
    static int count(int month) {
        int usual = SEASON[month % 12] + month * 7 % 5 - 2;
        return month < 36 ? usual : usual * 4 / 5;
    }

    private static int year(int number) {
        return IntStream.range(12 * number, 12 * number + 12)
                .map(SeasonalPlans::count)
                .sum();
    }

    private static PlanPublished plan(String plan, String area, String indicator) {
        PlanPublished given = PublishedPlans.fictional(plan, 1, area);
        return PublishedPlans.with(
                given,
                new PlanPublished.Target("less-crime", "Less crime", "priority", List.of(counted(indicator))),
                plan.equals("demo-strict") ? new PlanPublished.Thresholds(BigDecimal.ONE, BigDecimal.ZERO) : null);
    }

    private static PlanMeasure counted(String indicator) {
        return new PlanMeasure(
                "crime",
                "Crime",
                indicator,
                "events",
                null,
                "reduce-any",
                "lower-is-better",
                "count",
                null,
                null,
                "financial-year",
                new PlanMeasure.Baseline("2016/17", null),
                "2017-04-01",
                "2020-03-31",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
