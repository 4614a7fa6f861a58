package org.communitysafety.gateway.web.alerts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Wording;

/** The figures that defend alerts, in the order in which people ask for them, each with its words. */
enum EvidenceField {
    PERIOD("period", "Period", Part.FIGURES, Form.PERIOD),
    BEGAN("began", "Began in", Part.FIGURES, Form.PERIOD),
    FROM("from", "From", Part.FIGURES, Form.PERIOD),
    AREAS("areas", "Areas", Part.FIGURES, Form.WORD),
    ACTUAL("actual", "Figure", Part.FIGURES, Form.FIGURE),
    OBSERVED("observed", "Counted", Part.FIGURES, Form.COUNT),
    NUMERATOR("numerator", "Numerator", Part.FIGURES, Form.COUNT),
    DENOMINATOR("denominator", "Out of", Part.FIGURES, Form.COUNT),
    BASELINE("baseline", "Baseline", Part.FIGURES, Form.FIGURE),
    BASELINE_PERIOD("baselinePeriod", "Baseline period", Part.FIGURES, Form.PERIOD),
    CHANGE("change", "Change from the baseline", Part.FIGURES, Form.CHANGE),
    CHANGE_PERCENT("changePercent", "The same in per cent", Part.FIGURES, Form.PERCENT),
    RECEIVED("received", "Records received", Part.FIGURES, Form.COUNT),
    DECLARED("declared", "Declared by the agency", Part.FIGURES, Form.COUNT),
    USUAL("usual", "Usual for such a month", Part.FIGURES, Form.COUNT),
    SHARE_OF_DECLARED("shareOfDeclared", "Share of what was declared", Part.FIGURES, Form.SHARE),
    SHARE_OF_USUAL("shareOfUsual", "Share of what is usual", Part.FIGURES, Form.SHARE),
    LAST_MONTH("lastMonth", "Last month received", Part.FIGURES, Form.PERIOD),
    LAST_RECEIVED("lastReceived", "Records of that month", Part.FIGURES, Form.COUNT),
    OVERDUE("overdue", "Clocks that ran out", Part.FIGURES, Form.COUNT),
    CLOCKS("clocks", "Which ones", Part.FIGURES, Form.WORD),
    MILESTONE("milestone", "Milestone", Part.FIGURES, Form.WORD),
    DUE("due", "Due on", Part.FIGURES, Form.DAY),
    OWNERS("owners", "Owners", Part.FIGURES, Form.WORD),
    REPORTS("reports", "Reports on it", Part.FIGURES, Form.COUNT),
    RAG("rag", "Colour", Part.FIGURES, Form.COLOUR),
    ASKED("asked", "Asked for", Part.JUDGED, Form.FIGURE),
    TRAJECTORY("trajectory", "What the target asks for", Part.JUDGED, Form.FIGURE),
    AT_LEAST("atLeast", "Limit: fires from", Part.JUDGED, Form.FIGURE),
    AT_MOST("atMost", "Limit: fires up to", Part.JUDGED, Form.FIGURE),
    MINIMUM_DENOMINATOR("minimumDenominator", "Smallest group that is looked at", Part.JUDGED, Form.COUNT),
    SIGNAL_RULE("signalRule", "Test", Part.JUDGED, Form.WORD),
    SIGNAL_RULE_VERSION("signalRuleVersion", "Version of the test", Part.JUDGED, Form.COUNT),
    SIGNAL_MONTH("signalMonth", "Month tested", Part.JUDGED, Form.PERIOD),
    SIGNAL_FIGURE("signalFigure", "Figure tested", Part.JUDGED, Form.FIGURE),
    EXPECTED("expected", "Expected", Part.JUDGED, Form.FIGURE),
    LOW("low", "Ordinary from", Part.JUDGED, Form.FIGURE),
    HIGH("high", "Ordinary up to", Part.JUDGED, Form.FIGURE),
    Z("z", "Distance from what was expected, in standard deviations (z)", Part.JUDGED, Form.DECIMAL),
    P("p", "How likely by chance (p)", Part.JUDGED, Form.PROBABILITY),
    PROBABILITY("probability", "Not taken for chance below", Part.JUDGED, Form.PROBABILITY),
    DISPERSION("dispersion", "Scatter against that of pure chance (dispersion)", Part.JUDGED, Form.DECIMAL),
    BASELINE_MONTHS("baselineMonths", "Months it is compared with", Part.JUDGED, Form.COUNT),
    SEASON_REMOVED("seasonRemoved", "Season taken out", Part.JUDGED, Form.FLAG),
    COMPLETE("complete", "Completeness", Part.RELIED_ON, Form.COMPLETENESS),
    BASIS("basis", "Known by", Part.RELIED_ON, Form.WORD),
    SOURCE("source", "Source", Part.RELIED_ON, Form.SOURCE),
    AREAS_LEFT_OUT("areasLeftOut", "Areas left out", Part.RELIED_ON, Form.COUNT),
    TARGET_VERSION("targetVersion", "Version of the plan", Part.RELIED_ON, Form.COUNT),
    INDICATOR_VERSION("indicatorVersion", "Version of the definition", Part.RELIED_ON, Form.COUNT);

