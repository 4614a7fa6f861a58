package org.communitysafety.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The main class: {@code csp up}, {@code down}, {@code status}, {@code logs}, {@code doctor}, {@code keyring} and what tests need. */
@Command(
        name = "csp",
        description = "The Community Safety Platform on one machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DoctorCommand.class,
            KeyringCommand.class,
            InfrastructureCommand.class,
            PrepareCommand.class,
            SecretsCommand.class
        })
public final class Csp {
    private Csp() {}

    /** Ends the JVM with 0 done, 1 refused or failed, 2 usage. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        Settings settings = Settings.ofThisMachine();
        return new CommandLine(new Csp())
                .addSubcommand(new UpCommand(settings))
                .setDefaultValueProvider(settings)
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
    }

    private static int report(Exception failure, CommandLine command) {
        if (failure instanceof LaunchException) {
            command.getErr().println(failure.getMessage());
        } else {
            failure.printStackTrace(command.getErr());
        }
        return ExitCode.SOFTWARE;
    }
}
