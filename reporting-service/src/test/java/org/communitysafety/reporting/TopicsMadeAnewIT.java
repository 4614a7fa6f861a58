package org.communitysafety.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.communitysafety.reporting.PublishedPlans.fictional;
import static org.communitysafety.reporting.PublishedPlans.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.reporting.application.FillTopics;
import org.communitysafety.reporting.delivery.ListeningReceiver;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.testkit.TopicsAnew;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told again once topics were made anew fills them, and is nothing new to anybody. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class TopicsMadeAnewIT {
    private static final String PLAN = "demo-lost-topics";
    private static final String AREA = "E06999961";
    private static final String WEBHOOK = "/api/v1/webhooks/lost-topics";

    private final Platform platform = new Platform();
    private final ListeningReceiver receiver = ListeningReceiver.start();
    private long round;

    @Inject
    FillTopics fill;

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        given().delete(WEBHOOK);
        receiver.close();
        platform.close();
    }

    @Test
    void statusesAndAlertsAreThereAgainAndNobodyIsToldTwice() throws SQLException {
        given().contentType(ContentType.JSON)
                .body("{\"url\":\"%s\",\"events\":{\"plans\":[\"%s\"]}}".formatted(receiver.url(), PLAN))
                .put(WEBHOOK)
                .then()
                .statusCode(201);
        platform.publish(fictional(PLAN, 1, AREA));
        take("900", "GREEN");
        take("1200", "RED");
        await().atMost(Platform.SOON).until(() -> receiver.received().size() == 1);
        JsonNode status = newestStatus();
        JsonNode alerts = platform.get("/api/v1/alerts?plan=" + PLAN);
        Map<String, Long> kept = kept();

        TopicsAnew.make(List.of(Topics.TARGET_STATUS, Topics.ALERTS));
        assertEquals(List.of(), platform.statuses(PLAN));
        fill.compare();

        await().atMost(Platform.SOON).until(() -> !platform.statuses(PLAN).isEmpty());
        await().atMost(Platform.SOON).untilAsserted(() -> assertEquals(List.of("changed"), platform.alertEvents(PLAN)));
        assertEquals(status.path("item"), newestStatus().path("item"));
        assertEquals(List.of(alerts.at("/items/0/id").asText()), keys(Topics.ALERTS));
        fill.compare();
        assertEquals(1, platform.statuses(PLAN).size(), "a topic that is the same is not filled once more");

        long again = ++round;
        platform.publish(figure(AREA, "2019/20", "1200", again, 1));
        await().atMost(Platform.SOON)
                .untilAsserted(() ->
                        assertEquals(again, count("select max(round) from indicator_value where area = ?", AREA)));

        assertEquals(kept, kept());
        assertEquals(alerts, platform.get("/api/v1/alerts?plan=" + PLAN));
        assertEquals(1, platform.statuses(PLAN).size());
        assertEquals(1, receiver.received().size());
        take("1300", "RED");
        assertTrue(kept().get("values") > kept.get("values"), "another figure is one more entry");
    }

    private void take(String figure, String rag) {
        platform.publish(figure(AREA, "2019/20", figure, ++round, 1));
        platform.awaitRag(PLAN, rag, figure);
    }

    private JsonNode newestStatus() {
        List<JsonNode> told = platform.statuses(PLAN);
        return told.get(told.size() - 1);
    }

    private List<String> keys(String topic) {
        return platform.records(topic).stream()
                .filter(record -> record.value() != null && text(record).contains("\"" + PLAN + "\""))
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    /** How many entries there are of what users see. */
    private Map<String, Long> kept() throws SQLException {
        Map<String, Long> kept = new TreeMap<>();
        kept.put("values", count("select count(*) from value_reported where area = ?", AREA));
        kept.put("statuses", count("select count(*) from status_reported where plan = ?", PLAN));
        kept.put("periods", count("select count(*) from period_reported where plan = ?", PLAN));
        kept.put("alerts", count("select count(*) from alert where document::text like '%' || ? || '%'", PLAN));
        kept.put("deliveries", count("select count(*) from delivery where ? <> ''", PLAN));
        return kept;
    }

    private long count(String sql, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
