package org.communitysafety.incident.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.communitysafety.vocabulary.PartnershipTime;

/** When things may have happened: not before 1900, and not in the future beyond what clocks differ by. */
final class TimeRule {
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);
    private static final int EARLIEST_YEAR = 1900;
    private static final int MONTH_LENGTH = "2018-10".length();
    private static final int DATE_LENGTH = "2018-10-14".length();

    private final Instant latest;
    private final LocalDate latestDate;

    TimeRule(Instant now) {
        this.latest = now.plus(CLOCK_DIFFERENCE);
        this.latestDate = PartnershipTime.dateOf(latest);
    }

    /** The instant of an RFC 3339 text; null when absent or at fault. */
    Instant instant(Fields fields, String name) {
        String text = fields.text(name);
        if (text == null) {
            return null;
        }
        Optional<Instant> instant = parse(text);
        if (instant.isEmpty()) {
            fields.fault(name, FaultCode.MALFORMED_TIME, "an RFC 3339 instant, for example 2018-10-14T22:05:00Z");
            return null;
        }
        return inRange(fields, name, instant.get()) ? instant.get() : null;
    }

    /** An instant or a date, as sent; null when absent or at fault. */
    String dateOrInstant(Fields fields, String name) {
        String right = "an RFC 3339 instant 2019-02-11T10:00:00Z or a date 2019-02-11";
        String text = fields.requiredText(name, right);
        if (text == null) {
            return null;
        }
        if (text.length() == DATE_LENGTH) {
            return date(fields, name, text) == null ? null : text;
        }
        Optional<Instant> instant = parse(text);
        if (instant.isEmpty()) {
            fields.fault(name, FaultCode.MALFORMED_DATE, right);
            return null;
        }
        return inRange(fields, name, instant.get()) ? text : null;
    }

    /** An instant, a date or a month, as sent; null when absent or at fault. */
    String occurred(Fields fields, String name) {
        String text = fields.requiredText(name, "an RFC 3339 instant, a date 2018-10-14 or a month 2018-10");
        if (text == null) {
            return null;
        }
        if (text.length() == MONTH_LENGTH) {
            return month(fields, name, text) == null ? null : text;
        }
        if (text.length() == DATE_LENGTH) {
            return date(fields, name, text) == null ? null : text;
        }
        Optional<Instant> instant = parse(text);
        if (instant.isEmpty()) {
            fields.fault(
                    name,
                    FaultCode.MALFORMED_DATE,
                    "an RFC 3339 instant 2018-10-14T22:05:00Z, a date 2018-10-14 or a month 2018-10");
            return null;
        }
        return inRange(fields, name, instant.get()) ? text : null;
    }

    /** The date of a text that is present; null when at fault. */
    LocalDate date(Fields fields, String name, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return inRange(fields, name, date) ? date : null;
        } catch (DateTimeException e) {
            fields.fault(name, FaultCode.MALFORMED_DATE, "a date of the calendar, for example 2018-10-14");
            return null;
        }
    }

    /** The month of a text that is present; null when at fault. */
    YearMonth month(Fields fields, String name, String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            return inRange(fields, name, month.atDay(1)) ? month : null;
        } catch (DateTimeException e) {
            fields.fault(name, FaultCode.MALFORMED_DATE, "a month of the calendar, for example 2018-10");
            return null;
        }
    }

    boolean inRange(Fields fields, String name, LocalDate date) {
        if (date.isAfter(latestDate)) {
            fields.fault(name, FaultCode.IN_THE_FUTURE, "not after today in the United Kingdom");
            return false;
        }
        return notBefore1900(fields, name, date.getYear());
    }

    private boolean inRange(Fields fields, String name, Instant instant) {
        if (instant.isAfter(latest)) {
            fields.fault(name, FaultCode.IN_THE_FUTURE, "at most 5 minutes ahead of the platform's clock");
            return false;
        }
        return notBefore1900(fields, name, PartnershipTime.dateOf(instant).getYear());
    }

    private static boolean notBefore1900(Fields fields, String name, int year) {
        if (year < EARLIEST_YEAR) {
            fields.fault(name, FaultCode.BEFORE_1900, "not before the year 1900");
            return false;
        }
        return true;
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
