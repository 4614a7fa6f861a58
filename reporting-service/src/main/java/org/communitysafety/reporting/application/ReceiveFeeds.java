package org.communitysafety.reporting.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.reporting.domain.FeedMonth;
import org.communitysafety.reporting.domain.FeedWatch;
import org.communitysafety.reporting.domain.Finding;
import org.communitysafety.reporting.domain.PlanReach;
import org.communitysafety.vocabulary.PartnershipTime;

/** Takes judgements of feeds, and where areas and agencies lie; raises and ends the alerts on feeds. */
@ApplicationScoped
public class ReceiveFeeds {
    static final String CONSUMER = "reporting-feeds";

    private final ConsumerPositions positions;
    private final Statuses statuses;
    private final Feeds feeds;
    private final AlertReference reference;
    private final AlertDesk desk;
    private final WatchRules rules;
    private final PlanReaches reaches;
    private final JudgePlans plans;
    private final FeedWatch watch;
    private final Clock clock;

    ReceiveFeeds(
            ConsumerPositions positions,
            Statuses statuses,
            Feeds feeds,
            AlertReference reference,
            AlertDesk desk,
            WatchRules rules,
            PlanReaches reaches,
            JudgePlans plans,
            AlertConfig config,
            Clock clock) {
        this.positions = positions;
        this.statuses = statuses;
        this.feeds = feeds;
        this.reference = reference;
        this.desk = desk;
        this.rules = rules;
        this.reaches = reaches;
        this.plans = plans;
        this.watch = new FeedWatch(config.hysteresis(), config.feedConfirm());
        this.clock = clock;
    }

    public Map<Partition, Long> positions(Set<Partition> partitions) {
        return QuarkusTransaction.requiringNew().call(() -> positions.of(CONSUMER, partitions));
    }

    /**
     * Figures may have come before the places they belong to: rules look again once those are known.
     *
     * @param known places, agencies and indicators to be kept, in order
     */
    public void receive(List<FeedMonth> months, List<Runnable> known, Map<Partition, Span> spans) {
        QuarkusTransaction.requiringNew().run(() -> {
            positions.advance(CONSUMER, spans);
            if (!known.isEmpty()) {
                statuses.judgeAlone();
                known.forEach(Runnable::run);
                rules.lookAgain();
            }
            if (!months.isEmpty()) {
                statuses.judgeAlone();
                Set<FeedMonth> before = Set.copyOf(feeds.incomplete());
                months.forEach(feeds::keep);
                judge(months);
                judgeFigures(before, Set.copyOf(feeds.incomplete()));
            }
        });
    }

    /** Call inside {@link #receive}. */
    public AlertReference reference() {
        return reference;
    }

    /** A figure that is not complete says whose records are missing. */
    private void judgeFigures(Set<FeedMonth> before, Set<FeedMonth> now) {
        Set<String> changed = Stream.concat(
                        before.stream().filter(month -> !now.contains(month)),
                        now.stream().filter(month -> !before.contains(month)))
                .map(FeedMonth::category)
                .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            plans.judgeRestingOn(changed, reference.map());
        }
    }

    private void judge(List<FeedMonth> months) {
        Instant at = clock.instant();
        LocalDate today = PartnershipTime.dateOf(at);
        PlanReach reach = reaches.now();
        months.stream()
                .map(FeedMonth::agency)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(agency -> {
                    List<FeedMonth> all = feeds.of(agency);
                    Optional<YearMonth> newest = all.stream()
                            .filter(month -> Boolean.TRUE.equals(month.complete()) && month.received() > 0)
                            .map(FeedMonth::month)
                            .max(YearMonth::compareTo);
                    all.stream()
                            .collect(Collectors.groupingBy(FeedMonth::category))
                            .values()
                            .forEach(of -> {
                                Finding finding = watch.look(of, newest, today);
                                desk.move(finding.in(reach.groupOf(finding.subject())), at);
                            });
                });
        desk.refreshMuting(at);
    }
}
