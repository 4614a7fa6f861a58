package org.communitysafety.target.domain;

import java.time.YearMonth;
import org.communitysafety.vocabulary.AreaCode;

/** A month of a series of cells in an area, over all agencies. */
public record ValueKey(String cell, AreaCode area, YearMonth month) {}
