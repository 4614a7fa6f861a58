package org.communitysafety.reporting.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertState;

/** An alert with its figures and its life. */
public record AlertView(
        UUID id,
        String plan,
        String partnership,
        String target,
        String measure,
        String area,
        RuleView rule,
        AlertState state,
        Instant since,
        String summary,
        Map<String, Object> evidence,
        List<TransitionView> transitions) {
    /** The rule that fired. */
    public record RuleView(String id, int version) {}

    /** One step of its life; {@code note} is what the person who acted wrote. */
    public record TransitionView(AlertState state, Instant at, String by, String note) {}

    static AlertView of(Alert alert) {
        return new AlertView(
                alert.id(),
                alert.about().plan(),
                alert.partnership(),
                alert.target(),
                alert.about().measure(),
                alert.about().area().value(),
                new RuleView(alert.rule().id(), alert.rule().version()),
                alert.state(),
                alert.since(),
                alert.summary(),
                alert.evidence().figures(),
                alert.transitions().stream()
                        .map(step -> new TransitionView(step.state(), step.at(), step.by(), step.note()))
                        .toList());
    }
}
