package org.communitysafety.studies;

import org.communitysafety.statistics.Series;

/** A real series and what it counts. */
record NamedSeries(String name, Series series) {}
