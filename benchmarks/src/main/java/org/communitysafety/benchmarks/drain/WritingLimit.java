package org.communitysafety.benchmarks.drain;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A limit: one part of what has to be written, alone, of what lies ready. It is done once beforehand and undone, so that
 * the compiler has been and only the work is measured.
 */
public final class WritingLimit {
    /** What a poll brings at most. */
    static final int BATCH = 5_000;

    private WritingLimit() {}

    /** Fills {@code contender.written}. */
    interface Work {
        /** @return how many rows {@link #write} has to write */
        long prepare(Connection connection) throws Exception;

        long write(Connection connection) throws Exception;
    }

    /** @param arguments root of the repository, Kafka, PostgreSQL, which of {@link #work}, number of events */
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = ContenderTables.connect(arguments[2])) {
            connection.setAutoCommit(false);
            run(work(arguments), connection);
        }
    }

    private static Work work(String[] arguments) {
        int number = Integer.parseInt(arguments[4]);
        return switch (arguments[3]) {
            case "copy" -> new CopyOfFacts(number, false);
            case "facts" -> new CopyOfFacts(number, true);
            case "cells" -> new UpsertOfCells(Places.in(Path.of(arguments[0])), arguments[1], number);
            case "commits" -> new Commits(number / BATCH);
            default -> throw new IllegalArgumentException(arguments[3]);
        };
    }

    private static void run(Work work, Connection connection) throws Exception {
        long expected = work.prepare(connection);
        connection.commit();
        work.write(connection);
        connection.rollback();
        execute(connection, "truncate contender.written");
        connection.commit();
        System.out.println("begin");
        long rows = work.write(connection);
        connection.commit();
        if (rows != expected) {
            throw new IllegalStateException(rows + " rows were written of " + expected);
        }
        System.out.println("end");
    }

    static void execute(Connection connection, String statement) throws SQLException {
        try (Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }
}
