package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communitysafety.target.application.FilledTopics.Topic;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** Marks everything that a topic holds the newest of, agency by agency and area by area. Used by one thread at a time. */
@ApplicationScoped
public class MarkAgain {
    /** Of what counts; months in which nothing does come to it. */
    private static final long CELLS_AT_ONCE = 5_000;

    private static final int AREAS_AT_ONCE = 20;

    private final FeedCells feeds;
    private final IndicatorCells cells;
    private final Changes changes;
    private final MarkResting resting;
    private final References references;

    /** Of each area how many cells count in it; null while no values are being marked. */
    private TreeMap<String, Long> areas;

    public MarkAgain(
            FeedCells feeds, IndicatorCells cells, Changes changes, MarkResting resting, References references) {
        this.feeds = feeds;
        this.cells = cells;
        this.changes = changes;
        this.resting = resting;
        this.references = references;
    }

    /**
     * In the running transaction: the next of a topic.
     *
     * @param after up to where all is marked; empty text to begin with
     * @return up to where it is now; empty when this was the last
     */
    Optional<String> some(Topic topic, String after) {
        return switch (topic) {
            case FEEDS -> feeds(after);
            case OVERDUE_CLOCKS -> {
                changes.markAllOverdue();
                yield Optional.empty();
            }
            case VALUES -> values(after);
        };
    }

    /** What was judged of one agency. */
    private Optional<String> feeds(String after) {
        Optional<AgencyId> next = feeds.months().keySet().stream()
                .map(Feed::agency)
                .filter(agency -> agency.value().compareTo(after) > 0)
                .min(AgencyId::compareTo);
        next.ifPresent(agency -> changes.markFeeds(feeds.histories(Set.of(agency)).stream()
                .flatMap(history -> history.cells().stream())
                .filter(cell -> cell.settlesAt() == null)
                .map(FeedCell::key)
                .toList()));
        return next.map(AgencyId::value);
    }

    /** All values of some areas; after the last of them, what agencies report. */
    private Optional<String> values(String after) {
        if (areas == null) {
            areas = areas();
        }
        List<AreaCode> next = next(after);
        if (next.isEmpty()) {
            areas = null;
            changes.markReportedOf(references.current().indicators().all().stream()
                    .filter(indicator -> !indicator.isCounted())
                    .map(Indicator::id)
                    .toList());
            return Optional.empty();
        }
        next.forEach(changes::markArea);
        resting.areas(next);
        return Optional.of(next.get(next.size() - 1).value());
    }

    private List<AreaCode> next(String after) {
        List<AreaCode> next = new ArrayList<>();
        long marked = 0;
        for (Map.Entry<String, Long> area : areas.tailMap(after, false).entrySet()) {
            if (next.size() == AREAS_AT_ONCE || marked >= CELLS_AT_ONCE) {
                break;
            }
            next.add(new AreaCode(area.getKey()));
            marked += area.getValue();
        }
        return next;
    }

    /** Where anything counts, and where months of nothing may be told of. */
    private TreeMap<String, Long> areas() {
        TreeMap<String, Long> found = new TreeMap<>();
        if (!feeds.months().isEmpty()) {
            Reference reference = references.current();
            Set<AreaCode> told = new TreeSet<>(resting.areasRead());
            reference.agencies().values().stream().map(Agency::area).forEach(told::add);
            told.addAll(reference.geography().all().stream()
                    .map(PlacedArea::code)
                    .filter(code -> code.kind() != AreaCode.Kind.LSOA)
                    .collect(Collectors.toSet()));
            told.forEach(area -> found.put(area.value(), 0L));
        }
        cells.sizes().forEach((area, size) -> found.put(area.value(), size));
        return found;
    }
}
