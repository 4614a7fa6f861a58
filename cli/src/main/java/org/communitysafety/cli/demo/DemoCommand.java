package org.communitysafety.cli.demo;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.cli.http.PlatformOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays six months of a fictional city against the running platform, or takes them away. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Plays six fictional months, and the two years before them, for the fictional city of Exampleton.",
            "It may be repeated: the same play has no effect, an interrupted one goes on."
        })
public final class DemoCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions platform;

    @Option(names = "--remove", description = "Cancels the demo's incidents and steps and deletes its plan.")
    private boolean remove;

    @Option(names = "--fast", description = "Without the pauses for the eye.")
    private boolean fast;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Platform target = platform.platform();
        Narrator narrator = new Narrator(spec.commandLine().getOut(), fast);
        Clock clock = Clock.systemUTC();
        if (remove) {
            new Removal(target, narrator, clock).remove();
            return 0;
        }
        Performance performance =
                new Performance(target, played(target).orElseGet(() -> Play.startingNow(clock)), narrator);
        performance.begin();
        performance.perform();
        performance.end();
        return 0;
    }

    private static Optional<Play> played(Platform target) {
        return Play.writtenIn(
                target.get("/api/v1/plans/" + DemoPlan.ID).body().path("source").asText(""));
    }
}
