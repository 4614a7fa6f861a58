package org.communitysafety.gateway.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.gateway.routing.RouteTable;
import org.communitysafety.gateway.routing.Service;
import org.communitysafety.gateway.routing.ServiceQuestions;
import org.communitysafety.gateway.stream.Board;
import org.communitysafety.gateway.stream.Boards;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;
import org.jboss.resteasy.reactive.RestResponse;

/** The page of a plan's referrals: asked of target-service when it is opened, for no stream carries them. */
@Path("/referrals")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ReferralsResource {
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final Boards boards;
    private final ServiceQuestions questions;
    private final Clock clock;

    ReferralsResource(Boards boards, ServiceQuestions questions, Clock clock) {
        this.boards = boards;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * @param asked a plan; without it the first one that is not fictional
     * @param named a period; without it the financial year that is running
     */
    @GET
    @Blocking
    public RestResponse<String> page(@QueryParam("plan") String asked, @QueryParam("period") String named) {
        List<PlanPublished> plans = boards.plans();
        if (plans.isEmpty()) {
            return notice(UNAVAILABLE, "The figures are being loaded", "Please try again in a few seconds.", plans);
        }
        Optional<PlanPublished> plan =
                boards.of(asked == null ? plans.get(0).plan() : asked).map(Board::plan);
        if (plan.isEmpty()) {
            return notice(NOT_FOUND, "There is no such plan", "Choose one of the plans below.", plans);
        }
        Optional<Period> period = named == null ? Optional.of(running()) : Period.tryParse(named);
        if (period.isEmpty()) {
            return notice(NOT_FOUND, "There is no such period", "A period is " + Period.FORM + ".", plans);
        }
        return questions
                .ask(Service.TARGET, question(plan.get().area(), period.get()), PathwayFigures.class)
                .map(figures -> html(
                        200,
                        Pages.referrals(ReferralsView.of(
                                        plan.get(),
                                        period.get(),
                                        figures,
                                        links(plans, plan.get().plan())))
                                .render()))
                .orElseGet(() -> notice(
                        UNAVAILABLE,
                        "The referrals cannot be shown",
                        "The service that counts them did not answer, or does not count by this period.",
                        plans));
    }

    private Period running() {
        return Period.containing(PartnershipTime.dateOf(clock.instant()), Period.Kind.FINANCIAL_YEAR);
    }

    private static String question(String area, Period period) {
        return RouteTable.PREFIX + "pathway-figures?area=" + encoded(area) + "&period=" + encoded(period.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<PageView.PlanLink> links(List<PlanPublished> plans, String current) {
        return plans.stream()
                .map(plan -> new PageView.PlanLink(
                        plan.plan(), plan.title(), plan.plan().equals(current), plan.fictional()))
                .toList();
    }

    private static RestResponse<String> notice(int status, String title, String message, List<PlanPublished> plans) {
        return html(status, Pages.notice(title, message, links(plans, "")).render());
    }

    private static RestResponse<String> html(int status, String body) {
        RestResponse.ResponseBuilder<String> answer =
                RestResponse.ResponseBuilder.<String>create(status).entity(body).header("Cache-Control", "no-store");
        return (status == UNAVAILABLE ? answer.header("Retry-After", 2) : answer).build();
    }
}
