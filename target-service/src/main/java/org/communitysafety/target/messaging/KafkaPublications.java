package org.communitysafety.target.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.PlanKey;
import org.communitysafety.contracts.Topic;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.kit.kafka.EventPublisher;
import org.communitysafety.kit.tracing.Origins;
import org.communitysafety.kit.tracing.TraceParent;
import org.communitysafety.kit.tracing.Tracing;
import org.communitysafety.target.application.OverdueClocks;
import org.communitysafety.target.application.Publications;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.target.domain.Plan;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.vocabulary.AreaCode;

/** Publishes as binary CloudEvents and waits for every acknowledgement. */
@ApplicationScoped
public class KafkaPublications implements Publications {
    private static final int SLICE = 5_000;
    private static final String SOURCE = "/services/target-service";
    private static final int VALUE_PARTITIONS = partitions(Topics.INDICATOR_VALUES);
    private static final int PLAN_PARTITIONS = partitions(Topics.PLANS);

    private final EventCodec codec;
    private final EventPublisher publisher;
    private final Tracing tracing;
    private final Clock clock;

    public KafkaPublications(EventCodec codec, EventPublisher publisher, Tracing tracing, Clock clock) {
        this.codec = codec;
        this.publisher = publisher;
        this.tracing = tracing;
        this.clock = clock;
    }

    @Override
    public <T> T following(Collection<String> traces, Supplier<T> work) {
        return tracing.publishing("publish indicator-values", Origins.of(traces), work);
    }

    @Override
    public void areas(Collection<PlacedArea> areas) {
        String at = clock.instant().toString();
        publish(
                Topics.AREAS,
                areas,
                area -> event(EventTypes.AREA_PLACED, area.code().value(), at, ContractMapping.area(area)));
    }

    @Override
    public void areasRemoved(Collection<String> areas) {
        remove(Topics.AREAS, areas);
    }

    @Override
    public void agencies(Collection<Agency> agencies) {
        publish(
                Topics.AGENCIES,
                agencies,
                agency -> event(
                        EventTypes.AGENCY_REGISTERED,
                        agency.id().value(),
                        Integer.toString(agency.version()),
                        ContractMapping.agency(agency)));
    }

    @Override
    public void indicators(Collection<Indicator> indicators) {
        publish(
                Topics.INDICATORS,
                indicators,
                indicator -> event(
                        EventTypes.INDICATOR_DEFINED,
                        indicator.id(),
                        Integer.toString(indicator.version()),
                        ContractMapping.indicator(indicator)));
    }

    @Override
    public void pathways(Collection<Pathway> pathways, Map<String, List<String>> purposes) {
        publish(
                Topics.PATHWAYS,
                pathways,
                pathway -> event(
                        EventTypes.PATHWAY_PUBLISHED,
                        pathway.pathway(),
                        Integer.toString(pathway.version()),
                        PathwayMapping.pathway(pathway, purposes.getOrDefault(pathway.pathway(), List.of()))));
    }

    @Override
    public void plans(Collection<Plan> versions) {
        publisher.publishAll(versions.stream()
                .map(plan -> codec.write(
                        Topics.PLANS, partition(plan.plan()), key(plan).toString(), event(plan)))
                .toList());
    }

    @Override
    public void planRemoved(String plan, int newestEver) {
        publisher.publishAll(Stream.concat(
                        IntStream.rangeClosed(1, newestEver).mapToObj(version -> new PlanKey(plan, version)),
                        Stream.of(new PlanKey(plan, null)))
                .map(key -> new ProducerRecord<byte[], byte[]>(
                        Topics.PLANS, partition(plan), key.toString().getBytes(UTF_8), null))
                .toList());
    }

    private PlatformEvent event(Plan plan) {
        return event(EventTypes.PLAN_PUBLISHED, plan.plan(), Integer.toString(plan.version()), PlanMapping.plan(plan));
    }

