package org.communitysafety.cli.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.communitysafety.cli.http.PlatformOptions;
import org.communitysafety.vocabulary.access.AccessEntry;
import org.communitysafety.vocabulary.access.AccessEntry.Phase;
import org.communitysafety.vocabulary.access.ChainedEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints entries, oldest first. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Prints who did what when, oldest first; each call when it began and when it had ended.",
            "With --json, into a file: a copy that csp access verify --file checks without the platform."
        })
final class ListAccessCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions platform;

    @Option(names = "--from", paramLabel = "INSTANT", description = "From then on, for example 2026-01-05T12:00:00Z.")
    private String from;

    @Option(names = "--to", paramLabel = "INSTANT", description = "Until then.")
    private String to;

    @Option(names = "--caller", paramLabel = "NAME", description = "Only of this caller.")
    private String caller;

    @Option(names = "--json", description = "One JSON object a line, as the platform sends them.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String selection = parameter("from", from) + parameter("to", to) + parameter("caller", caller);
        new AccessPages(platform.platform())
                .read(selection, entry -> out.println(json ? entry.toString() : line(entry)));
        out.flush();
        return 0;
    }

    private static String parameter(String name, String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String line(JsonNode json) {
        ChainedEntry chained = EntryJson.read(json);
        AccessEntry entry = chained.entry();
        return "%d  %s  %s  %s %s%s  %s"
                .formatted(
                        chained.number(),
                        entry.at(),
                        entry.caller(),
                        entry.method(),
                        entry.route(),
                        entry.records().isEmpty() ? "" : " " + String.join(" ", entry.records()),
                        outcome(entry));
    }

    private static String outcome(AccessEntry entry) {
        if (entry.phase() == Phase.BEGUN) {
            return "begun";
        }
        return entry.status() == null ? "ended without a whole answer" : "answered " + entry.status();
    }
}
