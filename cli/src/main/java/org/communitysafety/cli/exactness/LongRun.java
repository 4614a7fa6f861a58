package org.communitysafety.cli.exactness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import org.communitysafety.cli.http.Content;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.cli.http.PlatformException;

/**
 * Something that the platform does in the background and is asked about until it is done. Of several instances of the service
 * one does it, and each answers of its own: what another says of an earlier run is passed over.
 */
record LongRun(Platform platform, String path, String name) {
    private static final String RUNNING = "RUNNING";
    private static final long PAUSE_MILLIS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Starts it. @return the platform's answer once it is done */
    JsonNode result() throws InterruptedException {
        JsonNode answer = platform.post(path, Content.json("{}")).orFail(name).body();
        String begun = answer.path("startedAt").asText();
        long heard = System.nanoTime();
        while (answer.path("state").asText().equals(RUNNING)) {
            Thread.sleep(PAUSE_MILLIS);
            JsonNode next = platform.get(path).orFail(name).body();
            if (next.path("startedAt").asText().equals(begun)) {
                answer = next;
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw new PlatformException(
                        name + " failed: the instance of target-service that began it no longer answers; ask again");
            }
        }
        if (!answer.path("state").asText().equals("DONE")) {
            throw new PlatformException(
                    name + " failed: " + answer.path("failure").asText("it was not finished"));
        }
        return answer;
    }

    /** Each difference on a line, then how many there are. */
    static void printDifferences(JsonNode answer, String summary, PrintWriter out) {
        answer.path("differences").forEach(difference -> out.println(line(difference)));
        long all = answer.path("differencesInAll").asLong();
        out.println(all == 0 ? "No difference." : "%,d %s%s.".formatted(all, summary, more(answer, all)));
    }

    private static String more(JsonNode answer, long all) {
        int shown = answer.path("differences").size();
        return shown < all ? ", of which the first %,d stand above".formatted(shown) : "";
    }

    private static String line(JsonNode difference) {
        return "%-12s %s: kept %s, should be %s"
                .formatted(
                        difference.path("kind").asText(),
                        difference.path("key").asText(),
                        value(difference.path("kept")),
                        value(difference.path("found")));
    }

    private static String value(JsonNode value) {
        return value.isNull() ? "nothing" : value.asText();
    }
}
