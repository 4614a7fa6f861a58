package org.communitysafety.reporting.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.Judgement;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/** The current status of each measure, and everything that was ever reported of it. */
public interface Statuses {
    /** Lets one judgement run at a time, until the transaction ends: two would raise one alert twice. */
    void judgeAlone();

    List<Held> of(String plan);

    /** Replaces the current status and appends it to what was reported. */
    void keep(MeasureStatus status, Optional<Rag> lastColour, Instant at);

    void remove(MeasureKey key);

    void appendToHistory(List<Reported> reported);

    /**
     * Newest first.
     *
     * @param plan null for any
     * @param targetOrMeasure the identifier of either
     * @param before the sequence number to go on from; null for the newest
     */
    List<Reported> history(String plan, String targetOrMeasure, Long before, int limit);

    /** When what is said of a period now was said; null where nothing is. */
    Instant reportedAt(MeasureKey key, Period period);

    /** The newest status of each measure that had been told by then. */
    List<MeasureStatus> toldBy(String plan, Instant knownAt);

    /** The newest that had been said by then of each finished period of each measure, oldest period first. */
    List<Reported> reportedBy(String plan, Instant knownAt);

    /** Per period what was said first and last; in the order of the first. The cursor is the sequence of the first. */
    List<Revised> revisions(String plan, String targetOrMeasure, Long after, int limit);

    /** @param lastColour the newest colour so far that was not white */
    record Held(MeasureStatus status, Optional<Rag> lastColour) {}

    /**
     * What was reported of a measure in one period, and when.
     *
     * @param sequence given by the store; 0 before
     * @param restatement true when something else had been reported of this period
     * @param explanation the sentence that was said; null in what was kept before sentences were
     * @param cause why something else is said now, in one sentence; null for what is said first
     */
    record Reported(
            long sequence,
            MeasureStatus.Subject subject,
            Judgement judgement,
            Instant at,
            boolean restatement,
            String explanation,
            String cause) {}

    /**
     * A period with what was first published of it, a figure or a colour, and what was last.
     *
     * @param restatements how often something else was said after the first
     */
    record Revised(Reported first, Reported last, int restatements) {}
}
