package org.communitysafety.vocabulary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reporting period: a run of whole months with the name the field gives it.
 * Months are {@code 2018-10}, quarters {@code 2018/19-Q3} (Q1 is April to June), financial years {@code 2018/19}
 * (1 April to 31 March), calendar years {@code 2018}, assessment years {@code 2010/11-AY} (1 November to 31 October, as
 * a strategic assessment looks back), survey rounds {@code 2019-R4} (with fieldwork in that quarter of the calendar
 * year) and statutory information periods {@code 2007-07-IP} (three months from July 2007; Crime and Disorder
 * (Prescribed Information) Regulations 2007, SI 2007/1831).
 */
public record Period(Kind kind, YearMonth start) implements Comparable<Period> {
    /** How a period may be written, for whoever has to be told. */
    public static final String FORM = "a month 2018-10, a quarter 2018/19-Q3, a financial year 2018/19,"
            + " a calendar year 2018, an assessment year 2010/11-AY, a survey round 2019-R4"
            + " or an information period 2007-07-IP";

    /** The calendars in use; the name in requests is {@link #token()}. */
    public enum Kind {
        MONTH(1, 1),
        QUARTER(3, 1),
        FINANCIAL_YEAR(12, 4),
        CALENDAR_YEAR(12, 1),
        ASSESSMENT_YEAR(12, 11),
        SURVEY_ROUND(3, 1),
        INFORMATION_PERIOD(3, 1);

        private final int months;
        private final int firstMonth;

        Kind(int months, int firstMonth) {
            this.months = months;
            this.firstMonth = firstMonth;
        }

        /** How many months a period of this kind has: 1, 3 or 12. */
        public int months() {
            return months;
        }

        /** True for the financial, the calendar and the assessment year. */
        public boolean isYear() {
            return months == 12;
        }

        public String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String token) {
            return Stream.of(values()).filter(k -> k.token().equals(token)).findFirst();
        }

        /** How many months of its period have passed when {@code month} begins. */
        private int monthsInto(YearMonth month) {
            return Math.floorMod(month.getMonthValue() - firstMonth, months);
        }
    }

    public Period {
        if (kind.monthsInto(start) != 0) {
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
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("a period is " + FORM));
    }

    public static Optional<Period> tryParse(String text) {
        return text == null ? Optional.empty() : PeriodNames.read(text);
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
        return new Period(kind, month.minusMonths(kind.monthsInto(month)));
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

    /**
     * The day by which its figures have to be handed over, where the law sets one: those of an information period by
     * the end of the following one. Empty for every other kind.
     */
    public Optional<LocalDate> statutoryDue() {
        return kind == Kind.INFORMATION_PERIOD ? Optional.of(next().lastDay()) : Optional.empty();
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
        int byLength = byStart != 0 ? byStart : Integer.compare(kind.months, other.kind.months);
        return byLength != 0 ? byLength : kind.compareTo(other.kind);
    }

    /**
     * As a sentence writes it: {@code October 2018}, {@code 2018/19 Q3}, {@code 2018/19}, {@code assessment year 2010/11},
     * {@code survey round 4 of 2019}, {@code three months from July 2007}.
     */
    public String inWords() {
        return PeriodNames.inWords(this);
    }

    @Override
    public String toString() {
        return PeriodNames.write(this);
    }
}
