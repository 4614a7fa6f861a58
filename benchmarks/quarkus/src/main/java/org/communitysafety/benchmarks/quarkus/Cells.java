package org.communitysafety.benchmarks.quarkus;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SortedMap;
import org.communitysafety.benchmarks.drain.Incident;
import org.communitysafety.benchmarks.drain.Places;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cells of incidents, and their one upsert. */
@Singleton
class Cells {
    private static final String ADD = "insert into cell as held (part, cell, count) select 0, given.* from"
            + " unnest(?::text[], ?::bigint[]) as given on conflict (part, cell) do update"
            + " set count = held.count + excluded.count";

    private final Places places;

    Cells(@ConfigProperty(name = "contender.root") String root) {
        places = Places.in(Path.of(root));
    }

    void move(SortedMap<String, Long> gains, Incident incident, long by) {
        incident.cells(places).forEach(cell -> gains.merge(cell, by, Long::sum));
    }

    void add(Connection connection, SortedMap<String, Long> gains) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setArray(1, connection.createArrayOf("text", gains.keySet().toArray(new String[0])));
            add.setArray(2, connection.createArrayOf("bigint", gains.values().toArray(new Long[0])));
            add.executeUpdate();
        }
    }
}
