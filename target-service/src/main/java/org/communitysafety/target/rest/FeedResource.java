package org.communitysafety.target.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.communitysafety.target.application.ReadFeeds;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedHistory;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;

/** What has arrived of each feed, and whether it is the whole. */
@Path("/api/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {
    private static final int USUAL_PAGE = 1_000;
    private static final int LARGEST_PAGE = 10_000;
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS = 240;
    private static final int USUAL_DECLARATIONS = 20;
    private static final int MOST_DECLARATIONS = 1_000;

    private final ReadFeeds feeds;
    private final Clock clock;

    public FeedResource(ReadFeeds feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    @GET
    public ListView<FeedView> all(@Context UriInfo uri) {
        Questions questions = new Questions(uri.getQueryParameters());
        Optional<AgencyId> agency = questions.agency("agency");
        Optional<YearMonth> month = month(questions, "month");
        Optional<FeedKey> after = questions.cursor(
                parts -> new FeedKey(new AgencyId(parts[0]), FeedContent.parse(parts[2]), YearMonth.parse(parts[1])));
        int limit = questions.limit(USUAL_PAGE, LARGEST_PAGE);
        questions.done();
        List<FeedCell> found = feeds.page(agency, month, after.orElse(null), limit + 1);
        List<FeedCell> page = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursor(page.get(limit - 1).key()) : null;
        return new ListView<>(page.stream().map(FeedView::of).toList(), ListView.next(uri, next));
    }

    /** How each agency stands that ever sent or declared anything. */
    @GET
    @Path("/agencies")
    public ListView<AgencyFeedsView> agencies() {
        return ListView.whole(
                feeds.standings().stream().map(AgencyFeedsView::of).toList());
    }

    /** An agency's feeds month by month; twelve months up to the newest that something is known of, unless others are asked for. */
    @GET
    @Path("/calendar")
    public FeedCalendarView calendar(@Context UriInfo uri) {
        Questions questions = new Questions(uri.getQueryParameters());
        Optional<AgencyId> agency = agency(questions);
        Optional<YearMonth> from = month(questions, "from");
        Optional<YearMonth> to = month(questions, "to");
        questions.done();
        Instant now = clock.instant();
        YearMonth current = YearMonth.from(PartnershipTime.dateOf(now));
        List<FeedHistory> histories = feeds.histories(agency.orElseThrow());
        YearMonth newest =
                Optional.ofNullable(FeedCalendarView.lastOf(histories)).orElse(current);
        YearMonth last =
                to.orElse(from.map(asked -> asked.plusMonths(USUAL_MONTHS - 1)).orElse(newest));
        YearMonth first = from.orElse(last.minusMonths(USUAL_MONTHS - 1));
        if (first.isAfter(last) || first.plusMonths(MOST_MONTHS).isBefore(last)) {
            questions.refuse("to", "out-of-range", "a month from `from` on, at most " + MOST_MONTHS + " later");
            questions.done();
        }
        FeedCalendarView.Window window = new FeedCalendarView.Window(first, last, current, now);
        return FeedCalendarView.of(agency.orElseThrow().value(), histories, window);
    }

    /** What an agency said last that it sent. */
    @GET
    @Path("/declarations")
    public ListView<DeclarationView> declarations(@Context UriInfo uri) {
        Questions questions = new Questions(uri.getQueryParameters());
        Optional<AgencyId> agency = agency(questions);
        int limit = questions.limit(USUAL_DECLARATIONS, MOST_DECLARATIONS);
        questions.done();
        return ListView.whole(feeds.declarations(agency.orElseThrow(), limit).stream()
                .map(DeclarationView::of)
                .toList());
    }

    private static Optional<AgencyId> agency(Questions questions) {
        questions.needed("agency", "whose feeds, see /api/v1/agencies");
        return questions.agency("agency");
    }

    private static Optional<YearMonth> month(Questions questions, String name) {
        return questions.one(name, FeedResource::parsed, "malformed-period", "a month is 2018-10");
    }

    private static String cursor(FeedKey key) {
        return Questions.cursorOf(key.agency(), key.month(), key.content());
    }

    private static Optional<YearMonth> parsed(String text) {
        return Period.tryParse(text)
                .filter(period -> period.kind() == Period.Kind.MONTH)
                .map(Period::start);
    }
}
