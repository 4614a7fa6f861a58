package org.communitysafety.gateway.web.intake;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.gateway.access.PageCalls;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Csv;
import org.communitysafety.gateway.web.Frame;
import org.communitysafety.gateway.web.PageFrames;
import org.communitysafety.gateway.web.Section;
import org.communitysafety.gateway.web.Table;
import org.jboss.resteasy.reactive.RestResponse;

/** Who sends, how late, and what was refused: of all agencies, and of one. */
@Path("/intake")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class IntakeResource {
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    private static final String WHAT = "The data intake";
    private static final String FILES_SHOWN = "20";

    private final PageFrames frames;
    private final PageCalls calls;
    private final Reference reference;
    private final Clock clock;

    IntakeResource(PageFrames frames, PageCalls calls, Reference reference, Clock clock) {
        this.frames = frames;
        this.calls = calls;
        this.reference = reference;
        this.clock = clock;
    }

    /** @param csv a table of the page, to be had as a file; null for the page */
    @GET
    @Blocking
    public RestResponse<String> overview(@QueryParam("csv") String csv) {
        Frame frame = frame();
        Optional<Answers.Agencies> agencies = calls.read("agencies", Answers.Agencies.class);
        Optional<Answers.Standings> standings = calls.read("feeds/agencies", Answers.Standings.class);
        if (agencies.isEmpty() || standings.isEmpty()) {
            return frames.unanswered(frame, WHAT);
        }
        OverviewView view =
                OverviewView.of(agencies.get(), standings.get(), files(null), refusals(null), clock.instant());
        return csv == null ? frames.answer(IntakePages.overview(frame, view)) : file(frame, csv, view.tables());
    }

    /**
     * @param to the last month of the calendar; null for the newest that something is known of
     * @param csv as of {@link #overview}
     */
    @GET
    @Path("/{agency}")
    @Blocking
    public RestResponse<String> agency(
            @PathParam("agency") String agency, @QueryParam("to") String to, @QueryParam("csv") String csv) {
        Frame frame = frame();
        Reply registered = calls.get("agencies/" + Addresses.encoded(agency));
        if (registered.status() == NOT_FOUND) {
            return frames.notice(
                    frame, NOT_FOUND, "There is no such agency", "Data intake lists those that are registered.");
        }
        Reply calendar = calls.get(Addresses.of("feeds/calendar", "agency", agency, "to", to));
        if (calendar.status() == UNPROCESSABLE) {
            return frames.notice(frame, NOT_FOUND, "There is no such month", "A month is written 2018-10.");
        }
        Optional<AgencyView> view = registered
                .as(Answers.Agency.class)
                .flatMap(known -> calendar.as(Answers.Calendar.class).map(months -> view(known, months)));
        if (view.isEmpty()) {
            return frames.unanswered(frame, WHAT);
        }
        TemplateInstance page = IntakePages.agency(frame, view.get());
        return csv == null ? frames.answer(page) : file(frame, csv, view.get().tables());
    }

    private AgencyView view(Answers.Agency agency, Answers.Calendar calendar) {
        String declarations = Addresses.of("feeds/declarations", "agency", agency.agency());
        AgencyView.Known known = new AgencyView.Known(
                agency,
                calendar,
                files(agency.agency()),
                refusals(agency.agency()),
                calls.read(declarations, Answers.Declarations.class));
        return AgencyView.of(known, reference::agencyName, clock.instant());
    }

    /** @param agency null for those of any */
    private Optional<Answers.Files> files(String agency) {
        String question = Addresses.of("imports", "agency", agency, "order", "newest", "limit", FILES_SHOWN);
        return calls.read(question, Answers.Files.class);
    }

    /** @param agency null for those of any */
    private Optional<Answers.Refusals> refusals(String agency) {
        return calls.read(Addresses.of("refusals", "agency", agency), Answers.Refusals.class);
    }

    private RestResponse<String> file(Frame frame, String asked, Stream<Table> tables) {
        return Csv.of(asked, tables)
                .orElseGet(
                        () -> frames.notice(frame, NOT_FOUND, "There is no such table", "The page lists its tables."));
    }

    private Frame frame() {
        return frames.withoutPlan(Section.INTAKE);
    }
}
