package org.communitysafety.reporting.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertKind;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.AlertSubject;

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
        List<TransitionView> transitions,
        String kind,
        SubjectView subject,
        GroupView group,
        String muted) {
    /** The rule that fired. */
    public record RuleView(String id, int version) {}

    /** One step of its life; {@code note} is what the person who acted wrote. */
    public record TransitionView(AlertState state, Instant at, String by, String reason, String note) {}

    /** What it is about besides a measure; each is null where it does not apply. */
    public record SubjectView(
            String indicator,
            String agency,
            String category,
            String period,
            String deliverable,
            String pathway,
            String panel) {}

    /** By what it is bundled when people are told. */
    public record GroupView(String priority, List<String> deliveryGroups) {}

    static AlertView of(Alert alert) {
        AlertSubject subject = alert.subject();
        return new AlertView(
                alert.id(),
                subject.plan(),
                subject.partnership(),
                subject.target(),
                subject.measure(),
                subject.area() == null ? null : subject.area().value(),
                new RuleView(alert.rule().id(), alert.rule().version()),
                alert.state(),
                alert.since(),
                alert.summary(),
                alert.evidence().figures(),
                alert.transitions().stream().map(AlertView::transition).toList(),
                alert.kind().token(),
                subject(alert),
                new GroupView(alert.group().priority(), alert.group().deliveryGroups()),
                alert.muted());
    }

    private static TransitionView transition(Alert.Transition step) {
        return new TransitionView(
                step.state(),
                step.at(),
                step.by(),
                step.reason() == null ? null : step.reason().token(),
                step.note());
    }

    private static SubjectView subject(Alert alert) {
        AlertSubject subject = alert.subject();
        return new SubjectView(
                subject.indicator(),
                subject.agency(),
                subject.category(),
                alert.evidence().words().get("period"),
                alert.kind() == AlertKind.DELIVERABLE ? subject.measure() : null,
                subject.pathway(),
                subject.panel());
    }
}
