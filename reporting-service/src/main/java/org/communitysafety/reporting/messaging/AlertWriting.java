package org.communitysafety.reporting.messaging;

import org.communitysafety.contracts.AlertChanged;
import org.communitysafety.reporting.domain.Alert;

/** An alert as the others see it. */
final class AlertWriting {
    private AlertWriting() {}

    static AlertChanged write(Alert alert) {
        return new AlertChanged(
                alert.id().toString(),
                alert.about().plan(),
                alert.partnership(),
                alert.target(),
                alert.about().measure(),
                alert.about().area().value(),
                new AlertChanged.Rule(alert.rule().id(), alert.rule().version()),
                alert.state().name(),
                alert.since().toString(),
                alert.summary(),
                alert.evidence().figures(),
                alert.transitions().stream()
                        .map(step -> new AlertChanged.Transition(
                                step.state().name(), step.at().toString(), step.by(), null, step.note()))
                        .toList(),
                null,
                null,
                null,
                null);
    }
}
