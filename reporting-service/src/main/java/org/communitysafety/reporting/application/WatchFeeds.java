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
import org.communitysafety.reporting.domain.FeedMonth;
import org.communitysafety.reporting.domain.FeedWatch;
import org.communitysafety.reporting.domain.Finding;
import org.communitysafety.reporting.domain.PlanReach;
import org.communitysafety.vocabulary.PartnershipTime;

/** Keeps what was judged of feeds, and looks at what it says of the agencies. */
@ApplicationScoped
class WatchFeeds {
    private final Feeds feeds;
    private final AlertDesk desk;
    private final PlanReaches reaches;
    private final FeedWatch watch;
    private final Clock clock;

    WatchFeeds(Feeds feeds, AlertDesk desk, PlanReaches reaches, AlertConfig config, Clock clock) {
        this.feeds = feeds;
        this.desk = desk;
        this.reaches = reaches;
        this.watch = new FeedWatch(config.hysteresis(), config.feedConfirm());
        this.clock = clock;
    }

    /** Call inside a transaction. */
    void take(List<FeedMonth> months) {
        months.forEach(feeds::keep);
        Instant at = clock.instant();
        PlanReach reach = reaches.now();
        months.stream()
                .map(FeedMonth::agency)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(agency -> look(feeds.of(agency), reach, at));
        desk.refreshMuting(at);
    }

    private void look(List<FeedMonth> ofAgency, PlanReach reach, Instant at) {
        LocalDate today = PartnershipTime.dateOf(at);
        Optional<YearMonth> newest = ofAgency.stream()
                .filter(month -> Boolean.TRUE.equals(month.complete()) && month.received() > 0)
                .map(FeedMonth::month)
                .max(YearMonth::compareTo);
        ofAgency.stream()
                .collect(Collectors.groupingBy(FeedMonth::category))
                .values()
                .forEach(months -> {
                    Finding finding = watch.look(months, newest, today);
                    desk.move(finding.in(reach.groupOf(finding.subject())), at);
                });
    }
}
