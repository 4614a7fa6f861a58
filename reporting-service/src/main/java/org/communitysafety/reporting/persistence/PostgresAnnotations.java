package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communitysafety.reporting.application.Annotations;
import org.communitysafety.reporting.domain.Annotation;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.vocabulary.AreaCode;

/** {@link Annotations} in the table {@code annotation}. */
@ApplicationScoped
class PostgresAnnotations implements Annotations {
    private static final String KEEP =
            """
            insert into annotation (id, indicator, area, happened, kind, title, author, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LIST =
            """
            select id, indicator, area, happened, kind, title, author, created_at from annotation
            where removed_at is null
              and (?::text is null or indicator = ?)
              and (?::text is null or area is null or area = ?)
            order by happened, sequence
            """;
    private static final String FIND =
            """
            select id, indicator, area, happened, kind, title, author, created_at from annotation
            where removed_at is null and id = ?
            """;

    private static final String BREAKS =
            """
            select id, indicator, area, happened, kind, title, author, created_at from annotation
            where removed_at is null and kind = 'recording-break' and indicator = any(?)
            """;

    private final Database database;

    PostgresAnnotations(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Annotation annotation) {
        database.update(KEEP, statement -> {
            statement.setObject(1, annotation.id());
            statement.setString(2, annotation.indicator());
            statement.setString(3, text(annotation.area()));
            statement.setObject(4, annotation.on());
            statement.setString(5, annotation.kind().token());
            statement.setString(6, annotation.title());
            statement.setString(7, annotation.author());
            statement.setObject(8, annotation.createdAt().atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    public Optional<Annotation> find(UUID id) {
        return database.query(FIND, statement -> statement.setObject(1, id), PostgresAnnotations::read).stream()
                .findFirst();
    }

    @Override
    public List<Annotation> list(String indicator, AreaCode area) {
        return database.query(
                LIST,
                statement -> {
                    statement.setString(1, indicator);
                    statement.setString(2, indicator);
                    statement.setString(3, text(area));
                    statement.setString(4, text(area));
                },
                PostgresAnnotations::read);
    }

    @Override
    public void remove(UUID id, String by, Instant at) {
        database.update("update annotation set removed_at = ?, removed_by = ? where id = ?", statement -> {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setString(2, by);
            statement.setObject(3, id);
        });
    }

    /** The first months of each cell that were counted another way than those before. */
    Map<Cell, Set<YearMonth>> breaks(Collection<Cell> cells) {
        Set<String> indicators = cells.stream().map(Cell::indicator).collect(Collectors.toSet());
        List<Annotation> found = database.query(
                BREAKS,
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("text", indicators.toArray())),
                PostgresAnnotations::read);
        Map<Cell, Set<YearMonth>> breaks = new HashMap<>();
        for (Cell cell : cells) {
            Set<YearMonth> months = found.stream()
                    .filter(annotation -> annotation.indicator().equals(cell.indicator()))
                    .filter(annotation -> annotation.isAbout(cell.area()))
                    .map(Annotation::month)
                    .collect(Collectors.toSet());
            if (!months.isEmpty()) {
                breaks.put(cell, months);
            }
        }
        return breaks;
    }

    private static Annotation read(ResultSet row) throws SQLException {
        String area = row.getString("area");
        return new Annotation(
                row.getObject("id", UUID.class),
                row.getString("indicator"),
                area == null ? null : new AreaCode(area),
                row.getObject("happened", LocalDate.class),
                Annotation.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("title"),
                row.getString("author"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static String text(AreaCode area) {
        return area == null ? null : area.value();
    }
}
