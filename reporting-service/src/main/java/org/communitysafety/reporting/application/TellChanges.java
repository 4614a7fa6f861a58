package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Publishes what happened and was not told yet, in order. What is not acknowledged stays and is told by the next call,
 * also after a crash; told twice, it has the same event identifier.
 */
@ApplicationScoped
public class TellChanges {
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final Outbox outbox;
    private final Announcements announcements;
    private final Alerts alerts;
    private final Measurements measurements;
    private final Clock clock;

    TellChanges(
            Transactions transactions,
            Outbox outbox,
            Announcements announcements,
            Alerts alerts,
            Measurements measurements,
            Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.announcements = announcements;
        this.alerts = alerts;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** @throws RuntimeException when Kafka or PostgreSQL does not take it; nothing is lost */
    public void tell() {
        int told;
        do {
            told = transactions.call(this::tellSome);
        } while (told == AT_ONCE);
        measurements.alertsOpen(alerts.countOpen());
    }

    private int tellSome() {
        outbox.tellAlone();
        List<Publication> next = outbox.next(AT_ONCE);
        if (!next.isEmpty()) {
            announcements.announce(next);
            measurements.told(next, clock.instant());
            outbox.remove(next);
        }
        return next.size();
    }
}
