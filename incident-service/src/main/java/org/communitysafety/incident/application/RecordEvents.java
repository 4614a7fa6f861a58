package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.communitysafety.incident.domain.AcceptedEvent;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.Intake;
import org.communitysafety.incident.domain.Judgement;

/** Judges the events of a body and appends the good ones; bad neighbours cost nothing. */
@ApplicationScoped
public class RecordEvents {
    private final EventLog log;
    private final Standards standards;
    private final IntakeMetrics metrics;
    private final KeepRejects rejects;
    private final CountRefusals refusals;
    private final Clock clock;

    public RecordEvents(
            EventLog log,
            Standards standards,
            IntakeMetrics metrics,
            KeepRejects rejects,
            CountRefusals refusals,
            Clock clock) {
        this.log = log;
        this.standards = standards;
        this.metrics = metrics;
        this.rejects = rejects;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Returns once every accepted event is safe in the log.
     *
     * @param form of a file of refused events; null when none is to be kept
     * @throws RuntimeException when the log does not acknowledge; all of the body may be sent again without harm
     */
    public Receipt record(Intake intake, Submissions submissions, RejectsForm form, Provenance provenance) {
        Instant begun = clock.instant();
        AppendWindow window = new AppendWindow(log, provenance);
        RejectsCopy copy = form == null ? null : rejects.copy(form, provenance);
        Receipt receipt = judged(intake, submissions, (submission, judgement) -> {
            if (judgement.isAccepted()) {
                window.append(judgement.event());
                metrics.accepted(intake);
            } else {
                refuse(intake, submission, judgement);
                if (copy != null) {
                    copy.take(submission.sent());
                }
            }
        });
        window.awaitAll();
        metrics.published(Duration.between(begun, clock.instant()));
        return copy == null ? receipt : receipt.with(copy.end());
    }

    /**
     * Judges one event and hands it on without waiting for anything; what is returned completes as {@link #record} returns.
     *
     * @return nothing where that cannot be: the log is not ready, or reference data that the event lacks may be on its way.
     *     Nothing has been done then.
     */
    public Optional<CompletionStage<Receipt>> recordAtOnce(
            Intake intake, Submission submission, Provenance provenance) {
        Judgement judgement = submission.fault() == null
                ? new Judging(standards, intake).judgeAtOnce(submission.event())
                : Judgement.refused(List.of(submission.fault()));
        if (Judging.lacksReference(judgement)) {
            return Optional.empty();
        }
        Receipt.Tally tally = new Receipt.Tally();
        tally.take(submission.line(), judgement);
        Receipt receipt = tally.receipt(null);
        if (judgement.isAccepted()) {
            return appended(intake, judgement.event(), provenance).map(safe -> safe.thenApply(nothing -> receipt));
        }
        refuse(intake, submission, judgement);
        return Optional.of(CompletableFuture.completedStage(receipt));
    }

    private Optional<CompletionStage<Void>> appended(Intake intake, AcceptedEvent event, Provenance provenance) {
        return log.appendAtOnce(event, provenance).map(safe -> {
            metrics.accepted(intake);
            return safe.thenRun(() -> metrics.published(Duration.between(provenance.receivedAt(), clock.instant())));
        });
    }

    private void refuse(Intake intake, Submission submission, Judgement judgement) {
        metrics.refused(judgement.faults());
        refusals.refused(intake, submission.event(), judgement.faults());
    }

    /** Says what would become of the events of a body; nothing is appended. */
    public Receipt judge(Intake intake, Submissions submissions) {
        return judged(intake, submissions, (submission, judgement) -> {});
    }

    private Receipt judged(Intake intake, Submissions submissions, BiConsumer<Submission, Judgement> taker) {
        Judging judge = new Judging(standards, intake);
        Receipt.Tally tally = new Receipt.Tally();
        Fault broken = null;
        try {
            for (Submission next = submissions.next(); next != null; next = submissions.next()) {
                Judgement judgement =
                        next.fault() == null ? judge.judge(next.event()) : Judgement.refused(List.of(next.fault()));
                taker.accept(next, judgement);
                tally.take(next.line(), judgement);
            }
        } catch (BrokenBodyException e) {
            broken = e.fault();
        }
        return tally.receipt(broken);
    }
}
