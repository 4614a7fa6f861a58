package org.communitysafety.cli.exactness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.communitysafety.cli.http.PlatformOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has the platform make its aggregates anew from the facts and prints what was not as it should be; exits 0 when done. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Re-creates the aggregates from the facts beside those that hold, and puts right whatever differs.",
            "Events are taken in and folded meanwhile. Prints every difference with its key; exits 0 when it is done."
        })
public final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions platform;

    @Option(names = "--json", description = "Prints the platform's answer as it is.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        JsonNode answer = new LongRun(platform.platform(), "/api/v1/rebuild", "the rebuild").result();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer);
        } else {
            LongRun.printDifferences(answer, "differences, all put right", out);
            out.println(summary(answer));
        }
        out.flush();
        return 0;
    }

    private static String summary(JsonNode answer) {
        int counts = answer.path("counts").asInt();
        return "%,d facts counted into %,d cells%s in %.1f s, while %,d events were folded; putting right took %,d ms."
                .formatted(
                        answer.path("facts").asLong(),
                        answer.path("cells").asLong(),
                        counts == 1 ? "" : " (%d counts: definitions or places changed)".formatted(counts),
                        seconds(answer),
                        answer.path("eventsMeanwhile").asLong(),
                        answer.path("puttingRightMillis").asLong());
    }

    private static double seconds(JsonNode answer) {
        Instant startedAt = Instant.parse(answer.path("startedAt").asText());
        Instant endedAt = Instant.parse(answer.path("endedAt").asText());
        return Duration.between(startedAt, endedAt).toMillis() / 1000.0;
    }
}
