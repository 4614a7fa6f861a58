package org.communitysafety.reporting.domain;

import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * What can be said of a period that has not ended.
 *
 * @param whiteReason null where there is a colour
 * @param explanation one plain sentence
 * @param forecast null where there is none
 * @param forecastNote why there is no forecast, or what it rests on
 */
public record RunningVerdict(
        Rag rag, WhiteReason whiteReason, String explanation, Forecast forecast, String forecastNote) {}
