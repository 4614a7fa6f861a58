package org.communitysafety.benchmarks.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.communitysafety.benchmarks.drain.Incident;

/** Takes what the inbox did not hold, keeps the newer versions, and adds what they moved to the cells. */
@ApplicationScoped
public class FactsByBatch {
    private static final String TAKE_IN =
            "insert into inbox select * from unnest(?::text[]) on conflict do nothing returning event_id";
    private static final String KEEP =
            "insert into fact select * from unnest(?::text[], ?::text[], ?::text[], ?::text[],"
                    + " ?::text[]) on conflict (reference) do update set (version, category, place, month) ="
                    + " (excluded.version, excluded.category, excluded.place, excluded.month)"
                    + " where excluded.version > fact.version"
                    + " returning new.reference, old.version, old.category, old.place, old.month";

    private final DataSource database;
    private final Cells cells;

    FactsByBatch(DataSource database, Cells cells) {
        this.database = database;
        this.cells = cells;
    }

    @Transactional
    void keep(Map<String, Incident> byEvent) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SortedMap<String, Incident> newest = newest(connection, byEvent);
            if (!newest.isEmpty()) {
                cells.add(connection, gains(connection, newest));
            }
        }
    }

    private static SortedMap<String, Incident> newest(Connection connection, Map<String, Incident> byEvent)
            throws SQLException {
        SortedMap<String, Incident> newest = new TreeMap<>();
        try (PreparedStatement takeIn = connection.prepareStatement(TAKE_IN)) {
            takeIn.setArray(1, connection.createArrayOf("text", byEvent.keySet().toArray(new String[0])));
            try (ResultSet row = takeIn.executeQuery()) {
                while (row.next()) {
                    Incident incident = byEvent.get(row.getString(1));
                    newest.merge(
                            incident.reference(),
                            incident,
                            (held, other) -> other.version().compareTo(held.version()) > 0 ? other : held);
                }
            }
        }
        return newest;
    }

    private SortedMap<String, Long> gains(Connection connection, SortedMap<String, Incident> newest)
            throws SQLException {
        SortedMap<String, Long> gains = new TreeMap<>();
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            Collection<Incident> facts = newest.values();
            keep.setArray(1, texts(connection, facts, Incident::reference));
            keep.setArray(2, texts(connection, facts, Incident::version));
            keep.setArray(3, texts(connection, facts, Incident::category));
            keep.setArray(4, texts(connection, facts, Incident::place));
            keep.setArray(5, texts(connection, facts, Incident::month));
            try (ResultSet row = keep.executeQuery()) {
                while (row.next()) {
                    cells.move(gains, newest.get(row.getString(1)), 1);
                    if (row.getString(2) != null) {
                        Incident was = new Incident(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5));
                        cells.move(gains, was, -1);
                    }
                }
            }
        }
        return gains;
    }

    private static Array texts(Connection connection, Collection<Incident> facts, Function<Incident, String> of)
            throws SQLException {
        return connection.createArrayOf("text", facts.stream().map(of).toArray(String[]::new));
    }
}
