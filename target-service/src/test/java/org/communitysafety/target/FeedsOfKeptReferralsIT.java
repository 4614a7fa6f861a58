package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** What is kept of steps and meetings is counted as the fold does: when they were given feeds, and by a rebuild. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class FeedsOfKeptReferralsIT {
    private static final String MIGRATION = "db/migration/V20__feeds_of_referrals.sql";
    private static final String COUNTING = "-- Where the steps that are kept arrived";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String AGENCY = "kept-referrals-council";

    @Inject
    Referring referring;

    @Inject
    Rebuilding rebuilding;

    @Inject
    DataSource database;

    @Test
    void whatWasKeptBeforeIsCountedAsIfItCameNow() throws SQLException, IOException {
        Referring.registered(AGENCY);
        String pathway = Referring.pathway("kept-referrals", 10, 201);
        referring.publish(List.of(
                referring.step(AGENCY, "K-1", pathway, "MADE", "2019-01-04", "1"),
                referring.corrected(AGENCY, "K-1", pathway, "MADE", "2019-02-04", "2", "1"),
                referring.corrected(AGENCY, "K-1", pathway, "MADE", "2019-02-05", "3", "2"),
                referring.corrected(AGENCY, "K-1", pathway, "DONE", "2019-02-06", "4", "unheard-of"),
                referring.corrected(AGENCY, "K-1", pathway, "DONE", "2019-02-07", "5", "unheard-of"),
                referring.step(AGENCY, "K-2", pathway, "MADE", "2019-02-04", "1"),
                referring.step(AGENCY, "K-2", pathway, "DONE", "2019-02-05", "2"),
                referring.cancelled(AGENCY, "K-2", "3", "2"),
                referring.step(AGENCY, "K-3", pathway, "MADE", "2019-02-04", "1"),
                referring.met(AGENCY, "kept-referrals-panel", "2019-02-04", "1", List.of(AGENCY), null)));
        Map<String, String> expected = new TreeMap<>(Map.of(
                "pathway:kept-referrals 2019-01", "1 0",
                "pathway:kept-referrals 2019-02", "5 4",
                "panel:kept-referrals-panel 2019-02", "1 1"));
        await().atMost(SOON).untilAsserted(() -> assertEquals(expected, folded()));

        assertEquals(expected, migrated());
    }

    @Test
    void aRebuildPutsFeedsOfStepsAndMeetingsRight() throws SQLException {
        String agency = Referring.registered("rebuilt-referrals-council");
        String pathway = Referring.pathway("rebuilt-referrals", 10, 201);
        referring.publish(List.of(
                referring.step(agency, "K-1", pathway, "MADE", "2019-02-04", "1"),
                referring.step(agency, "K-1", pathway, "DONE", "2019-02-05", "2"),
                referring.met(agency, "rebuilt-referrals-panel", "2019-02-04", "1", List.of(agency), null)));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(2, Values.feeds("agency=" + agency).size()));

        assertEquals(
                2, rebuilding.byHand("update feed_cell set arrived = 9, live = 7 where agency = '" + agency + "'"));
        Map<String, String> told = Rebuilding.differences(Rebuilding.rebuilt(), agency);

        assertEquals(
                Map.of(
                        "ARRIVED " + agency + "|panel:rebuilt-referrals-panel|2019-02", "9 1",
                        "ARRIVED " + agency + "|pathway:rebuilt-referrals|2019-02", "9 2",
                        "LIVE " + agency + "|panel:rebuilt-referrals-panel|2019-02", "7 1",
                        "LIVE " + agency + "|pathway:rebuilt-referrals|2019-02", "7 2"),
                told);
        assertEquals(3, Values.arrived(agency));
        assertEquals(Map.of(), Rebuilding.differences(Rebuilding.rebuilt(), agency));
    }

    private static Map<String, String> folded() {
        Map<String, String> feeds = new TreeMap<>();
        Values.feeds("agency=" + AGENCY)
                .forEach(feed -> feeds.put(
                        (feed.get("pathway") == null ? "panel:" + feed.get("panel") : "pathway:" + feed.get("pathway"))
                                + " "
                                + feed.get("month"),
                        feed.get("arrived") + " " + feed.get("received")));
        return feeds;
    }

    /** On empty tables of the same names, which only this connection sees. */
    private Map<String, String> migrated() throws SQLException, IOException {
        Map<String, String> feeds = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temp table feed_cell (like feed_cell including defaults) on commit drop");
            statement.execute("create temp table feed (like feed including defaults) on commit drop");
            statement.execute(counting());
            try (ResultSet rows = statement.executeQuery("select content, to_char(month, 'YYYY-MM') as month, arrived,"
                    + " live from feed_cell join feed using (agency, content) where agency = '" + AGENCY + "'")) {
                while (rows.next()) {
                    feeds.put(
                            rows.getString("content") + " " + rows.getString("month"),
                            rows.getLong("arrived") + " " + rows.getLong("live"));
                }
            }
            connection.rollback();
        }
        return feeds;
    }

    private static String counting() throws IOException {
        try (InputStream in = FeedsOfKeptReferralsIT.class.getClassLoader().getResourceAsStream(MIGRATION)) {
            String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return whole.substring(whole.indexOf(COUNTING));
        }
    }
}
