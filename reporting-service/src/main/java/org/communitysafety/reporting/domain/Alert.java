package org.communitysafety.reporting.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;

/**
 * An alert, with the figures that defend it and its life so far.
 *
 * @param key what can have one open alert at most
 * @param since when it entered its state
 * @param transitions its life so far, oldest first; the last is its state
 * @param muted why nobody is told: {@code silence:<id>} or {@code inhibited-by:<alert>}; null when people are told
 * @param watch what its end is decided by
 */
public record Alert(
        UUID id,
        String key,
        AlertKind kind,
        AlertSubject subject,
        AlertGroup group,
        Rule rule,
        AlertState state,
        Instant since,
        String summary,
        Evidence evidence,
        List<Transition> transitions,
        String muted,
        Watch watch) {
    /** Who acts when nobody does. */
    public static final String PLATFORM = "platform";

    public Alert {
        Objects.requireNonNull(evidence, "an alert without figures cannot be defended");
        transitions = List.copyOf(transitions);
    }

    /** The rule that raised it. */
    public record Rule(String id, int version) {}

    /** @param note what the person who acted wrote; null when they wrote nothing */
    public record Transition(AlertState state, Instant at, String by, AlertReason reason, String note) {}

    /**
     * @param observed the newest period that was known when its ground last stood; null where periods do not matter
     * @param began the newest period that it was told to begin with; null where periods do not matter
     * @param movesAt when it will move by itself, if nothing comes between; null while nothing is to be waited for
     * @param movesTo where to: its end when a correction took its ground away; null with {@code movesAt}
     */
    public record Watch(Period observed, Period began, Instant movesAt, AlertState movesTo) {
        Watch seen(Period newest, Period told) {
            return new Watch(newest, told, movesAt, movesTo);
        }

        /** Once on the way, the time runs from its beginning. */
        Watch towards(AlertState to, Instant at) {
            return movesTo == to ? this : new Watch(observed, began, at, to);
        }

        Watch staying() {
            return new Watch(observed, began, null, null);
        }

        boolean isDue(Instant at) {
            return movesAt != null && !movesAt.isAfter(at);
        }
    }

    static Alert raised(UUID id, Finding finding, Instant at) {
        AlertState state = finding.firesAtOnce() ? AlertState.FIRING : AlertState.PENDING;
        return new Alert(
                id,
                finding.key(),
                finding.kind(),
                finding.subject(),
                finding.group(),
                finding.rule(),
                state,
                at,
                finding.summary(),
                finding.evidence(),
                List.of(new Transition(state, at, PLATFORM, finding.standing().reason(), null)),
                null,
                new Watch(finding.standing().newest(), finding.standing().began(), null, null));
    }

    /** Only a firing alert can be acknowledged; doing it again changes nothing. */
    public AlertDecision acknowledge(Instant at, String by, String note) {
        return switch (state) {
            case FIRING ->
                AlertDecision.changed(
                        moved(AlertState.ACKNOWLEDGED, at, by, AlertReason.ACKNOWLEDGED, note),
                        AlertReason.ACKNOWLEDGED);
            case ACKNOWLEDGED -> AlertDecision.unchanged(this, AlertReason.NOTHING_NEW);
            default -> new AlertDecision(AlertDecision.Outcome.REJECTED, this, AlertReason.NOT_FIRING);
        };
    }

    /** Ends it; the figures stay those that defended it. */
    public Alert resolved(Instant at, AlertReason reason) {
        return resolved(at, PLATFORM, reason);
    }

    /** @param by who ended it by what they did */
    public Alert resolved(Instant at, String by, AlertReason reason) {
        return moved(AlertState.RESOLVED, at, by, reason, null).watched(watch.staying());
    }

    public Alert withMuted(String why) {
        return new Alert(id, key, kind, subject, group, rule, state, since, summary, evidence, transitions, why, watch);
    }

    Alert moved(AlertState to, Instant at, AlertReason reason) {
        return moved(to, at, PLATFORM, reason, null);
    }

    /** True where people would read the same. */
    boolean tellsTheSameAs(Alert other) {
        return kind == other.kind && group.equals(other.group) && evidence.equals(other.evidence);
    }

    /** The same alert with what is now known of it. */
    Alert with(Finding finding) {
        return new Alert(
                id,
                key,
                finding.kind(),
                finding.subject(),
                finding.group(),
                finding.rule(),
                state,
                since,
                finding.summary(),
                finding.evidence(),
                transitions,
                muted,
                watch);
    }

    Alert watched(Watch by) {
        return new Alert(id, key, kind, subject, group, rule, state, since, summary, evidence, transitions, muted, by);
    }

    /** Where it was before its figures stopped. */
    AlertState beforeStale() {
        return transitions.stream()
                .map(Transition::state)
                .filter(past -> past != AlertState.STALE)
                .reduce((earlier, later) -> later)
                .orElse(AlertState.FIRING);
    }

    private Alert moved(AlertState to, Instant at, String by, AlertReason reason, String note) {
        List<Transition> longer = Stream.concat(
                        transitions.stream(), Stream.of(new Transition(to, at, by, reason, note)))
                .toList();
        return new Alert(id, key, kind, subject, group, rule, to, at, summary, evidence, longer, muted, watch);
    }
}
