package org.communitysafety.cli.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communitysafety.cli.facts.EventLine;
import org.communitysafety.cli.http.Answer;
import org.communitysafety.cli.http.Content;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.cli.http.PlatformException;

/**
 * Why the council's feed dies: its new system sends categories that nobody knows, and one month that is still to come. All of
 * them are refused, and how many were is kept by day and cannot be taken away.
 */
final class RefusedRecords {
    private static final int UNMAPPED = 6;

    private final Platform platform;

    RefusedRecords(Platform platform) {
        this.platform = platform;
    }

    /** Sends them once: not again while the platform still shows that it refused some. */
    void send(Play play) {
        boolean sent = platform.get("/api/v1/refusals?agency=" + City.COUNCIL)
                        .orFail("what was refused")
                        .body()
                        .path("items")
                        .size()
                > 0;
        if (!sent) {
            String lines = String.join("\n", lines(play)) + "\n";
            Answer answer = platform.post("/api/v1/incidents", Content.of("application/x-ndjson", lines));
            if (answer.body().path("rejected").asInt() != UNMAPPED + 1) {
                throw new PlatformException("records that nobody can count were taken, " + answer.reason());
            }
        }
    }

    static List<String> lines(Play play) {
        String month = play.month(Story.FEED_DIES).toString();
        Stream<String> unmapped =
                IntStream.rangeClosed(1, UNMAPPED).mapToObj(number -> line(month, "WM-07 waste in street", number));
        String later = play.running().plusMonths(Play.MONTHS).toString();
        return Stream.concat(
                        unmapped,
                        Stream.of(line(later, Series.FLY_TIPPING.category().slug(), UNMAPPED + 1)))
                .toList();
    }

    private static String line(String occurred, String category, int number) {
        return EventLine.json(Map.of(
                "agency",
                City.COUNCIL,
                "reference",
                "demo-unmapped-" + number,
                "occurred",
                occurred,
                "category",
                category,
                "area",
                City.MARKET_QUARTER));
    }
}
