package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * Why a status changed, and what had been said before of the period that was restated.
 *
 * @param period null where no period was restated, and so is all but the cause
 * @param reportedAt when it had been said
 * @param cause one plain sentence
 */
public record Restated(
        Period period, Rag rag, WhiteReason whiteReason, BigDecimal actual, Instant reportedAt, String cause) {
    public static Restated of(Restatement restatement, Instant reportedAt, String cause) {
        Judgement was = restatement.was();
        return new Restated(was.period(), was.rag(), was.whiteReason(), was.actual(), reportedAt, cause);
    }

    public static Restated nothing(String cause) {
        return new Restated(null, null, null, null, null, cause);
    }
}
