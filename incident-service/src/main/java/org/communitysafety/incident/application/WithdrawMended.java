package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.communitysafety.incident.domain.DeclaredFeed;
import org.communitysafety.incident.domain.FileImport;
import org.communitysafety.incident.domain.FileTally;
import org.communitysafety.incident.domain.FileTrace;
import org.communitysafety.incident.domain.ImportDecision;
import org.communitysafety.incident.domain.SourceName;
import org.communitysafety.incident.domain.StreetJudge;

/**
 * Takes back the mended rows of a file that is about to be replaced: the new file is the whole truth, theirs included,
 * and would otherwise count them a second time.
 */
@ApplicationScoped
public class WithdrawMended {
    private final ImportLedger ledger;
    private final SourceLocks locks;
    private final EventLog log;
    private final Standards standards;
    private final Clock clock;

    public WithdrawMended(ImportLedger ledger, SourceLocks locks, EventLog log, Standards standards, Clock clock) {
        this.ledger = ledger;
        this.locks = locks;
        this.log = log;
        this.standards = standards;
        this.clock = clock;
    }

    /** @return false when some of them are just being taken in; those before them are withdrawn */
    boolean withdraw(SourceName replaced, Provenance provenance) {
        if (locks.isMendedTaken(replaced)) {
            return false;
        }
        for (FileImport mended : ledger.mendedOf(replaced)) {
            String nothing = nothingOf(mended.source());
            if (mended.held() && mended.hash().equals(nothing)) {
                continue;
            }
            if (!locks.tryTake(mended.source(), nothing)) {
                return false;
            }
            try {
                withdraw(
                        new FileImport(
                                mended.source(), nothing, false, ImportDecision.withdrawal(mended, clock.instant())),
                        provenance);
            } finally {
                locks.giveBack(mended.source(), nothing);
            }
        }
        return true;
    }

    /** As if a file without a row had replaced it. */
    private void withdraw(FileImport empty, Provenance provenance) {
        StreetJudge judge = new StreetJudge(empty.source(), standards.current());
        AppendWindow window = new AppendWindow(log, provenance);
        Instant recordedTime = empty.recordedTime();
        FileTrace ever = ledger.begin(empty, FileTrace.NONE);
        ImportFile.appendRemovals(ever, FileTrace.NONE, judge, recordedTime, window);
        for (DeclaredFeed feed : new FileTally().declarations(ever)) {
            window.append(judge.declaration(feed, recordedTime));
        }
        window.awaitAll();
        ledger.hold(empty.source(), new ImportReceipt(0, 0, 0, List.of(), null));
    }

    /** Stands for the content of a file without rows; a content belongs to one source only. */
    private static String nothingOf(SourceName source) {
        try {
            byte[] name = ("no rows of " + source).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
