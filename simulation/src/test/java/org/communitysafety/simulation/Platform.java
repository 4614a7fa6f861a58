package org.communitysafety.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.reporting.application.ReportingCore;
import org.communitysafety.reporting.domain.FeedMap;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.simulation.reporting.ReportingDatabase;
import org.communitysafety.simulation.reporting.WatchedPlan;
import org.communitysafety.simulation.target.TargetDatabase;
import org.communitysafety.simulation.target.ValueTopic;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;

/** Two services with their databases, a few processes of each, and the topics between them. */
final class Platform {
    private static final Set<Partition> VALUE_PARTITIONS = valuePartitions();

    private final Chance chance;
    private final SkewedClock.Time time;
    private final EventLog log;
    private final TargetDatabase target;
    private final ReportingDatabase reporting;
    private final ValueTopic topic;
    private final Told told;
    private final StandingFigures standing;
    private final List<FoldingConsumer> folding = new ArrayList<>();
    private final List<JudgingConsumer> judging = new ArrayList<>();

    Platform(History history, Chance chance, PlantedBug bug, Consumer<Violation> violations) {
        this.chance = chance;
        this.time = new SkewedClock.Time(history.begin());
        this.log = new EventLog(history.sent());
        this.told = new Told(chance);
        this.topic = new ValueTopic(this::acknowledged, bug);
        this.target = new TargetDatabase(
                database(this::foldMeanwhile, () -> {}),
                new TargetDatabase.Defined(World.AREAS, World.AGENCIES, World.INDICATORS),
                bug,
                (partition, what) -> violations.accept(position(partition, what)));
        Database kept = database(this::judgeMeanwhile, () -> look(violations));
        this.reporting = new ReportingDatabase(
                kept,
                WatchedPlan.plans(),
                WatchedPlan.rules(),
                bug,
                (partition, what) -> violations.accept(position(partition, what)));
        this.standing = new StandingFigures(reporting);
        for (int number = chance.below(3); number >= 0; number--) {
            folding.add(new FoldingConsumer("folder-" + number, log, chance, target, topic, new SkewedClock(time)));
        }
        for (int number = chance.below(2); number >= 0; number--) {
            SkewedClock clock = new SkewedClock(time);
            judging.add(new JudgingConsumer(
                    "judge-" + number,
                    topic,
                    chance,
                    clock,
                    () -> new ReportingCore(reporting, feedMap(), told, clock),
                    bug == PlantedBug.JUDGE_BEFORE_THE_ROUND_IS_WHOLE));
        }
    }

    private Database database(Runnable others, Runnable committed) {
        Database[] self = new Database[1];
        self[0] = new Database(new Interrupted(chance, () -> self[0].depth(), others, committed));
        return self[0];
    }

    private static Violation position(Partition partition, String what) {
        return new Violation(
                Violation.Kind.POSITION, "%s-%d %s".formatted(partition.topic(), partition.number(), what));
    }

    private void look(Consumer<Violation> violations) {
        standing.violations().forEach(violations);
    }

    EventLog log() {
        return log;
    }

    TargetDatabase target() {
        return target;
    }

    ReportingDatabase reporting() {
        return reporting;
    }

    ValueTopic topic() {
        return topic;
    }

    Told told() {
        return told;
    }

    SkewedClock.Time time() {
        return time;
    }

    boolean hasReadAll() {
        return log.isComplete() && log.ends().equals(new HashMap<>(target.positions.committed()));
    }

    void sendSome(int most) {
        log.arrive(most);
    }

    void fold() {
        FoldingConsumer consumer = any(folding);
        if (chance.below(2) == 0) {
            consumer.step();
        } else {
            consumer.pollAndFold();
        }
    }

    void publish() {
        any(folding).publish();
    }

    void judge() {
        any(judging).poll();
    }

    void review() {
        any(judging).review();
    }

    void passTime(Duration duration) {
        time.pass(duration);
        chance.tell(() -> "it is " + time.now());
    }

    void jumpClock() {
        boolean ofFolder = chance.below(2) == 0;
        Duration by = Duration.ofDays(chance.below(5) - 2);
        if (!by.isZero()) {
            chance.count(Fault.CLOCK_JUMP, "by " + by);
        }
        if (ofFolder) {
            any(folding).jump(by);
        } else {
            any(judging).jump(by);
        }
    }

