package org.communitysafety.vocabulary.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * One line of the access record: a call that the gateway lets begin, or how it ended.
 *
 * @param call names one call; its two entries carry the same
 * @param caller as the gateway decided
 * @param method of HTTP, or {@code other}
 * @param route the template of the address, never a value of its query
 * @param records the identifiers that stood in the address, in its order
 * @param status of the answer; null of a beginning, and of an end without an answer that was given in full
 * @param at by the gateway's clock, whole milliseconds
 * @param traceId of W3C Trace Context, 32 hexadecimal digits
 */
public record AccessEntry(
        String call,
        Phase phase,
        String caller,
        String method,
        String route,
        List<String> records,
        Integer status,
        Instant at,
        String traceId) {
    /** Which of the two entries of a call it is. */
    public enum Phase {
        BEGUN,
        ENDED
    }

    public AccessEntry {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(traceId, "traceId");
        records = List.copyOf(records);
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (phase == Phase.BEGUN && status != null) {
            throw new IllegalArgumentException("a call that only begins has no status");
        }
    }

    /** How this call ended. */
    public AccessEntry ended(Integer answered, Instant when) {
        return new AccessEntry(call, Phase.ENDED, caller, method, route, records, answered, when, traceId);
    }
}
