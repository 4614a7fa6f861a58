package org.communitysafety.incident.application;

import java.util.List;

/**
 * What became of the rows of a file, with the first hundred faults.
 *
 * @param rejects where the refused rows are; null when there are none, or when they are not kept (any more)
 */
public record ImportReceipt(long rows, long accepted, long rejected, List<Refusal> refusals, Rejects rejects) {
    ImportReceipt with(Rejects kept) {
        return new ImportReceipt(rows, accepted, rejected, refusals, kept);
    }
}
