package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communitysafety.target.application.Declarations;
import org.communitysafety.target.application.FeedCells;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.vocabulary.FeedContent;

/** Declarations, the newest of each agency, month and source. They are few, so each is a statement of its own. */
@ApplicationScoped
public class PostgresDeclarations implements Declarations {
    private static final String KEEP =
            """
            insert into feed_declaration (agency, month, source, kind, recorded_at, event_id, data_hash, contents, counts,
                    received_at, submitted_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?)
            on conflict (agency, month, source, kind) do update set
                    (recorded_at, event_id, data_hash, contents, counts, received_at, submitted_by)
                  = (excluded.recorded_at, excluded.event_id, excluded.data_hash, excluded.contents,
                     excluded.counts, excluded.received_at, excluded.submitted_by)
             where (excluded.recorded_at, excluded.event_id, excluded.data_hash)
                 > (feed_declaration.recorded_at, feed_declaration.event_id, feed_declaration.data_hash)
            """;
    private static final String DECLARED =
            """
            select each.content, sum(each.declared)::bigint as declared
              from feed_declaration declaration, unnest(contents, counts) as each (content, declared)
             where declaration.agency = ? and declaration.month = ? and declaration.kind = ?
             group by each.content
            """;

    private final Sql sql;

    public PostgresDeclarations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<Declaration.Key> keep(Collection<Declaration> declarations) {
        Map<Declaration.Key, Declaration> newest = new HashMap<>();
        for (Declaration declaration : declarations) {
            newest.merge(
                    declaration.key(),
                    declaration,
                    (held, other) -> other.version().isNewerThan(held.version()) ? other : held);
        }
        return newest.values().stream()
                .filter(declaration -> sql.update(KEEP, columns(declaration)) == 1)
                .map(Declaration::key)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<FeedContent, Long> declared(FeedCells.Month month) {
        return sql
                .query(
                        DECLARED,
                        row -> Map.entry(Columns.content(row), row.getLong("declared")),
                        month.agency().value(),
                        Columns.date(month.month()),
                        month.kind().token())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Object[] columns(Declaration declaration) {
        Map<FeedContent, Long> counts = new TreeMap<>(declaration.counts());
        return new Object[] {
            declaration.agency().value(),
            Columns.date(declaration.month()),
            declaration.source(),
            declaration.kind().token(),
            Columns.nanoseconds(declaration.version().recordedAt()),
            declaration.version().eventId(),
            declaration.version().dataHash(),
            Column.texts(List.copyOf(counts.keySet()), content -> content),
            new Column("bigint", counts.values().toArray()),
            Columns.timestamp(declaration.receivedAt()),
            declaration.submittedBy()
        };
    }
}
