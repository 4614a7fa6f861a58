package org.communitysafety.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communitysafety.simulation.Violation.Kind;
import org.communitysafety.simulation.target.MemoryFacts;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.Judgement;

/** Holds what target-service came to against a recount of all that was sent. */
final class TargetOracle {
    private final History history;
    private final Platform platform;
    private final Recounted recounted;
    private final List<Violation> found = new ArrayList<>();

    TargetOracle(History history, Platform platform) {
        this.history = history;
        this.platform = platform;
        this.recounted = new Recounted(history.sent());
    }

    List<Violation> differences() {
        positions();
        facts();
        cells();
        JudgedAfresh judged = new JudgedAfresh(
                recounted, platform.target().feeds.committed(), platform.time().now());
        feeds(judged);
        found.addAll(new PublishedOracle(
                        recounted,
                        judged,
                        platform.topic(),
                        platform.target().cells,
                        platform.target().feeds.committed().keySet())
                .differences());
        int waiting = platform.target().changes.waiting();
        if (waiting > 0) {
            add(Kind.STUCK, waiting + " marks were never published");
        }
        return found;
    }

    private void add(Kind kind, String what) {
        found.add(new Violation(kind, what));
    }

    private void same(Kind kind, Object key, Object expected, Object stands) {
        if (!Objects.equals(expected, stands)) {
            add(kind, "%s is %s and should be %s".formatted(key, stands, expected));
        }
    }

    private void positions() {
        same(
                Kind.STUCK,
                "positions",
                platform.log().ends(),
                new HashMap<>(platform.target().positions.committed()));
        Set<Integer> malformed = history.sent().stream()
                .filter(Sent::isMalformed)
                .map(Sent::number)
                .collect(Collectors.toCollection(TreeSet::new));
        same(Kind.ASIDE, "what was set aside", malformed, platform.log().aside());
    }

    private void facts() {
        Map<UUID, IncidentVersion> kept = platform.target().facts.committed().stream()
                .map(MemoryFacts.Fact::newest)
                .collect(Collectors.toMap(fact -> fact.incident().key(), fact -> fact.incident()));
        Set<UUID> keys = new TreeSet<>(kept.keySet());
        keys.addAll(recounted.facts().keySet());
        keys.forEach(key -> same(Kind.FACT, key, recounted.facts().get(key), kept.get(key)));
        same(
                Kind.FACT,
                "measurements",
                recounted.measurements(),
                new HashMap<>(platform.target().statements.measurements()));
    }

    private void cells() {
        Map<String, Long> kept = new TreeMap<>();
        platform.target().cells.committed().forEach((cell, count) -> {
            if (count != 0) {
                kept.put("%s|%s|%s|%s".formatted(cell.indicator(), cell.area(), cell.month(), cell.agency()), count);
            }
        });
        Map<String, Long> expected = recounted.cells();
        Set<String> keys = new TreeSet<>(kept.keySet());
        keys.addAll(expected.keySet());
        keys.forEach(key -> same(Kind.CELL, key, expected.get(key), kept.get(key)));
    }

    private void feeds(JudgedAfresh judged) {
        Map<FeedKey, FeedCell> kept = platform.target().feeds.committed();
        Set<FeedKey> keys = new TreeSet<>(kept.keySet());
        keys.addAll(judged.cells().keySet());
        for (FeedKey key : keys) {
            FeedCell cell = kept.get(key);
            FeedCell expected = judged.cells().get(key);
            same(Kind.FEED, key, Month.of(expected), Month.of(cell));
            if (cell != null && cell.isTold()) {
                FeedCell published = platform.topic().feeds().get(key);
                same(Kind.FEED, "published " + key, Month.of(cell), Month.of(published));
            }
        }
    }

    /** What is said of a feed's month. */
    private record Month(Long declared, long arrived, long live, Judgement judgement, Long usual) {
        static Month of(FeedCell cell) {
            return cell == null
                    ? null
                    : new Month(cell.declared(), cell.arrived(), cell.live(), cell.judgement(), cell.usual());
        }
    }
}
