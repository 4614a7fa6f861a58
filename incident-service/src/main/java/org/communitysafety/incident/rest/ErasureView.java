package org.communitysafety.incident.rest;

import java.time.Instant;
import org.communitysafety.contracts.Topics;
import org.communitysafety.incident.application.ErasePerson;

/**
 * What was done of an erasure, and what is left of the person until when.
 *
 * @param refusedFilesDiscarded null when they could not be searched: ask again
 * @param deadLettersDiscarded null when they could not be searched: ask again
 * @param sealedUntil the latest instant at which a dead-letter topic holds sealed content that names the person
 * @param tokensUntil the latest instant at which a topic holds a token of the person's; never the pseudonym
 */
public record ErasureView(
        String id,
        String agency,
        Instant erasedAt,
        Integer refusedFilesDiscarded,
        Integer deadLettersDiscarded,
        Instant sealedUntil,
        Instant tokensUntil) {
    static ErasureView of(String agency, ErasePerson.Receipt receipt) {
        Instant oldestSegment = receipt.at().plus(Topics.LONGEST_SEGMENT);
        return new ErasureView(
                receipt.erasure(),
                agency,
                receipt.at(),
                receipt.refusedFiles(),
                receipt.deadLetters(),
                oldestSegment.plus(Topics.DEAD_LETTER_RETENTION),
                oldestSegment.plus(Topics.EVENT_RETENTION));
    }
}
