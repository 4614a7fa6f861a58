package org.communitysafety.reporting.application;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.kit.tracing.Tracing;
import org.communitysafety.reporting.application.ReportingConfig.BusinessDateMode;
import org.communitysafety.reporting.application.delivery.NobodyToTell;
import org.communitysafety.reporting.domain.AgencyNames;
import org.communitysafety.reporting.domain.FeedMap;
import org.communitysafety.simulation.reporting.ReportingDatabase;
import org.communitysafety.simulation.target.Fixed;
import org.communitysafety.simulation.target.MemoryPositions;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Level;

/** The service's own code over what it keeps, put together as its container does: what one process of it holds. */
public final class ReportingCore {
    /** Shared: what is measured here nobody looks at. */
    private static final Measurements MEASUREMENTS = new Measurements(new SimpleMeterRegistry(), Tracing.off());

    private static final AlertConfig ALERTS = new AlertConfig() {
        @Override
        public int pendingFor() {
            return 1;
        }

        @Override
        public int clearAfter() {
            return 2;
        }

        @Override
        public Duration settle() {
            return Duration.ofSeconds(10);
        }

        @Override
        public int noticeDays() {
            return 30;
        }

        @Override
        public Duration feedConfirm() {
            return Duration.ofSeconds(90);
        }
    };

    private final ReceiveValues values;
    private final Review review;

    public ReportingCore(ReportingDatabase kept, FeedMap map, Announcements announcements, Clock clock) {
        Plans plans = Fixed.port(Plans.class, Map.of("all", kept.plans, "versionsOf", kept.plans));
        AlertReference reference = reference(map);
        PlanReaches reaches = new PlanReaches(plans, reference);
        Silences silences = Fixed.port(Silences.class, Map.of("notExpired", List.of(), "anyTurned", false));
        AlertDesk desk = new AlertDesk(
                kept.alerts,
                kept.outbox,
                NobodyToTell.deliveries(kept.alerts, plans, reaches),
                silences,
                reference,
                ALERTS);
        ReportingConfig config = Fixed.port(
                ReportingConfig.class,
                Map.of("businessDate", BusinessDateMode.TODAY, "resolvedAlertsStay", Duration.ofDays(7)));
        BusinessDates dates = new BusinessDates(plans, config, clock);
        StatusDesk statuses = new StatusDesk(kept.statuses, desk, kept.outbox, MEASUREMENTS);
        JudgePlans judge = new JudgePlans(plans, kept.values, kept.statuses, statuses, dates, MEASUREMENTS, clock);
        AlertRules rules = Fixed.port(AlertRules.class, Map.of("current", kept.rules));
        WatchRules watch = new WatchRules(
                kept.database,
                rules,
                new RuleFindings(kept.values, reference, reaches, ALERTS),
                kept.statuses,
                desk,
                clock);
        TellChanges changes =
                new TellChanges(kept.database, kept.outbox, announcements, kept.alerts, MEASUREMENTS, clock);
        values = new ReceiveValues(kept.database, positions(kept), kept.values, judge, watch, changes, clock);
        TendAlerts tend =
                new TendAlerts(kept.database, kept.statuses, kept.alerts, desk, kept.outbox, silences, config);
        review = new Review(kept.database, judge, dates, tend, changes, clock);
    }

    public Map<Partition, Long> positions(Set<Partition> partitions) {
        return MemoryPositions.next(values.positions(MemoryPositions.everythingOf(partitions)));
    }

    public void receive(ValueBatch batch) {
        values.receive(batch);
    }

    public void review() {
        review.review();
    }

    private static ConsumerPositions positions(ReportingDatabase kept) {
        return new ConsumerPositions() {
            @Override
            public Map<Partition, Start> of(String consumer, Retained retained) {
                return kept.positions.startsOf(retained);
            }

            @Override
            public void advance(String consumer, Map<Partition, Span> spans) {
                kept.positions.advance(spans, Set.of());
            }
        };
    }

    private static AlertReference reference(FeedMap map) {
        AlertReference nothing = Fixed.port(AlertReference.class, Map.of());
        return new KnownPlaces(map, nothing);
    }

    /** Only what a history asks; where areas lie does not change. */
    private record KnownPlaces(FeedMap map, AlertReference nothing) implements AlertReference {
        @Override
        public void keepPlace(Place place) {
            nothing.keepPlace(place);
        }

        @Override
        public void removePlace(AreaCode code) {
            nothing.removePlace(code);
        }

        @Override
        public void keepAgency(String agency, String name, AreaCode area) {
            nothing.keepAgency(agency, name, area);
        }

        @Override
        public String areaName(AreaCode code) {
            return code.value();
        }

        @Override
        public AgencyNames agencyNames() {
            return AgencyNames.NONE;
        }

        @Override
        public void keepIndicator(String indicator, Set<FeedContent> contents, boolean headcount) {
            nothing.keepIndicator(indicator, contents, headcount);
        }

        @Override
        public Set<String> headcounts() {
            return Set.of();
        }

        @Override
        public SortedSet<String> indicators() {
            return new TreeSet<>(map.contentsOf().keySet());
        }

        @Override
        public Set<AreaCode> areasOf(Level level, AreaCode within) {
            return nothing.areasOf(level, within);
        }

        @Override
        public Set<AreaCode> around(AreaCode area) {
            Set<AreaCode> around = new HashSet<>(map.within().getOrDefault(area, Set.of()));
            around.removeIf(each -> each.kind() == AreaCode.Kind.WARD);
            around.add(area);
            return around;
        }
    }
}
