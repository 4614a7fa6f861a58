package org.communitysafety.gateway.web.chart;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.communitysafety.vocabulary.Period;

/**
 * Periods of one kind side by side, each with the same room.
 *
 * @param start where the first one begins, in units of the drawing
 * @param end where the last one ends
 */
public record PeriodAxis(Period first, Period last, double start, double end) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);
    /** So many periods from one name to the next; of months these begin in April, as the financial year does. */
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200};

    private static final int APRIL = 3;
    private static final double ROOM = 14;

    /** A name on the axis. @param at its middle */
    public record Mark(double at, String name) {}

    public PeriodAxis {
        if (first.kind() != last.kind() || last.compareTo(first) < 0) {
            throw new IllegalArgumentException("no axis goes from " + first + " to " + last);
        }
    }

    /** How many periods there are. */
    public int count() {
        return place(last) + 1;
    }

    /** The room of one period. */
    public double slot() {
        return (end - start) / count();
    }

    /** The middle of a period. */
    public double at(Period period) {
        return from(period) + slot() / 2;
    }

    /** Where a period begins. */
    public double from(Period period) {
        return start + place(period) * slot();
    }

    /** The middle of the period that a month lies in; empty where that is not shown. */
    public OptionalDouble at(YearMonth month) {
        Period period = Period.containing(month, first.kind());
        boolean shown = period.compareTo(first) >= 0 && period.compareTo(last) <= 0;
        return shown ? OptionalDouble.of(at(period)) : OptionalDouble.empty();
    }

    /** As many names as there is room for, at equal steps. */
    public List<Mark> marks() {
        int step = step();
        boolean months = first.kind() == Period.Kind.MONTH;
        int offset = months ? monthOf(first) - APRIL : 0;
        return IntStream.range(0, count())
                .filter(place -> Math.floorMod(place + offset, step) == 0)
                .mapToObj(place -> start(place))
                .map(period -> new Mark(at(period), name(period)))
                .toList();
    }

    private Period start(int place) {
        return new Period(
                first.kind(),
                first.start().plusMonths((long) place * first.kind().months()));
    }

    private int step() {
        double needed = TextSize.of(name(first)) + ROOM;
        return IntStream.of(STEPS)
                .filter(step -> step * slot() >= needed)
                .findFirst()
                .orElse(STEPS[STEPS.length - 1]);
    }

    private int place(Period period) {
        return (monthOf(period) - monthOf(first)) / first.kind().months();
    }

    private static int monthOf(Period period) {
        return period.start().getYear() * 12 + period.start().getMonthValue() - 1;
    }

    private static String name(Period period) {
        return period.kind() == Period.Kind.MONTH ? MONTH.format(period.start()) : period.toString();
    }
}
