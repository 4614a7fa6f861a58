package org.communitysafety.reporting.domain;

import java.time.Instant;
import java.util.UUID;
import org.communitysafety.vocabulary.AreaCode;

/**
 * For a while, nobody is told of some alerts; they are still kept and shown.
 *
 * @param endsAt always set: a silence without an end is forgotten
 * @param author who asked for it
 * @param endedBy who ended it before its time; null when nobody did
 */
public record Silence(
        UUID id,
        Matchers matchers,
        Instant startsAt,
        Instant endsAt,
        String comment,
        String author,
        Instant createdAt,
        String endedBy) {
    /** Where it stands. */
    public enum State {
        PENDING,
        ACTIVE,
        EXPIRED
    }

    /** Which alerts; null matches any, and all that are given must match. */
    public record Matchers(
            String plan, String measure, String indicator, AreaCode area, String agency, AlertKind kind) {
        /** True when it would match every alert there is. */
        public boolean areEmpty() {
            return plan == null
                    && measure == null
                    && indicator == null
                    && area == null
                    && agency == null
                    && kind == null;
        }

        boolean match(Alert alert) {
            AlertSubject subject = alert.subject();
            return fits(plan, subject.plan())
                    && fits(measure, subject.measure())
                    && fits(indicator, subject.indicator())
                    && fits(area, subject.area())
                    && fits(agency, subject.agency())
                    && fits(kind, alert.kind());
        }

        private static boolean fits(Object wanted, Object actual) {
            return wanted == null || wanted.equals(actual);
        }
    }

    public State state(Instant at) {
        if (!at.isBefore(endsAt)) {
            return State.EXPIRED;
        }
        return at.isBefore(startsAt) ? State.PENDING : State.ACTIVE;
    }

    /** Over now; one that is over already stays as it was. */
    public Silence ended(Instant at, String by) {
        if (state(at) == State.EXPIRED) {
            return this;
        }
        return new Silence(id, matchers, at.isBefore(startsAt) ? at : startsAt, at, comment, author, createdAt, by);
    }
}
