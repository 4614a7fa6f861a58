package org.communitysafety.target.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.communitysafety.vocabulary.AreaCode;

/** Usual residents by area and calendar year. A year that is not stated takes the nearest earlier one that is. */
public final class Populations {
    private final Map<AreaCode, TreeMap<Integer, Population>> byArea = new HashMap<>();

    public Populations(Collection<Population> stated) {
        stated.forEach(each ->
                byArea.computeIfAbsent(each.area(), area -> new TreeMap<>()).put(each.year(), each));
    }

    /** The figure for a year; empty when nothing is stated for it or any year before. */
    public Optional<Population> find(AreaCode area, int year) {
        TreeMap<Integer, Population> years = byArea.get(area);
        return Optional.ofNullable(years == null ? null : years.floorEntry(year))
                .map(Map.Entry::getValue);
    }
}
