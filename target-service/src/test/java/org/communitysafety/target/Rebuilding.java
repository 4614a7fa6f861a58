package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Rebuilds over REST, changes rows by hand, and holds a rebuild between its count and what it puts right. */
@ApplicationScoped
public class Rebuilding {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String WAITING =
            "select coalesce(min(pid), 0) from pg_locks where relation = 'rebuilt_cell'::regclass and not granted";

    private final DataSource database;

    public Rebuilding(DataSource database) {
        this.database = database;
    }

    static void start() {
        given().post("/api/v1/rebuild").then().statusCode(202);
    }

    /** The answer once it does not run any more. */
    static JsonPath ended() {
        return await().atMost(PATIENCE)
                .until(
                        () -> given().get("/api/v1/rebuild")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        answer -> !"RUNNING".equals(answer.getString("state")));
    }

    static JsonPath done() {
        JsonPath answer = ended();
        assertEquals("DONE", answer.getString("state"), answer.getString("failure"));
        return answer;
    }

    static JsonPath rebuilt() {
        start();
        return done();
    }

    /** Of one agency, by kind and key: other tests leave rows that they changed by hand. */
    static Map<String, String> differences(JsonPath answer, String agency) {
        List<Map<String, String>> all = answer.getList("differences");
        Map<String, String> told = new TreeMap<>();
        all.stream()
                .filter(each -> each.get("key").contains(agency))
                .forEach(each ->
                        told.put(each.get("kind") + " " + each.get("key"), each.get("kept") + " " + each.get("found")));
        return told;
    }

    /** @return how many rows it changed */
    int byHand(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        }
    }

    long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Records that were folded so far. */
    long taken() throws SQLException {
        return number("select sum(next_offset) from consumer_offset");
    }

    /** From here on a rebuild that has counted waits before it keeps what differs. */
    Held hold() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute("lock table rebuilt_cell in exclusive mode");
        }
        return new Held(connection);
    }

    /** Keeps rebuilds waiting until it is closed. */
    final class Held implements AutoCloseable {
        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        /** @return the process of the database that the rebuild waits in */
        long counted() {
            return await().atMost(PATIENCE).until(() -> number(WAITING), pid -> pid != 0);
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
