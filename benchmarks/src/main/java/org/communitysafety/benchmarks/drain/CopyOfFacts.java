package org.communitysafety.benchmarks.drain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The facts as the platform just kept them, by COPY in binary form.
 *
 * @param indexed whether into a table with the platform's indexes and constraints, or into a bare one
 */
record CopyOfFacts(int rows, boolean indexed) implements WritingLimit.Work {
    private static final Path FILE = Path.of(
            System.getProperty("java.io.tmpdir"),
            "facts-" + ProcessHandle.current().pid());

    @Override
    public long prepare(Connection connection) throws SQLException, IOException {
        FILE.toFile().deleteOnExit();
        WritingLimit.execute(
                connection,
                "create table contender.written (like target.incident_fact" + (indexed ? " including all)" : ")"));
        try (OutputStream file = Files.newOutputStream(FILE)) {
            return copies(connection)
                    .copyOut(
                            "copy (select * from target.incident_fact limit " + rows + ") to stdout (format binary)",
                            file);
        }
    }

    @Override
    public long write(Connection connection) throws SQLException, IOException {
        try (InputStream file = Files.newInputStream(FILE)) {
            return copies(connection).copyIn("copy contender.written from stdin (format binary)", file);
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
