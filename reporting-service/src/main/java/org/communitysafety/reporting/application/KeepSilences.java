package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.domain.Silence;

/** Sets silences and ends them; what they mute and no longer mute is told at once. */
@ApplicationScoped
public class KeepSilences {
    private final Transactions transactions;
    private final Silences silences;
    private final Statuses statuses;
    private final AlertDesk desk;
    private final Clock clock;

    KeepSilences(Transactions transactions, Silences silences, Statuses statuses, AlertDesk desk, Clock clock) {
        this.transactions = transactions;
        this.silences = silences;
        this.statuses = statuses;
        this.desk = desk;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** @param state null for any */
    public List<Silence> list(Silence.State state) {
        Instant at = clock.instant();
        return silences.all().stream()
                .filter(silence -> state == null || silence.state(at) == state)
                .toList();
    }

    public Silence set(Silence.Matchers matchers, Instant startsAt, Instant endsAt, String comment, String author) {
        Silence silence =
                new Silence(UUID.randomUUID(), matchers, startsAt, endsAt, comment, author, clock.instant(), null);
        keep(silence);
        return silence;
    }

    /** Ends it now; empty when there is none. */
    public Optional<Silence> end(UUID id, String by) {
        Optional<Silence> ended = silences.find(id).map(silence -> silence.ended(clock.instant(), by));
        ended.ifPresent(this::keep);
        return ended;
    }

    private void keep(Silence silence) {
        transactions.run(() -> {
            statuses.judgeAlone();
            silences.keep(silence);
            desk.refreshMuting(clock.instant());
        });
    }
}
