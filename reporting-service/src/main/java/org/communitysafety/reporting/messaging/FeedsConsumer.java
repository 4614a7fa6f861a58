package org.communitysafety.reporting.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.AgencyRegistered;
import org.communitysafety.contracts.AreaPlaced;
import org.communitysafety.contracts.ClocksOverdue;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.FeedJudged;
import org.communitysafety.contracts.IndicatorDefined;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.PolledBatch;
import org.communitysafety.kit.kafka.TracedBatches;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.reporting.application.AlertReference;
import org.communitysafety.reporting.application.AlertReference.Place;
import org.communitysafety.reporting.application.ReceiveFeeds;
import org.communitysafety.reporting.application.TellChanges;
import org.communitysafety.reporting.domain.FeedMonth;
import org.communitysafety.reporting.domain.OverdueClocks;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;

/**
 * Reads the topics {@code feeds}, {@code overdue-clocks}, {@code areas}, {@code agencies} and {@code indicators}: who sends
 * what and what rests on it, and with whom referrals are overdue.
 */
@ApplicationScoped
class FeedsConsumer implements BatchHandler {
    static final Set<String> TOPICS =
            Set.of(Topics.FEEDS, Topics.OVERDUE_CLOCKS, Topics.AREAS, Topics.AGENCIES, Topics.INDICATORS);

    /** The kind of indicator that tells who stands in a cohort. */
    private static final String STANDING = "standing";

    private final RecordReading reading;
    private final ReceiveFeeds feeds;
    private final TellChanges changes;
    private final TracedBatches traced;

    FeedsConsumer(RecordReading reading, ReceiveFeeds feeds, TellChanges changes, TracedBatches traced) {
        this.reading = reading;
        this.feeds = feeds;
        this.changes = changes;
        this.traced = traced;
    }

    @Override
    public Map<Partition, Start> startPositions(Retained retained) {
        return feeds.positions(retained);
    }

    @Override
    public void handle(PolledBatch batch) {
        traced.take("reporting-feeds", batch, () -> take(batch));
    }

    private void take(PolledBatch batch) {
        List<FeedMonth> months = new ArrayList<>();
        List<OverdueClocks> overdue = new ArrayList<>();
        List<Runnable> known = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
            switch (record.topic()) {
                case Topics.FEEDS -> feed(record, months);
                case Topics.OVERDUE_CLOCKS -> overdue(record, overdue);
                case Topics.AREAS -> area(record, known);
                case Topics.INDICATORS -> indicator(record, known);
                default -> agency(record, known);
            }
        }
        feeds.receive(months, overdue, known, batch.spans());
        changes.tell();
    }

    private void feed(ConsumerRecord<byte[], byte[]> record, List<FeedMonth> months) {
        if (record.value() != null) {
            reading.read(record, EventTypes.FEED_JUDGED, FeedJudged.class, FeedsConsumer::month)
                    .ifPresent(months::add);
        }
    }

    private void overdue(ConsumerRecord<byte[], byte[]> record, List<OverdueClocks> overdue) {
        if (record.value() != null) {
            reading.read(record, EventTypes.CLOCKS_OVERDUE, ClocksOverdue.class, FeedsConsumer::clocks)
                    .ifPresent(overdue::add);
        }
    }

    private void area(ConsumerRecord<byte[], byte[]> record, List<Runnable> known) {
        AlertReference reference = feeds.reference();
        if (record.value() == null && record.key() != null) {
            AreaCode gone = new AreaCode(new String(record.key(), StandardCharsets.UTF_8));
            known.add(() -> reference.removePlace(gone));
        } else {
            reading.read(record, EventTypes.AREA_PLACED, AreaPlaced.class, FeedsConsumer::place)
                    .ifPresent(place -> known.add(() -> reference.keepPlace(place)));
        }
    }

    private void agency(ConsumerRecord<byte[], byte[]> record, List<Runnable> known) {
        if (record.value() == null) {
            return;
        }
        reading.read(record, EventTypes.AGENCY_REGISTERED, AgencyRegistered.class, published -> published)
                .filter(agency -> agency.area() != null)
                .ifPresent(agency -> known.add(() ->
                        feeds.reference().keepAgency(agency.agency(), agency.name(), new AreaCode(agency.area()))));
    }

    private void indicator(ConsumerRecord<byte[], byte[]> record, List<Runnable> known) {
        if (record.value() == null) {
            return;
        }
        reading.read(record, EventTypes.INDICATOR_DEFINED, IndicatorDefined.class, published -> published)
                .ifPresent(indicator -> known.add(() -> feeds.reference()
                        .keepIndicator(indicator.indicator(), contents(indicator), STANDING.equals(indicator.kind()))));
    }

    private static Set<FeedContent> contents(IndicatorDefined indicator) {
        return Stream.of(
                        contents(FeedContent.Kind.CATEGORY, indicator.categories()),
                        contents(FeedContent.Kind.PATHWAY, indicator.pathways()),
                        contents(FeedContent.Kind.PANEL, indicator.panels()))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    private static Stream<FeedContent> contents(FeedContent.Kind kind, List<String> names) {
        return names == null ? Stream.empty() : names.stream().map(name -> new FeedContent(kind, name));
    }

    private static FeedMonth month(FeedJudged judged) {
        return new FeedMonth(
                judged.agency(),
                FeedContent.named(judged.category(), judged.pathway(), judged.panel())
                        .orElseThrow(() -> new IllegalArgumentException("not one of category, pathway and panel")),
                YearMonth.parse(judged.month()),
                judged.declared(),
                judged.received(),
                judged.complete(),
                judged.basis(),
                judged.usual());
    }

    private static OverdueClocks clocks(ClocksOverdue told) {
        return new OverdueClocks(
                told.pathway(),
                told.title(),
                told.agency(),
                told.clocks().stream()
                        .map(clock -> new OverdueClocks.Clock(
                                clock.clock(), clock.title(), clock.standing(), LocalDate.parse(clock.oldestDueOn())))
                        .toList());
    }

    private static Place place(AreaPlaced placed) {
        return new Place(
                new AreaCode(placed.code()),
                placed.name(),
                placed.level(),
                code(placed.ward()),
                code(placed.district()),
                code(placed.partnership()),
                code(placed.force()));
    }

    private static AreaCode code(String text) {
        return text == null ? null : new AreaCode(text);
    }
}
