package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
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
                metrics.refused(judgement.faults());
                refusals.refused(intake, submission.event(), judgement.faults());
                if (copy != null) {
                    copy.take(submission.sent());
                }
            }
        });
        window.awaitAll();
        metrics.published(Duration.between(begun, clock.instant()));
        return copy == null ? receipt : receipt.with(copy.end());
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
