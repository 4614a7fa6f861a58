package org.communitysafety.incident.application;

import org.communitysafety.incident.domain.SourceName;

/**
 * What became of a file.
 *
 * @param receipt null for a conflict
 * @param reason why there is a conflict; null otherwise
 * @param holder the source the conflict is with; null otherwise
 */
public record ImportResult(Outcome outcome, ImportReceipt receipt, String reason, SourceName holder) {

    /** The possible ends. */
    public enum Outcome {
        PUBLISHED,
        /** It would be published; nothing was. */
        JUDGED,
        UNCHANGED,
        CONFLICT,
        NOTHING_ACCEPTED
    }

    static ImportResult of(Outcome outcome, ImportReceipt receipt) {
        return new ImportResult(outcome, receipt, null, null);
    }

    static ImportResult conflict(String reason, SourceName holder) {
        return new ImportResult(Outcome.CONFLICT, null, reason, holder);
    }
}
