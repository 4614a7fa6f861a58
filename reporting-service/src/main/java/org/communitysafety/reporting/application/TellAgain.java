package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.communitysafety.reporting.application.ToldTopics.Told;
import org.communitysafety.reporting.domain.Plan;

/** Tells everything of one kind again, as it stands. Nothing is judged, kept or delivered anew. */
@ApplicationScoped
class TellAgain {
    private final Transactions transactions;
    private final Plans plans;
    private final Statuses statuses;
    private final Alerts alerts;
    private final Outbox outbox;
    private final TellChanges changes;
    private final Clock clock;

    TellAgain(
            Transactions transactions,
            Plans plans,
            Statuses statuses,
            Alerts alerts,
            Outbox outbox,
            TellChanges changes,
            Clock clock) {
        this.transactions = transactions;
        this.plans = plans;
        this.statuses = statuses;
        this.alerts = alerts;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    void everything(Told topic) {
        switch (topic) {
            case STATUSES ->
                transactions.call(plans::all).stream().map(Plan::id).distinct().forEach(this::statuses);
            case ALERTS -> alerts();
        }
    }

    /** Plan by plan, so that neither the outbox nor a transaction grows with the installation. */
    private void statuses(String plan) {
        transactions.run(() -> {
            statuses.judgeAlone();
            Instant at = clock.instant();
            outbox.add(statuses.of(plan).stream()
                    .map(held -> Publication.statusChanged(held.status(), null, at))
                    .toList());
        });
        changes.tell();
    }

    /** Those that are open, and those that ended and have not left the topic yet. */
    private void alerts() {
        transactions.run(() -> {
            statuses.judgeAlone();
            Instant at = clock.instant();
            outbox.add(Stream.concat(
                            alerts.open().stream()
                                    .map(alert -> Publication.alert(Publication.Kind.ALERT_CHANGED, alert, at)),
                            alerts.resolvedBefore(at).stream()
                                    .map(alert -> Publication.alert(Publication.Kind.ALERT_RESOLVED, alert, at)))
                    .toList());
        });
        changes.tell();
    }
}
