package org.communitysafety.simulation.target;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.simulation.database.Table;
import org.communitysafety.target.application.FeedCells;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedGain;
import org.communitysafety.target.domain.FeedHistory;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;

/** Feeds and their months as the database keeps them. */
public final class MemoryFeeds implements FeedCells {
    private final Database database;
    private final Table<Feed, Looked> feeds;
    private final Table<FeedKey, FeedCell> cells;

    private record Looked(Judgement missing, Instant judgeAt, YearMonth judgedIn) {
        static final Looked NEVER = new Looked(Judgement.UNKNOWN, null, null);
    }

    public MemoryFeeds(Database database) {
        this.database = database;
        this.feeds = database.table();
        this.cells = database.table();
    }

    public Map<FeedKey, FeedCell> committed() {
        return cells.committed();
    }

    /** In the running transaction. */
    Collection<FeedCell> allCells() {
        return cells.all();
    }

    @Override
    public void lock(SortedSet<Feed> wanted) {
        database.statement("lock feeds");
        wanted.forEach(feed -> feeds.change(feed, looked -> looked == null ? Looked.NEVER : looked));
    }

    @Override
    public List<FeedCell> add(Collection<FeedGain> gains, Settling settling) {
        database.statement("add to feeds");
        return gains.stream()
                .map(gain -> cells.change(
                        gain.key(), cell -> cell == null ? opened(gain, settling) : added(cell, gain, settling)))
                .toList();
    }

    private static FeedCell opened(FeedGain gain, Settling settling) {
        return new FeedCell(
                gain.key(),
                null,
                gain.arrived(),
                gain.live(),
                settling.undeclared(),
                false,
                Judgement.UNKNOWN,
                gain.lastReceivedAt(),
                null);
    }

    private static FeedCell added(FeedCell cell, FeedGain gain, Settling settling) {
        long arrived = cell.arrived() + gain.arrived();
        Instant settles = cell.declared() == null
                ? settling.undeclared()
                : arrived >= cell.declared() ? null : settling.declared();
        return new FeedCell(
                cell.key(),
                cell.declared(),
                arrived,
                cell.live() + gain.live(),
                settles,
                cell.judged(),
                cell.judgement(),
                greatest(cell.lastReceivedAt(), gain.lastReceivedAt()),
                cell.usual());
    }

    private static Instant greatest(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    @Override
    public List<FeedCell> declare(Month of, Map<FeedContent, Long> declared, Settling settling) {
        database.statement("declare");
        List<FeedCell> changed = new ArrayList<>();
        List<FeedCell> before = where(cell -> cell.key().agency().equals(of.agency())
                && cell.key().month().equals(of.month())
                && cell.key().content().kind() == of.kind()
                && cell.declared() != null
                && !declared.containsKey(cell.key().content()));
        before.forEach(cell -> changed.add(cells.change(cell.key(), each -> with(each, null, settling.undeclared()))));
        new TreeMap<>(declared).forEach((content, count) -> {
            FeedKey key = new FeedKey(of.agency(), content, of.month());
            changed.add(cells.change(
                    key,
                    cell -> cell == null
                            ? with(empty(key), count, count == 0 ? null : settling.declared())
                            : with(cell, count, cell.arrived() >= count ? null : settling.declared())));
        });
        return changed;
    }

    private static FeedCell empty(FeedKey key) {
        return new FeedCell(key, null, 0, 0, null, false, Judgement.UNKNOWN, null, null);
    }

    private static FeedCell with(FeedCell cell, Long declared, Instant settles) {
        return new FeedCell(
                cell.key(),
                declared,
                cell.arrived(),
                cell.live(),
                settles,
                cell.judged(),
                cell.judgement(),
                cell.lastReceivedAt(),
                cell.usual());
    }

    private List<FeedCell> where(Predicate<FeedCell> wanted) {
        return cells.all().stream().filter(wanted).toList();
    }

    @Override
    public List<FeedHistory> histories(Set<AgencyId> agencies) {
        database.statement("histories");
        return histories(where(cell -> agencies.contains(cell.key().agency())));
    }

    @Override
    public List<FeedHistory> historiesOf(Collection<FeedContent> contents) {
        database.statement("histories of contents");
        return asJudged(where(cell -> contents.contains(cell.key().content())));
    }

    @Override
    public List<FeedHistory> all() {
        database.statement("all histories");
        return asJudged(where(cell -> true));
    }

    private List<FeedHistory> asJudged(List<FeedCell> found) {
        List<FeedHistory> histories = histories(found);
        histories.forEach(history -> history.withMissing(
                feeds.find(history.feed()).orElse(Looked.NEVER).missing()));
        return histories;
    }

    private static List<FeedHistory> histories(List<FeedCell> cells) {
        return cells.stream()
                .collect(Collectors.groupingBy(cell -> cell.key().feed(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new FeedHistory(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public Map<Feed, Set<YearMonth>> months() {
        return cells.rows().keySet().stream()
                .collect(Collectors.groupingBy(FeedKey::feed, Collectors.mapping(FeedKey::month, Collectors.toSet())));
    }

    @Override
    public void keep(Collection<FeedCell> judged) {
        database.statement("keep judgements");
        for (FeedCell each : judged) {
            if (each.isSilent() || cells.find(each.key()).isPresent()) {
                cells.change(each.key(), cell -> judged(cell == null ? empty(each.key()) : cell, each));
            }
        }
    }

    private static FeedCell judged(FeedCell cell, FeedCell by) {
        return new FeedCell(
                cell.key(),
                cell.declared(),
                cell.arrived(),
                cell.live(),
                by.settlesAt(),
                by.judged(),
                by.judgement(),
                cell.lastReceivedAt(),
                by.usual());
    }

    @Override
    public Map<Feed, Judgement> missing(Set<AgencyId> agencies) {
        return feeds.rows().entrySet().stream()
                .filter(each -> agencies.contains(each.getKey().agency()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().missing()));
    }

    @Override
    public void keepLooks(Collection<Look> looks, YearMonth judgedIn) {
        database.statement("keep looks");
        looks.forEach(look -> feeds.put(look.feed(), new Looked(look.missing(), look.again(), judgedIn)));
    }

    @Override
    public void judgeBy(Collection<Feed> wanted, Instant at) {
        wanted.forEach(feed -> feeds.change(
                feed,
                looked -> new Looked(
                        looked.missing(),
                        looked.judgeAt() == null || at.isBefore(looked.judgeAt()) ? at : looked.judgeAt(),
                        looked.judgedIn())));
    }

    @Override
    public Set<Feed> due(Instant now, YearMonth current) {
        return feeds.rows().entrySet().stream()
                .filter(each -> each.getValue().judgeAt() != null
                                && !each.getValue().judgeAt().isAfter(now)
                        || each.getValue().judgedIn() != null
                                && each.getValue().judgedIn().isBefore(current))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public List<FeedCell> find(Collection<FeedKey> keys) {
        return keys.stream().sorted().flatMap(key -> cells.find(key).stream()).toList();
    }

    @Override
    public List<FeedCell> page(Optional<AgencyId> agency, Optional<YearMonth> month, FeedKey after, int limit) {
        throw new UnsupportedOperationException("nobody reads");
    }
}
