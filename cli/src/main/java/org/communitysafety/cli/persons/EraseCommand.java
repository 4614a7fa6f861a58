package org.communitysafety.cli.persons;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.communitysafety.cli.http.Content;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.cli.http.PlatformOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has persons forgotten; exits 0 when each erasure is safe and everything that had to be searched was. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Has persons forgotten: their tokens are replaced everywhere, and counts stay what they are.",
            "Reads the agency's pseudonyms from the standard input, one a line: an argument would stay in the shell's history.",
            "A terminal asks for one and does not show it."
        })
public final class EraseCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions platform;

    @Option(
            names = "--agency",
            required = true,
            paramLabel = "AGENCY",
            description = "Whose word for the person it is.")
    private String agency;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Platform at = platform.platform();
        List<String> persons = persons(System.console());
        if (persons.isEmpty()) {
            spec.commandLine().getErr().println("csp: nobody was named on the standard input");
            return 2;
        }
        boolean whole = true;
        for (String person : persons) {
            String request = JsonNodeFactory.instance
                    .objectNode()
                    .put("agency", agency)
                    .put("person", person)
                    .toString();
            JsonNode answer = at.post("/api/v1/erasures", Content.json(request))
                    .orFail("the erasure")
                    .body();
            whole &= print(answer, out);
        }
        return whole ? 0 : 1;
    }

    private static List<String> persons(Console terminal) throws IOException {
        if (terminal != null) {
            char[] typed = terminal.readPassword("Pseudonym: ");
            return typed == null || typed.length == 0 ? List.of() : List.of(new String(typed));
        }
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return lines.lines().filter(line -> !line.isBlank()).toList();
    }

    /** @return whether everything was searched */
    private static boolean print(JsonNode answer, PrintWriter out) {
        JsonNode files = answer.path("refusedFilesDiscarded");
        JsonNode letters = answer.path("deadLettersDiscarded");
        out.printf(
                "Erased as of %s (erasure %s). Discarded: files of refused lines %s, dead letters %s.%n",
                answer.path("erasedAt").asText(), answer.path("id").asText(), count(files), count(letters));
        out.printf(
                "Tokens stay on topics until %s at the latest, sealed dead letters until %s.%n",
                answer.path("tokensUntil").asText(), answer.path("sealedUntil").asText());
        boolean whole = files.isInt() && letters.isInt();
        if (!whole) {
            out.println("Not everything could be searched: run this again once the platform is whole.");
        }
        out.flush();
        return whole;
    }

    private static String count(JsonNode count) {
        return count.isInt() ? count.asText() : "not searched";
    }
}
