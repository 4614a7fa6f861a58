package org.communitysafety.cli.staging;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.cli.http.PlatformOptions;
import org.communitysafety.cli.retained.EventFile;
import org.communitysafety.cli.retained.EventSource;
import org.communitysafety.cli.retained.SelectionOptions;
import org.communitysafety.cli.retained.TopicOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Sends to a staging platform what another one once took in. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Sends retained events to a staging platform: a file of csp export, or straight from another platform's topics.",
            "An event that the platform holds already counts once, so a replay may be repeated or go on where it broke off.",
            "Only a platform whose gateway was started with CSP_STAGING=true is sent anything."
        })
public final class ReplayCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Structured CloudEvents, one a line, plain or .gz.")
    private Path file;

    @Option(
            names = "--from-topic",
            paramLabel = "NAME",
            description = "Reads this topic of events instead of a file; may be repeated.")
    private List<String> topics = List.of();

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            defaultValue = "1",
            converter = Speed.class,
            description = "So many times as fast as it was; max is as fast as it takes (default: the original pace).")
    private double speed;

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "2m",
            converter = BoundOptions.Time.class,
            description = "How long the register is waited for (default ${DEFAULT-VALUE}).")
    private Duration patience;

    @Mixin
    private BoundOptions ends;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private TopicOptions kafka;

    @Mixin
    private PlatformOptions platform;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if ((file == null) == topics.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name a FILE or --from-topic, and not both");
        }
        Bounds bounds = ends.bounds(spec);
        Platform staging = StagingOnly.checked(platform.platform());
        PrintWriter out = spec.commandLine().getOut();
        try (EventSource events = file == null ? kafka.open(topics, selection) : EventFile.open(file)) {
            return replay(events, staging, bounds, out) ? 0 : 1;
        }
    }

    private boolean replay(EventSource events, Platform staging, Bounds bounds, PrintWriter out)
            throws InterruptedException {
        OpenLoop loop = new OpenLoop(Ticker.REAL, staging::postOnce, line -> print(out, line));
        Tally tally = loop.run(new Replay(events, selection, speed, bounds.events()), bounds);
        tally.lines().forEach(line -> print(out, line));
        int asked = tally.entries().size();
        int found = new TakenIn(staging, Ticker.REAL, patience).entries(tally.entries());
        print(out, "Register: %d of %d that were asked for are there.".formatted(found, asked));
        print(
                out,
                "What was sent twice counts once, by its agency, subject and version; csp verify recounts the figures.");
        return tally.isWhole() && found == asked;
    }

    private static void print(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    /** A number, or {@code max}. */
    static final class Speed implements ITypeConverter<Double> {
        private static final double MOST = 1_000_000;

        @Override
        public Double convert(String text) {
            if (text.equals("max")) {
                return Double.POSITIVE_INFINITY;
            }
            try {
                double speed = Double.parseDouble(text);
                if (speed > 0 && speed <= MOST) {
                    return speed;
                }
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is no number, and not max");
            }
            throw new TypeConversionException("the speed is above 0 and at most 1,000,000, or max");
        }
    }
}
