package org.communitysafety.reporting.domain.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * How a receiver has been doing.
 *
 * @param failures in a row, 0 when the last attempt was taken
 * @param failingSince the first of them; null when there is none
 * @param notBefore when it is tried again; null means at once
 * @param parkedAt since when nothing is sent until somebody resumes it; null when it is not parked
 * @param parkedFor why
 */
public record Health(int failures, Instant failingSince, Instant notBefore, Instant parkedAt, String parkedFor) {
    public static final Health GOOD = new Health(0, null, null, null, null);

    /** After an attempt. */
    public Health after(Answer answer, BackOff backOff, Patience patience, long seed) {
        if (answer.taken()) {
            return GOOD;
        }
        int more = failures + 1;
        Instant since = failingSince == null ? answer.at() : failingSince;
        Duration away = Duration.between(since, answer.at());
        Instant next = answer.at().plus(wait(answer, backOff, backOff.after(more, away, seed)));
        if (answer.gone()) {
            return new Health(more, since, null, answer.at(), "the receiver answered 410 Gone");
        }
        boolean dead = more >= patience.failures() && away.compareTo(patience.time()) >= 0;
        return dead
                ? new Health(more, since, null, answer.at(), "%d failures in a row since %s".formatted(more, since))
                : new Health(more, since, next, null, null);
    }

    public boolean parked() {
        return parkedAt != null;
    }

    /** What the receiver asks for, where it is longer, up to the longest wait. */
    private static Duration wait(Answer answer, BackOff backOff, Duration own) {
        Duration asked = answer.retryAfter();
        if (asked == null || asked.compareTo(own) <= 0) {
            return own;
        }
        return asked.compareTo(backOff.longest()) > 0 ? backOff.longest() : asked;
    }
}
