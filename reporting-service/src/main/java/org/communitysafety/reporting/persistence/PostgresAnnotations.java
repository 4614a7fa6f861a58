package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.communitysafety.reporting.domain.SeriesBreaks;
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

    /**
     * What starts a series anew, for each of the wanted indicators: its own annotations, and recording breaks of a category
     * whose records it is made of or of the figure it is the rate of.
     */
    private static final String REACHING =
            """
        select wanted.indicator as reached, id, a.indicator, area, happened, kind, title, author, created_at
          from annotation a join unnest(?::text[]) as wanted (indicator)
            on a.indicator = wanted.indicator
            or kind = 'recording-break' and (
                wanted.indicator = a.indicator || '-rate'
                or exists (select 1 from indicator_content made
                            where made.indicator = wanted.indicator and made.content = a.indicator))
         where removed_at is null
         order by happened, sequence
        """;

    private static final String REACHED =
            """
        select indicator from indicator_content where content = ?
        union select unnest(array[?, ? || '-rate'])
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

    @Override
    public List<Annotation> reaching(String indicator, AreaCode area) {
        return reaching(Set.of(indicator)).getOrDefault(indicator, List.of()).stream()
                .filter(annotation -> area == null || annotation.isAbout(area))
                .toList();
    }

    @Override
    public Set<String> reachedFrom(String indicator) {
        return Set.copyOf(database.query(
                REACHED,
                statement -> {
                    statement.setString(1, indicator);
                    statement.setString(2, indicator);
                    statement.setString(3, indicator);
                },
                row -> row.getString(1)));
    }

    /** Where the series of each cell starts anew. */
    Map<Cell, SeriesBreaks> breaks(Collection<Cell> cells) {
        Map<String, List<Annotation>> found =
                reaching(cells.stream().map(Cell::indicator).collect(Collectors.toSet()));
        Map<Cell, SeriesBreaks> breaks = new HashMap<>();
        for (Cell cell : cells) {
            SeriesBreaks of = SeriesBreaks.of(found.getOrDefault(cell.indicator(), List.of()).stream()
                    .filter(annotation -> annotation.isAbout(cell.area()))
                    .toList());
            if (!of.equals(SeriesBreaks.NONE)) {
                breaks.put(cell, of);
            }
        }
        return breaks;
    }

    private Map<String, List<Annotation>> reaching(Set<String> indicators) {
        Map<String, List<Annotation>> found = new HashMap<>();
        database.query(
                REACHING,
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("text", indicators.toArray())),
                row -> found.computeIfAbsent(row.getString("reached"), indicator -> new ArrayList<>())
                        .add(read(row)));
        return found;
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
