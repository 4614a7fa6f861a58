package org.communitysafety.reporting.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.reporting.domain.Alert;

/** What time alone changes: a new day may end a period, and old alerts leave the topic. */
@ApplicationScoped
public class Review {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JudgePlans judge;
    private final BusinessDates dates;
    private final Alerts alerts;
    private final Outbox outbox;
    private final TellChanges changes;
    private final ReportingConfig config;
    private final Clock clock;

    private LocalDate reviewed;
    private Instant next = Instant.MIN;

    Review(
            JudgePlans judge,
            BusinessDates dates,
            Alerts alerts,
            Outbox outbox,
            TellChanges changes,
            ReportingConfig config,
            Clock clock) {
        this.judge = judge;
        this.dates = dates;
        this.alerts = alerts;
        this.outbox = outbox;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    /** Cheap; does something at most once a second, and judges everything once a day and after a start. */
    public synchronized void review() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        if (!dates.today().equals(reviewed)) {
            QuarkusTransaction.requiringNew().run(() -> {
                judge.judgeAll();
                forgetResolved(now);
            });
            reviewed = dates.today();
        }
        changes.tell();
        next = now.plus(PAUSE);
    }

    private void forgetResolved(Instant now) {
        for (Alert alert : alerts.resolvedBefore(now.minus(config.resolvedAlertsStay()))) {
            outbox.add(List.of(Publication.alertRemoved(alert.id(), now)));
            alerts.markForgotten(alert.id());
        }
    }
}
