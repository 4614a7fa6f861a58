package org.communitysafety.target.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.communitysafety.target.application.Versions;
import org.communitysafety.target.domain.Versioned;

/** Versions as documents in a table of (id, version, document). */
abstract class VersionedDocuments<T extends Versioned<T>> implements Versions<T> {
    private final Sql sql;
    private final ObjectMapper mapper;
    private final String table;
    private final Class<T> type;

    /** @param table a name of ours, never of a request */
    VersionedDocuments(Sql sql, ObjectMapper mapper, String table, Class<T> type) {
        this.sql = sql;
        this.mapper = mapper;
        this.table = table;
        this.type = type;
    }

    @Override
    public List<T> current() {
        return sql.query(
                "select distinct on (id) document from %s order by id, version desc".formatted(table),
                row -> read(row.getString(1)));
    }

    @Override
    public Optional<T> find(String id) {
        return sql
                .query(
                        "select document from %s where id = ? order by version desc limit 1".formatted(table),
                        row -> read(row.getString(1)),
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public List<T> versions(String id) {
        return sql.query(
                "select document from %s where id = ? order by version".formatted(table),
                row -> read(row.getString(1)),
                id);
    }

    @Override
    public void lock(String id) {
        sql.run("select pg_advisory_xact_lock(hashtext(?), hashtext(?))", "target." + table, id);
    }

    @Override
    public void add(T next) {
        sql.update(
                "insert into %s (id, version, document) values (?, ?, ?::jsonb)".formatted(table),
                next.id(),
                next.version(),
                write(next));
    }

    private T read(String document) {
        try {
            return mapper.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(T document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
