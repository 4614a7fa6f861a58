package org.communitysafety.target.domain;

import java.time.Instant;

/**
 * What is known of one feed in one month.
 *
 * @param declared what the agency says it sent, over all its sources; null without a declaration
 * @param arrived subjects that ever had a version here, cancelled and moved ones too
 * @param live incidents that count here now
 * @param settlesAt until when more is expected, so that an import in progress is not judged; null once settled
 * @param judged false until it is judged for the first time
 * @param lastReceivedAt null when nothing was received
 */
public record FeedCell(
        FeedKey key,
        Long declared,
        long arrived,
        long live,
        Instant settlesAt,
        boolean judged,
        Judgement judgement,
        Instant lastReceivedAt) {

    public boolean hasArrived() {
        return declared != null && arrived >= declared;
    }

    /** A month is known when it was declared or something counts in it, and not while its first import runs. */
    boolean isKnown() {
        return (declared != null || live > 0) && (judged || settlesAt == null);
    }

    public boolean isSettledAt(Instant now) {
        return settlesAt == null || !settlesAt.isAfter(now);
    }

    public FeedCell settled(Judgement newJudgement) {
        return new FeedCell(key, declared, arrived, live, null, true, newJudgement, lastReceivedAt);
    }
}
