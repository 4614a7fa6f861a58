package org.communitysafety.reporting.domain.board;

/**
 * What becomes of a commentary.
 *
 * @param commentary the one that stands afterwards; null where there is none
 */
public record CommentaryDecision(Outcome outcome, Commentary commentary) {
    /** {@link #REJECTED}: the report is closed. */
    public enum Outcome {
        CHANGED,
        UNCHANGED,
        REJECTED
    }

    static CommentaryDecision changed(Commentary commentary) {
        return new CommentaryDecision(Outcome.CHANGED, commentary);
    }

    static CommentaryDecision unchanged(Commentary commentary) {
        return new CommentaryDecision(Outcome.UNCHANGED, commentary);
    }

    static CommentaryDecision rejected(Commentary commentary) {
        return new CommentaryDecision(Outcome.REJECTED, commentary);
    }
}
