package org.communitysafety.incident.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is done with a file that was handed in.
 *
 * @param recordedTime of the versions to publish; null for a first import and whenever nothing is published
 * @param reason why not; null unless refused
 */
public record ImportDecision(Kind kind, Instant recordedTime, String reason) {

    /** The possible ends. */
    public enum Kind {
        /** Every row is published. */
        PUBLISH,
        /** The source holds this very file. */
        UNCHANGED,
        /** The source holds another file, or another source this one. */
        CONFLICT
    }

    /**
     * @param current what the source has; empty when it never had anything
     * @param holder another source with the same content
     */
    public static ImportDecision of(
            String hash, boolean replace, Optional<FileImport> current, Optional<SourceName> holder, Instant now) {
        if (holder.isPresent()) {
            return conflict("the same file was imported as " + holder.get() + "; import it under that name");
        }
        if (current.isEmpty()) {
            return new ImportDecision(Kind.PUBLISH, null, null);
        }
        FileImport known = current.get();
        if (known.hash().equals(hash)) {
            return known.held()
                    ? new ImportDecision(Kind.UNCHANGED, null, null)
                    : new ImportDecision(Kind.PUBLISH, known.recordedTime(), null);
        }
        if (!replace) {
            return conflict((known.held() ? "the source holds another file" : "an import of another file was begun")
                    + "; replace=true makes this one the whole truth for it");
        }
        return new ImportDecision(Kind.PUBLISH, nextAfter(known.recordedTime(), now), null);
    }

    /** Mended rows come after the file they were refused from was replaced. */
    public static ImportDecision outlived(SourceName refusedFrom) {
        return conflict("these rows were refused from a file that " + refusedFrom
                + " does not hold any more; mend what its last import refused, or hand them in under another name");
    }

    /** When what a source has brought is taken back because another file holds it now. */
    public static Instant withdrawal(FileImport current, Instant now) {
        return nextAfter(current.recordedTime(), now);
    }

    private static Instant nextAfter(Instant previous, Instant now) {
        Instant instant = now.truncatedTo(ChronoUnit.MILLIS);
        return previous == null || instant.isAfter(previous) ? instant : previous.plusMillis(1);
    }

    private static ImportDecision conflict(String reason) {
        return new ImportDecision(Kind.CONFLICT, null, reason);
    }
}
