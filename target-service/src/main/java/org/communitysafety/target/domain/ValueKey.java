package org.communitysafety.target.domain;

import java.time.YearMonth;
import org.communitysafety.vocabulary.AreaCode;

/** A month of an indicator in an area, over all agencies. */
public record ValueKey(String indicator, AreaCode area, YearMonth month) {}
