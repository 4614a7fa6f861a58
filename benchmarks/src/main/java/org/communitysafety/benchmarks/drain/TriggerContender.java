package org.communitysafety.benchmarks.drain;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.communitysafety.vocabulary.Category;

/**
 * A plain consumer upserts facts and triggers keep the cells: one of each statement, with transition tables, not of each
 * row. A batch that comes again changes nothing, so offsets may be committed after it.
 */
public final class TriggerContender implements TwoConsumers.Keeper {
    private static final String KEEP =
            "insert into contender.fact select * from unnest(?::text[], ?::text[], ?::text[],"
                    + " ?::text[], ?::text[]) on conflict (reference) do update set (version, category, place, month) ="
                    + " (excluded.version, excluded.category, excluded.place, excluded.month)"
                    + " where excluded.version > fact.version";
    private static final String FUNCTION =
            """
            create function contender.%1$s() returns trigger language plpgsql as $$
            begin
                insert into contender.cell as held (part, cell, count)
                select current_setting('contender.part')::int,
                       counted.indicator || '|' || within.area || '|' || moved.month as name, sum(moved.change)
                  from (%2$s) moved
                  join contender.within on within.place = moved.place
                  join contender.counted on counted.category = moved.category
                 group by name order by name
                on conflict (part, cell) do update set count = held.count + excluded.count;
                return null;
            end $$
            """;
    private static final String GAINED = "select category, place, month, 1 as change from gained";
    private static final String LOST = "select category, place, month, -1 as change from lost";

    private static final AtomicInteger CONNECTIONS = new AtomicInteger();

    private final Connection connection;

    private TriggerContender(String database) {
        try {
            connection = ContenderTables.connect(database);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set contender.part = " + CONNECTIONS.getAndIncrement());
                statement.execute("set enable_seqscan = off");
            }
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param arguments root of the repository, Kafka, PostgreSQL, number of records */
    public static void main(String[] arguments) throws Exception {
        prepare(Places.in(Path.of(arguments[0])), arguments[2]);
        new TwoConsumers(arguments[1], Long.parseLong(arguments[3])).run(() -> new TriggerContender(arguments[2]));
    }

    private static void prepare(Places places, String database) throws SQLException {
        try (Connection connection = ContenderTables.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table contender.counted (category text, indicator text,"
                    + " primary key (category, indicator))");
            statement.execute("create table contender.within (place text, area text, primary key (place, area))");
            try (PreparedStatement row = connection.prepareStatement("insert into contender.counted values (?, ?)")) {
                for (Category category : Category.values()) {
                    for (String indicator : IndependentCount.indicators(category.slug())) {
                        add(row, category.slug(), indicator);
                    }
                }
                row.executeBatch();
            }
            try (PreparedStatement row = connection.prepareStatement("insert into contender.within values (?, ?)")) {
                for (String place : places.known()) {
                    for (String area : places.containing(place)) {
                        add(row, place, area);
                    }
                }
                row.executeBatch();
            }
            statement.execute("analyze contender.counted, contender.within");
            statement.execute(FUNCTION.formatted("inserted", GAINED));
            statement.execute(FUNCTION.formatted("updated", GAINED + " union all " + LOST));
            statement.execute("create trigger inserted after insert on contender.fact"
                    + " referencing new table as gained for each statement execute function contender.inserted()");
            statement.execute("create trigger updated after update on contender.fact referencing new table as gained"
                    + " old table as lost for each statement execute function contender.updated()");
        }
    }

    private static void add(PreparedStatement row, String first, String second) throws SQLException {
        row.setString(1, first);
        row.setString(2, second);
        row.addBatch();
    }

    @Override
    public void keep(ConsumerRecords<byte[], byte[]> polled) throws SQLException {
        Map<String, Incident> newest = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            Incident incident = IncidentReading.of(record);
            if (incident != null) {
                newest.merge(
                        incident.reference(),
                        incident,
                        (held, other) -> other.version().compareTo(held.version()) > 0 ? other : held);
            }
        }
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            Collection<Incident> facts = newest.values();
            texts(keep, 1, facts, Incident::reference);
            texts(keep, 2, facts, Incident::version);
            texts(keep, 3, facts, Incident::category);
            texts(keep, 4, facts, Incident::place);
            texts(keep, 5, facts, Incident::month);
            keep.executeUpdate();
        }
        connection.commit();
    }

    private void texts(PreparedStatement keep, int at, Collection<Incident> facts, Function<Incident, String> of)
            throws SQLException {
        keep.setArray(
                at, connection.createArrayOf("text", facts.stream().map(of).toArray(String[]::new)));
    }
}
