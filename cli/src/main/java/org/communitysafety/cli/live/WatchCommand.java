package org.communitysafety.cli.live;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.communitysafety.cli.http.PlatformOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the live stream until it is interrupted. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Prints status changes, alerts and feed judgements as they happen; Ctrl-C ends it.")
public final class WatchCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions platform;

    @Option(names = "--plan", paramLabel = "ID", description = "Only this plan.")
    private String plan;

    @Option(
            names = "--types",
            paramLabel = "TYPE",
            split = ",",
            description = "Only these: target-status, alert, feed (comma separated).")
    private List<String> types = List.of();

    @Option(names = "--json", description = "One JSON object a line, as the platform sends them.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Wording wording = new Wording(ZoneId.systemDefault());
        new LiveStream(platform.platform(), path(), remark -> say(err, "csp: " + remark)).follow(event -> {
            List<String> lines = json ? List.of(oneLine(event.data())) : wording.of(event);
            lines.forEach(line -> say(out, line));
        });
        return 0;
    }

    private String path() {
        StringJoiner query = new StringJoiner("&", "/api/v1/live?", "").setEmptyValue("/api/v1/live");
        if (plan != null) {
            query.add("plan=" + URLEncoder.encode(plan, StandardCharsets.UTF_8));
        }
        if (!types.isEmpty()) {
            query.add("types=" + URLEncoder.encode(String.join(",", types), StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    private static String oneLine(String data) {
        return data.replace("\n", "");
    }

    private static void say(PrintWriter writer, String line) {
        writer.println(line);
        writer.flush();
    }
}
