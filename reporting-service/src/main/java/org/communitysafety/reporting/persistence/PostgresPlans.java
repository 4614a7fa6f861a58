package org.communitysafety.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.reporting.application.Plans;
import org.communitysafety.reporting.domain.Plan;

/** {@link Plans} in the tables {@code plan_version} and {@code plan_date}. */
@ApplicationScoped
class PostgresPlans implements Plans {
    private static final String KEEP =
            """
            insert into plan_version (plan, version, document, received_at) values (?, ?, ?::jsonb, ?)
            on conflict (plan, version) do update set document = excluded.document
            """;
    private static final String KNOWN_AT =
            """
            select document from plan_version where plan = ? and (received_at is null or received_at <= ?) order by version
            """;
    private static final String SHARING =
            """
            select distinct plan from plan_version
             where plan <> ? and document -> 'targets' @> jsonb_build_array(jsonb_build_object('alsoIn', jsonb_build_array(?::text)))
             order by plan
            """;
    private static final String KEEP_DATE =
            """
            insert into plan_date (plan, business_date) values (?, ?)
            on conflict (plan) do update set business_date = greatest(plan_date.business_date, excluded.business_date)
            """;
    private static final List<String> OF_A_PLAN = List.of(
            "board_report",
            "alert_transition",
            "alert",
            "status_reported",
            "period_reported",
            "status",
            "plan_date",
            "plan_version");

    private final Database database;
    private final Documents documents;
    private volatile Map<String, Plan> lastRead = Map.of();

    PostgresPlans(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public void keep(Plan plan, Instant at) {
        database.update(KEEP, statement -> {
            statement.setString(1, plan.id());
            statement.setInt(2, plan.version());
            statement.setString(3, documents.write(plan));
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    public void remove(String plan) {
        OF_A_PLAN.forEach(table ->
                database.update("delete from " + table + " where plan = ?", statement -> statement.setString(1, plan)));
    }

    /** Asked for with every change of a figure: a document that was read before is the same plan. */
    @Override
    public List<Plan> all() {
        Map<String, Plan> before = lastRead;
        Map<String, Plan> read = new HashMap<>();
        List<Plan> plans =
                database.query("select document from plan_version order by plan, version", statement -> {}, row -> {
                    String document = row.getString(1);
                    Plan known = before.get(document);
                    Plan plan = known == null ? plan(row) : known;
                    read.put(document, plan);
                    return plan;
                });
        lastRead = read;
        return plans;
    }

    @Override
    public List<Plan> versionsOf(String plan) {
        return database.query(
                "select document from plan_version where plan = ? order by version",
                statement -> statement.setString(1, plan),
                this::plan);
    }

    @Override
    public List<String> sharingWith(String plan) {
        return database.query(
                SHARING,
                statement -> {
                    statement.setString(1, plan);
                    statement.setString(2, plan);
                },
                row -> row.getString(1));
    }

    @Override
    public List<Plan> versionsKnownAt(String plan, Instant knownAt) {
        return database.query(
                KNOWN_AT,
                statement -> {
                    statement.setString(1, plan);
                    statement.setObject(2, knownAt.atOffset(ZoneOffset.UTC));
                },
                this::plan);
    }

    @Override
    public Optional<LocalDate> businessDate(String plan) {
        return database
                .query(
                        "select business_date from plan_date where plan = ?",
                        statement -> statement.setString(1, plan),
                        row -> row.getObject(1, LocalDate.class))
                .stream()
                .findFirst();
    }

    @Override
    public void keepBusinessDate(String plan, LocalDate date) {
        database.update(KEEP_DATE, statement -> {
            statement.setString(1, plan);
            statement.setObject(2, date);
        });
    }

    private Plan plan(ResultSet row) throws SQLException {
        return documents.read(row.getString(1), Plan.class);
    }
}
