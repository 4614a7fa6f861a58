package org.communitysafety.incident.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.communitysafety.incident.domain.FileImport;
import org.communitysafety.incident.domain.FileTrace;
import org.communitysafety.incident.domain.ImportDecision;
import org.communitysafety.incident.domain.SourceName;

/** The short transactions of an import; publishing happens between them, outside of any. */
@ApplicationScoped
public class ImportLedger {
    private final Imports imports;
    private final Clock clock;

    public ImportLedger(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** A decision and the source it is in conflict with; the holder is null unless there is a conflict. */
    record Verdict(ImportDecision decision, SourceName holder) {}

    /** Fails when the database cannot be asked: an import could not be remembered. */
    @Transactional
    public void check(SourceName source) {
        imports.find(source);
    }

    @Transactional
    Verdict decide(SourceName source, String hash, boolean replace) {
        Optional<SourceName> outlived = source.mended().filter(refusedFrom -> isOutlived(source, refusedFrom));
        if (outlived.isPresent()) {
            return new Verdict(ImportDecision.outlived(outlived.get()), outlived.get());
        }
        Optional<SourceName> holder = imports.holderOf(hash).filter(other -> !other.equals(source));
        ImportDecision decision = ImportDecision.of(hash, replace, imports.find(source), holder, clock.instant());
        SourceName with = decision.kind() == ImportDecision.Kind.CONFLICT ? holder.orElse(source) : null;
        return new Verdict(decision, with);
    }

    /** The file they were refused from has been replaced: what replaced it holds them too, or leaves them out. */
    private boolean isOutlived(SourceName source, SourceName refusedFrom) {
        return imports.find(refusedFrom).isPresent()
                && !source.isOfRejects(imports.rejectsOf(refusedFrom).orElse(null));
    }

    /** Sources of mended rows that a new file for this one makes superfluous. */
    @Transactional
    List<FileImport> mendedOf(SourceName source) {
        return imports.mendedOf(source);
    }

    @Transactional
    Optional<ImportReceipt> receiptOf(SourceName source) {
        return imports.receiptOf(source);
    }

    /** @return everything the source may ever have published, this file included */
    @Transactional
    FileTrace begin(FileImport begun, FileTrace ofFile) {
        FileTrace everPublished = imports.traceOf(begun.source()).union(ofFile);
        imports.begin(begun, everPublished);
        return everPublished;
    }

    @Transactional
    void hold(SourceName source, ImportReceipt receipt) {
        imports.hold(source, receipt, clock.instant());
    }
}
