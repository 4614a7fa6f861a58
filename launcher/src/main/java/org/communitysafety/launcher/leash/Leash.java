package org.communitysafety.launcher.leash;

import java.io.IOException;
import java.io.InputStream;

/**
 * A Java agent that ends its JVM in order once standard input closes.
 *
 * <p>The launcher holds the other end of that pipe, so a child ends when the launcher asks for it and also when the
 * launcher is killed without a chance to ask. A JVM that does not finish its shutdown in time is halted.
 */
public final class Leash {
    private static final long PATIENCE_MILLIS = 10_000;

    private Leash() {}

    public static void premain(String arguments) {
        daemon("leash", Leash::endWithStandardInput);
    }

    private static void endWithStandardInput() {
        waitForEnd(System.in);
        daemon("leash-halt", Leash::haltAfterPatience);
        System.exit(0);
    }

    private static void waitForEnd(InputStream input) {
        try {
            while (input.read() >= 0) {
                continue;
            }
        } catch (IOException broken) {
            // A broken pipe says the same as a closed one: nobody holds the other end.
        }
    }

    private static void haltAfterPatience() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
