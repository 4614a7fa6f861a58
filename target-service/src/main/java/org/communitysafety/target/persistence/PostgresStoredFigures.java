package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.target.application.EventBatch;
import org.communitysafety.target.application.KeptReferral;
import org.communitysafety.target.application.StoredFigures;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.Difference;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.StoredFact;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.persistence.ReplayStatements.Replayed;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;

/** Reads rows as they are: what is reckoned from them is reckoned elsewhere. */
@ApplicationScoped
public class PostgresStoredFigures implements StoredFigures {
    private static final String FACTS =
            """
            select agency, subject, cancelled, category, offence_code, flags, area, place, month, recorded_on, victim,
                   location, first_category, first_month
              from incident_fact
            """;
    private static final String ARRIVALS =
            """
            select fact.agency, arrival.category as content, arrival.month, count(*) as subjects
              from incident_arrival arrival join incident_fact fact using (fact_key)
             group by fact.agency, arrival.category, arrival.month
            """;
    private static final String FEEDS = "select agency, content, month, arrived, live from feed_cell";
    private static final String CELLS = "select indicator, area, month, agency, count from indicator_cell";

    private final Sql sql;
    private final PostgresPositions positions;
    private final PostgresReferralFacts referrals;

    public PostgresStoredFigures(Sql sql, PostgresPositions positions, PostgresReferralFacts referrals) {
        this.sql = sql;
        this.positions = positions;
        this.referrals = referrals;
    }

    @Override
    public void standStill() {
        sql.run("set transaction isolation level repeatable read");
        // Here every row is read, which the connection's usual settings avoid.
        sql.run("set local enable_seqscan = on");
    }

    @Override
    public Map<Partition, Long> positions() {
        return positions.all();
    }

    @Override
    public void eachFact(Consumer<StoredFact> taker) {
        sql.each(FACTS, PostgresStoredFigures::fact, taker);
    }

    @Override
    public void eachReferral(Consumer<KeptReferral> taker) {
        referrals.each(taker);
    }

    @Override
    public void eachMeeting(Consumer<PanelMeeting> taker) {
        referrals.eachMeeting(taker);
    }

    @Override
    public void eachArrival(BiConsumer<FeedKey, Long> taker) {
        sql.each(
                ARRIVALS,
                row -> Map.entry(Columns.feed(row), row.getLong("subjects")),
                entry -> taker.accept(entry.getKey(), entry.getValue()));
    }

    @Override
    public Map<Cell, Long> cells() {
        Map<Cell, Long> cells = new HashMap<>();
        sql.each(
                CELLS,
                row -> Map.entry(cell(row), row.getLong("count")),
                each -> cells.put(each.getKey(), each.getValue()));
        return cells;
    }

    @Override
    public Map<FeedKey, Long> arrived() {
        return feeds("arrived");
    }

    @Override
    public Map<FeedKey, Long> live() {
        return feeds("live");
    }

    @Override
    public void beginReplay() {
        for (Replayed kind : Replayed.values()) {
            sql.run(kind.open());
        }
    }

    @Override
    public void replayed(EventBatch batch) {
        keep(Replayed.INCIDENT, ReplayedRows.ofIncidents(batch.incidents()));
        keep(Replayed.MEASUREMENT, ReplayedRows.ofMeasurements(batch.measurements()));
        keep(Replayed.DECLARATION, ReplayedRows.ofDeclarations(batch.declarations()));
        keep(Replayed.REFERRAL_STEP, ReplayedRows.ofSteps(batch.steps()));
        keep(Replayed.PANEL_MEETING, ReplayedRows.ofMeetings(batch.meetings()));
    }

    @Override
    public void compareReplayed(boolean whole, Consumer<Difference> differences) {
        compare(Replayed.INCIDENT, Difference.Kind.FACT, whole, differences);
        compare(Replayed.MEASUREMENT, Difference.Kind.MEASUREMENT, whole, differences);
        compare(Replayed.DECLARATION, Difference.Kind.DECLARATION, whole, differences);
        compare(Replayed.REFERRAL_STEP, Difference.Kind.REFERRAL_STEP, whole, differences);
        compare(Replayed.PANEL_MEETING, Difference.Kind.PANEL_MEETING, whole, differences);
    }

    private void keep(Replayed kind, ReplayedRows rows) {
        if (!rows.isEmpty()) {
            sql.update(kind.keep(), rows.columns());
        }
    }

    private void compare(Replayed kind, Difference.Kind as, boolean whole, Consumer<Difference> differences) {
        sql.each(
                kind.compare(),
                row -> new Difference(as, row.getString("key"), row.getString("kept"), row.getString("found")),
                differences,
                whole,
                whole);
    }

    private Map<FeedKey, Long> feeds(String count) {
        Map<FeedKey, Long> feeds = new HashMap<>();
        sql.each(
                FEEDS,
                row -> Map.entry(Columns.feed(row), row.getLong(count)),
                each -> feeds.put(each.getKey(), each.getValue()));
        return feeds;
    }

    private static StoredFact fact(ResultSet row) throws SQLException {
        AgencyId agency = new AgencyId(row.getString("agency"));
        FeedKey first = row.getString("first_category") == null
                ? null
                : new FeedKey(
                        agency,
                        FeedContent.of(Columns.category(row, "first_category")),
                        Columns.month(row, "first_month"));
        return new StoredFact(
                agency,
                row.getString("subject"),
                first,
                Columns.area(row, "area"),
                row.getBoolean("cancelled") ? null : FactRows.counted(row));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getString("indicator"),
                Columns.area(row, "area"),
                Columns.month(row, "month"),
                new AgencyId(row.getString("agency")));
    }
}
