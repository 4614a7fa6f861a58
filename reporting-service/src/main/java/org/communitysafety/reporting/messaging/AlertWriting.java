package org.communitysafety.reporting.messaging;

import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertKind;
import org.communitysafety.reporting.domain.AlertSubject;

/** An alert as the others see it. */
final class AlertWriting {
    private AlertWriting() {}

    static AlertChanged write(Alert alert) {
        AlertSubject subject = alert.subject();
        return new AlertChanged(
                alert.id().toString(),
                subject.plan(),
                subject.partnership(),
                subject.target(),
                subject.measure(),
                subject.area() == null ? null : subject.area().value(),
                new AlertChanged.Rule(alert.rule().id(), alert.rule().version()),
                alert.state().name(),
                alert.since().toString(),
                alert.summary(),
                alert.evidence().figures(),
                alert.transitions().stream().map(AlertWriting::transition).toList(),
                alert.kind().token(),
                subject(alert),
                new AlertChanged.Group(alert.group().priority(), alert.group().deliveryGroups()),
                alert.muted());
    }

    private static AlertChanged.Transition transition(Alert.Transition step) {
        return new AlertChanged.Transition(
                step.state().name(),
                step.at().toString(),
                step.by(),
                step.reason() == null ? null : step.reason().token(),
                step.note());
    }

    private static AlertChanged.Subject subject(Alert alert) {
        AlertSubject subject = alert.subject();
        return new AlertChanged.Subject(
                subject.indicator(),
                subject.agency(),
                subject.category(),
                alert.evidence().words().get("period"),
                alert.kind() == AlertKind.DELIVERABLE ? subject.measure() : null,
                subject.pathway(),
                subject.panel());
    }
}
