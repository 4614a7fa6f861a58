package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.communitysafety.vocabulary.AgencyId;

/** Whatever the order, the duplicates and the batches, the cells equal a recount of the newest versions. */
class FoldPropertyTest {
    private static final AgencyId AGENCY = new AgencyId("nottinghamshire-police");
    private static final Geography GEOGRAPHY = ShippedGeography.load();
    private static final Indicators INDICATORS = ShippedIndicators.inCategories();

    @Property(tries = 300)
    void theFoldEqualsARecountAtEveryLevel(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int subjects,
            @ForAll @IntRange(min = 1, max = 80) int versions) {
        Random random = new Random(seed);
        List<IncidentVersion> history = Histories.random(random, AGENCY, subjects, versions);

        Map<String, Long> once = fold(Histories.delivered(random, history));
        Map<String, Long> another = fold(Histories.delivered(random, history));

        assertEquals(Histories.recount(history), once);
        assertEquals(once, another);
    }

    @Property(tries = 100)
    void liveCountsOfFeedsEqualARecount(@ForAll long seed) {
        Random random = new Random(seed);
        List<IncidentVersion> history = Histories.random(random, AGENCY, 6, 40);
        Map<String, Long> live = new TreeMap<>();
        Map<UUID, PlacedIncident> stored = new HashMap<>();

        for (List<IncidentVersion> batch : Histories.delivered(random, history)) {
            Fold fold = new Fold(GEOGRAPHY, INDICATORS);
            fold.addAll(keep(stored, batch));
            fold.live()
                    .forEach((key, gain) -> live.merge(key.content() + " " + key.month(), gain.longValue(), Long::sum));
        }

        live.values().removeIf(count -> count == 0);
        assertEquals(Histories.live(history), live);
    }

    private static Map<String, Long> fold(List<List<IncidentVersion>> batches) {
        Map<UUID, PlacedIncident> stored = new HashMap<>();
        Map<String, Long> cells = new TreeMap<>();
        for (List<IncidentVersion> batch : batches) {
            Fold fold = new Fold(GEOGRAPHY, INDICATORS);
            fold.addAll(keep(stored, batch));
            fold.cells()
                    .forEach((cell, gain) ->
                            cells.merge(cell.indicator() + " " + cell.area() + " " + cell.month(), gain, Long::sum));
        }
        cells.values().removeIf(count -> count == 0);
        return cells;
    }

    /** What the table of facts does. */
    private static List<FactChange> keep(Map<UUID, PlacedIncident> stored, List<IncidentVersion> batch) {
        List<FactChange> changes = new ArrayList<>();
        for (IncidentVersion version : new IncidentBatch(batch).newest()) {
            PlacedIncident now = PlacedIncident.of(version, GEOGRAPHY, Histories.FORCE);
            PlacedIncident before = stored.get(version.key());
            if (before == null
                    || version.version().isNewerThan(before.incident().version())) {
                stored.put(version.key(), now);
                changes.add(new FactChange(before == null ? null : before.counted(), now.counted(), version));
            }
        }
        return changes;
    }
}
