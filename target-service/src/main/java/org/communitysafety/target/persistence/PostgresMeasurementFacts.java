package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.target.application.MeasurementFacts;
import org.communitysafety.target.domain.Measurement;

/** Reported figures, the newest version of each. */
@ApplicationScoped
public class PostgresMeasurementFacts implements MeasurementFacts {
    private static final String KEEP =
            """
            insert into measurement_fact (agency, indicator, area, period, period_kind, period_start, period_end,
                    recorded_at, event_id, data_hash, value, numerator, denominator, status, shipped_with, source,
                    received_at, submitted_by)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[],
                    ?::bigint[], ?::text[], ?::text[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?::text[],
                    ?::text[], ?::timestamptz[], ?::text[])
            on conflict (indicator, area, period, agency) do update set
                    (recorded_at, event_id, data_hash, value, numerator, denominator, status, shipped_with, source,
                     received_at, submitted_by)
                  = (excluded.recorded_at, excluded.event_id, excluded.data_hash, excluded.value, excluded.numerator,
                     excluded.denominator, excluded.status, excluded.shipped_with, excluded.source,
                     excluded.received_at, excluded.submitted_by)
             where (excluded.recorded_at, excluded.event_id, excluded.data_hash)
                 > (measurement_fact.recorded_at, measurement_fact.event_id, measurement_fact.data_hash)
            returning new.agency, new.indicator, new.area, new.period
            """;
    private static final String FIND =
            """
            select fact.*
              from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as wanted (agency, indicator, area, period)
              join measurement_fact fact using (agency, indicator, area, period)
            """;
    private static final String REMOVE =
            "delete from measurement_fact where shipped_with = ? returning agency, indicator, area, period";

    private static final Comparator<Measurement> BY_KEY = Comparator.comparing(
                    (Measurement measurement) -> measurement.key().indicator())
            .thenComparing(measurement -> measurement.key().area())
            .thenComparing(measurement -> measurement.key().period())
            .thenComparing(measurement -> measurement.key().agency());

    private final Sql sql;

    public PostgresMeasurementFacts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Measurement.Key> keep(Collection<Measurement> measurements) {
        List<Measurement> rows = newest(measurements);
        if (rows.isEmpty()) {
            return List.of();
        }
        return sql.query(
                KEEP,
                MeasurementRows::key,
                Column.texts(rows, row -> row.key().agency()),
                Column.texts(rows, row -> row.key().indicator()),
                Column.texts(rows, row -> row.key().area()),
                Column.texts(rows, row -> row.key().period()),
                Column.texts(rows, row -> row.key().period().kind().token()),
                Column.of("date", rows, row -> row.key().period().firstDay()),
                Column.of("date", rows, row -> row.key().period().lastDay()),
                Column.of(
                        "bigint", rows, row -> Columns.nanoseconds(row.version().recordedAt())),
                Column.texts(rows, row -> row.version().eventId()),
                Column.texts(rows, row -> row.version().dataHash()),
                Column.of("numeric", rows, Measurement::value),
                Column.of("numeric", rows, Measurement::numerator),
                Column.of("numeric", rows, Measurement::denominator),
                Column.texts(rows, row -> row.status().token()),
                Column.texts(rows, Measurement::shippedWith),
                Column.texts(rows, Measurement::source),
                Column.texts(rows, row -> Columns.timestamp(row.receivedAt())),
                Column.texts(rows, Measurement::submittedBy));
    }

    @Override
    public List<Measurement> find(Collection<Measurement.Key> keys) {
        return sql.query(
                FIND,
                MeasurementRows::read,
                Column.texts(keys, Measurement.Key::agency),
                Column.texts(keys, Measurement.Key::indicator),
                Column.texts(keys, Measurement.Key::area),
                Column.texts(keys, Measurement.Key::period));
    }

    @Override
    public List<Measurement.Key> removeShippedWith(String plan) {
        return sql.query(REMOVE, MeasurementRows::key, plan);
    }

    private static List<Measurement> newest(Collection<Measurement> measurements) {
        Map<Measurement.Key, Measurement> newest = new HashMap<>();
        for (Measurement measurement : measurements) {
            newest.merge(
                    measurement.key(),
                    measurement,
                    (held, other) -> other.version().isNewerThan(held.version()) ? other : held);
        }
        return newest.values().stream().sorted(BY_KEY).toList();
    }
}
