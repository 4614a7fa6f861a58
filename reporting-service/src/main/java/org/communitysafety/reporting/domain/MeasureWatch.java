package org.communitysafety.reporting.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * The main rule: an alert on a measure stands when its colour got worse or a signal began on its months, and the test
 * says that this is more than ordinary variation, and the figures are complete.
 *
 * <p>A month's test is the one primary rule on the monthly figures, where there are enough of them. Years, quarters and
 * figures without months are tested against their baseline; a percentage without the counts behind it cannot be tested
 * and raises nothing.
 */
public final class MeasureWatch {
    public static final Alert.Rule RULE = new Alert.Rule("worse-and-signal", 1);

    private static final Set<WhiteReason> STOPPED =
            Set.of(WhiteReason.INCOMPLETE, WhiteReason.NO_DATA, WhiteReason.NOT_COLLECTED);

    private final Hysteresis hysteresis;

    public MeasureWatch(Hysteresis hysteresis) {
        this.hysteresis = hysteresis;
    }

    /**
     * @param group by what it is bundled
     * @param known the values that the status was judged by: all months, for the date that a plan is seen from names the
     *     period shown, not what is known
     */
    public Finding look(Measure measure, AlertGroup group, MeasureStatus status, KnownValues known) {
        SignalMonths months =
                new SignalMonths(known.monthsOf(measure, status.subject().area()), measure.polarity());
        boolean byPeriod = measure.judgedBy() == Period.Kind.MONTH || !months.areTested();
        List<Observation> observations =
                byPeriod ? byPeriod(measure, status, months) : byMonth(measure, status, months);
        Standing standing = new Replay(hysteresis, months::stayed).of(observations);
        boolean white =
                status.rag() == Rag.WHITE && STOPPED.contains(status.current().whiteReason());
        MeasureEvidence evidence = new MeasureEvidence(measure, status, known, months);
        boolean stands = !standing.isClear();
        return new Finding(
                standing.worsened() ? AlertKind.TARGET_STATUS : AlertKind.SIGNAL,
                AlertSubject.of(status.subject()),
                group,
                RULE,
                standing,
                white || !byPeriod && months.stopped(),
                stands ? evidence.summary(standing) : null,
                stands ? evidence.of(standing) : null,
                Duration.ZERO);
    }

    private static List<Observation> byPeriod(Measure measure, MeasureStatus status, SignalMonths months) {
        return status.periods().stream()
                .filter(judged -> judged.rag() != Rag.WHITE)
                .map(judged -> judged(measure, judged, months))
                .toList();
    }

    private static Observation judged(Measure measure, Judgement judged, SignalMonths months) {
        YearMonth month = judged.period().start();
        boolean monthly = measure.judgedBy() == Period.Kind.MONTH && months.isTested(month);
        boolean worse = monthly ? months.worsenedIn(month) : isReal(measure, judged, true);
        boolean better = monthly ? months.improvedIn(month) : isReal(measure, judged, false);
        return new Observation(
                judged.period(), judged.rag(), worse, monthly && worse, better, judged.shippedWith() != null);
    }

    /** Years and quarters with months behind them: each month is an observation, the last of a year brings its colour. */
    private static List<Observation> byMonth(Measure measure, MeasureStatus status, SignalMonths months) {
        Map<YearMonth, Judgement> ending = new HashMap<>();
        status.periods().stream()
                .filter(judged -> judged.rag() != Rag.WHITE)
                .forEach(judged -> ending.put(judged.period().endMonth(), judged));
        List<Observation> observations = new ArrayList<>();
        LocalDate from = firstWatched(measure, status);
        Stream.concat(months.known().stream(), ending.keySet().stream())
                .distinct()
                .sorted()
                .filter(month -> !month.atDay(1).isBefore(from))
                .forEach(month -> observations.add(month(measure, month, ending.get(month), months)));
        return observations;
    }

    private static Observation month(Measure measure, YearMonth month, Judgement ended, SignalMonths months) {
        boolean began = months.worsenedIn(month);
        return new Observation(
                Period.containing(month.atDay(1), Period.Kind.MONTH),
                ended == null ? null : ended.rag(),
                ended != null && isReal(measure, ended, true),
                began,
                ended != null && isReal(measure, ended, false),
                ended != null && ended.shippedWith() != null);
    }

    /** What lies before the plan is its history, and begins nothing. */
    private static LocalDate firstWatched(Measure measure, MeasureStatus status) {
        if (measure.assessedFrom() != null) {
            return measure.assessedFrom();
        }
        if (measure.baseline() != null) {
            return measure.baseline().year().lastDay().plusDays(1);
        }
        return status.periods().stream()
                .filter(judged -> judged.rag() != Rag.WHITE)
                .map(judged -> judged.period().firstDay())
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    private static boolean isReal(Measure measure, Judgement judged, boolean worse) {
        return judged.signal().isFound()
                && judged.change() != null
                && judged.change().signum() != 0
                && measure.polarity().isAdverse(judged.change().signum()) == worse;
    }
}
