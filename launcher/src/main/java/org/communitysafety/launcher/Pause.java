package org.communitysafety.launcher;

/** The wait between two looks at something that is about to happen. */
final class Pause {
    private static final long MILLIS = 100;

    private Pause() {}

    /** @throws LaunchException when the launcher is told to end meanwhile */
    static void brief() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted", e);
        }
    }
}
