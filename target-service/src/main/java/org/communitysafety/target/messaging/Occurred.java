package org.communitysafety.target.messaging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * When something happened, in the United Kingdom.
 *
 * @param day null when only the month is known
 */
record Occurred(YearMonth month, LocalDate day) {
    private static final int MONTH = 7;
    private static final int DATE = 10;
    private static final int DASH = 4;

    /** @throws MalformedRecordException {@code missing-member}, {@code bad-date}, or that of {@link Bounds#month} */
    static Occurred read(String text) throws MalformedRecordException {
        if (text == null || text.isEmpty()) {
            throw new MalformedRecordException("missing-member", "no date of the incident");
        }
        try {
            if (text.length() == MONTH) {
                return new Occurred(Bounds.month(month(text)), null);
            }
            LocalDate day = text.length() == DATE
                    ? LocalDate.parse(text)
                    : PartnershipTime.dateOf(OffsetDateTime.parse(text).toInstant());
            return new Occurred(Bounds.month(YearMonth.from(day)), day);
        } catch (DateTimeException e) {
            throw new MalformedRecordException("bad-date", "not an instant, a date or a month");
        }
    }

    /** By hand where it is written as usual: most events name a month, and a formatter takes several times as long. */
    private static YearMonth month(String text) {
        int year = 0;
        int month = 0;
        for (int at = 0; at < MONTH; at++) {
            int digit = text.charAt(at) - '0';
            if (at == DASH ? text.charAt(at) != '-' : digit < 0 || digit > 9) {
                return YearMonth.parse(text);
            }
            if (at < DASH) {
                year = 10 * year + digit;
            } else if (at > DASH) {
                month = 10 * month + digit;
            }
        }
        return YearMonth.of(year, month);
    }
}
