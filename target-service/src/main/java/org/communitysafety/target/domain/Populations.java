package org.communitysafety.target.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.vocabulary.AreaCode;

/** Usual residents by area and calendar year. A year that is not stated takes the nearest earlier one that is. */
public final class Populations {
    private final Map<AreaCode, TreeMap<Integer, Population>> byArea = new HashMap<>();

    public Populations(Collection<Population> stated) {
        stated.forEach(each ->
                byArea.computeIfAbsent(each.area(), area -> new TreeMap<>()).put(each.year(), each));
    }

    /**
     * @param own the LSOAs and wards of each own area: it has the residents of all of them, in every year for which all
     *     are stated, unless it is stated itself
     */
    public Populations(Collection<Population> stated, Map<AreaCode, List<AreaCode>> own, Geography geography) {
        this(stated);
        own.forEach((code, members) -> sum(code, geography.withoutOverlap(members)));
    }

    /** The figure for a year; empty when nothing is stated for it or any year before. */
    public Optional<Population> find(AreaCode area, int year) {
        TreeMap<Integer, Population> years = byArea.get(area);
        return Optional.ofNullable(years == null ? null : years.floorEntry(year))
                .map(Map.Entry::getValue);
    }

    /** As {@link #find}; the earliest figure stated where there is none for the year or before, for what says its year. */
    public Optional<Population> nearest(AreaCode area, int year) {
        return find(area, year).or(() -> Optional.ofNullable(byArea.get(area))
                .map(years -> years.firstEntry().getValue()));
    }

    private void sum(AreaCode own, List<AreaCode> members) {
        Set<Integer> years = null;
        for (AreaCode member : members) {
            Set<Integer> stated = byArea.getOrDefault(member, new TreeMap<>()).keySet();
            if (years == null) {
                years = new TreeSet<>(stated);
            } else {
                years.retainAll(stated);
            }
        }
        for (int year : years == null ? Set.<Integer>of() : years) {
            long residents = members.stream()
                    .mapToLong(member -> byArea.get(member).get(year).residents())
                    .sum();
            byArea.computeIfAbsent(own, area -> new TreeMap<>())
                    .putIfAbsent(year, new Population(own, year, residents));
        }
    }
}
