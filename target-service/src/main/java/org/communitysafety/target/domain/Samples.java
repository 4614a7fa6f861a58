package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which incidents moved the values of a round, for each period that holds a month that they moved. */
public final class Samples {
    private final Map<Tally.Series, TreeMap<YearMonth, List<Sample>>> bySeries = new HashMap<>();

    /** @param moved what the marks of each month say; those that say nothing are only to be told again */
    public Samples(Map<ValueKey, List<Sample>> moved) {
        moved.forEach((key, samples) -> {
            if (!samples.isEmpty()) {
                bySeries.computeIfAbsent(new Tally.Series(key.cell(), key.area()), series -> new TreeMap<>())
                        .put(key.month(), samples);
            }
        });
    }

    /** The register ids of up to {@value Sample#MOST} incidents, those told last first; none where none moved it. */
    public List<String> of(Reckoning.Wanted wanted) {
        if (bySeries.isEmpty()) {
            return List.of();
        }
        List<Sample> within = new ArrayList<>();
        for (Indicator.Part part : wanted.indicator().parts()) {
            TreeMap<YearMonth, List<Sample>> months = bySeries.get(new Tally.Series(part.cell(), wanted.area()));
            if (months != null) {
                months.subMap(wanted.period().start(), true, wanted.period().endMonth(), true)
                        .descendingMap()
                        .values()
                        .forEach(within::addAll);
            }
        }
        within.sort(Comparator.comparing(Sample::mark).reversed());
        return within.stream()
                .flatMap(sample -> sample.events().stream())
                .distinct()
                .limit(Sample.MOST)
                .toList();
    }
}