    /** Gives each partition to one process. */
    void rebalance() {
        Map<FoldingConsumer, Set<Partition>> owned = new HashMap<>();
        log.partitions()
                .forEach(partition -> owned.computeIfAbsent(any(folding), each -> new TreeSet<>(FoldingConsumer.ORDER))
                        .add(partition));
        folding.forEach(consumer -> consumer.assign(owned.getOrDefault(consumer, Set.of())));
        Map<JudgingConsumer, Set<Partition>> read = new HashMap<>();
        VALUE_PARTITIONS.forEach(partition ->
                read.computeIfAbsent(any(judging), each -> new HashSet<>()).add(partition));
        judging.forEach(consumer -> consumer.assign(read.getOrDefault(consumer, Set.of())));
        chance.tell(() -> "partitions " + new TreeMap<>(named(owned)));
    }

    private static Map<String, Integer> named(Map<FoldingConsumer, Set<Partition>> owned) {
        Map<String, Integer> named = new HashMap<>();
        owned.forEach((consumer, partitions) -> named.put(consumer.toString(), partitions.size()));
        return named;
    }

    /** Everything is read, judged, published and told; then time passes, and once more. */
    void settle(Duration afterwards) {
        log.arrive(Integer.MAX_VALUE);
        folding.forEach(consumer -> consumer.jump(Duration.ZERO));
        judging.forEach(consumer -> consumer.jump(Duration.ZERO));
        rebalance();
        drain();
        // Twice: an alert that is corrected away waits for a while.
        for (int i = 0; i < 2; i++) {
            passTime(i == 0 ? afterwards : Duration.ofMinutes(5));
            drain();
        }
    }

    private void drain() {
        for (int i = 0; i < 2; i++) {
            folding.forEach(FoldingConsumer::pollAndFold);
            folding.forEach(FoldingConsumer::pollAndFold);
            passTime(Duration.ofMinutes(2));
            folding.get(0).publish();
            judging.forEach(JudgingConsumer::poll);
            judging.forEach(JudgingConsumer::review);
        }
    }

    private int acknowledged(int records) {
        if (chance.strikes(Fault.CONCURRENT_WRITER, 60)) {
            chance.count(Fault.CONCURRENT_WRITER, "while Kafka is waited for");
            foldMeanwhile();
        }
        if (records > 0 && chance.strikes(Fault.PUBLISH_FAILURE, 120)) {
            chance.count(Fault.PUBLISH_FAILURE, "");
            return chance.below(records);
        }
        return records;
    }

    private void foldMeanwhile() {
        FoldingConsumer other = any(folding);
        if (!other.isBusy()) {
            if (chance.below(4) == 0) {
                other.publish();
            } else {
                other.pollAndFold();
            }
        }
    }

    private void judgeMeanwhile() {
        JudgingConsumer other = any(judging);
        if (!other.isBusy()) {
            other.poll();
        }
    }

    private <T> T any(List<T> all) {
        return all.get(chance.below(all.size()));
    }

    private static Set<Partition> valuePartitions() {
        Set<Partition> partitions = new TreeSet<>(FoldingConsumer.ORDER);
        for (int number = 0; number < ValueTopic.PARTITIONS; number++) {
            partitions.add(new Partition(JudgingConsumer.TOPIC, number));
        }
        return partitions;
    }

    static FeedMap feedMap() {
        FeedContent burglary = FeedContent.of(Category.BURGLARY);
        Map<String, Set<FeedContent>> contents = Map.of(
                World.ACQUISITIVE, Set.of(burglary, FeedContent.of(Category.ROBBERY)),
                World.REPEATS, Set.of(burglary),
                World.SURVEY, Set.of());
        Map<String, AreaCode> areas = new HashMap<>();
        World.AGENCIES.forEach(agency -> areas.put(agency.id().value(), agency.area()));
        Map<AreaCode, Set<AreaCode>> within = new HashMap<>();
        World.CONTAINED.forEach((area, around) -> {
            Set<AreaCode> containing = new HashSet<>();
            around.forEach(each -> containing.add(new AreaCode(each)));
            within.put(new AreaCode(area), containing);
        });
        return new FeedMap(contents, areas, within);
    }
}
