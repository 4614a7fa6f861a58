package org.communitysafety.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServiceQuestionsTest {
    private static final int PAGES = 24;
    private static final int QUESTIONS = 2000;

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService pages = Executors.newFixedThreadPool(PAGES);
    private ServiceQuestions questions;

    /** Answers at once what it was asked. */
    @BeforeEach
    void start() throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> request.response()
                        .end("[\"" + request.uri() + "\"," + (body.length() == 0 ? "null" : body) + "]")))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        ServicesConfig services = new AllAt(URI.create("http://127.0.0.1:" + server.actualPort()));
        questions = new ServiceQuestions(vertx, services, new ObjectMapper());
    }

    @AfterEach
    void stop() throws Exception {
        pages.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void everyAnswerComesHoweverSoonItComes() throws Exception {
        List<Future<Reply>> replies = new ArrayList<>();
        for (int n = 0; n < QUESTIONS; n++) {
            String uri = "/api/v1/areas/" + n;
            replies.add(pages.submit(() -> questions.ask(Service.TARGET, "GET", uri, Map.of(), null)));
        }

        for (int n = 0; n < QUESTIONS; n++) {
            JsonNode answer = replies.get(n).get().as(JsonNode.class).orElseThrow();
            assertEquals("/api/v1/areas/" + n, answer.path(0).asText());
        }
    }

    @Test
    void whatIsSentIsJson() {
        Reply reply = questions.ask(Service.TARGET, "PUT", "/api/v1/areas/own-a", Map.of(), Map.of("name", "A"));

        assertEquals("A", reply.as(JsonNode.class).orElseThrow().at("/1/name").asText());
    }

    private record AllAt(URI incident) implements ServicesConfig {
        @Override
        public URI target() {
            return incident;
        }

        @Override
        public URI reporting() {
            return incident;
        }

        @Override
        public int connections() {
            return 1;
        }

        @Override
        public int waiting() {
            return 1;
        }

        @Override
        public Duration patience() {
            return Duration.ZERO;
        }

        @Override
        public Duration answerWithin() {
            return Duration.ZERO;
        }

        @Override
        public Duration askEvery() {
            return Duration.ZERO;
        }
    }
}
