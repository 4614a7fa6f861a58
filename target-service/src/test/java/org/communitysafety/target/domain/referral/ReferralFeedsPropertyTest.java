package org.communitysafety.target.domain.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedHistory;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.target.domain.SentSteps;
import org.communitysafety.vocabulary.FeedContent;

/** What of a pathway's feed has arrived and how it is judged depend on what was sent alone, not on when and how often. */
class ReferralFeedsPropertyTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final YearMonth CURRENT = YearMonth.of(2026, 1);

    /** A month as it is counted: what arrived and what stands. */
    private record Counts(long arrived, long live) {
        static final Counts NONE = new Counts(0, 0);

        Counts plus(long moreArrived, long moreLive) {
            return new Counts(arrived + moreArrived, live + moreLive);
        }
    }

    @Property(tries = 500)
    void anyOrderAndRepetitionCountsAndJudgesTheSame(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int referrals,
            @ForAll @IntRange(max = 3) int missing) {
        RandomSteps random = new RandomSteps(new Random(seed));
        List<StepVersion> said = new ArrayList<>();
        for (int number = 0; number < referrals; number++) {
            said.addAll(random.referral(random.key(number), 8, true));
        }

        Map<FeedKey, Counts> once = folded(random.delivered(said), new Random(seed));
        Map<FeedKey, Counts> again = folded(random.delivered(said), new Random(seed + 1));

        assertEquals(counted(said), once, said::toString);
        assertEquals(once, again, said::toString);
        assertEquals(judged(once, missing), judged(again, missing));
    }

    /** In batches of any size, each moving what differs from before. */
    private static Map<FeedKey, Counts> folded(List<StepVersion> delivered, Random random) {
        Map<ReferralKey, Map<String, StepVersion>> kept = new HashMap<>();
        Map<FeedKey, Counts> counts = new TreeMap<>();
        for (int at = 0; at < delivered.size(); ) {
            int end = Math.min(delivered.size(), at + 1 + random.nextInt(5));
            List<StepVersion> batch = delivered.subList(at, end);
            SentSteps sent = new SentSteps();
            Set<ReferralKey> touched = new HashSet<>();
            batch.forEach(step -> touched.add(step.referral()));
            touched.forEach(key -> sent.leave(history(key, kept)));
            batch.forEach(step -> kept.computeIfAbsent(step.referral(), key -> new HashMap<>())
                    .put(step.eventId(), step));
            touched.forEach(key -> sent.come(history(key, kept)));
            sent.gains()
                    .forEach(gain -> counts.put(
                            gain.key(),
                            counts.getOrDefault(gain.key(), Counts.NONE).plus(gain.arrived(), gain.live())));
            at = end;
        }
        counts.values().removeIf(Counts.NONE::equals);
        return counts;
    }

    private static ReferralHistory history(ReferralKey key, Map<ReferralKey, Map<String, StepVersion>> kept) {
        return new ReferralHistory(
                key, List.copyOf(kept.getOrDefault(key, Map.of()).values()));
    }

    /** All at once: events that correct one another, however far apart, are one step. */
    private static Map<FeedKey, Counts> counted(List<StepVersion> said) {
        Map<ReferralKey, List<StepVersion>> byReferral = new HashMap<>();
        said.forEach(step -> byReferral
                .computeIfAbsent(step.referral(), key -> new ArrayList<>())
                .add(step));
        Map<FeedKey, Counts> counts = new TreeMap<>();
        for (List<StepVersion> events : byReferral.values()) {
            for (Set<StepVersion> one : together(events)) {
                Set<FeedKey> feeds = new HashSet<>();
                one.stream().filter(event -> !event.isCancellation()).forEach(event -> feeds.add(feed(event)));
                feeds.forEach(feed -> counts.merge(feed, new Counts(1, 0), (held, more) -> held.plus(1, 0)));
            }
            StandingSteps.of(events)
                    .steps()
                    .forEach(step -> counts.merge(feed(step), new Counts(0, 1), (held, more) -> held.plus(0, 1)));
        }
        return counts;
    }

    private static Collection<Set<StepVersion>> together(List<StepVersion> events) {
        List<Set<StepVersion>> groups = new ArrayList<>();
        for (StepVersion event : events) {
            Set<StepVersion> joined = new HashSet<>(Set.of(event));
            groups.removeIf(group -> group.stream().anyMatch(other -> linked(event, other)) && joined.addAll(group));
            groups.add(joined);
        }
        return groups;
    }

    private static boolean linked(StepVersion one, StepVersion other) {
        return other.eventId().equals(one.corrects())
                || one.eventId().equals(other.corrects())
                || one.corrects() != null && one.corrects().equals(other.corrects());
    }

    private static FeedKey feed(StepVersion step) {
        return new FeedKey(
                step.referral().agency(),
                FeedContent.ofPathway(step.details().pathway()),
                YearMonth.from(step.details().at().day()));
    }

    /** @param missing of each month that was declared and has not come */
    private static Map<FeedKey, Judgement> judged(Map<FeedKey, Counts> counts, long missing) {
        Map<Feed, List<FeedCell>> cells = new HashMap<>();
        counts.forEach((key, count) -> cells.computeIfAbsent(key.feed(), feed -> new ArrayList<>())
                .add(new FeedCell(
                        key,
                        count.arrived() + missing,
                        count.arrived(),
                        count.live(),
                        null,
                        false,
                        Judgement.UNKNOWN,
                        null,
                        null)));
        Map<FeedKey, Judgement> judged = new TreeMap<>();
        cells.forEach((feed, months) -> new FeedHistory(feed, months)
                .judge(NOW, CURRENT)
                .forEach(cell -> judged.put(cell.key(), cell.judgement())));
        return judged;
    }
}
