package org.communitysafety.simulation.target;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communitysafety.target.application.Changes;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** Which areas' values rest on a feed, as the statements that mark them say. */
public final class RestingAreas {
    private final List<PlacedArea> areas;
    private final List<Agency> agencies;
    private final MemoryCells cells;
    private final MemoryFeeds feeds;

    public RestingAreas(List<PlacedArea> areas, List<Agency> agencies, MemoryCells cells, MemoryFeeds feeds) {
        this.areas = areas;
        this.agencies = agencies;
        this.cells = cells;
        this.feeds = feeds;
    }

    /** The agency's area and those around it; within it where something ever counted, or a plan reads. */
    Set<AreaCode> of(String cell, Changes.Resting resting) {
        AreaCode home = home(resting.feed().agency());
        Set<AreaCode> found = new TreeSet<>();
        for (PlacedArea area : areas) {
            boolean within = !area.code().equals(home) && around(area).contains(home);
            if (within
                    && (cells.isKnown(cell, area.code())
                            || resting.read().contains(new Tally.Series(cell, area.code())))) {
                found.add(area.code());
            }
            if (area.code().equals(home)) {
                around(area).stream().filter(Objects::nonNull).forEach(found::add);
            }
        }
        found.add(home);
        if (resting.areas() != null) {
            found.retainAll(resting.areas());
        }
        return found;
    }

    /** Those of these months that are known of a value, or in which something counts. */
    Set<YearMonth> known(String cell, AreaCode area, Changes.Further further) {
        Set<AreaCode> containing = containing(area);
        Set<YearMonth> found = new TreeSet<>(cells.months(cell, area));
        found.retainAll(further.months());
        further.known().stream()
                .filter(known -> known.cell().equals(cell)
                        && (containing.contains(known.home())
                                || containing(known.home()).contains(area)))
                .forEach(known -> found.add(known.month()));
        return found;
    }

    /** The months that were judged of feeds on which values of the area rest. */
    Set<YearMonth> told(AreaCode area, Set<Feed> behind) {
        Set<AreaCode> containing = containing(area);
        return feeds.allCells().stream()
                .filter(FeedCell::isTold)
                .filter(cell -> behind.contains(cell.key().feed()))
                .filter(cell -> containing.contains(home(cell.key().agency())))
                .map(cell -> cell.key().month())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<AreaCode> containing(AreaCode area) {
        Set<AreaCode> containing = new HashSet<>(Set.of(area));
        areas.stream().filter(each -> each.code().equals(area)).forEach(each -> containing.addAll(around(each)));
        return containing;
    }

    private static List<AreaCode> around(PlacedArea area) {
        return Arrays.asList(area.ward(), area.district(), area.partnership(), area.force());
    }

    private AreaCode home(AgencyId agency) {
        return agencies.stream()
                .filter(each -> each.id().equals(agency))
                .findFirst()
                .orElseThrow()
                .area();
    }
}
