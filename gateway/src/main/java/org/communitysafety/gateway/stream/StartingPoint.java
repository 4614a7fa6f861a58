package org.communitysafety.gateway.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What a client said about where it was, and until when an instance that is behind may try to catch up with it. */
final class StartingPoint {
    private final boolean isFresh;
    private final Optional<ResumeToken> token;
    private final Instant waitUntil;

    private StartingPoint(boolean isFresh, Optional<ResumeToken> token, Instant waitUntil) {
        this.isFresh = isFresh;
        this.token = token;
        this.waitUntil = waitUntil;
    }

    /** @param sent null or empty from a client that begins */
    static StartingPoint of(String sent, Instant waitUntil) {
        boolean isFresh = sent == null || sent.isEmpty();
        return new StartingPoint(isFresh, isFresh ? Optional.empty() : ResumeToken.decode(sent), waitUntil);
    }

    /** @return null for a client that begins */
    Resumption judge(LiveState state) {
        if (isFresh) {
            return null;
        }
        return token.map(state::resume).orElse(Resumption.impossible(Resumption.Reason.UNREADABLE));
    }

    long[] positions() {
        return token.orElseThrow().positions();
    }

    boolean mayWait(Clock clock) {
        return clock.instant().isBefore(waitUntil);
    }
}
