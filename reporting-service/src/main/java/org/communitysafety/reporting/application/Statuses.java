package org.communitysafety.reporting.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.Judgement;
import org.communitysafety.reporting.domain.MeasureKey;
import org.communitysafety.reporting.domain.MeasureStatus;
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

    /** @param lastColour the newest colour so far that was not white */
    record Held(MeasureStatus status, Optional<Rag> lastColour) {}

    /**
     * What was reported of a measure in one period, and when.
     *
     * @param sequence given by the store; 0 before
     * @param restatement true when something else had been reported of this period
     */
    record Reported(
            long sequence, MeasureStatus.Subject subject, Judgement judgement, Instant at, boolean restatement) {}
}
