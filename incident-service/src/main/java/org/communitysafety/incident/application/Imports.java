package org.communitysafety.incident.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communitysafety.incident.domain.FileImport;
import org.communitysafety.incident.domain.FileTrace;
import org.communitysafety.incident.domain.SourceName;

/** What is remembered of every source; every call needs a transaction around it. */
public interface Imports {
    Optional<FileImport> find(SourceName source);

    /** The source whose current file has this content, begun or held; empty when there is none. */
    Optional<SourceName> holderOf(String hash);

    /** Everything the source may ever have brought onto the platform. */
    FileTrace traceOf(SourceName source);

    /** Remembers that the import is about to publish, and what it may publish, before it does. */
    void begin(FileImport begun, FileTrace everPublished);

    /** The import is whole: everything of it is safe in the log. */
    void hold(SourceName source, ImportReceipt receipt, Instant at);

    /** What was answered when the source's current file was taken in. */
    Optional<ImportReceipt> receiptOf(SourceName source);

    /** The identifier of the file of refused rows of the source's current file; empty when there is none. */
    Optional<String> rejectsOf(SourceName source);

    /** Sources of mended rows that were refused from this one, directly or at one remove. */
    List<FileImport> mendedOf(SourceName source);

    /** Held imports by name, after the cursor. */
    List<HeldImport> held(String agency, String afterSource, int limit);

    /** Held imports by when they were taken in, the newest first. @param before null for the first ones */
    List<HeldImport> newest(String agency, Cursor before, int limit);

    /**
     * One held import.
     *
     * @param agencies whose incidents the source ever brought
     * @param reasons of its first hundred faults, the most frequent first
     */
    record HeldImport(
            String source,
            String hash,
            long rows,
            long accepted,
            long rejected,
            Instant at,
            List<String> agencies,
            List<Reason> reasons) {}

    /** How often something was wrong. @param code as in the answer to the import */
    record Reason(String code, long faults) {}

    /** Where a list of the newest ended. */
    record Cursor(Instant at, String source) {}
}
