package org.communitysafety.gateway.web.scorecard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.access.PageCalls;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * What a board of a plan last had before it: a meeting that is still to come is not one since which anything has changed. Kept
 * for seconds, so that no update of a page waits for it.
 */
@ApplicationScoped
class LastBoard {
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final PageCalls calls;
    private final PastScorecards past;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    LastBoard(PageCalls calls, PastScorecards past, Clock clock) {
        this.calls = calls;
        this.past = past;
        this.clock = clock;
    }

    private record Kept(Comparison comparison, Instant until) {}

    /**
     * A scorecard that was frozen for a board.
     *
     * @param meetingOn ISO 8601 date
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(String id, String meetingOn) {
        private Report later(Report other) {
            return other.meetingOn.compareTo(meetingOn) > 0 ? other : this;
        }
    }

    /** The last frozen first: of one meeting's, the one that it had. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reports(List<Report> items) {
        Reports {
            items = items == null ? List.of() : items;
        }
    }

    /** {@link Comparison#NONE} where there was none, and while nobody can say. */
    Comparison of(PlanPublished plan) {
        Instant now = clock.instant();
        Kept known = kept.get(plan.plan());
        if (known == null || now.isAfter(known.until())) {
            known = new Kept(ask(plan), now.plus(KEPT));
            kept.put(plan.plan(), known);
        }
        return known.comparison();
    }

    private Comparison ask(PlanPublished plan) {
        LocalDate today = PartnershipTime.dateOf(clock.instant());
        return calls.read(Addresses.of("board-reports", "plan", plan.plan()), Reports.class).stream()
                .flatMap(reports -> reports.items().stream())
                .filter(report -> !LocalDate.parse(report.meetingOn()).isAfter(today))
                .reduce(Report::later)
                .map(report -> Comparison.withBoard(Wording.day(report.meetingOn()), past.frozen(plan, report.id())))
                .orElse(Comparison.NONE);
    }
}
