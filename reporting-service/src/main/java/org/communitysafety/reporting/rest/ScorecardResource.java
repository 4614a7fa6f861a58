package org.communitysafety.reporting.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.reporting.application.ReadScorecard;
import org.communitysafety.reporting.domain.Plan;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.jboss.resteasy.reactive.RestQuery;

/** How a plan stands. */
@Path("/api/v1/scorecard")
@Produces(MediaType.APPLICATION_JSON)
public class ScorecardResource {
    private static final LocalDate LAST_DATE = LocalDate.of(2199, 12, 31);

    private final ReadScorecard scorecards;
    private final Clock clock;

    ScorecardResource(ReadScorecard scorecards, Clock clock) {
        this.scorecards = scorecards;
        this.clock = clock;
    }

    /**
     * The scorecard of a plan on its business date, or as seen on another date, at the end of a period or as that runs;
     * with {@code knownAt} what had been told by then.
     */
    @GET
    public ScorecardView read(
            @RestQuery String plan,
            @RestQuery("area") String areaText,
            @RestQuery("asOf") String asOfText,
            @RestQuery("period") String periodText,
            @RestQuery("knownAt") String knownAtText) {
        Question question = new Question();
        AreaCode area = question.area(areaText);
        LocalDate asOf = question.date("asOf", asOfText);
        Period period = question.period(periodText);
        Instant knownAt = knownAt(question, knownAtText);
        if (asOfText != null && periodText != null) {
            question.fault("period", "one-or-the-other", "asOf chooses the period, period names it: give one of them");
        }
        if (asOf != null && asOf.isAfter(LAST_DATE)) {
            question.fault("asOf", "bad-as-of", "a date up to " + LAST_DATE);
        }
        question.refuseFaults();
        List<Plan> versions = scorecards
                .versions(plan, area)
                .orElseThrow(() -> Question.notFound(plan == null ? "there is no plan" : "there is no such plan"));
        refuseWhatThePlanDoesNotJudge(question, versions, area, period);
        question.refuseFaults();
        if (knownAt != null) {
            return ScorecardView.of(scorecards
                    .read(Plan.newest(versions).id(), knownAt, asOf, period)
                    .orElseThrow(() -> Question.notFound("nothing of this plan had been received by " + knownAt)));
        }
        return ScorecardView.of(period == null ? scorecards.read(versions, asOf) : scorecards.read(versions, period));
    }

    private Instant knownAt(Question question, String text) {
        Instant knownAt = question.instant("knownAt", text);
        if (knownAt != null && knownAt.isAfter(clock.instant())) {
            question.fault("knownAt", "not-yet", "an instant that has come");
        }
        return knownAt;
    }

    private static void refuseWhatThePlanDoesNotJudge(
            Question question, List<Plan> versions, AreaCode area, Period period) {
        Plan newest = Plan.newest(versions);
        if (area != null && !newest.area().equals(area)) {
            question.fault("area", "area-not-judged", "this plan is judged for " + newest.area());
        }
        boolean judged = period == null
                || newest.measures().isEmpty()
                || newest.measures().stream().anyMatch(measure -> measure.judgedBy() == period.kind());
        if (!judged) {
            question.fault(
                    "period",
                    "period-not-judged",
                    "no measure of this plan is judged by " + period.kind().token());
        }
    }
}
