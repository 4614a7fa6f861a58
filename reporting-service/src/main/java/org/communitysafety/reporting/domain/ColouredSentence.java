package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Polarity;
import org.communitysafety.vocabulary.Rag;

/** Says of a figure what it is compared with, what was asked, whether that is met, and how sure the difference is. */
final class ColouredSentence {
    private final String subject;
    private final Measure measure;
    private final Judgement judged;

    ColouredSentence(String subject, Measure measure, Judgement judged) {
        this.subject = subject;
        this.measure = measure;
        this.judged = judged;
    }

    String text() {
        return "%s was %s%s in %s%s; %s, so this is %s; %s"
                .formatted(
                        subject,
                        withUnit(judged.actual()),
                        printed(),
                        judged.period().inWords(),
                        comparison(),
                        asked(),
                        judged.rag() == Rag.GREEN ? "met" : "not met",
                        sureness());
    }

    private String printed() {
        boolean differs =
                judged.displayed() != null && new BigDecimal(judged.displayed()).compareTo(judged.actual()) != 0;
        return differs ? " (printed as %s)".formatted(judged.displayed()) : "";
    }

    private String comparison() {
        if (judged.change() == null) {
            return "";
        }
        return ", %s the %s of %s%s"
                .formatted(
                        Words.difference(measure.unit(), judged.change(), judged.changePercent()),
                        withUnit(judged.baseline()),
                        judged.baselinePeriod().inWords(),
                        origin());
    }

    private String origin() {
        boolean mixed = measure.source() == ValueSource.EVENTS
                && measure.baseline() != null
                && measure.baseline().value() != null;
        return mixed ? " (counted from incidents and compared with a published figure)" : "";
    }

    private String asked() {
        return switch (measure.kind()) {
            case REDUCE_ANY -> "the target asks for any reduction";
            case INCREASE_ANY -> "the target asks for any increase";
            case REDUCE_BY_PERCENT ->
                "the target asks for at most " + withUnit(judged.trajectory()) + " by then" + reading();
            case INCREASE_BY_PERCENT ->
                "the target asks for at least " + withUnit(judged.trajectory()) + " by then" + reading();
            case MAINTAIN -> bound(measure.polarity() == Polarity.LOWER_IS_BETTER);
            case AT_MOST -> bound(true);
            case AT_LEAST -> bound(false);
            case BELOW_BENCHMARK -> benchmark("below");
            case ABOVE_BENCHMARK -> benchmark("above");
            case TOP_QUARTILE -> rank(judged.against().rank());
            case DOWNWARD_TREND -> "the target asks for a downward trend, and " + judged.remark();
            case UPWARD_TREND -> "the target asks for an upward trend, and " + judged.remark();
            case MILESTONES -> milestone();
            case DELIVERABLE -> throw new IllegalStateException("a deliverable has no figure");
        };
    }

    /** A per cent of a figure in per cent can be read in two ways. */
    private String reading() {
        if (measure.unit() != Unit.PERCENT) {
            return "";
        }
        String percent = Words.number(measure.percent());
        return measure.terms().reading() == Terms.Reading.POINTS
                ? " (%s points in all)".formatted(percent)
                : " (%s%% of the baseline in all, not points)".formatted(percent);
    }

    private String bound(boolean upper) {
        return "the target asks for %s %s".formatted(upper ? "at most" : "at least", withUnit(judged.trajectory()));
    }

    private String benchmark(String side) {
        Against.Benchmark benchmark = judged.against().benchmark();
        return "the target asks to stay %s %s, which was %s, and this is %s it"
                .formatted(
                        side,
                        benchmark.title(),
                        withUnit(benchmark.value()),
                        Words.difference(measure.unit(), benchmark.gap(), null));
    }

    private static String rank(Against.Rank rank) {
        return "the target asks for the best quarter of %s, and this is place %d of %d"
                .formatted(rank.title(), rank.rank(), rank.of());
    }

    private String milestone() {
        Against.Milestone newest = judged.against().milestones().stream()
                .filter(step -> step.decision() != null
                        || !step.due().isAfter(judged.period().lastDay()))
                .reduce((before, after) -> after)
                .orElseThrow();
        return "the milestone %s asks for %s %s by %s%s"
                .formatted(
                        newest.title(),
                        measure.polarity() == Polarity.LOWER_IS_BETTER ? "at most" : "at least",
                        withUnit(judged.trajectory()),
                        PartnershipTime.inWords(newest.due()),
                        judged.remark() == null ? "" : " (" + judged.remark() + ")");
    }

    private String sureness() {
        Signal signal = judged.signal();
        String provisional = judged.provisional() ? " and the figure is provisional" : "";
        String difference = judged.against() != null && judged.against().benchmark() != null ? "difference" : "change";
        if (signal.equals(Signal.RECORDING_BREAK)) {
            return "counting changed in between, so the %s cannot be told from the new way of counting"
                            .formatted(difference)
                    + provisional;
        }
        if (measure.kind() == MeasureKind.DOWNWARD_TREND || measure.kind() == MeasureKind.UPWARD_TREND) {
            return "that is a test over several periods, not one difference" + provisional;
        }
        if (judged.change() == null && signal.present() == null && difference.equals("change")) {
            return "there is no earlier figure to tell it from ordinary variation" + provisional;
        }
        if (signal.present() == null) {
            return "whether the %s is more than ordinary variation cannot be tested".formatted(difference)
                    + provisional;
        }
        return "the %s is %s ordinary variation%s"
                        .formatted(difference, signal.isFound() ? "more than" : "within", statistic(signal))
                + provisional;
    }

    private static String statistic(Signal signal) {
        return signal.rule().equals(SignalTest.E_TEST)
                ? " (E-test, p = %s)".formatted(Words.number(BigDecimal.valueOf(signal.p())))
                : " (z = %s)"
                        .formatted(Words.signed(BigDecimal.valueOf(signal.z()).setScale(2, RoundingMode.HALF_UP)));
    }

    private String withUnit(BigDecimal figure) {
        return Words.figure(measure.unit(), figure);
    }
}
