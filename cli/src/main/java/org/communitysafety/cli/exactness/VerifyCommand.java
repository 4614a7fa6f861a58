package org.communitysafety.cli.exactness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
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
    @Mixin
    private PlatformOptions platform;

    @Option(names = "--json", description = "Prints the platform's answer as it is.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        JsonNode answer = new LongRun(platform.platform(), "/api/v1/verification", "the verification").result();
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
            LongRun.printDifferences(answer, "differences", out);
        }
        out.flush();
    }
}
