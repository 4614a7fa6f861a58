package org.communitysafety.target.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.communitysafety.target.application.ReadFeeds;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Period;

/** What has arrived of each feed, and whether it is the whole. */
@Path("/api/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {
    private static final int USUAL_PAGE = 1_000;
    private static final int LARGEST_PAGE = 10_000;

    private final ReadFeeds feeds;

    public FeedResource(ReadFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    public ListView<FeedView> all(@Context UriInfo uri) {
        Questions questions = new Questions(uri.getQueryParameters());
        Optional<AgencyId> agency = questions.agency("agency");
        Optional<YearMonth> month =
                questions.one("month", FeedResource::month, "malformed-period", "a month is 2018-10");
        Optional<FeedKey> after = questions.cursor(
                parts -> new FeedKey(new AgencyId(parts[0]), FeedContent.parse(parts[2]), YearMonth.parse(parts[1])));
        int limit = questions.limit(USUAL_PAGE, LARGEST_PAGE);
        questions.done();
        List<FeedCell> found = feeds.page(agency, month, after.orElse(null), limit + 1);
        List<FeedCell> page = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursor(page.get(limit - 1).key()) : null;
        return new ListView<>(page.stream().map(FeedView::of).toList(), ListView.next(uri, next));
    }

    private static String cursor(FeedKey key) {
        return Questions.cursorOf(key.agency(), key.month(), key.content());
    }

    private static Optional<YearMonth> month(String text) {
        return Period.tryParse(text)
                .filter(period -> period.kind() == Period.Kind.MONTH)
                .map(Period::start);
    }
}
