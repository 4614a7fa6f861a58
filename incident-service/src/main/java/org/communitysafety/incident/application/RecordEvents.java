package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.Intake;
import org.communitysafety.incident.domain.Judgement;

/** Judges the events of a body and appends the good ones; bad neighbours cost nothing. */
@ApplicationScoped
public class RecordEvents {
    private final EventLog log;
    private final Standards standards;
    private final IntakeMetrics metrics;
    private final Clock clock;

    public RecordEvents(EventLog log, Standards standards, IntakeMetrics metrics, Clock clock) {
        this.log = log;
        this.standards = standards;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Returns once every accepted event is safe in the log.
     *
     * @throws RuntimeException when the log does not acknowledge; all of the body may be sent again without harm
     */
    public Receipt record(Intake intake, Submissions submissions, Provenance provenance) {
        Instant begun = clock.instant();
        Judging judge = new Judging(standards, intake);
        AppendWindow window = new AppendWindow(log, provenance);
        Receipt.Tally tally = new Receipt.Tally();
        Fault broken = null;
        try {
            for (Submission next = submissions.next(); next != null; next = submissions.next()) {
                take(intake, next, judge, window, tally);
            }
        } catch (BrokenBodyException e) {
            broken = e.fault();
        }
        window.awaitAll();
        metrics.published(Duration.between(begun, clock.instant()));
        return tally.receipt(broken);
    }

    private void take(Intake intake, Submission submission, Judging judge, AppendWindow window, Receipt.Tally tally) {
        Judgement judgement = submission.fault() == null
                ? judge.judge(submission.event())
                : Judgement.refused(List.of(submission.fault()));
        if (judgement.isAccepted()) {
            window.append(judgement.event());
            tally.accept(judgement.event());
            metrics.accepted(intake);
        } else {
            tally.refuse(submission.line(), judgement.faults());
            metrics.refused(judgement.faults());
        }
    }
}
