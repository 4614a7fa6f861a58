package org.communitysafety.target.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.communitysafety.target.application.Definitions;
import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.IndicatorVersion;
import org.communitysafety.target.domain.Population;
import org.communitysafety.target.domain.WeightTable;

/** Definitions as documents, as they were written; populations as rows. */
@ApplicationScoped
public class PostgresDefinitions implements Definitions {
    private static final String INDICATORS =
            "select distinct on (indicator) document from indicator order by indicator, version desc";
    private static final String WEIGHTS =
            "select distinct on (weights) document from weight_table order by weights, version desc";
    private static final String KEEP_POPULATIONS =
            """
            insert into area_population (area, year, residents)
            select * from unnest(?::text[], ?::int[], ?::bigint[])
            on conflict (area, year) do update set residents = excluded.residents
             where area_population.residents <> excluded.residents
            returning area, year, residents
            """;
    /** The census of the look-up stands for 2021 unless somebody stated that year. */
    private static final String POPULATIONS =
            """
            select area, year, residents from area_population
            union all
            select code, 2021, population from area
             where population > 0
               and not exists (select 1 from area_population stated where stated.area = area.code and stated.year = 2021)
            """;

    private final Sql sql;
    private final ObjectMapper mapper;

    public PostgresDefinitions(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    @Override
    public List<IndicatorDefinition> indicators() {
        return sql.query(INDICATORS, row -> read(row.getString(1), IndicatorDefinition.class));
    }

    @Override
    public List<WeightTable> weightTables() {
        return sql.query(WEIGHTS, row -> read(row.getString(1), WeightTable.class));
    }

    @Override
    public List<IndicatorVersion> versions(String indicator) {
        return sql.query(
                "select document, reason from indicator where indicator = ? order by version",
                row -> new IndicatorVersion(
                        read(row.getString("document"), IndicatorDefinition.class), row.getString("reason")),
                indicator);
    }

    @Override
    public void add(IndicatorDefinition definition, String reason) {
        sql.update(
                "insert into indicator (indicator, version, valid_from, document, reason) values (?, ?, ?, ?::jsonb, ?)",
                definition.indicator(),
                definition.version(),
                LocalDate.parse(definition.from()),
                write(definition),
                reason);
    }

    @Override
    public void add(WeightTable table) {
        sql.update(
                "insert into weight_table (weights, version, valid_from, document) values (?, ?, ?, ?::jsonb)",
                table.weights(),
                table.version(),
                LocalDate.parse(table.from()),
                write(table));
    }

    @Override
    public List<Population> populations() {
        return sql.query(POPULATIONS, PostgresDefinitions::population);
    }

    @Override
    public List<Population> keep(Collection<Population> populations) {
        return sql.query(
                KEEP_POPULATIONS,
                PostgresDefinitions::population,
                Column.texts(populations, Population::area),
                Column.of("int", populations, Population::year),
                Column.of("bigint", populations, Population::residents));
    }

    private static Population population(ResultSet row) throws SQLException {
        return new Population(Columns.area(row, "area"), row.getInt("year"), row.getLong("residents"));
    }

    private <T> T read(String document, Class<T> type) {
        try {
            return mapper.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