    private static PlanKey key(Plan plan) {
        return new PlanKey(plan.plan(), plan.version());
    }

    /** Where Kafka puts the bare name: a plan's versions and its end stay in order, with what stood there before. */
    private static int partition(String plan) {
        return Utils.toPositive(Utils.murmur2(plan.getBytes(UTF_8))) % PLAN_PARTITIONS;
    }

    /** In slices, so that a large round needs no large heap; the round's size tells readers when it is whole. */
    @Override
    public void values(long round, Collection<IndicatorValue> values, Geography geography) {
        int[] sizes = new int[VALUE_PARTITIONS];
        values.forEach(value -> sizes[partition(value, geography)]++);
        List<ProducerRecord<byte[], byte[]>> slice = new ArrayList<>(SLICE);
        for (IndicatorValue value : values) {
            int partition = partition(value, geography);
            slice.add(record(value, partition, geography.partnershipOf(value.area()), round, sizes[partition]));
            if (slice.size() == SLICE) {
                publisher.publishAll(slice);
                slice.clear();
            }
        }
        publisher.publishAll(slice);
    }

    private ProducerRecord<byte[], byte[]> record(
            IndicatorValue value, int partition, AreaCode partnership, long round, int roundSize) {
        String key = key(value);
        var data = ContractMapping.value(value, partnership, round, roundSize);
        PlatformEvent event = event(EventTypes.INDICATOR_VALUE_CHANGED, key, Long.toString(round), data);
        return codec.write(Topics.INDICATOR_VALUES, partition, key, event);
    }

    @Override
    public void feeds(Collection<FeedCell> feeds) {
        String at = clock.instant().toString();
        publish(
                Topics.FEEDS,
                feeds,
                cell -> event(
                        EventTypes.FEED_JUDGED,
                        String.join(
                                "|",
                                cell.key().agency().value(),
                                cell.key().month().toString(),
                                cell.key().content().toString()),
                        at,
                        ContractMapping.feed(cell)));
    }

    @Override
    public void overdue(
            Collection<OverdueClocks.With> moved, List<OverdueClocks.Standing> standing, Pathways pathways) {
        String at = clock.instant().toString();
        publish(
                Topics.OVERDUE_CLOCKS,
                moved,
                with -> event(
                        EventTypes.CLOCKS_OVERDUE,
                        with.pathway() + '|' + with.agency(),
                        at,
                        OverdueMapping.overdue(with, standing, pathways)));
    }

    private static int partitions(String name) {
        return Topics.all().stream()
                .filter(topic -> topic.name().equals(name))
                .mapToInt(Topic::partitions)
                .findFirst()
                .orElseThrow();
    }

    private void remove(String topic, Collection<String> keys) {
        publisher.publishAll(keys.stream()
                .map(key -> new ProducerRecord<byte[], byte[]>(topic, key.getBytes(UTF_8), null))
                .toList());
    }

    private <T> void publish(String topic, Collection<T> items, Function<T, PlatformEvent> event) {
        publisher.publishAll(items.stream()
                .map(event)
                .map(each -> codec.write(topic, each.subject(), each))
                .toList());
    }

    private PlatformEvent event(String type, String key, String version, Object data) {
        return PlatformEvent.of(type, key + "@" + version, SOURCE)
                .subject(key)
                .time(clock.instant())
                .traceParent(TraceParent.current())
                .data(codec.json(data))
                .build();
    }

    private static String key(IndicatorValue value) {
        return String.join(
                "|",
                value.indicator().id(),
                value.area().value(),
                value.period().toString(),
                value.source(),
                value.agency() == null ? "-" : value.agency().value());
    }

    /** Everything of one force is in one partition, in order. */
    private static int partition(IndicatorValue value, Geography geography) {
        return Math.floorMod(geography.greatestAround(value.area()).value().hashCode(), VALUE_PARTITIONS);
    }
}
