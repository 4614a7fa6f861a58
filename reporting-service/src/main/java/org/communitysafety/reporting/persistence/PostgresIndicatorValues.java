package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communitysafety.reporting.application.IndicatorValues;
import org.communitysafety.reporting.domain.FeedGaps;
import org.communitysafety.reporting.domain.FeedMonth;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.KnownValues;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** {@link IndicatorValues} in the tables {@code indicator_value} and {@code value_reported}. */
@ApplicationScoped
class PostgresIndicatorValues implements IndicatorValues {
    /**
     * Both tables from one list; the newest of each key, in key order so that two writers cannot deadlock. What only says
     * again what is held is no further entry of what was reported.
     */
    private static final String KEEP = "with given as materialized (select * from " + ValueColumns.GIVEN + " as given ("
            + ValueColumns.NAMES + ")), appended as (insert into value_reported (" + ValueColumns.NAMES
            + ", received_at)"
            + """
             select given.*, ?::timestamptz from given
               join (select indicator, area, period, source, agency, min(round) as round from given
                      group by indicator, area, period, source, agency) oldest
                    on (oldest.indicator, oldest.area, oldest.period, oldest.source, oldest.agency)
                     = (given.indicator, given.area, given.period, given.source, given.agency)
               left join indicator_value held
                    on (held.indicator, held.area, held.period, held.source, held.agency)
                     = (given.indicator, given.area, given.period, given.source, given.agency)
              where held.round is null or given.round > oldest.round
                 or given.sample_events not in ('', held.sample_events)
                 or (held.indicator_version, held.unit, held.numerator, held.denominator, held.value, held.absent,
                     held.suppressed, held.complete, held.basis, held.provisional, held.not_collected,
                     held.shipped_with, held.denominator_year, held.part_of_whole) is distinct from
                    (given.indicator_version, given.unit, given.numerator, given.denominator, given.value, given.absent,
                     given.suppressed, given.complete, given.basis, given.provisional, given.not_collected,
                     given.shipped_with, given.denominator_year, given.part_of_whole)
             on conflict do nothing)"""
            + " insert into indicator_value (" + ValueColumns.NAMES + ")"
            + """
             select distinct on (indicator, area, period, source, agency) * from given
              order by indicator, area, period, source, agency, round desc
             on conflict (indicator, area, period, source, agency) do update set (indicator_version, unit, numerator,
                 denominator, value, absent, suppressed, complete, basis, provisional, not_collected,
                 shipped_with, round, denominator_year, sample_events, part_of_whole) =
                   (excluded.indicator_version, excluded.unit, excluded.numerator, excluded.denominator, excluded.value,
                    excluded.absent, excluded.suppressed, excluded.complete, excluded.basis, excluded.provisional,
                    excluded.not_collected, excluded.shipped_with, excluded.round, excluded.denominator_year,
                    coalesce(nullif(excluded.sample_events, ''), indicator_value.sample_events), excluded.part_of_whole)
              where excluded.round > indicator_value.round
            returning indicator, area
            """;

    private static final String READ = "select " + ValueColumns.NAMES
            + """
         from indicator_value
         where (indicator, area) in (select * from unnest(?::text[], ?::text[]))
        """;

    private static final String ACROSS = "select " + ValueColumns.NAMES
            + " from indicator_value where indicator = ? and period = ? order by area, source, agency";

    private final Database database;
    private final PostgresAnnotations annotations;
    private final PostgresFeeds feeds;
    private final PostgresAlertReference reference;

    PostgresIndicatorValues(
            Database database, PostgresAnnotations annotations, PostgresFeeds feeds, PostgresAlertReference reference) {
        this.database = database;
        this.annotations = annotations;
        this.feeds = feeds;
        this.reference = reference;
    }

    @Override
    public Set<Cell> keep(List<IndicatorValue> values, Instant receivedAt) {
        if (values.isEmpty()) {
            return Set.of();
        }
        return database.with(connection -> {
            try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
                int next = ValueColumns.bind(connection, keep, values);
                keep.setObject(next, receivedAt.atOffset(ZoneOffset.UTC));
                return changed(keep);
            }
        });
    }

    @Override
    public KnownValues of(Collection<Cell> cells) {
        List<FeedMonth> incomplete = feeds.incomplete();
        FeedGaps gaps = incomplete.isEmpty() ? FeedGaps.NONE : new FeedGaps(reference.map(), incomplete);
        return new KnownValues(
                read(cells), annotations.breaks(cells), gaps, reference.headcounts(), reference.agencyNames());
    }

    @Override
    public List<IndicatorValue> in(Cell cell) {
        return read(List.of(cell));
    }

    @Override
    public List<IndicatorValue> across(String indicator, Period period) {
        return database.query(
                ACROSS,
                statement -> {
                    statement.setString(1, indicator);
                    statement.setString(2, period.toString());
                },
                ValueColumns::read);
    }

    @Override
    public boolean hasIndicator(String indicator) {
        return has("indicator", indicator);
    }

    @Override
    public boolean hasArea(AreaCode area) {
        return has("area", area.value());
    }

    private boolean has(String column, String value) {
        return database.query(
                        "select exists (select 1 from indicator_value where " + column + " = ?)",
                        statement -> statement.setString(1, value),
                        row -> row.getBoolean(1))
                .get(0);
    }

    private List<IndicatorValue> read(Collection<Cell> cells) {
        return database.with(connection -> {
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                Object[] indicators = cells.stream().map(Cell::indicator).toArray();
                Object[] areas = cells.stream().map(cell -> cell.area().value()).toArray();
                read.setArray(1, connection.createArrayOf("text", indicators));
                read.setArray(2, connection.createArrayOf("text", areas));
                return values(read);
            }
        });
    }

    private static List<IndicatorValue> values(PreparedStatement read) throws SQLException {
        try (ResultSet rows = read.executeQuery()) {
            List<IndicatorValue> values = new ArrayList<>();
            while (rows.next()) {
                values.add(ValueColumns.read(rows));
            }
            return values;
        }
    }

    private static Set<Cell> changed(PreparedStatement keep) throws SQLException {
        try (ResultSet rows = keep.executeQuery()) {
            Set<Cell> changed = new HashSet<>();
            while (rows.next()) {
                changed.add(new Cell(rows.getString(1), new AreaCode(rows.getString(2))));
            }
            return changed;
        }
    }
}
