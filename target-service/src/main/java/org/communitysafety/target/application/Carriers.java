package org.communitysafety.target.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.vocabulary.AgencyId;

/** Who ever sent what an indicator counts, in whatever category. */
final class Carriers {
    private Carriers() {}

    /** In the running transaction: by indicator, of those among these that are open beside what they name. */
    static Map<String, Set<AgencyId>> of(Collection<Indicator> asked, Indicators indicators, IndicatorCells cells) {
        Map<String, Set<String>> open = asked.stream()
                .filter(Indicator::isOpenBesideNamed)
                .collect(Collectors.toMap(Indicator::id, indicator -> indicators.incidentCellsBehind(indicator.id())));
        Set<String> series = open.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<String, Set<AgencyId>> bySeries = series.isEmpty() ? Map.of() : cells.agenciesIn(series);
        Map<String, Set<AgencyId>> carriers = new HashMap<>();
        open.forEach((id, behind) -> carriers.put(
                id,
                behind.stream()
                        .flatMap(cell -> bySeries.getOrDefault(cell, Set.of()).stream())
                        .collect(Collectors.toSet())));
        return carriers;
    }
}
