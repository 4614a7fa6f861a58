package org.communitysafety.target.domain;

import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Values of an indicator that asks what else happened to a victim: they cannot be summed from months. */
public interface FiguresOfVictims {
    /** Without anybody who could count there is no value. */
    IndicatorValue value(AreaCode area, Period period, Judgement judgement);
}
