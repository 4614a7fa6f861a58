package org.communitysafety.simulation.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.communitysafety.contracts.IndicatorValueChanged;
import org.communitysafety.kit.kafka.PublishFailedException;
import org.communitysafety.simulation.PlantedBug;
import org.communitysafety.target.application.OverdueClocks;
import org.communitysafety.target.application.Publications;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.target.domain.Plan;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.messaging.PublishedForm;

/** The topic of values, with what is published of feeds: everything of one force in one partition, in order. */
public final class ValueTopic implements Publications {
    public static final int PARTITIONS = 2;

    private static final Comparator<IndicatorValue> ORDER = Comparator.comparing(
                    (IndicatorValue value) -> value.indicator().id())
            .thenComparing(IndicatorValue::area)
            .thenComparing(IndicatorValue::period)
            .thenComparing(IndicatorValue::source);

    private final List<List<IndicatorValueChanged>> partitions = IntStream.range(0, PARTITIONS)
            .<List<IndicatorValueChanged>>mapToObj(number -> new ArrayList<>())
            .toList();
    private final Map<FeedKey, FeedCell> feeds = new LinkedHashMap<>();
    private final Acknowledgement acknowledgement;
    private final PlantedBug bug;

    /** How much of what is sent Kafka takes, and what happens until it says so. */
    public interface Acknowledgement {
        /** @return how many of them it takes; all where nothing goes wrong */
        int takes(int records);
    }

    public ValueTopic(Acknowledgement acknowledgement, PlantedBug bug) {
        this.acknowledgement = acknowledgement;
        this.bug = bug;
    }

    @Override
    public <T> T following(Collection<String> traces, Supplier<T> work) {
        return work.get();
    }

    public List<IndicatorValueChanged> partition(int number) {
        return partitions.get(number);
    }

    /** The newest that was published of each feed's month. */
    public Map<FeedKey, FeedCell> feeds() {
        return feeds;
    }

    @Override
    public void values(long round, Collection<IndicatorValue> values, Geography geography) {
        int[] sizes = new int[PARTITIONS];
        values.forEach(value -> sizes[partition(value, geography)]++);
        int taken = acknowledgement.takes(values.size());
        values.stream().sorted(ORDER).limit(taken).forEach(value -> {
            int partition = partition(value, geography);
            partitions
                    .get(partition)
                    .add(PublishedForm.of(value, geography.partnershipOf(value.area()), round, sizes[partition]));
        });
        if (taken < values.size() && bug != PlantedBug.HALF_A_ROUND_IS_ENOUGH) {
            throw new PublishFailedException(null);
        }
    }

    private static int partition(IndicatorValue value, Geography geography) {
        return Math.floorMod(geography.greatestAround(value.area()).value().hashCode(), PARTITIONS);
    }

    @Override
    public void feeds(Collection<FeedCell> cells) {
        cells.forEach(cell -> feeds.put(cell.key(), cell));
    }

    @Override
    public void areas(Collection<PlacedArea> areas) {
        throw new UnsupportedOperationException("definitions stay as they are");
    }

    @Override
    public void areasRemoved(Collection<String> areas) {
        throw new UnsupportedOperationException("definitions stay as they are");
    }

    @Override
    public void agencies(Collection<Agency> agencies) {
        throw new UnsupportedOperationException("definitions stay as they are");
    }

    @Override
    public void indicators(Collection<Indicator> indicators) {
        throw new UnsupportedOperationException("definitions stay as they are");
    }

    @Override
    public void overdue(
            Collection<OverdueClocks.With> moved, List<OverdueClocks.Standing> standing, Pathways pathways) {
        throw new UnsupportedOperationException("the simulation sends no referrals");
    }

    @Override
    public void pathways(Collection<Pathway> pathways, Map<String, List<String>> purposes) {
        throw new UnsupportedOperationException("definitions stay as they are");
    }

    @Override
    public void plans(Collection<Plan> versions) {
        throw new UnsupportedOperationException("definitions stay as they are");
    }

    @Override
    public void planRemoved(String plan, int newestEver) {
        throw new UnsupportedOperationException("definitions stay as they are");
    }
}
