package org.communitysafety.reporting.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An alert on one measure, with the figures that defend it.
 *
 * @param since when it entered its state
 * @param transitions its life so far, oldest first; the last is its state
 */
public record Alert(
        UUID id,
        MeasureKey about,
        String partnership,
        String target,
        Rule rule,
        AlertState state,
        Instant since,
        String summary,
        Evidence evidence,
        List<Transition> transitions) {
    /** Who acts when nobody does. */
    public static final String PLATFORM = "platform";

    public Alert {
        Objects.requireNonNull(evidence, "an alert without figures cannot be defended");
        transitions = List.copyOf(transitions);
    }

    /** The rule that raised it. */
    public record Rule(String id, int version) {}

    /** @param note what the person who acted wrote; null when they wrote nothing */
    public record Transition(AlertState state, Instant at, String by, String note) {}

    static Alert raised(UUID id, Rule rule, MeasureStatus status, Instant at) {
        return new Alert(
                id,
                status.key(),
                status.subject().partnership(),
                status.subject().target(),
                rule,
                AlertState.FIRING,
                at,
                status.explanation(),
                Evidence.of(status),
                List.of(new Transition(AlertState.FIRING, at, PLATFORM, null)));
    }

    /** Only a firing alert can be acknowledged; doing it again changes nothing. */
    public AlertDecision acknowledge(Instant at, String by, String note) {
        return switch (state) {
            case FIRING ->
                AlertDecision.of(
                        AlertDecision.Outcome.CHANGED, moved(AlertState.ACKNOWLEDGED, at, by, note), "acknowledged");
            case ACKNOWLEDGED -> AlertDecision.of(AlertDecision.Outcome.UNCHANGED, this, "acknowledged before");
            default ->
                AlertDecision.of(
                        AlertDecision.Outcome.REJECTED,
                        this,
                        "only a firing alert can be acknowledged, this one is " + state);
        };
    }

    /** Ends it; the figures stay those that defended it. */
    public Alert resolved(Instant at) {
        return moved(AlertState.RESOLVED, at, PLATFORM, null);
    }

    Alert with(MeasureStatus status) {
        return new Alert(
                id,
                about,
                partnership,
                target,
                rule,
                state,
                since,
                status.explanation(),
                Evidence.of(status),
                transitions);
    }

    private Alert moved(AlertState to, Instant at, String by, String note) {
        List<Transition> longer = Stream.concat(transitions.stream(), Stream.of(new Transition(to, at, by, note)))
                .toList();
        return new Alert(id, about, partnership, target, rule, to, at, summary, evidence, longer);
    }
}
