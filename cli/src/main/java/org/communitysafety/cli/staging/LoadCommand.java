package org.communitysafety.cli.staging;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.cli.http.PlatformOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends generated events to a staging platform at a given rate, tells what it did with them, and takes them away again. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Sends generated incidents and steps of referrals to a staging platform, each at its time whatever the answers do,",
            "and waits until register and figures have them. Exits 0 when all was accepted and taken in.",
            "They are those of the agency load-test in a town of its own; --clean cancels every one.",
            "Only a platform whose gateway was started with CSP_STAGING=true is sent anything."
        })
public final class LoadCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions platform;

    @Mixin
    private BoundOptions ends;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "50",
            description = "Events a second, 1 to 5,000 (default ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "1",
            description = "Events of one request, 1 to 100 (default ${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--referrals",
            paramLabel = "PERCENT",
            defaultValue = "10",
            description = "Of a hundred requests so many are steps of referrals (default ${DEFAULT-VALUE}).")
    private int referrals;

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "2m",
            converter = BoundOptions.Time.class,
            description = "How long register and figures are waited for (default ${DEFAULT-VALUE}).")
    private Duration patience;

    @Option(names = "--clean", description = "Cancels what earlier loads sent, and sends nothing.")
    private boolean clean;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (clean) {
            Platform staging = StagingOnly.checked(platform.platform());
            return new LoadRemoval(staging, new TakenIn(staging, Ticker.REAL, patience), out).remove() ? 0 : 1;
        }
        Bounds bounds = ends.bounds(spec);
        BoundOptions.within(spec, "--rate", rate, 1, Bounds.RATE);
        BoundOptions.within(spec, "--batch", batch, 1, Bounds.BATCH);
        BoundOptions.within(spec, "--referrals", referrals, 0, 100);
        return load(StagingOnly.checked(platform.platform()), bounds, out) ? 0 : 1;
    }

    private boolean load(Platform staging, Bounds bounds, PrintWriter out) throws InterruptedException {
        LoadTown.register(staging);
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        GeneratedLoad load = new GeneratedLoad(now, rate, batch, referrals, bounds.events());
        TakenIn takenIn = new TakenIn(staging, Ticker.REAL, patience);
        long before = takenIn.figure(load.month());
        OpenLoop loop = new OpenLoop(Ticker.REAL, staging::postOnce, line -> print(out, line));
        Tally tally = loop.run(load, bounds);
        tally.lines().forEach(line -> print(out, line));
        int asked = tally.entries().size();
        int found = takenIn.entries(tally.entries());
        print(out, "Register: %d of %d that were asked for are there.".formatted(found, asked));
        long least = tally.accepted();
        long most = least + tally.unanswered();
        long counted =
                takenIn.figure(load.month(), figure -> figure - before >= least && figure - before <= most) - before;
        print(out, "Figures: %,d counted of %,d accepted.".formatted(counted, least));
        print(out, "They are those of the agency %s; csp load --clean cancels them.".formatted(LoadTown.AGENCY));
        return tally.isWhole() && found == asked && counted == least;
    }

    private static void print(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
