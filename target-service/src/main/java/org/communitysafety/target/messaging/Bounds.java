package org.communitysafety.target.messaging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communitysafety.kit.events.MalformedRecordException;

/**
 * What can be stored. One record that PostgreSQL would refuse must go aside alone, or its whole batch could never be
 * folded.
 */
final class Bounds {
    private static final int LONGEST_TEXT = 500;
    private static final long GREATEST_COUNT = 1_000_000_000_000L;
    private static final int MOST_DIGITS = 30;
    private static final YearMonth FIRST_MONTH = YearMonth.of(1900, 1);
    private static final YearMonth LAST_MONTH = YearMonth.of(2999, 12);
    private static final Instant EARLIEST = Instant.parse("1700-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Bounds() {}

    /** Null stays null; a NUL or half a surrogate pair is no text in UTF-8 as PostgreSQL keeps it. */
    static String text(String text) throws MalformedRecordException {
        if (text != null && (text.length() > LONGEST_TEXT || !canBeStored(text))) {
            throw new MalformedRecordException("bad-text", "a text is at most 500 characters of Unicode without NUL");
        }
        return text;
    }

    private static boolean canBeStored(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    static Set<String> flags(List<String> flags) throws MalformedRecordException {
        Set<String> tokens = new HashSet<>();
        for (String flag : flags) {
            if (flag == null || flag.isEmpty() || flag.indexOf(' ') >= 0) {
                throw new MalformedRecordException("bad-flag", "a flag is one token");
            }
            tokens.add(text(flag));
        }
        return tokens;
    }

    static long count(Long count) throws MalformedRecordException {
        if (count == null || count < 0 || count > GREATEST_COUNT) {
            throw new MalformedRecordException("bad-count", "a count is a whole number from 0 to a million million");
        }
        return count;
    }

    /** Null stays null. */
    static BigDecimal figure(BigDecimal figure) throws MalformedRecordException {
        if (figure != null && (figure.precision() > MOST_DIGITS || Math.abs((long) figure.scale()) > MOST_DIGITS)) {
            throw new MalformedRecordException("bad-figure", "a figure has at most 30 digits");
        }
        return figure;
    }

    static YearMonth month(YearMonth month) throws MalformedRecordException {
        if (month.isBefore(FIRST_MONTH) || month.isAfter(LAST_MONTH)) {
            throw new MalformedRecordException("time-out-of-range", "a date is between 1900 and 2999");
        }
        return month;
    }

    static Instant time(Instant time) throws MalformedRecordException {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new MalformedRecordException("time-out-of-range", "a time of recording is between 1700 and 2200");
        }
        return time;
    }

    /** Null stays null. */
    static Instant received(Instant time) throws MalformedRecordException {
        return time == null ? null : time(time);
    }
}
