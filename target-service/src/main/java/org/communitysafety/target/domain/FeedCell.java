package org.communitysafety.target.domain;

import java.time.Instant;

/**
 * What is known of one feed in one month.
 *
 * @param declared what the agency says it sent, over all its sources; null without a declaration
 * @param arrived subjects that ever had a version here, cancelled and moved ones too
 * @param live incidents or meetings that count here now, steps that stand
 * @param settlesAt until when more is expected, so that an import in progress is not judged; null once settled
 * @param judged false until it is judged for the first time, and again once nothing is declared or counts here
 * @param lastReceivedAt null when nothing was received
 * @param usual what such a month usually holds, of a month that holds too little by its history; null otherwise
 */
public record FeedCell(
        FeedKey key,
        Long declared,
        long arrived,
        long live,
        Instant settlesAt,
        boolean judged,
        Judgement judgement,
        Instant lastReceivedAt,
        Long usual) {

    /** A month that ended without anything, which its feed's rhythm says was to come. */
    static FeedCell silent(FeedKey key) {
        return new FeedCell(key, null, 0, 0, null, false, Judgement.UNKNOWN, null, null);
    }

    public boolean hasArrived() {
        return declared != null && arrived >= declared;
    }

    /** A month is known when it was declared or something counts in it, and not while its first import runs. */
    boolean isKnown() {
        return stands() && (judged || settlesAt == null);
    }

    /**
     * A feed may begin with it. What only ever held what was corrected away or cancelled, a mistyped year say, is no
     * beginning, and neither is a month that was missed.
     */
    boolean begins() {
        return judged || settlesAt != null && stands();
    }

    private boolean stands() {
        return declared != null || live > 0;
    }

    public boolean isSettledAt(Instant now) {
        return settlesAt == null || !settlesAt.isAfter(now);
    }

    /** Nothing ever came and nothing was declared. */
    public boolean isSilent() {
        return declared == null && arrived == 0 && live == 0;
    }

    /** It has been judged, if only to say that nobody knows. */
    public boolean isTold() {
        return judged || judgement.complete() != null;
    }

    FeedCell settled() {
        return new FeedCell(key, declared, arrived, live, null, stands(), judgement, lastReceivedAt, usual);
    }

    FeedCell judged(Judgement newJudgement, Long newUsual) {
        return new FeedCell(key, declared, arrived, live, null, stands(), newJudgement, lastReceivedAt, newUsual);
    }
}
