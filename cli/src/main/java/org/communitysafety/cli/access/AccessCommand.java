package org.communitysafety.cli.access;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The access record. */
@Command(
        name = "access",
        mixinStandardHelpOptions = true,
        description = "The access record: who did what when.",
        subcommands = {ListAccessCommand.class, VerifyAccessCommand.class})
public final class AccessCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list or verify is missing");
    }
}
