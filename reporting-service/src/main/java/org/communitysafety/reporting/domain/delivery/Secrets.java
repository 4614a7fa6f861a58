package org.communitysafety.reporting.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The secrets of one webhook: the newest, and the one before it while receivers change over.
 *
 * @param newestFirst one or two
 */
public record Secrets(List<SigningSecret> newestFirst) {
    public Secrets {
        newestFirst = List.copyOf(newestFirst);
        if (newestFirst.isEmpty() || newestFirst.size() > 2) {
            throw new IllegalArgumentException("a webhook has one secret, or two while they change");
        }
    }

    public static Secrets of(SigningSecret only) {
        return new Secrets(List.of(only));
    }

    /** A newer secret; the one it follows signs beside it for {@code beside}. The same secret again changes nothing. */
    public Secrets followedBy(SigningSecret newer, Duration beside) {
        SigningSecret present = newestFirst.get(0);
        return present.sameAs(newer)
                ? this
                : new Secrets(List.of(newer, present.endingAt(newer.since().plus(beside))));
    }

    /** The newest first, as signatures are written. */
    public List<SigningSecret> signingAt(Instant at) {
        List<SigningSecret> signing = new ArrayList<>(newestFirst);
        signing.removeIf(secret -> !secret.signsAt(at));
        return signing;
    }
}
