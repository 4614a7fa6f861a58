package org.communitysafety.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.launcher.LaunchException;
import org.communitysafety.launcher.process.ChildProcess;
import org.communitysafety.launcher.process.Component;
import org.communitysafety.launcher.process.DirectoryTree;

/**
 * The PostgreSQL server as a child process.
 *
 * @param programs where PostgreSQL's programs are unpacked at the first start, shared by all installations of a user
 * @param directory the cluster's data directory, made by {@code initdb} at the first start
 * @param durable whether every commit reaches the disk; throw-away clusters of tests survive a killed server, not a
 *     lost machine
 * @param log the file that takes its output
 */
public record PostgresServer(Path programs, Path directory, int port, boolean durable, Path log) implements Component {
    /** PostgreSQL does not watch its standard input; this guard does, and asks for a fast shutdown when it closes. */
    private static final String GUARD =
            """
            exec 3<&0
            "$@" </dev/null &
            server=$!
            { while read -r line; do :; done; kill -INT $server; } <&3 &
            watch=$!
            trap '' INT TERM HUP
            wait $server
            code=$?
            kill $watch 2>/dev/null
            exit $code
            """;

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public ChildProcess start() {
        checkRootCanRunIt();
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(programs);
        if (!Files.exists(directory.resolve("PG_VERSION"))) {
            initialise(binaries);
        }
        endLeftover();
        return ChildProcess.start(command(binaries), log);
    }

    @Override
    public void awaitServing(ChildProcess child) {
        try {
            new DatabaseClient(port).await(Duration.ofSeconds(60), child::isAlive);
        } catch (LaunchException e) {
            throw new LaunchException(e.getMessage() + " Its log: " + log, e);
        }
    }

    @Override
    public boolean servesAt(int servedPort) {
        return new DatabaseClient(servedPort).answers();
    }

    /** Ends a server that an earlier launcher left behind on this directory. */
    public void endLeftover() {
        new Postmaster(directory).endLeftover();
    }

    @Override
    public long pidOf(ChildProcess child) {
        return new Postmaster(directory).pid().orElse(child.pid());
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    private List<String> command(PostgresBinaries binaries) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", GUARD, "postgres-guard"));
        command.addAll(asOrdinaryUser());
        command.addAll(List.of(binaries.program("postgres"), "-D", directory.toString()));
        for (String setting : settings()) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    private List<String> settings() {
        return List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=" + (durable ? "on" : "off"),
                "synchronous_commit=on",
                "full_page_writes=" + (durable ? "on" : "off"),
                "max_connections=200",
                "shared_buffers=256MB",
                "max_wal_size=" + (durable ? "8GB" : "1GB"),
                "checkpoint_timeout=15min",
                "timezone=UTC");
    }

    /** In a directory beside the real one, so that an interrupted first start leaves nothing half made. */
    private void initialise(PostgresBinaries binaries) {
        Path partial = directory.resolveSibling(directory.getFileName() + ".partial");
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.addAll(List.of(
                binaries.program("initdb"), "-D", partial.toString(), "-U", DatabaseClient.SUPERUSER, "-A", "trust"));
        command.addAll(List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        try {
            Files.createDirectories(directory.getParent());
            DirectoryTree.delete(partial);
            if (ChildProcess.start(command, log).onExit().join().exitValue() != 0) {
                throw new LaunchException("PostgreSQL cannot initialise " + directory + ". Its log: " + log);
            }
            Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LaunchException("Cannot create " + directory + ": " + e.getMessage(), e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody in particular. */
    private static List<String> asOrdinaryUser() {
        return isRoot() ? List.of("unshare", "-U") : List.of();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void checkRootCanRunIt() {
        if (!isRoot()) {
            return;
        }
        try {
            int code = new ProcessBuilder("unshare", "-U", "true").start().waitFor();
            if (code != 0) {
                throw cannotRunAsRoot(null);
            }
        } catch (IOException e) {
            throw cannotRunAsRoot(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static LaunchException cannotRunAsRoot(Exception cause) {
        return new LaunchException(
                "PostgreSQL refuses to run as root, and this system gives no user namespace to run it in "
                        + "(`unshare -U true` fails). Start the platform as an ordinary user, or allow user namespaces "
                        + "(sysctl kernel.unprivileged_userns_clone=1, or user.max_user_namespaces above 0).",
                cause);
    }
}
