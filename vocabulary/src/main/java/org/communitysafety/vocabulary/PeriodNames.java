package org.communitysafety.vocabulary;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods as they are written. */
final class PeriodNames {
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))(-IP)?");
    private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4})[/-](\\d{2})(?:-Q([1-4])|-(AY))?");
    private static final Pattern ONE_YEAR = Pattern.compile("(\\d{4})(?:-R([1-4]))?");
    private static final int APRIL = 4;
    private static final int NOVEMBER = 11;

    private PeriodNames() {}

    static Optional<Period> read(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return month(YearMonth.parse(month.group(1)), month.group(2) != null);
        }
        Matcher oneYear = ONE_YEAR.matcher(text);
        if (oneYear.matches()) {
            return Optional.of(calendar(Integer.parseInt(oneYear.group(1)), oneYear.group(2)));
        }
        Matcher twoYears = TWO_YEARS.matcher(text);
        return twoYears.matches() ? acrossNewYear(twoYears) : Optional.empty();
    }

    static String write(Period period) {
        YearMonth start = period.start();
        return switch (period.kind()) {
            case MONTH -> start.toString();
            case INFORMATION_PERIOD -> start + "-IP";
            case CALENDAR_YEAR -> digits(start.getYear(), 4);
            case SURVEY_ROUND -> "%04d-R%d".formatted(start.getYear(), quarterFrom(1, start));
            case FINANCIAL_YEAR -> twoYears(start.getYear());
            case ASSESSMENT_YEAR -> twoYears(start.getYear()) + "-AY";
            case QUARTER -> {
                int fromApril = Math.floorMod(start.getMonthValue() - APRIL, 12);
                yield twoYears(start.minusMonths(fromApril).getYear()) + "-Q" + quarterFrom(APRIL, start);
            }
        };
    }

    static String inWords(Period period) {
        YearMonth start = period.start();
        return switch (period.kind()) {
            case MONTH -> PartnershipTime.inWords(start);
            case INFORMATION_PERIOD -> "three months from " + PartnershipTime.inWords(start);
            case SURVEY_ROUND -> "survey round %d of %04d".formatted(quarterFrom(1, start), start.getYear());
            case ASSESSMENT_YEAR -> "assessment year " + twoYears(start.getYear());
            case QUARTER -> write(period).replace('-', ' ');
            case CALENDAR_YEAR, FINANCIAL_YEAR -> write(period);
        };
    }

    private static Optional<Period> month(YearMonth month, boolean informationPeriod) {
        if (!informationPeriod) {
            return Optional.of(Period.month(month));
        }
        Period around = Period.containing(month, Period.Kind.INFORMATION_PERIOD);
        return around.start().equals(month) ? Optional.of(around) : Optional.empty();
    }

    private static Period calendar(int year, String round) {
        return round == null
                ? new Period(Period.Kind.CALENDAR_YEAR, YearMonth.of(year, 1))
                : new Period(
                        Period.Kind.SURVEY_ROUND, YearMonth.of(year, 1).plusMonths(3L * (Integer.parseInt(round) - 1)));
    }

    private static Optional<Period> acrossNewYear(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        if ((year + 1) % 100 != Integer.parseInt(parts.group(2))) {
            return Optional.empty();
        }
        if (parts.group(4) != null) {
            return Optional.of(new Period(Period.Kind.ASSESSMENT_YEAR, YearMonth.of(year, NOVEMBER)));
        }
        YearMonth april = YearMonth.of(year, APRIL);
        return Optional.of(
                parts.group(3) == null
                        ? new Period(Period.Kind.FINANCIAL_YEAR, april)
                        : new Period(
                                Period.Kind.QUARTER, april.plusMonths(3L * (Integer.parseInt(parts.group(3)) - 1))));
    }

    /** Which quarter, 1 to 4, of a year that begins in this month. */
    private static int quarterFrom(int firstMonth, YearMonth start) {
        return Math.floorMod(start.getMonthValue() - firstMonth, 12) / 3 + 1;
    }

    private static String twoYears(int startYear) {
        return digits(startYear, 4) + '/' + digits((startYear + 1) % 100, 2);
    }

    /** Every published value writes its period; a formatter takes ten times as long. */
    private static String digits(int number, int width) {
        String digits = Integer.toString(number);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }
}
