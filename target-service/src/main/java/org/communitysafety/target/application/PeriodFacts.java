package org.communitysafety.target.application;

import java.util.function.Consumer;
import org.communitysafety.vocabulary.Period;

/** Live incidents of a period. */
public interface PeriodFacts {
    /** Reads every one that occurred or was recorded in the period, alike ones together. */
    void each(Period period, Consumer<IncidentFacts.Alike> reader);
}
