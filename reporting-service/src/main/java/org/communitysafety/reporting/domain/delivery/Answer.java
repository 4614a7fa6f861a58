package org.communitysafety.reporting.domain.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of one attempt.
 *
 * @param at when it began
 * @param statusCode null when no answer came; for e-mail the server's reply code
 * @param error why it failed, in a few words; null when it was taken
 * @param body the beginning of the answer, at most {@value #KEPT} characters; null when there was none
 * @param retryAfter how long the receiver asks to be left alone; null when it says nothing
 */
public record Answer(Instant at, Duration took, Integer statusCode, String error, String body, Duration retryAfter) {
    /** Characters of an answer that are kept. */
    public static final int KEPT = 1024;

    private static final int GONE = 410;

    public Answer {
        body = body == null || body.length() <= KEPT ? body : body.substring(0, KEPT);
        error = error == null || error.length() <= KEPT ? error : error.substring(0, KEPT);
    }

    public boolean taken() {
        return error == null;
    }

    /** The receiver says that it will never take messages again. */
    boolean gone() {
        return statusCode != null && statusCode == GONE;
    }
}
