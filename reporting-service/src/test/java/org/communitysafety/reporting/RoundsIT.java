package org.communitysafety.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.communitysafety.reporting.PublishedPlans.fictional;
import static org.communitysafety.reporting.PublishedPlans.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rounds are judged whole, nothing is lost by a fault in between, and a bad record goes aside alone. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class RoundsIT {
    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        PlatformInfrastructure.startPostgres();
        platform.close();
    }

    @Test
    void theHalvesOfARoundAreNeverSeenApart() {
        String area = "E06999401";
        platform.publish(fictional("demo-rounds", 1, area));
        platform.publish(figure(area, "2018/19", "1000", 1, 2), figure(area, "2019/20", "0", 1, 2));
        platform.awaitRag("demo-rounds", "GREEN", "0");
        for (int round = 2; round < 60; round++) {
            String before = Integer.toString(1000 - round);
            String after = Integer.toString(round);
            platform.publish(figure(area, "2018/19", before, round, 2), figure(area, "2019/20", after, round, 2));
        }
        platform.awaitRag("demo-rounds", "GREEN", "59");

        List<JsonNode> told = platform.statuses("demo-rounds").stream()
                .map(data -> data.path("item"))
                .filter(item -> item.path("years").size() > 1
                        && item.at("/years/1/actual").isNumber())
                .toList();
        assertFalse(told.isEmpty());
        told.forEach(item -> assertEquals(
                1000,
                item.at("/years/0/actual").asInt() + item.at("/years/1/actual").asInt(),
                item.toString()));
    }

    @Test
    void aRoundThatStaysShortIsJudgedAfterAWhileOfQuiet() {
        String area = "E06999402";
        platform.publish(fictional("demo-short", 1, area));
        platform.awaitItem("demo-short", item -> item.has("rag"));
        platform.publish(figure(area, "2019/20", "900", 1, 5));

        platform.awaitRag("demo-short", "GREEN", "900");
    }

    @Test
    void aJudgementThatFailsLosesNothing() throws SQLException {
        String area = "E06999403";
        platform.publish(fictional("demo-fault", 1, area));
        platform.publish(figure(area, "2019/20", "900", 1, 1));
        platform.awaitRag("demo-fault", "GREEN", "900");

        forbidJudging("demo-fault");
        platform.publish(figure(area, "2019/20", "1200", 2, 1));
        await().atMost(Platform.SOON).until(() -> refusals() > 0);
        assertEquals("GREEN", platform.item("demo-fault").path("rag").asText());
        assertEquals(
                "900",
                platform.get("/api/v1/scorecard?plan=demo-fault&period=2019/20")
                        .at("/items/0/actual")
                        .asText(),
                "values and judgement are kept together or not at all");
        allowJudging();

        platform.awaitRag("demo-fault", "RED", "1200");
        await().atMost(Platform.SOON).until(() -> platform.alertEvents("demo-fault"), List.of("raised")::equals);
    }

    @Test
    void aDatabaseThatDiesIsWaitedFor() {
        String area = "E06999404";
        platform.publish(
                Topics.INDICATORS,
                "victim-based-crime",
                EventTypes.INDICATOR_DEFINED,
                PublishedFigures.indicator("victim-based-crime"));
        platform.publish(fictional("demo-database", 1, area));
        platform.publish(figure(area, "2019/20", "900", 1, 1));
        platform.awaitRag("demo-database", "GREEN", "900");

        PlatformInfrastructure.killPostgres();
        platform.publish(figure(area, "2019/20", "1200", 2, 1));
        assertEquals(
                503, platform.answer("/api/v1/scorecard?plan=demo-database").statusCode());
        assertEquals(200, given().get("/q/health/live").statusCode());
        assertEquals(503, given().get("/q/health/ready").statusCode());
        PlatformInfrastructure.startPostgres();

        await().atMost(Platform.SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
        platform.awaitRag("demo-database", "RED", "1200");
    }

    @Test
    void aBadRecordGoesAsideAloneAndItsNeighboursAreTaken() {
        String area = "E06999405";
        int before =
                platform.records(Topics.deadLettersOf(Topics.INDICATOR_VALUES)).size();
        platform.publish(fictional("demo-poison", 1, area));
        platform.publish(figure(area, "2018/19", "1000", 1, 2));
        platform.publishPoison(Topics.INDICATOR_VALUES, area);
        platform.publish(figure("not an area", "2019/20", "1", 1, 1));
        platform.publish(figure(area, "2019/20", "900", 1, 2));
        platform.awaitRag("demo-poison", "GREEN", "900");

        var aside = platform.records(Topics.deadLettersOf(Topics.INDICATOR_VALUES));
        assertEquals(before + 2, aside.size());
        assertTrue(aside.stream()
                .map(record -> KafkaProbe.header(record, "deadletter-code"))
                .toList()
                .containsAll(List.of("not-a-cloudevent", "bad-data")));
    }

    private static void forbidJudging(String plan) throws SQLException {
        sql("create sequence reporting.refusals");
        sql("grant usage, select on reporting.refusals to reporting_service");
        sql("create function reporting.refuse() returns trigger language plpgsql as $$ begin"
                + " if new.plan = '" + plan + "' then perform nextval('reporting.refusals');"
                + " raise exception 'out of order'; end if; return new; end $$");
        sql("create trigger refuse before insert or update on reporting.status"
                + " for each row execute function reporting.refuse()");
    }

    private static void allowJudging() throws SQLException {
        sql("drop trigger refuse on reporting.status");
        sql("drop function reporting.refuse()");
        sql("drop sequence reporting.refusals");
    }

    /** A sequence counts on although its transaction is rolled back. */
    private static long refusals() throws SQLException {
        try (Connection connection = superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select case when is_called then last_value else 0 end from reporting.refusals")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = superuser();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + PlatformInfrastructure.database() + "/csp", "postgres", "");
    }
}
