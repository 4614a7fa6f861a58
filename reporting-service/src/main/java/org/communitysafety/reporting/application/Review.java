package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** What time alone changes: a new day may end a period, and old alerts leave the topic. */
@ApplicationScoped
public class Review {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final JudgePlans judge;
    private final BusinessDates dates;
    private final TendAlerts alerts;
    private final TellChanges changes;
    private final Clock clock;

    private LocalDate reviewed;
    private Instant next = Instant.MIN;

    Review(
            Transactions transactions,
            JudgePlans judge,
            BusinessDates dates,
            TendAlerts alerts,
            TellChanges changes,
            Clock clock) {
        this.transactions = transactions;
        this.judge = judge;
        this.dates = dates;
        this.alerts = alerts;
        this.changes = changes;
        this.clock = clock;
    }

    /** Cheap; does something at most once a second, and judges everything once a day and after a start. */
    public synchronized void review() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        if (!dates.today().equals(reviewed)) {
            transactions.run(judge::judgeAll);
            alerts.forgetResolved(now);
            reviewed = dates.today();
        }
        alerts.tend(now);
        changes.tell();
        next = now.plus(PAUSE);
    }
}
