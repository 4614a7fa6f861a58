package org.communitysafety.reporting.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What came of one attempt.
 *
 * @param at when it began
 * @param statusCode null when no answer came; for e-mail the server's reply code
 * @param error why it failed, in a few words; null when it was taken
 * @param body the beginning of the answer, at most {@value #KEPT} printable characters; null when there was none
 * @param retryAfter how long the receiver asks to be left alone; null when it says nothing
 */
public record Answer(Instant at, Duration took, Integer statusCode, String error, String body, Duration retryAfter) {
    /** Characters of an answer that are kept: enough for a receiver's reason, too few to read a service by. */
    public static final int KEPT = 200;

    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{C}\\p{Z}\\s\\uFFFD]+");

    private static final int GONE = 410;

    public Answer {
        body = excerpt(body);
        error = excerpt(error);
    }

    private static String excerpt(String text) {
        if (text == null) {
            return null;
        }
        String printable = NOT_PRINTABLE.matcher(text).replaceAll(" ").strip();
        return printable.length() <= KEPT ? printable : printable.substring(0, KEPT);
    }

    public boolean taken() {
        return error == null;
    }

    /** The receiver says that it will never take messages again. */
    boolean gone() {
        return statusCode != null && statusCode == GONE;
    }
}
