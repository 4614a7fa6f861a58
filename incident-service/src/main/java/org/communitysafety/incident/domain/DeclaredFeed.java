package org.communitysafety.incident.domain;

import java.time.YearMonth;
import java.util.SortedMap;

/**
 * What an agency says it has sent for a month.
 *
 * @param counts by category slug, none negative
 */
public record DeclaredFeed(String agency, YearMonth month, SortedMap<String, Long> counts) implements Fact {}
