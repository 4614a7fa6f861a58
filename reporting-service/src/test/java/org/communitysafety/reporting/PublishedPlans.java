package org.communitysafety.reporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.communitysafety.contracts.IndicatorValueChanged;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanMeasure.Baseline;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.PlanPublished.Target;

/** Plans and values as target-service publishes them. */
final class PublishedPlans {
    static final String NOTTINGHAM = "nottingham-cdp-2021-24";
    static final String NOTTINGHAM_AREA = "E06000018";
    static final String REPORTER = "nottingham-cdp";

    private static final String HATE = "hate-crime-repeat-victimisation";
    private static final String TREATMENT = "substance-misuse-successful-completions";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PublishedPlans() {}

    private record Round(long number, int size) {}

    static PlanPublished nottingham() {
        return new PlanPublished(
                NOTTINGHAM,
                1,
                "2021-04-01",
                "Nottingham Crime and Drugs Partnership Plan 2021 to 2024",
                "test",
                REPORTER,
                "Nottingham Crime and Drugs Partnership",
                NOTTINGHAM_AREA,
                "Nottingham",
                false,
                List.of(),
                nottinghamTargets(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static List<Target> nottinghamTargets() {
        String by = "reduce-by-percent";
        return List.of(
                target("crime", measure("reduce-crime", "victim-based-crime", "reduce-any", "count", null, "37486")),
                target("hate-crime", measure("reduce-hate-crime-repeats", HATE, by, "percent", "10", "16.3")),
                target(
                        "asb",
                        measure("reduce-asb-volume", "anti-social-behaviour", by, "count", "25", "14840"),
                        measure("reduce-asb-experience", "asb-experience", by, "percent", "25", "8.5")),
                target(
                        "substance",
                        measure("maintain-substance-misuse", TREATMENT, "maintain", "percent", null, "21.9")));
    }

    static IndicatorValueChanged[] nottinghamOutturns(long round) {
        return new IndicatorValueChanged[] {
            shipped("victim-based-crime", "2019/20", "34747", round),
            shipped("victim-based-crime", "2020/21", "26009", round),
            shipped(HATE, "2019/20", "13.5", round),
            shipped(HATE, "2020/21", "17", round),
            shipped("anti-social-behaviour", "2019/20", "15182", round),
            shipped("anti-social-behaviour", "2020/21", "20680", round),
            shipped("asb-experience", "2019/20", "9.2", round),
            shipped("asb-experience", "2020/21", null, round),
            shipped(TREATMENT, "2019/20", "22.7", round),
            shipped(TREATMENT, "2020/21", "19.5", round)
        };
    }

    /** A fictional plan of one measure, crimes of an invented city, that has to stay below 1,000. */
    static PlanPublished fictional(String plan, int version, String area) {
        return fictional(plan, version, area, "1000");
    }

    static PlanPublished fictional(String plan, int version, String area, String baseline) {
        return new PlanPublished(
                plan,
                version,
                "2019-04-01",
                "A plan of an invented city",
                "test",
                "invented-partnership",
                "The invented partnership",
                area,
                "Invented City",
                true,
                List.of(),
                List.of(target(
                        "crime-of-" + plan,
                        measure("crime", "victim-based-crime", "reduce-any", "count", null, baseline))),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    static PlanPublished from(String date, PlanPublished plan) {
        return with(plan, node -> node.put("from", date));
    }

    /** The same plan, its first target shared with another. */
    static PlanPublished alsoIn(String other, PlanPublished plan) {
        return with(
                plan,
                node -> ((ObjectNode) node.at("/targets/0")).putArray("alsoIn").add(other));
    }

    private static PlanPublished with(PlanPublished plan, Consumer<ObjectNode> change) {
        ObjectNode node = MAPPER.valueToTree(plan);
        change.accept(node);
        return MAPPER.convertValue(node, PlanPublished.class);
    }

    /** A reported figure that an agency sent. */
    static IndicatorValueChanged figure(String area, String year, String value, long round, int roundSize) {
        return value("victim-based-crime", area, year, value, true, null, new Round(round, roundSize));
    }

    static IndicatorValueChanged incomplete(String area, String year, String value, long round) {
        return value("victim-based-crime", area, year, value, false, null, new Round(round, 1));
    }

    static IndicatorValueChanged shippedFigure(String area, String year, String value, String plan, long round) {
        return value("victim-based-crime", area, year, value, true, plan, new Round(round, 1));
    }

    private static IndicatorValueChanged shipped(String indicator, String year, String value, long round) {
        return value(indicator, NOTTINGHAM_AREA, year, value, value != null, NOTTINGHAM, new Round(round, 10));
    }

    private static IndicatorValueChanged value(
            String indicator, String area, String year, String value, Boolean complete, String shippedWith, Round in) {
        return new IndicatorValueChanged(
                indicator,
                1,
                indicator.contains("crime-repeat") || indicator.matches("asb-.*|substance.*") ? "percent" : "count",
                area,
                year,
                "reported",
                REPORTER,
                REPORTER,
                null,
                null,
                value == null ? null : new BigDecimal(value),
                false,
                false,
                complete,
                null,
                false,
                value == null,
                shippedWith,
                in.number(),
                in.size(),
                null,
                null,
                null);
    }

    /** The plan made up, with this target alone. @param thresholds null for the usual ones */
    static PlanPublished with(PlanPublished given, Target target, PlanPublished.Thresholds thresholds) {
        return new PlanPublished(
                given.plan(),
                given.version(),
                given.from(),
                given.title(),
                given.source(),
                given.partnership(),
                given.partnershipName(),
                given.area(),
                given.areaName(),
                true,
                List.of(),
                List.of(target),
                List.of(),
                null,
                null,
                null,
                thresholds,
                List.of(),
                List.of());
    }

    private static Target target(String id, PlanMeasure... measures) {
        return new Target(id, "Target " + id, "priority", List.of(measures));
    }

    private static PlanMeasure measure(
            String id, String indicator, String kind, String unit, String percent, String baseline) {
        return new PlanMeasure(
                id,
                "Measure " + id,
                indicator,
                "reported",
                REPORTER,
                kind,
                kind.equals("maintain") ? "higher-is-better" : "lower-is-better",
                unit,
                percent == null ? null : new BigDecimal(percent),
                null,
                "financial-year",
                new Baseline("2018/19", new BigDecimal(baseline)),
                "2019-04-01",
                "2023-03-31",
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
