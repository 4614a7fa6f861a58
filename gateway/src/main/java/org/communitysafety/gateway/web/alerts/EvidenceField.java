package org.communitysafety.gateway.web.alerts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Wording;

/** The figures that defend alerts, in the order in which people ask for them, each with its words. */
enum EvidenceField {
    PERIOD("period", "Period", Part.FIGURES, Form.PERIOD),
    BEGAN("began", "Began in", Part.FIGURES, Form.PERIOD),
    FROM("from", "From", Part.FIGURES, Form.PERIOD),
    AREAS("areas", "Areas", Part.FIGURES, Form.AREAS),
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
    CLOCKS("clocks", "Which ones", Part.FIGURES, Form.TOKEN),
    MILESTONE("milestone", "Milestone", Part.FIGURES, Form.WORD),
    DUE("due", "Due on", Part.FIGURES, Form.DAY),
    OWNERS("owners", "Owners", Part.FIGURES, Form.AGENCIES),
    REPORTS("reports", "Reports on it", Part.FIGURES, Form.COUNT),
    RAG("rag", "Colour", Part.FIGURES, Form.COLOUR),
    ASKED("asked", "Asked for", Part.JUDGED, Form.FIGURE),
    TRAJECTORY("trajectory", "What the target asks for", Part.JUDGED, Form.FIGURE),
    AT_LEAST("atLeast", "Limit: fires from", Part.JUDGED, Form.FIGURE),
    AT_MOST("atMost", "Limit: fires up to", Part.JUDGED, Form.FIGURE),
    MINIMUM_DENOMINATOR("minimumDenominator", "Smallest group that is looked at", Part.JUDGED, Form.COUNT),
    SIGNAL_RULE("signalRule", "Test", Part.JUDGED, Form.TEST),
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
    BASIS("basis", "Known by", Part.RELIED_ON, Form.BASIS),
    SOURCE("source", "Source", Part.RELIED_ON, Form.SOURCE),
    AREAS_LEFT_OUT("areasLeftOut", "Areas left out", Part.RELIED_ON, Form.COUNT),
    TARGET_VERSION("targetVersion", "Version of the plan", Part.RELIED_ON, Form.COUNT),
    INDICATOR_VERSION("indicatorVersion", "Version of the definition", Part.RELIED_ON, Form.COUNT);

    static final String UNKNOWN = "Not known, or not tested";

    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");
    private static final int PLACES_OF_PROBABILITY = 4;
    private static final Map<String, String> TESTS = Map.of(
            "poisson-z", "Poisson test of two counts (z)",
            "poisson-e-test", "Exact Poisson test of two counts (E-test)",
            "two-proportion-z", "Test of two proportions (z)",
            "prediction-limit", "Limits foretold by the months before",
            "not-testable", "None: what it needs is not known",
            "recording-break", "None: recording changed in between");
    private static final Map<String, String> BASES = Map.of(
            "DECLARED", "What the agency declared",
            "declared", "What the agency declared",
            "HISTORY", "What is usual for such a month",
            "history", "What is usual for such a month");
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

    /**
     * What values are written with.
     *
     * @param unit of the alert's figure; null where it is not known
     * @param reference names of agencies and areas
     */
    record With(String unit, Reference reference) {}

    /** How it is written. */
    private enum Form {
        WORD((value, with) -> value.toString()),
        TOKEN((value, with) -> Wording.token(value.toString())),
        TEST((value, with) -> TESTS.getOrDefault(value.toString(), Wording.token(value.toString()))),
        BASIS((value, with) -> BASES.getOrDefault(value.toString(), Wording.token(value.toString()))),
        AGENCIES((value, with) -> each(value, with.reference::agencyName)),
        AREAS((value, with) -> each(value, with.reference::areaName)),
        PERIOD((value, with) -> Wording.period(value.toString())),
        DAY((value, with) -> Wording.day(value.toString())),
        COLOUR((value, with) -> Wording.rag(value.toString())),
        FLAG((value, with) -> Boolean.TRUE.equals(value) ? "Yes" : "No"),
        COMPLETENESS((value, with) -> Boolean.TRUE.equals(value) ? "Complete" : "Not complete"),
        SOURCE((value, with) -> Wording.source(value.toString())),
        COUNT((value, with) -> Figures.of(EvidenceView.number(value), "count")),
        FIGURE((value, with) -> Figures.of(EvidenceView.number(value), with.unit)),
        CHANGE((value, with) -> Figures.change(EvidenceView.number(value), null, null, with.unit)),
        PERCENT((value, with) ->
                signed(EvidenceView.number(value)) + Figures.of(EvidenceView.number(value), "percent")),
        SHARE((value, with) -> Figures.of(EvidenceView.number(value).movePointRight(2), "percent")),
        DECIMAL((value, with) -> Figures.ofTest(EvidenceView.number(value))),
        PROBABILITY((value, with) -> probability(EvidenceView.number(value)));

        private final BiFunction<Object, With, String> writing;

        Form(BiFunction<Object, With, String> writing) {
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
    String written(Object value, With with) {
        return value == null ? UNKNOWN : form.writing.apply(value, with);
    }

    /** @param named identifiers, a comma between them */
    private static String each(Object named, UnaryOperator<String> name) {
        return Stream.of(named.toString().split(", ")).map(name).collect(Collectors.joining(", "));
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
