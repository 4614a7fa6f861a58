package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.AgencyNames;
import org.communitysafety.reporting.domain.FeedMonth;
import org.communitysafety.reporting.domain.FeedWatch;
import org.communitysafety.reporting.domain.Finding;
import org.communitysafety.vocabulary.PartnershipTime;

/** Keeps what was judged of feeds, and looks at what it says of the agencies. */
@ApplicationScoped
class WatchFeeds {
    private final Feeds feeds;
    private final AlertDesk desk;
    private final PlanReaches reaches;
    private final AlertReference reference;
    private final FeedWatch watch;
    private final Clock clock;

    WatchFeeds(
            Feeds feeds,
            AlertDesk desk,
            PlanReaches reaches,
            AlertReference reference,
            AlertConfig config,
            Clock clock) {
        this.feeds = feeds;
        this.desk = desk;
        this.reaches = reaches;
        this.reference = reference;
        this.watch = new FeedWatch(config.hysteresis(), config.feedConfirm());
        this.clock = clock;
    }

    /** Call inside a transaction. */
    void take(List<FeedMonth> months) {
        months.forEach(feeds::keep);
        Instant at = clock.instant();
        AgencyNames names = reference.agencyNames();
        List<Finding> findings =
                months.stream().map(FeedMonth::agency).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .flatMap(agency -> look(names.of(agency), feeds.of(agency), PartnershipTime.dateOf(at)))
                        .toList();
        reaches.grouped(findings).forEach(finding -> desk.move(finding, at));
        desk.refreshMuting(at);
    }

    /** Incidents, steps and meetings come from other systems: only what is of one kind is expected of the same months. */
    private Stream<Finding> look(String agency, List<FeedMonth> ofAgency, LocalDate today) {
        return ofAgency.stream()
                .collect(Collectors.groupingBy(month -> month.content().kind()))
                .values()
                .stream()
                .flatMap(ofKind -> lookAtKind(agency, ofKind, today));
    }

    private Stream<Finding> lookAtKind(String agency, List<FeedMonth> ofKind, LocalDate today) {
        Optional<YearMonth> newest = ofKind.stream()
                .filter(month -> Boolean.TRUE.equals(month.complete()) && month.received() > 0)
                .map(FeedMonth::month)
                .max(YearMonth::compareTo);
        return ofKind.stream().collect(Collectors.groupingBy(FeedMonth::content)).values().stream()
                .map(months -> watch.look(agency, months, newest, today));
    }
}
