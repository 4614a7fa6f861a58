package org.communitysafety.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.communitysafety.e2e.harness.Platform;

/**
 * A copy of PostgreSQL's files and the log since, as docs/operations/backup-and-restore.md tells operators to keep them.
 *
 * @param folder holds {@code base}, the copy, and {@code log}, what was written since
 */
record DatabaseBackup(Platform platform, Path folder) {
    /** The server's own, and the log, which comes back from the archive. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_wal");

    /** From now on every finished part of the log is copied; takes a restart of the server. */
    void archiveTheLog() throws Exception {
        Files.createDirectories(log());
        try (Connection connection = Database.connect(platform);
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set archive_mode = on");
            statement.execute("alter system set archive_command = 'cp %%p %s/%%f'".formatted(log()));
        }
        ProcessHandle server = ProcessHandle.of(platform.pid("postgres")).orElseThrow();
        server.destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> "on"
                .equals(ask("show archive_mode")));
        platform.awaitReady();
    }

    /** Copies the files of the running server. */
    void copy() throws Exception {
        try (Connection connection = Database.connect(platform);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('rehearsal', true)");
            copyTree(data(), base());
            Files.createDirectories(base().resolve("pg_wal"));
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                stopped.next();
                Files.writeString(base().resolve("backup_label"), stopped.getString(1));
            }
        }
    }

    /** Now, by the server's clock; the log up to here is in the archive afterwards. */
    String moment() throws SQLException {
        String moment = ask("select clock_timestamp()::text");
        String last = ask("select pg_walfile_name(pg_switch_wal())");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(log().resolve(last)));
        return moment;
    }

    /** Puts the copy in the place of what the stopped server left, to be rolled forward to a moment when it starts. */
    void restore(String moment) {
        try {
            Files.move(data(), folder.resolve("lost"));
            copyTree(base(), data());
            Files.writeString(
                    data().resolve("postgresql.auto.conf"),
                    """
                    restore_command = 'cp %s/%%f %%p'
                    recovery_target_time = '%s'
                    recovery_target_action = 'promote'
                    """
                            .formatted(log(), moment),
                    StandardOpenOption.APPEND);
            Files.createFile(data().resolve("recovery.signal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return Path.of(platform.setting("CSP_DATA"), "postgres");
    }

    private Path base() {
        return folder.resolve("base");
    }

    private Path log() {
        return folder.resolve("log");
    }

    private String ask(String question) throws SQLException {
        try (Connection connection = Database.connect(platform);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Path copy = to.resolve(from.relativize(directory).toString());
                Files.createDirectories(copy);
                Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(directory));
                boolean leftOut = !directory.equals(from)
                        && LEFT_OUT.contains(directory.getFileName().toString());
                return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            /** The server goes on: what it has deleted meanwhile is told by the log. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
