package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedHistory;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.PartnershipTime;

/** Judges feeds when a declaration has arrived, when they have been quiet, when a month has ended and when one is late. */
@ApplicationScoped
public class JudgeFeeds {
    private final FeedCells feeds;
    private final Changes changes;
    private final References references;
    private final Clock clock;

    public JudgeFeeds(FeedCells feeds, Changes changes, References references, Clock clock) {
        this.feeds = feeds;
        this.changes = changes;
        this.references = references;
        this.clock = clock;
    }

    /** Judges the feeds whose time has come. @return how many there were */
    public int judgeDue() {
        Instant now = clock.instant();
        Set<Feed> waiting = QuarkusTransaction.requiringNew().call(() -> feeds.due(now, monthOf(now)));
        if (!waiting.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> {
                feeds.lock(new TreeSet<>(waiting));
                judge(waiting, Set.of(), now);
            });
        }
        return waiting.size();
    }

    /** In the running transaction: judges at once the feeds of which something has arrived as declared. */
    void touched(List<FeedCell> cells, Instant now) {
        Set<Feed> settled = cells.stream()
                .filter(cell -> cell.settlesAt() == null)
                .map(cell -> cell.key().feed())
                .collect(Collectors.toSet());
        Map<Instant, Set<Feed>> later = cells.stream()
                .filter(cell -> cell.settlesAt() != null)
                .collect(Collectors.groupingBy(
                        FeedCell::settlesAt,
                        Collectors.mapping(cell -> cell.key().feed(), Collectors.toSet())));
        later.forEach((at, waiting) -> feeds.judgeBy(waiting, at));
        if (!settled.isEmpty()) {
            judge(settled, cells.stream().map(FeedCell::key).collect(Collectors.toSet()), now);
        }
    }

    private void judge(Collection<Feed> concerned, Set<FeedKey> touched, Instant now) {
        List<FeedCell> judged = new ArrayList<>();
        for (FeedHistory history : feeds.histories(concerned)) {
            judged.addAll(judge(history, touched, now));
        }
        feeds.keep(judged);
        changes.markFeeds(judged.stream().map(FeedCell::key).toList());
    }

    private List<FeedCell> judge(FeedHistory history, Set<FeedKey> touched, Instant now) {
        Map<FeedKey, FeedCell> before = new HashMap<>();
        history.cells().forEach(cell -> before.put(cell.key(), cell));
        List<FeedCell> after = history.judge(now, monthOf(now));
        Set<YearMonth> moved = after.stream()
                .filter(cell -> !before.containsKey(cell.key())
                        || !before.get(cell.key()).judgement().equals(cell.judgement()))
                .map(cell -> cell.key().month())
                .collect(Collectors.toSet());
        Judgement missing = history.ofMissingMonth();
        if (!missing.equals(feeds.missing(history.feed()))) {
            after.forEach(cell -> moved.add(cell.key().month()));
        }
        if (!moved.isEmpty()) {
            Category category = history.feed().category();
            changes.markResting(
                    history.feed(), moved, references.current().indicators().cellsRestingOn(category));
        }
        feeds.keepMissing(history.feed(), missing, nextJudgement(history, after, now), monthOf(now));
        return after.stream()
                .filter(cell -> !cell.equals(before.get(cell.key()))
                        || touched.contains(cell.key()) && cell.settlesAt() == null)
                .toList();
    }

    private static Instant nextJudgement(FeedHistory history, List<FeedCell> cells, Instant now) {
        return Stream.concat(
                        cells.stream().map(FeedCell::settlesAt).filter(Objects::nonNull),
                        history.nextLateAt(now).stream())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static YearMonth monthOf(Instant now) {
        return YearMonth.from(PartnershipTime.dateOf(now));
    }
}
