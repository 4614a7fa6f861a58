package org.communitysafety.launcher.process;

import java.nio.file.Path;
import java.time.Duration;

/** Something the platform consists of that runs as one child process: the database, the broker or a service. */
public interface Component {
    String name();

    /** The port that answers its clients. */
    int port();

    /**
     * Starts it without waiting until it serves; a leftover of an earlier run in the same place is ended first.
     *
     * @throws org.communitysafety.launcher.LaunchException when it cannot be started
     */
    ChildProcess start();

    /**
     * Returns when it serves.
     *
     * @throws org.communitysafety.launcher.LaunchException when it ends instead, or does not serve in time
     */
    void awaitServing(ChildProcess child);

    /**
     * Whether it serves at this moment.
     *
     * @param servedPort where; a running one may have been started on another port than this description says
     */
    boolean servesAt(int servedPort);

    default boolean serves() {
        return servesAt(port());
    }

    /** The file that takes its output. */
    Path log();

    /** The pid to show and to record, which may be that of a grandchild. */
    default long pidOf(ChildProcess child) {
        return child.pid();
    }

    /** How long an orderly end may take before it is killed. */
    Duration patience();
}
