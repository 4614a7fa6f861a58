package org.communitysafety.incident.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.communitysafety.vocabulary.ErasedTokens;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.IncidentTokens;
import org.communitysafety.vocabulary.RegisterId;

/**
 * One version of an incident as it came over the log.
 *
 * @param details null for a cancellation
 * @param reason of a cancellation; null otherwise
 * @param receivedAt the platform's clock; null on a record somebody else wrote
 */
public record RegisterVersion(
        RegisterId id,
        String agency,
        String reference,
        FactVersion version,
        String source,
        Details details,
        String reason,
        Instant receivedAt,
        String submittedBy) {

    /** What a recorded incident states; never victim or location. */
    public record Details(
            String occurred,
            YearMonth month,
            String recordedOn,
            String category,
            String offenceCode,
            List<String> flags,
            String area,
            String outcome) {}

    /** The same, without those who have been erased since. */
    RegisterVersion after(ErasedTokens erased) {
        String tokens =
                IncidentTokens.read(version.tokens()).after(erased, receivedAt).text();
        return tokens.equals(version.tokens())
                ? this
                : new RegisterVersion(
                        id,
                        agency,
                        reference,
                        version.withTokens(tokens),
                        source,
                        details,
                        reason,
                        receivedAt,
                        submittedBy);
    }

    public boolean isCancelled() {
        return details == null;
    }
}
