package org.communitysafety.cli.files;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.communitysafety.cli.http.Answer;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.cli.http.PlatformOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends files of incidents and referrals, one after the other; sending the same file again has no effect. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Loads incidents: data.police.uk street files (.csv), events (.json, .ndjson), each plain or gzip.",
            "Loads referral steps: a file filled in from the template (.csv), or events. What a file holds is told by its start.",
            "A CSV file of incidents is the whole truth of its source, which is named after it. The same file again changes nothing."
        })
public final class ImportCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions platform;

    @Option(
            names = "--replace",
            description = "A CSV file with other content than the one held under its name becomes the truth: changed"
                    + " rows are corrected, missing ones cancelled.")
    private boolean replace;

    @Option(
            names = "--rejects",
            paramLabel = "FOLDER",
            description = "Writes refused lines there, in the format they were sent in, to be mended and imported.")
    private Path rejects;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, folders or quoted patterns.")
    private List<String> arguments;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<IncidentFile> files = files();
        PrintWriter out = spec.commandLine().getOut();
        Platform target = platform.platform();
        List<FileOutcome> outcomes = new ArrayList<>();
        try (Progress progress = Progress.on(Terminal.isInteractive(), files, out)) {
            for (IncidentFile file : files) {
                FileOutcome outcome = send(target, file, progress);
                outcomes.add(outcome);
                progress.answered(file, outcome);
            }
        } finally {
            report(target, files, outcomes, out);
        }
        return outcomes.stream().allMatch(FileOutcome::isClean) ? 0 : 1;
    }

    private List<IncidentFile> files() throws IOException {
        try {
            List<IncidentFile> files = new ArrayList<>();
            for (Path path : IncidentFiles.of(arguments)) {
                files.add(IncidentFile.inspect(path));
            }
            return files;
        } catch (IncidentFiles.NoSuchIncidentFileException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private FileOutcome send(Platform target, IncidentFile file, Progress progress) throws IOException {
        long length = Math.max(1, file.length());
        Answer answer = target.post(
                file.target(replace),
                file.content(sent -> progress.handedOver(file, file.rows() * Math.min(sent, length) / length)));
        return FileOutcome.of(answer, file.isWholeTruth(), replace);
    }

    private void report(Platform target, List<IncidentFile> files, List<FileOutcome> outcomes, PrintWriter out) {
        for (int i = 0; i < outcomes.size(); i++) {
            FileOutcome outcome = outcomes.get(i);
            out.println(outcome.line(files.get(i).path().toString()));
            if (!outcome.reason().isEmpty()) {
                out.println("  " + outcome.reason());
            }
            outcome.refused().forEach(out::println);
            if (outcome.rejected() > outcome.refused().size()) {
                out.printf(
                        "  … and %,d more refused%n",
                        outcome.rejected() - outcome.refused().size());
            }
            reportRejects(target, outcome, out);
            if (outcome.isReplaceable(SourceName.of(files.get(i).path()))) {
                out.println("  To make this file the truth for its source: csp import --replace "
                        + files.get(i).path());
            }
        }
        out.flush();
    }

    private void reportRejects(Platform target, FileOutcome outcome, PrintWriter out) {
        FileOutcome.Rejects kept = outcome.rejects();
        if (kept.address().isEmpty()) {
            return;
        }
        String which = kept.kept() == outcome.rejected()
                ? "Refused lines"
                : "The first %,d refused lines".formatted(kept.kept());
        if (rejects == null) {
            out.printf("  %s, to mend and import: %s%n", which, target.at(kept.address()));
            return;
        }
        try {
            out.printf("  %s, to mend and import: %s%n", which, target.save(kept.address(), rejects));
        } catch (IOException e) {
            out.printf("  %s could not be written (%s): %s%n", which, e.getMessage(), target.at(kept.address()));
        }
    }
}
