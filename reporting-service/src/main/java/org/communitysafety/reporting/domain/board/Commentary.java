package org.communitysafety.reporting.domain.board;

/**
 * What somebody says of a measure in a board report.
 *
 * @param measure as {@link FrozenMeasure#key()} has it
 * @param version counted from 1; a newer one takes the place of the one before, which is kept
 * @param text 1 to 4,000 characters, with line breaks
 */
public record Commentary(String measure, int version, String text, BoardReport.Signature signature) {
    public static final int LONGEST = 4_000;
}
