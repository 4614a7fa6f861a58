package org.communitysafety.target.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.communitysafety.target.application.Plans;
import org.communitysafety.target.domain.Plan;

/** Plans as documents: a plan is read and replaced whole. */
@ApplicationScoped
public class PostgresPlans implements Plans {
    private static final String CURRENT =
            """
            select document from (
                select distinct on (plan) plan, document, removed from plan order by plan, version desc) newest
             where not removed order by plan
            """;
    private static final String FIND =
            "select document from plan where plan = ? and not removed order by version desc limit 1";

    private static final String VERSIONS = "select document from plan where plan = ? and not removed order by version";

    private final Sql sql;
    private final ObjectMapper mapper;

    public PostgresPlans(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    @Override
    public List<Plan> current() {
        return sql.query(CURRENT, row -> read(row.getString(1)));
    }

    @Override
    public Optional<Plan> find(String plan) {
        return sql.query(FIND, row -> read(row.getString(1)), plan).stream().findFirst();
    }

    @Override
    public List<Plan> versions(String plan) {
        return sql.query(VERSIONS, row -> read(row.getString(1)), plan);
    }

    @Override
    public int lock(String plan) {
        sql.run("select pg_advisory_xact_lock(hashtext('target.plan'), hashtext(?))", plan);
        return newestEver(plan);
    }

    @Override
    public int newestEver(String plan) {
        return sql.query("select coalesce(max(version), 0) from plan where plan = ?", row -> row.getInt(1), plan)
                .get(0);
    }

    @Override
    public void add(Plan plan) {
        sql.update(
                "insert into plan (plan, version, document) values (?, ?, ?::jsonb)",
                plan.plan(),
                plan.version(),
                write(plan));
    }

    @Override
    public void remove(String plan) {
        sql.update("update plan set removed = true where plan = ?", plan);
    }

    private Plan read(String document) {
        try {
            return mapper.readValue(document, Plan.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Plan plan) {
        try {
            return mapper.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
