package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.reporting.application.Statuses.Held;
import org.communitysafety.reporting.application.Statuses.Reported;
import org.communitysafety.reporting.domain.Judgement;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/** Keeps a status that changed: the current one, its history, its alert, and what is to be told of it. */
@ApplicationScoped
class StatusDesk {
    private final Statuses statuses;
    private final AlertDesk alerts;
    private final Outbox outbox;
    private final Measurements measurements;

    StatusDesk(Statuses statuses, AlertDesk alerts, Outbox outbox, Measurements measurements) {
        this.statuses = statuses;
        this.alerts = alerts;
        this.outbox = outbox;
        this.measurements = measurements;
    }

    void change(Optional<Held> before, MeasureStatus status, Instant at) {
        Optional<Rag> lastColour = before.flatMap(Held::lastColour);
        statuses.keep(status, status.rag() == Rag.WHITE ? lastColour : Optional.of(status.rag()), at);
        statuses.appendToHistory(newlyReported(before, status, at));
        outbox.add(List.of(Publication.statusChanged(status, at)));
        measurements.statusChanged();
    }

    /** Also a status that did not change: the months behind it may have. */
    void watch(Plan plan, MeasureStatus status, KnownValues known, Instant at) {
        alerts.follow(plan, status, known, at);
    }

    void remove(MeasureKey gone, Instant at) {
        alerts.end(gone, at);
        statuses.remove(gone);
        outbox.add(List.of(Publication.statusRemoved(gone, at)));
    }

    private static List<Reported> newlyReported(Optional<Held> before, MeasureStatus status, Instant at) {
        Map<Period, Judgement> known = new HashMap<>();
        before.ifPresent(held -> held.status().periods().forEach(judged -> known.put(judged.period(), judged)));
        List<Reported> reported = new ArrayList<>();
        for (Judgement judgement : status.periods()) {
            Judgement earlier = known.get(judgement.period());
            if (!judgement.equals(earlier)) {
                reported.add(new Reported(0, status.subject(), judgement, at, earlier != null));
            }
        }
        return reported;
    }
}
