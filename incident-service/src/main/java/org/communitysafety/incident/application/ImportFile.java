package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.communitysafety.incident.domain.DeclaredFeed;
import org.communitysafety.incident.domain.FileImport;
import org.communitysafety.incident.domain.FileTally;
import org.communitysafety.incident.domain.FileTrace;
import org.communitysafety.incident.domain.ImportDecision;
import org.communitysafety.incident.domain.Intake;
import org.communitysafety.incident.domain.Judgement;
import org.communitysafety.incident.domain.RecordedIncident;
import org.communitysafety.incident.domain.SourceName;
import org.communitysafety.incident.domain.Standard;
import org.communitysafety.incident.domain.StreetJudge;

/**
 * Takes a file in as the whole truth for its source: every row, then what is no longer there, then the declarations;
 * only then is it held. Rows are judged once before anything is published, so that what may be published is remembered
 * even when the service dies in the middle.
 */
@ApplicationScoped
public class ImportFile {
    private final ImportLedger ledger;
    private final SourceLocks locks;
    private final EventLog log;
    private final Standards standards;
    private final IntakeMetrics metrics;
    private final KeepRejects rejects;
    private final WithdrawMended mended;

    public ImportFile(
            ImportLedger ledger,
            SourceLocks locks,
            EventLog log,
            Standards standards,
            IntakeMetrics metrics,
            KeepRejects rejects,
            WithdrawMended mended) {
        this.ledger = ledger;
        this.locks = locks;
        this.log = log;
        this.standards = standards;
        this.metrics = metrics;
        this.rejects = rejects;
        this.mended = mended;
    }

    public ImportResult take(SourceName source, StreetFile file, boolean replace, Provenance provenance) {
        if (!locks.tryTake(source, file.hash())) {
            return ImportResult.conflict("an import of this source or file is under way; wait for its end", source);
        }
        try {
            ImportLedger.Verdict verdict = ledger.decide(source, file.hash(), replace);
            ImportDecision decision = verdict.decision();
            return switch (decision.kind()) {
                case CONFLICT -> ImportResult.conflict(decision.reason(), verdict.holder());
                case UNCHANGED ->
                    ImportResult.of(
                            ImportResult.Outcome.UNCHANGED,
                            ledger.receiptOf(source).orElseThrow());
                case PUBLISH -> publish(source, file, decision.recordedTime(), provenance);
            };
        } finally {
            locks.giveBack(source, file.hash());
        }
    }

    /** Says what would become of the file; nothing is published and nothing is remembered. */
    public ImportResult judge(SourceName source, StreetFile file, boolean replace) {
        ImportLedger.Verdict verdict = ledger.decide(source, file.hash(), replace);
        if (verdict.decision().kind() == ImportDecision.Kind.CONFLICT) {
            return ImportResult.conflict(verdict.decision().reason(), verdict.holder());
        }
        ImportReceipt receipt = judgedByTheNewest(source, file).receipt();
        return ImportResult.of(
                receipt.accepted() == 0 && receipt.rows() > 0
                        ? ImportResult.Outcome.NOTHING_ACCEPTED
                        : ImportResult.Outcome.JUDGED,
                receipt);
    }

    private ImportResult publish(SourceName source, StreetFile file, Instant recordedTime, Provenance provenance) {
        Judged judged = judgedByTheNewest(source, file);
        ImportReceipt receipt = judged.receipt();
        if (receipt.accepted() == 0 && receipt.rows() > 0) {
            return ImportResult.of(
                    ImportResult.Outcome.NOTHING_ACCEPTED, withRejects(source, file, judged, provenance));
        }
        FileTrace ever = ledger.begin(
                new FileImport(source, file.hash(), false, recordedTime),
                judged.tally().trace());
        if (!mended.withdraw(source, provenance)) {
            return ImportResult.conflict("mended rows of this source are on their way; wait for their end", source);
        }
        publish(file, ever, recordedTime, judged, new AppendWindow(log, provenance));
        ImportReceipt whole = withRejects(source, file, judged, provenance);
        ledger.hold(source, whole);
        return ImportResult.of(ImportResult.Outcome.PUBLISHED, whole);
    }

    private Judged judgedByTheNewest(SourceName source, StreetFile file) {
        Standard standard = standards.current();
        Judged judged = judgeAll(source, file, standard);
        if (judged.lacksReference() && standards.becomeNewerThan(standard)) {
            judged = judgeAll(source, file, standards.current());
        }
        return judged;
    }

    /** The rows of a file, judged once. */
    private record Judged(StreetJudge judge, FileTally tally, ImportReceipt receipt) {
        boolean lacksReference() {
            return receipt.refusals().stream()
                    .anyMatch(refusal -> Judging.isOfReference(refusal.fault().code()));
        }
    }

    private void publish(StreetFile file, FileTrace ever, Instant recordedTime, Judged judged, AppendWindow window) {
        StreetJudge judge = judged.judge();
        appendRows(file, judge, recordedTime, window);
        if (recordedTime != null) {
            appendRemovals(ever, judged.tally().trace(), judge, recordedTime, window);
        }
        window.awaitAll();
        for (DeclaredFeed feed : judged.tally().declarations(ever)) {
            window.append(judge.declaration(feed, recordedTime));
        }
        window.awaitAll();
    }

    private ImportReceipt withRejects(SourceName source, StreetFile file, Judged judged, Provenance provenance) {
        if (judged.receipt().rejected() == 0) {
            return judged.receipt();
        }
        RejectsCopy copy = rejects.copy(file.rejectsForm(source), provenance);
        file.forEachRow((row, sent) -> {
            if (!judged.judge().judge(row, null).isAccepted()) {
                copy.take(sent.get());
            }
        });
        return judged.receipt().with(copy.end());
    }

    private Judged judgeAll(SourceName source, StreetFile file, Standard standard) {
        StreetJudge judge = new StreetJudge(source, standard);
        FileTally tally = new FileTally();
        Receipt.Tally counted = new Receipt.Tally();
        file.forEachRow(row -> {
            Judgement judgement = judge.judge(row, null);
            counted.take(row.line(), judgement);
            if (judgement.isAccepted()) {
                tally.add(row.number(), (RecordedIncident) judgement.event().fact());
            }
        });
        Receipt all = counted.receipt(null);
        return new Judged(
                judge, tally, new ImportReceipt(all.received(), all.accepted(), all.rejected(), all.refusals(), null));
    }

    private void appendRows(StreetFile file, StreetJudge judge, Instant recordedTime, AppendWindow window) {
        file.forEachRow(row -> {
            Judgement judgement = judge.judge(row, recordedTime);
            if (judgement.isAccepted()) {
                window.append(judgement.event());
                metrics.accepted(Intake.INCIDENTS);
            } else {
                metrics.refused(judgement.faults());
            }
        });
    }

    static void appendRemovals(
            FileTrace ever, FileTrace ofFile, StreetJudge judge, Instant recordedTime, AppendWindow window) {
        ever.byAgency().forEach((agency, traces) -> traces.rows()
                .without(ofFile.rowsOf(agency))
                .numbers()
                .forEach(row -> window.append(judge.removed(agency, row, recordedTime))));
    }
}
