package org.communitysafety.kit.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Reads instants. The form that the platform itself writes is read by hand, several times as fast as by a formatter. */
final class Rfc3339 {
    private static final int SECONDS_END = 19;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int NANO_DIGITS = 9;

    private Rfc3339() {}

    /** @throws DateTimeException when the text is no instant */
    static Instant instant(String text) {
        int last = text.length() - 1;
        boolean usual = last >= SECONDS_END
                && last <= SECONDS_END + 1 + NANO_DIGITS
                && text.charAt(last) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        if (!usual) {
            return OffsetDateTime.parse(text).toInstant();
        }
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long seconds = within(number(text, 11, 13), 24) * 3600L
                + within(number(text, 14, 16), 60) * 60L
                + within(number(text, 17, SECONDS_END), 60);
        return Instant.ofEpochSecond(date.toEpochDay() * SECONDS_A_DAY + seconds, nanos(text, last));
    }

    private static int nanos(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        if (text.charAt(SECONDS_END) != '.' || end == SECONDS_END + 1) {
            throw new DateTimeException("not an instant: " + text);
        }
        int nanos = number(text, SECONDS_END + 1, end);
        for (int digits = end - SECONDS_END - 1; digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int within(int number, int limit) {
        if (number >= limit) {
            throw new DateTimeException("not a time of day");
        }
        return number;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') {
                throw new DateTimeException("not an instant: " + text);
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
