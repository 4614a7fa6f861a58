package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.reporting.application.Statuses.Held;
import org.communitysafety.reporting.application.Statuses.Reported;
import org.communitysafety.reporting.domain.AgencyNames;
import org.communitysafety.reporting.domain.Judgement;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.reporting.domain.Restated;
import org.communitysafety.reporting.domain.StatusChange;
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

    /** What sentences are made with besides a judgement. */
    private record Sentences(Collection<Plan> versions, AgencyNames agencies) {
        String to(String measure, Judgement judged) {
            return Plan.explain(versions, measure, judged, agencies);
        }
    }

    void change(Optional<Held> before, MeasureStatus status, Collection<Plan> versions, KnownValues known, Instant at) {
        Optional<Rag> lastColour = before.flatMap(Held::lastColour);
        StatusChange change = new StatusChange(before.map(Held::status).orElse(null), status);
        outbox.add(List.of(Publication.statusChanged(status, told(change, status), at)));
        statuses.keep(status, status.rag() == Rag.WHITE ? lastColour : Optional.of(status.rag()), at);
        statuses.appendToHistory(newlyReported(change, status, new Sentences(versions, known.agencies()), at));
        measurements.statusChanged();
    }

    /** Also a status that did not change: the months behind it may have. */
    void watch(Plan plan, MeasureStatus status, KnownValues known, Instant at) {
        alerts.follow(plan, status, known, at);
    }

    private Restated told(StatusChange change, MeasureStatus status) {
        return change.main()
                .map(main -> Restated.of(main, statuses.reportedAt(status.key(), main.period()), change.cause()))
                .orElseGet(() -> Restated.nothing(change.cause()));
    }

    void remove(MeasureKey gone, Instant at) {
        alerts.end(gone, at);
        statuses.remove(gone);
        outbox.add(List.of(Publication.statusRemoved(gone, at)));
    }

    private static List<Reported> newlyReported(
            StatusChange change, MeasureStatus status, Sentences sentences, Instant at) {
        Stream<Reported> first = change.firstReported().map(judged -> reported(status, judged, sentences, null, at));
        Stream<Reported> restated =
                change.restated().stream().map(one -> reported(status, one.now(), sentences, one.cause(), at));
        return Stream.concat(first, restated).toList();
    }

    private static Reported reported(
            MeasureStatus status, Judgement judged, Sentences sentences, String cause, Instant at) {
        String sentence = sentences.to(status.subject().measure(), judged);
        return new Reported(0, status.subject(), judged, at, cause != null, sentence, cause);
    }
}
