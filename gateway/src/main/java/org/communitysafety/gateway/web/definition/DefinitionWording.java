package org.communitysafety.gateway.web.definition;

import java.util.Map;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Wording;

/** The terms of a definition in plain words. */
final class DefinitionWording {
    private static final Map<String, String> UNITS = Map.of(
            "count", "A count",
            "percent", "Per cent",
            "rate", "A rate",
            "score", "A score",
            "rank", "A rank",
            "gbp", "Pounds",
            "gbp-per-case", "Pounds per case",
            "ratio", "A ratio");
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("reduce-any", "Any reduction from the baseline"),
            Map.entry("increase-any", "Any increase from the baseline"),
            Map.entry("reduce-by-percent", "A reduction from the baseline"),
            Map.entry("increase-by-percent", "An increase from the baseline"),
            Map.entry("maintain", "No worse than the baseline, within a tolerance"),
            Map.entry("at-least", "At least a fixed figure"),
            Map.entry("at-most", "At most a fixed figure"),
            Map.entry("below-benchmark", "Below a benchmark"),
            Map.entry("above-benchmark", "Above a benchmark"),
            Map.entry("top-quartile", "Among the best quarter of its peers"),
            Map.entry("downward-trend", "A downward trend"),
            Map.entry("upward-trend", "An upward trend"),
            Map.entry("milestones", "Figures to be reached by dates"),
            Map.entry("deliverable", "Work to be done, which people judge"));
    private static final Map<String, String> SENSES = Map.of(
            "AT_MOST", "At most",
            "BELOW", "Below",
            "AT_LEAST", "At least",
            "ABOVE", "Above");

    private DefinitionWording() {}

    /** Null for a measure without one. */
    static String unit(String unit) {
        return unit == null ? null : UNITS.getOrDefault(unit, unit);
    }

    /** What a kind of target asks for. */
    static String kindOfTarget(String kind) {
        return KINDS.getOrDefault(kind, Wording.token(kind));
    }

    static String kind(PlanMeasure measure) {
        String kind = kindOfTarget(measure.kind());
        if (measure.percent() == null) {
            return kind;
        }
        String size = Figures.of(measure.percent(), "count");
        return kind + ("points".equals(measure.reading()) ? " by " + size + " points" : " by " + size + "% of it");
    }

    /** Null where it is not said. */
    static String polarity(String polarity) {
        if (polarity == null) {
            return null;
        }
        return "lower-is-better".equals(polarity) ? "Lower is better" : "Higher is better";
    }

    static String asked(Definitions.Asked asked, String unit) {
        if (asked.value() == null) {
            return asked.why() == null ? "Nothing yet" : asked.why();
        }
        return SENSES.getOrDefault(asked.sense(), asked.sense()) + ' ' + Figures.of(asked.value(), unit);
    }
}
