package org.communitysafety.cli.files;

import java.io.Console;

/** Whether a person looks at standard output, or a file or a pipe takes it. */
final class Terminal {
    private static final int CONSOLE_SAYS_WHETHER_TERMINAL = 22;

    private Terminal() {}

    /**
     * True with a terminal at both ends. Since Java 22 a console may exist without one and says so by
     * {@code isTerminal}, which Java 17 does not have.
     */
    static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        if (Runtime.version().feature() < CONSOLE_SAYS_WHETHER_TERMINAL) {
            return true;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
