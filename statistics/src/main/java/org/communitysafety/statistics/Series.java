package org.communitysafety.statistics;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Equally spaced months, oldest first.
 *
 * @param values one a month from {@code first}; null where the month is not known, which is not the same as zero
 * @param breaks months that are the first to be counted in a new way: what lies before them is no baseline for them
 */
public record Series(YearMonth first, List<Double> values, Set<YearMonth> breaks) {

    public Series {
        for (Double value : values) {
            if (value != null && !Double.isFinite(value)) {
                throw new IllegalArgumentException("a value is a finite number or not known, not " + value);
            }
        }
        values = Collections.unmodifiableList(new ArrayList<>(values));
        breaks = Set.copyOf(breaks);
    }

    /** A series without gaps and without recording breaks. */
    public static Series of(YearMonth first, double... values) {
        List<Double> boxed = new ArrayList<>(values.length);
        for (double value : values) {
            boxed.add(value);
        }
        return new Series(first, boxed, Set.of());
    }

    public int size() {
        return values.size();
    }

    public YearMonth month(int index) {
        return first.plusMonths(index);
    }

    /** The value of a month; empty where it is not known or outside the series. */
    public OptionalDouble at(YearMonth month) {
        long index = first.until(month, ChronoUnit.MONTHS);
        return index < 0 || index >= values.size() ? OptionalDouble.empty() : value((int) index);
    }

    OptionalDouble value(int index) {
        Double value = values.get(index);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    boolean isBreak(int index) {
        return breaks.contains(month(index));
    }

    /** The series as it was when {@code size} months of it were there. */
    public Series firstMonths(int size) {
        return new Series(first, values.subList(0, size), breaks);
    }

    /** How many months are known from {@code from} (an index) on. */
    int known(int from) {
        return (int) values.subList(from, values.size()).stream()
                .filter(value -> value != null)
                .count();
    }

    /** The index of the newest recording break inside the series, 0 where there is none. */
    int lastBreak() {
        for (int index = values.size() - 1; index > 0; index--) {
            if (isBreak(index)) {
                return index;
            }
        }
        return 0;
    }
}