    static final String UNKNOWN = "Not known, or not tested";

    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");
    private static final int PLACES_OF_PROBABILITY = 4;
    private static final Map<String, EvidenceField> BY_KEY =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(EvidenceField::key, field -> field));

    private final String key;
    private final String label;
    private final Part part;
    private final Form form;

    EvidenceField(String key, String label, Part part, Form form) {
        this.key = key;
        this.label = label;
        this.part = part;
        this.form = form;
    }

    /** What it answers: what was counted, what that was judged by, how far it can be relied on. */
    enum Part {
        FIGURES,
        JUDGED,
        RELIED_ON
    }

    /** How it is written: from the value, and the unit of the alert's figure. */
    private enum Form {
        WORD((value, unit) -> value.toString()),
        PERIOD((value, unit) -> Wording.period(value.toString())),
        DAY((value, unit) -> Wording.day(value.toString())),
        COLOUR((value, unit) -> Wording.rag(value.toString())),
        FLAG((value, unit) -> Boolean.TRUE.equals(value) ? "Yes" : "No"),
        COMPLETENESS((value, unit) -> Boolean.TRUE.equals(value) ? "Complete" : "Not complete"),
        SOURCE((value, unit) -> "reported".equals(value) ? "Reported by the partnership" : "Counted from incidents"),
        COUNT((value, unit) -> Figures.of(EvidenceView.number(value), "count")),
        FIGURE((value, unit) -> Figures.of(EvidenceView.number(value), unit)),
        CHANGE((value, unit) -> Figures.change(EvidenceView.number(value), null, null, unit)),
        PERCENT((value, unit) ->
                signed(EvidenceView.number(value)) + Figures.of(EvidenceView.number(value), "percent")),
        SHARE((value, unit) -> Figures.of(EvidenceView.number(value).movePointRight(2), "percent")),
        DECIMAL((value, unit) ->
                EvidenceView.number(value).setScale(2, RoundingMode.HALF_UP).toPlainString()),
        PROBABILITY((value, unit) -> probability(EvidenceView.number(value)));

        private final BiFunction<Object, String, String> writing;

        Form(BiFunction<Object, String, String> writing) {
            this.writing = writing;
        }
    }

    static Optional<EvidenceField> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    Part part() {
        return part;
    }

    /** For people; what is not known is said in words. */
    String written(Object value, String unit) {
        return value == null ? UNKNOWN : form.writing.apply(value, unit);
    }

    private static String signed(BigDecimal value) {
        return value.signum() > 0 ? "+" : "";
    }

    private static String probability(BigDecimal p) {
        return p.compareTo(SMALLEST) < 0
                ? "Less than 0.0001"
                : p.setScale(PLACES_OF_PROBABILITY, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
