package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.domain.AgencyHistory;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedHistory;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.PartnershipTime;

/** Judges feeds when a declaration has arrived, when they have been quiet, when a month has ended and when one is late. */
@ApplicationScoped
public class JudgeFeeds {
    private final Transactions transactions;
    private final FeedCells feeds;
    private final References references;
    private final Changes changes;
    private final MarkResting resting;
    private final Clock clock;

    public JudgeFeeds(
            Transactions transactions,
            FeedCells feeds,
            References references,
            Changes changes,
            MarkResting resting,
            Clock clock) {
        this.transactions = transactions;
        this.references = references;
        this.feeds = feeds;
        this.changes = changes;
        this.resting = resting;
        this.clock = clock;
    }

    /** Judges the feeds whose time has come. @return how many there were */
    public int judgeDue() {
        Instant now = clock.instant();
        Set<Feed> waiting = transactions.call(() -> feeds.due(now, monthOf(now)));
        if (!waiting.isEmpty()) {
            transactions.run(() -> {
                Set<AgencyId> agencies = agencies(waiting);
                feeds.lock(everythingOf(agencies));
                judge(agencies, Set.of(), now);
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
            judge(agencies(settled), cells.stream().map(FeedCell::key).collect(Collectors.toSet()), now);
        }
    }

    /** All that these agencies may send: what is judged together is held together. */
    SortedSet<Feed> everythingOf(Set<AgencyId> agencies) {
        Set<FeedContent> contents = references.current().feedContents();
        SortedSet<Feed> all = new TreeSet<>();
        agencies.forEach(agency -> contents.forEach(content -> all.add(new Feed(agency, content))));
        return all;
    }

    /** Whose feeds of one kind are judged together. */
    private record Sender(AgencyId agency, FeedContent.Kind kind) {}

    private static Set<AgencyId> agencies(Set<Feed> feeds) {
        return feeds.stream().map(Feed::agency).collect(Collectors.toSet());
    }

    private void judge(Set<AgencyId> agencies, Set<FeedKey> touched, Instant now) {
        Map<Sender, List<FeedHistory>> histories = feeds.histories(agencies).stream()
                .collect(Collectors.groupingBy(history -> new Sender(
                        history.feed().agency(), history.feed().content().kind())));
        Map<Feed, Judgement> missing = feeds.missing(agencies);
        Round round = new Round(touched, new ArrayList<>(), new HashMap<>(), new HashSet<>(), new ArrayList<>());
        for (List<FeedHistory> each : histories.values()) {
            Map<FeedKey, FeedCell> before = new HashMap<>();
            each.forEach(history -> history.cells().forEach(cell -> before.put(cell.key(), cell)));
            new AgencyHistory(each).judge(now, monthOf(now));
            for (FeedHistory history : each) {
                round.add(history, before, missing.getOrDefault(history.feed(), Judgement.UNKNOWN), now);
            }
        }
        feeds.keep(round.judged());
        feeds.keepLooks(round.looks(), monthOf(now));
        changes.markFeeds(round.judged().stream().map(FeedCell::key).toList());
        resting.on(round.moved(), round.missingMoved());
    }

    /**
     * What came of judging.
     *
     * @param touched cells that are told of again whatever they say
     * @param judged cells that say something else now
     * @param moved months whose values say something else now
     * @param missingMoved feeds that began, or never did after all, or of which a month is taken for something else now that
     *     only other feeds know
     */
    private record Round(
            Set<FeedKey> touched,
            List<FeedCell> judged,
            Map<FeedHistory, Set<YearMonth>> moved,
            Set<FeedHistory> missingMoved,
            List<FeedCells.Look> looks) {
        void add(FeedHistory history, Map<FeedKey, FeedCell> before, Judgement missingBefore, Instant now) {
            Judgement missing = history.ofMissingMonth();
            Set<YearMonth> months = history.cells().stream()
                    .filter(cell -> isAnother(before.get(cell.key()), cell))
                    .map(cell -> cell.key().month())
                    .collect(Collectors.toSet());
            Optional<YearMonth> began = first(
                    history.cells().stream().map(cell -> before.get(cell.key())).filter(Objects::nonNull));
            Optional<YearMonth> begins = first(history.cells().stream());
            months.addAll(between(began, begins));
            if (!missing.equals(missingBefore) || began.isPresent() != begins.isPresent()) {
                missingMoved.add(history);
            } else if (!months.isEmpty()) {
                moved.put(history, months);
            }
            history.cells().stream()
                    .filter(cell -> !cell.equals(before.get(cell.key()))
                            || touched.contains(cell.key()) && cell.settlesAt() == null)
                    .forEach(judged::add);
            looks.add(new FeedCells.Look(history.feed(), missing, nextJudgement(history, now)));
        }
    }

    /**
     * The first month in which something was declared or counted when it was last judged: what looks back on months before
     * that knows nothing of them.
     */
    private static Optional<YearMonth> first(Stream<FeedCell> cells) {
        return cells.filter(FeedCell::judged).map(cell -> cell.key().month()).min(YearMonth::compareTo);
    }

    /** The months in which the feed had begun by the one and not by the other; none where either says nothing. */
    private static List<YearMonth> between(Optional<YearMonth> one, Optional<YearMonth> other) {
        List<YearMonth> firsts =
                Stream.of(one, other).flatMap(Optional::stream).sorted().toList();
        return firsts.size() < 2
                ? List.of()
                : Stream.iterate(firsts.get(0), month -> month.isBefore(firsts.get(1)), month -> month.plusMonths(1))
                        .toList();
    }

    /** True where it was judged for the first time, or is judged differently now. */
    private static boolean isAnother(FeedCell before, FeedCell after) {
        return before == null
                || before.judged() != after.judged()
                || !before.judgement().equals(after.judgement());
    }

    private static Instant nextJudgement(FeedHistory history, Instant now) {
        return Stream.concat(
                        history.cells().stream().map(FeedCell::settlesAt).filter(Objects::nonNull),
                        history.nextLateAt(now).stream())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static YearMonth monthOf(Instant now) {
        return YearMonth.from(PartnershipTime.dateOf(now));
    }
}
