package org.communitysafety.target.domain;

import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Values of an indicator that cannot be summed from cells: what else happened to a victim, who is among the highest. */
public interface FiguresOfFacts {
    /** Without anybody who could count there is no value. */
    IndicatorValue value(AreaCode area, Period period, Judgement judgement);
}
