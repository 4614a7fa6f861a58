package org.communitysafety.cli.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;

/**
 * One play of the demo: which six months happen, and since when. It is written into the plan, so that a repeated play
 * tells the same events and has no effect.
 *
 * @param first the first of the six months; the last is over when a play starts
 * @param startedAt the version time of every event of this play, later than what an earlier play's removal said
 */
record Play(YearMonth first, Instant startedAt) {
    static final int MONTHS = 6;
    static final int HISTORY_MONTHS = 24;
    private static final int YEARS = 4;
    private static final Pattern WRITTEN = Pattern.compile("first month (\\d{4}-\\d{2}), played at (\\S+);");

    static Play startingNow(Clock clock) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        YearMonth current = YearMonth.from(PartnershipTime.dateOf(now));
        return new Play(current.minusMonths(MONTHS), now);
    }

    /** The play that a plan's source line tells of; empty when it tells of none. */
    static Optional<Play> writtenIn(String source) {
        Matcher matcher = WRITTEN.matcher(source);
        return matcher.find()
                ? Optional.of(new Play(YearMonth.parse(matcher.group(1)), Instant.parse(matcher.group(2))))
                : Optional.empty();
    }

    String written() {
        return "csp demo, first month %s, played at %s; every figure is fictional".formatted(first, startedAt);
    }

    /** The six months, in order. */
    List<YearMonth> months() {
        return run(first, MONTHS);
    }

    /** The months before them, in order; they reach back over the whole of {@link #baselineYear()}. */
    List<YearMonth> history() {
        return run(first.minusMonths(HISTORY_MONTHS), HISTORY_MONTHS);
    }

    /** The month after the six, still running when a play starts. */
    YearMonth running() {
        return first.plusMonths(MONTHS);
    }

    /** 1 to 6 for the months of the play, 0 for every earlier one, 7 for the running month. */
    int numberOf(YearMonth month) {
        long distance = first.until(month, java.time.temporal.ChronoUnit.MONTHS) + 1;
        return (int) Math.max(0, distance);
    }

    YearMonth month(int number) {
        return first.plusMonths(number - 1L);
    }

    /** The last whole financial year that leaves at least one month between itself and the play. */
    Period baselineYear() {
        return Period.containing(first.minusMonths(1), Period.Kind.FINANCIAL_YEAR)
                .previous();
    }

    LocalDate assessedFrom() {
        return baselineYear().next().firstDay();
    }

    LocalDate assessedTo() {
        return assessedFrom().plusYears(YEARS).minusDays(1);
    }

    private static List<YearMonth> run(YearMonth from, int months) {
        return Stream.iterate(from, month -> month.plusMonths(1)).limit(months).toList();
    }
}
