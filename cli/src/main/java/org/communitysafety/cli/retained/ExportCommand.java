package org.communitysafety.cli.retained;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.communitysafety.cli.http.PlatformException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what the topics of events still hold into a file, for a staging platform. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes retained events as structured CloudEvents, one a line, in the order in which they were taken in.",
            "Victims, persons, locations and who handed an event in are left out: their tokens belong to this platform's keys.",
            "Reads Kafka itself, so it runs where the brokers can be reached; csp replay sends the file."
        })
public final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A new file; gzip when its name ends in .gz.")
    private Path file;

    @Option(
            names = "--topic",
            paramLabel = "NAME",
            description =
                    "incidents, referrals, measurements or feed-declarations; may be repeated; all when left out.")
    private List<String> topics = List.of();

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "10000000",
            description = "At most so many (default ${DEFAULT-VALUE}).")
    private long most;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private TopicOptions kafka;

    @Spec
    private CommandSpec spec;

    /** How many were written, and the times of the first and the last. */
    private long written;

    private Instant from;
    private Instant to;

    @Override
    public Integer call() throws IOException {
        try (EventSource events = kafka.open(topics, selection);
                Writer out = open()) {
            write(events, out);
        } catch (FileAlreadyExistsException e) {
            throw new PlatformException(file + " is there already; nothing was written");
        }
        spec.commandLine()
                .getOut()
                .println(
                        written == 0
                                ? "No event was found."
                                : "%,d events, taken in from %s to %s; victims, persons and locations were left out."
                                        .formatted(written, from, to));
        return 0;
    }

    private void write(EventSource events, Writer out) throws IOException {
        for (RetainedEvent event = events.next(); event != null && written < most; event = events.next()) {
            if (selection.test(event)) {
                out.write(event.event().toString());
                out.write('\n');
                written++;
                from = from == null ? event.at() : from;
                to = event.at();
            }
        }
    }

    private Writer open() throws IOException {
        OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream packed = file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
        return new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8));
    }
}
