package org.communitysafety.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.communitysafety.launcher.process.ProcessRegister;
import org.communitysafety.launcher.process.Signals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks the running launcher to stop everything, or ends what a killed one left behind. */
@Command(name = "down", mixinStandardHelpOptions = true, sortOptions = false, description = "Stops the platform.")
final class DownCommand implements Callable<Integer> {
    /** Longer than the launcher gives its children together. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Mixin
    private PlatformOptions options;

    private final PrintStream console = System.out;

    @Override
    public Integer call() {
        ProcessRegister register = options.register();
        Optional<ProcessHandle> launcher = register.launcher();
        if (launcher.isPresent()) {
            new Progress(console).step("Stopping", () -> stop(launcher.get()));
        }
        boolean leftovers = Leftovers.end(register, console);
        options.infrastructure().database().endLeftover();
        register.clear();
        console.println(launcher.isPresent() || leftovers ? "Stopped." : "Nothing was running.");
        return 0;
    }

    private static void stop(ProcessHandle launcher) {
        Signals.send("TERM", launcher.pid());
        if (!Signals.endsWithin(launcher, PATIENCE)) {
            throw new LaunchException("The launcher (process " + launcher.pid() + ") does not stop.");
        }
    }
}
