package org.communitysafety.cli;

import java.io.PrintWriter;
import org.communitysafety.cli.access.AccessCommand;
import org.communitysafety.cli.demo.DemoCommand;
import org.communitysafety.cli.exactness.RebuildCommand;
import org.communitysafety.cli.exactness.VerifyCommand;
import org.communitysafety.cli.files.ImportCommand;
import org.communitysafety.cli.http.PlatformException;
import org.communitysafety.cli.live.WatchCommand;
import org.communitysafety.cli.persons.EraseCommand;
import org.communitysafety.cli.retained.ExportCommand;
import org.communitysafety.cli.staging.LoadCommand;
import org.communitysafety.cli.staging.ReplayCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of a running platform; what starts, stops and looks at one belongs to the launcher. */
@Command(
        name = "csp",
        description = "The Community Safety Platform: incidents in, live status and alerts out.",
        mixinStandardHelpOptions = true,
        versionProvider = Csp.Version.class,
        subcommands = {
            ImportCommand.class,
            WatchCommand.class,
            DemoCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            ExportCommand.class,
            LoadCommand.class,
            ReplayCommand.class,
            AccessCommand.class,
            EraseCommand.class,
            HelpCommand.class
        },
        footer = {"", "Also: csp up | down | status | logs | doctor (the platform on this machine)."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:refused or failed", "2:usage"})
public final class Csp implements Runnable {
    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The commands, ready to execute; a failure prints one line, never a stack trace. */
    public static CommandLine commandLine() {
        return new CommandLine(new Csp()).setExecutionExceptionHandler((e, commandLine, parsed) -> {
            PrintWriter err = commandLine.getErr();
            err.println("csp: " + (e instanceof PlatformException ? e.getMessage() : e.toString()));
            err.flush();
            return FAILED;
        });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** The version the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Csp.class.getPackage().getImplementationVersion();
            return new String[] {"csp " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
