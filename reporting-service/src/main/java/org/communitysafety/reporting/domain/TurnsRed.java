package org.communitysafety.reporting.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.communitysafety.reporting.domain.AlertDecision.Outcome;
import org.communitysafety.vocabulary.Rag;

/**
 * The alert rule: a measure that was not red and is red now raises an alert, and green ends it. White in between
 * neither raises nor ends anything, for missing is not good news. A first known colour and a plan's own published
 * figures are history. What makes a change worth an alert is decided in {@link #isWorthAnAlert} and nowhere else.
 */
public final class TurnsRed {
    public static final Alert.Rule RULE = new Alert.Rule("turns-red", 1);

    private final Supplier<UUID> identifiers;

    /** @param identifiers gives each new alert its own */
    public TurnsRed(Supplier<UUID> identifiers) {
        this.identifiers = identifiers;
    }

    /**
     * @param lastColour the last colour before {@code status} that was not white; empty when there was none
     * @param open the measure's open alert
     */
    public AlertDecision decide(Optional<Rag> lastColour, MeasureStatus status, Optional<Alert> open, Instant at) {
        return open.isPresent() ? follow(open.get(), status, at) : begin(lastColour, status, at);
    }

    private static AlertDecision follow(Alert alert, MeasureStatus status, Instant at) {
        return switch (status.rag()) {
            case GREEN -> AlertDecision.of(Outcome.RESOLVED, alert.resolved(at), "green again");
            case RED ->
                Evidence.of(status).equals(alert.evidence())
                        ? AlertDecision.of(Outcome.UNCHANGED, alert, "still red, same figures")
                        : AlertDecision.of(Outcome.CHANGED, alert.with(status), "still red, other figures");
            default -> AlertDecision.of(Outcome.UNCHANGED, alert, "no colour says nothing");
        };
    }

    private AlertDecision begin(Optional<Rag> lastColour, MeasureStatus status, Instant at) {
        if (status.rag() != Rag.RED) {
            return AlertDecision.of(Outcome.UNCHANGED, null, "not red");
        }
        if (lastColour.isEmpty()) {
            return AlertDecision.of(Outcome.UNCHANGED, null, "the first known colour is history");
        }
        if (lastColour.get() == Rag.RED) {
            return AlertDecision.of(Outcome.UNCHANGED, null, "red before");
        }
        return isWorthAnAlert(status)
                ? AlertDecision.of(Outcome.RAISED, Alert.raised(identifiers.get(), RULE, status, at), "turned red")
                : AlertDecision.of(Outcome.UNCHANGED, null, "a figure published with the plan is history");
    }

    private static boolean isWorthAnAlert(MeasureStatus status) {
        return status.current().shippedWith() == null;
    }
}
