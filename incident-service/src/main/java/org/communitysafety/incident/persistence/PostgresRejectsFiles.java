package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communitysafety.incident.application.RejectsFiles;
import org.communitysafety.kit.security.Keyring;
import org.communitysafety.kit.security.Sealed;

/** The tables {@code rejects_file} and {@code rejects_part}. */
@ApplicationScoped
class PostgresRejectsFiles implements RejectsFiles {
    private static final String PURPOSE = "rejects";
    private static final String FILE =
            """
            insert into rejects_file (id, name, media_type, submitted_by, at, lines, bytes) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set (lines, bytes) = (excluded.lines, excluded.bytes)
            """;
    private static final String REMOVE =
            """
            delete from rejects_file
             where at < ?
                or id in (select id
                            from (select id, sum(bytes) over (order by at desc, id desc) as together from rejects_file) f
                           where together > ?)
            """;

    private final Database database;
    private final Keyring keyring;

    PostgresRejectsFiles(Database database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
    }

    @Override
    public void keep(RejectsFile file, int part, byte[] content) {
        database.update(
                FILE,
                file.id(),
                file.name(),
                file.mediaType(),
                file.submittedBy(),
                Timestamp.from(file.at()),
                file.lines(),
                file.bytes());
        Sealed sealed = keyring.seal(PURPOSE, content);
        database.update(
                "insert into rejects_part (file, part, key_id, sealed) values (?, ?, ?, ?)",
                file.id(),
                part,
                sealed.keyId(),
                sealed.bytes());
    }

    @Override
    public Optional<RejectsFile> find(String id) {
        return database
                .query(
                        PostgresRejectsFiles::file,
                        "select id, name, media_type, submitted_by, at, lines, bytes from rejects_file where id = ?",
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public List<String> ids() {
        return database.query(row -> row.getString("id"), "select id from rejects_file order by id");
    }

    @Override
    public void remove(String id) {
        database.update("delete from rejects_file where id = ?", id);
    }

    @Override
    public Optional<byte[]> part(String id, int part) {
        return database
                .query(
                        row -> keyring.open(PURPOSE, new Sealed(row.getString("key_id"), row.getBytes("sealed"))),
                        "select key_id, sealed from rejects_part where file = ? and part = ?",
                        id,
                        part)
                .stream()
                .findFirst();
    }

    @Override
    public int removeBefore(Instant oldest, long mostBytesTogether) {
        return database.update(REMOVE, Timestamp.from(oldest), mostBytesTogether);
    }

    private static RejectsFile file(ResultSet row) throws SQLException {
        return new RejectsFile(
                row.getString("id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getString("submitted_by"),
                row.getTimestamp("at").toInstant(),
                row.getLong("lines"),
                row.getLong("bytes"));
    }
}
