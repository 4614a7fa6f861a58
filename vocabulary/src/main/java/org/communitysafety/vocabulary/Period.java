package org.communitysafety.vocabulary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reporting period: a run of whole months with the name the field gives it.
 * Months are {@code 2018-10}, quarters {@code 2018/19-Q3} (Q1 is April to June), financial years {@code 2018/19}
 * (1 April to 31 March), calendar years {@code 2018}.
 */
public record Period(Kind kind, YearMonth start) implements Comparable<Period> {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern FINANCIAL_YEAR = Pattern.compile("(\\d{4})[/-](\\d{2})(?:-Q([1-4]))?");
    private static final Pattern CALENDAR_YEAR = Pattern.compile("\\d{4}");
    private static final int APRIL = 4;

    /** The calendars in use; the name in requests is {@link #token()}. */
    public enum Kind {
        MONTH(1),
        QUARTER(3),
        FINANCIAL_YEAR(12),
        CALENDAR_YEAR(12);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        public String token() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String token) {
            return Stream.of(values()).filter(k -> k.token().equals(token)).findFirst();
        }
    }

    public Period {
        boolean fits =
                switch (kind) {
                    case MONTH -> true;
                    case QUARTER -> start.getMonthValue() % 3 == 1;
                    case FINANCIAL_YEAR -> start.getMonthValue() == APRIL;
                    case CALENDAR_YEAR -> start.getMonthValue() == 1;
                };
        if (!fits) {
            throw new IllegalArgumentException("a " + kind.token() + " does not start in " + start);
        }
    }

    /**
     * Reads a period's name. {@code 2018-19} may stand for {@code 2018/19}: as a month it would be impossible, and where
     * it is not ({@code 2011-12} is December 2011) the month wins.
     *
     * @throws IllegalArgumentException with what would be right, when the text names no period
     */
    public static Period parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException("a period is a month 2018-10, a quarter 2018/19-Q3,"
                        + " a financial year 2018/19 or a calendar year 2018"));
    }

    public static Optional<Period> tryParse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (MONTH.matcher(text).matches()) {
            return Optional.of(month(YearMonth.parse(text)));
        }
        if (CALENDAR_YEAR.matcher(text).matches()) {
            return Optional.of(new Period(Kind.CALENDAR_YEAR, YearMonth.of(Integer.parseInt(text), 1)));
        }
        return financial(FINANCIAL_YEAR.matcher(text));
    }

    private static Optional<Period> financial(Matcher parts) {
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        if ((year + 1) % 100 != Integer.parseInt(parts.group(2))) {
            return Optional.empty();
        }
        YearMonth april = YearMonth.of(year, APRIL);
        return Optional.of(
                parts.group(3) == null
                        ? new Period(Kind.FINANCIAL_YEAR, april)
                        : new Period(Kind.QUARTER, april.plusMonths(3L * (Integer.parseInt(parts.group(3)) - 1))));
    }

    public static Period month(YearMonth month) {
        return new Period(Kind.MONTH, month);
    }

    /** The period of this kind that {@code date} lies in. */
    public static Period containing(LocalDate date, Kind kind) {
        return containing(YearMonth.from(date), kind);
    }

    /** The period of this kind that {@code month} lies in. */
    public static Period containing(YearMonth month, Kind kind) {
        return switch (kind) {
            case MONTH -> month(month);
            case QUARTER -> new Period(kind, month.minusMonths((month.getMonthValue() - 1) % 3));
            case FINANCIAL_YEAR ->
                new Period(
                        kind,
                        YearMonth.of(month.getMonthValue() < APRIL ? month.getYear() - 1 : month.getYear(), APRIL));
            case CALENDAR_YEAR -> new Period(kind, YearMonth.of(month.getYear(), 1));
        };
    }

    /** The latest period of this kind that ended on or before {@code date}. */
    public static Period latestEndedBy(LocalDate date, Kind kind) {
        Period current = containing(date, kind);
        return current.lastDay().isAfter(date) ? current.previous() : current;
    }

    public YearMonth endMonth() {
        return start.plusMonths(kind.months - 1L);
    }

    public LocalDate firstDay() {
        return start.atDay(1);
    }

    public LocalDate lastDay() {
        return endMonth().atEndOfMonth();
    }

    public List<YearMonth> months() {
        return Stream.iterate(start, m -> m.plusMonths(1)).limit(kind.months).toList();
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(start) && !month.isAfter(endMonth());
    }

    public Period next() {
        return new Period(kind, start.plusMonths(kind.months));
    }

    public Period previous() {
        return new Period(kind, start.minusMonths(kind.months));
    }

    /** The period of the same kind and season, {@code years} later (negative: earlier). */
    public Period plusYears(int years) {
        return new Period(kind, start.plusYears(years));
    }

    /** By first day, then shorter before longer. */
    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case MONTH -> start.toString();
            case CALENDAR_YEAR -> "%04d".formatted(start.getYear());
            case FINANCIAL_YEAR -> financialYearName(start.getYear());
            case QUARTER -> {
                int fromApril = Math.floorMod(start.getMonthValue() - APRIL, 12);
                yield financialYearName(start.minusMonths(fromApril).getYear()) + "-Q" + (fromApril / 3 + 1);
            }
        };
    }

    private static String financialYearName(int startYear) {
        return "%04d/%02d".formatted(startYear, (startYear + 1) % 100);
    }
}
