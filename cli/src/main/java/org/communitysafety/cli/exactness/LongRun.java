package org.communitysafety.cli.exactness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.communitysafety.cli.http.Content;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.cli.http.PlatformException;

/** Something that the platform does in the background and is asked about until it is done. */
record LongRun(Platform platform, String path, String name) {
    private static final String RUNNING = "RUNNING";
    private static final long PAUSE_MILLIS = 300;

    /** Starts it. @return the platform's answer once it is done */
    JsonNode result() throws InterruptedException {
        JsonNode answer = platform.post(path, Content.json("{}")).orFail(name).body();
        while (answer.path("state").asText().equals(RUNNING)) {
            Thread.sleep(PAUSE_MILLIS);
            answer = platform.get(path).orFail(name).body();
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
