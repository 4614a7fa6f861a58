package org.communitysafety.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.communitysafety.launcher.process.DirectoryTree;
import org.communitysafety.launcher.process.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Only PostgreSQL and Kafka, prepared, for tests; lives until standard input closes. */
@Command(
        name = "infrastructure",
        description = {
            "Starts only PostgreSQL and Kafka, for tests, and prints their addresses, then `ready`.",
            "Reads commands from standard input and answers `done` or `failed: why`:",
            "  kafka kill|stop|start|pause|resume, postgres kill|stop|start|pause|resume.",
            "Ends when standard input closes or the parent process is gone."
        })
final class InfrastructureCommand implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "Directory for everything it keeps.")
    private Path data;

    @Option(names = "--database-port", description = "0, the default, takes a free one.")
    private int databasePort;

    @Option(names = "--kafka-port", description = "0, the default, takes a free one.")
    private int kafkaPort;

    @Option(names = "--keyring", description = "Default: <data>-keyring.json beside the data directory.")
    private Path keyring;

    @Option(names = "--temporary", description = "Nothing is flushed to disk, and the data is deleted at the end.")
    private boolean temporary;

    private final PrintStream answers;
    private InfrastructureConsole console;

    InfrastructureCommand() {
        this(System.out);
    }

    InfrastructureCommand(PrintStream answers) {
        this.answers = answers;
    }

    @Override
    public Integer call() throws IOException {
        Path directory = data.toAbsolutePath().normalize();
        Path keys = keyring == null ? directory.resolveSibling(directory.getFileName() + "-keyring.json") : keyring;
        Infrastructure infrastructure = Infrastructure.in(
                directory, Ports.orFree(databasePort), Ports.orFree(kafkaPort), Ports.orFree(0), !temporary);
        KeyringFile.ensure(keys, directory);
        console = new InfrastructureConsole(infrastructure);
        Thread end = new Thread(() -> end(directory, keys), "end");
        Runtime.getRuntime().addShutdownHook(end);
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        console.startAll();
        answers.println("csp.database=127.0.0.1:" + infrastructure.database().port());
        answers.println("csp.kafka=127.0.0.1:" + infrastructure.broker().port());
        answers.println("csp.keyring=" + keys);
        answers.println("csp.data=" + directory);
        answers.println("ready");
        answers.flush();
        obey();
        return 0;
    }

    private void obey() throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            try {
                console.obey(line.trim());
                answers.println("done");
            } catch (RuntimeException e) {
                answers.println("failed: " + e.getMessage());
            }
            answers.flush();
        }
    }

    private void end(Path directory, Path keys) {
        console.stopAll();
        if (temporary) {
            DirectoryTree.delete(directory);
            if (keyring == null) {
                DirectoryTree.delete(keys);
            }
        }
    }
}
