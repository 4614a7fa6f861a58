package org.communitysafety.cli.exactness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.communitysafety.cli.http.Content;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.cli.http.PlatformException;
import org.communitysafety.cli.http.PlatformOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has the platform compare what it keeps with a recount and a replay, and prints every difference; exits 0 when clean. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Compares the aggregates with a recount of the facts, and the facts with a replay of the retained events.",
            "Prints every difference with its key and mends nothing; exits 0 only when there is none."
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/verification";
    private static final String RUNNING = "RUNNING";
    private static final long PAUSE_MILLIS = 300;

    @Mixin
    private PlatformOptions platform;

    @Option(names = "--json", description = "Prints the platform's answer as it is.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Platform target = platform.platform();
        JsonNode answer =
                target.post(PATH, Content.json("{}")).orFail("the verification").body();
        while (answer.path("state").asText().equals(RUNNING)) {
            Thread.sleep(PAUSE_MILLIS);
            answer = target.get(PATH).orFail("the verification").body();
        }
        if (!answer.path("state").asText().equals("DONE")) {
            throw new PlatformException(
                    "the verification failed: " + answer.path("failure").asText("it was not finished"));
        }
        print(answer);
        return answer.path("clean").asBoolean() ? 0 : 1;
    }

    private void print(JsonNode answer) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer);
        } else {
            out.printf(
                    "%,d facts counted again into %,d cells; %,d events replayed (%,d set aside)%s.%n",
                    answer.path("facts").asLong(),
                    answer.path("cells").asLong(),
                    answer.path("events").asLong(),
                    answer.path("setAside").asLong(),
                    answer.path("topicsWhole").asBoolean()
                            ? ""
                            : "; the topics do not reach back to the first event, older facts are taken as they stand");
            answer.path("differences").forEach(difference -> out.println(line(difference)));
            long all = answer.path("differencesInAll").asLong();
            out.println(all == 0 ? "No difference." : "%,d differences%s.".formatted(all, more(answer, all)));
        }
        out.flush();
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
