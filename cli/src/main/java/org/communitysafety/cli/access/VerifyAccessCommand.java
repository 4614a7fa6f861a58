package org.communitysafety.cli.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.communitysafety.cli.http.PlatformOptions;
import org.communitysafety.vocabulary.access.ChainCheck;
import org.communitysafety.vocabulary.access.ChainedEntry;
import org.communitysafety.vocabulary.access.Link;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Goes through the chain here, not on the platform; exits 0 only when all of it holds. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks on this machine that no entry was changed, taken out, put in or moved, and prints the last link.",
            "Note that link elsewhere: with --noted, the next check also finds entries cut off at the end, and a record",
            "that was written anew."
        })
final class VerifyAccessCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private PlatformOptions platform;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "What csp access list --json printed; asks no platform.")
    private Path file;

    @Option(
            names = "--noted",
            paramLabel = "NUMBER:HASH",
            description = "A link that an earlier check printed; may be repeated.")
    private List<String> noted = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ChainCheck check = new ChainCheck(links());
        if (file == null) {
            new AccessPages(platform.platform()).read("", entry -> check.take(EntryJson.read(entry)));
        } else {
            readFile(check::take);
        }
        return tell(check);
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (String each : noted) {
            links.add(Link.parse(each)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "--noted is a number, a colon and a hash of 64 digits, not " + each)));
        }
        return links;
    }

    private void readFile(Consumer<ChainedEntry> entries) throws IOException {
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    entries.accept(EntryJson.read(JSON.readTree(line)));
                }
            }
        }
    }

    private int tell(ChainCheck check) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> faults = check.faults();
        faults.forEach(out::println);
        out.printf(
                "%,d entries checked; %s.%n",
                check.entries(), faults.isEmpty() ? "all of it holds" : "it does not hold");
        check.first()
                .filter(first -> first.number() > 1)
                .ifPresent(first -> out.printf(
                        "They begin with entry %d of %s: is all before it past its retention?%n",
                        first.number(), first.entry().at()));
        check.last().ifPresent(last -> out.printf("Last link, to be noted: %s%n", last.link()));
        out.flush();
        return faults.isEmpty() ? 0 : 1;
    }
}
