package org.communitysafety.cli.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.communitysafety.cli.http.Answer;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int RATE = 100;

    private final HandClock clock = new HandClock();
    private final List<String> told = new ArrayList<>();

    @Test
    void eachIsSentAtItsTime() throws InterruptedException {
        List<Long> sentAt = new ArrayList<>();

        Tally tally = run(50, Duration.ofHours(1), (path, content) -> {
            sentAt.add(clock.nanos());
            return answer(202, "{\"id\":\"x\"}");
        });

        assertEquals(50, sentAt.size());
        for (int n = 0; n < 50; n++) {
            assertEquals(Duration.ofMillis(10L * n).toNanos(), sentAt.get(n));
        }
        assertEquals(50, tally.accepted());
        assertEquals(0, tally.millis(99.9));
        assertTrue(tally.isWhole());
    }

    /** At 100 a second, each taking 50 ms of one server: the n-th answer is 40 ms later against its time than the one before. */
    @Test
    void aSlowPlatformCannotHideBehindItsSlowness() throws InterruptedException {
        Tally tally = run(10, Duration.ofHours(1), (path, content) -> {
            clock.pass(Duration.ofMillis(50));
            return answer(202, "{}");
        });

        assertEquals(50 + 9 * 40, tally.millis(100), 1);
        assertEquals(50 + 4 * 40, tally.millis(50), 1);
    }

    @Test
    void itEndsWithTheTimeEvenWhereMoreEventsWereAllowed() throws InterruptedException {
        Tally tally = run(1_000, Duration.ofSeconds(1), (path, content) -> answer(202, "{}"));

        assertEquals(RATE, tally.sent());
    }

    @Test
    void oneThatIsNeverAnsweredIsHeldInBoundsAndTellsIt() throws InterruptedException {
        Tally tally = run(10_000, Duration.ofSeconds(10), (path, content) -> new CompletableFuture<>());

        assertEquals(Bounds.UNDER_WAY, tally.sent());
        assertEquals(Bounds.UNDER_WAY, tally.unanswered());
        assertEquals(1, tally.leftOut());
        assertFalse(tally.isWhole());
        assertTrue(clock.nanos() < Duration.ofSeconds(75).toNanos(), "it ended");
        assertTrue(told.get(0).contains("under way 256"), told.toString());
    }

    @Test
    void refusalsAreToldByTheirReason() throws InterruptedException {
        List<CompletableFuture<Answer>> answers = new ArrayList<>(List.of(
                answer(422, "{\"errors\":[{\"code\":\"unknown-agency\"}]}"),
                answer(422, "{\"errors\":[{\"code\":\"unknown-agency\"}]}"),
                answer(503, "{\"title\":\"Service Unavailable\"}"),
                CompletableFuture.<Answer>failedFuture(new IOException("broken")),
                answer(202, "{}")));

        Tally tally = run(5, Duration.ofHours(1), (path, content) -> answers.remove(0));

        assertEquals(Map.of("422 unknown-agency", 2L, "503 Service Unavailable", 1L), tally.refused());
        assertEquals(1, tally.unanswered());
        assertEquals(1, tally.accepted());
        assertEquals("  refused 2: 422 unknown-agency", tally.lines().get(1));
    }

    @Test
    void ofManyInOneRequestEachCounts() throws InterruptedException {
        GeneratedLoad load = new GeneratedLoad(NOON, RATE, 10, 0, 25);

        Tally tally = loop((path, content) ->
                        answer(202, "{\"accepted\":4,\"rejected\":1,\"problems\":[{\"code\":\"unknown-category\"}]}"))
                .run(load, new Bounds(25, Duration.ofHours(1)));

        assertEquals(25, tally.sent());
        assertEquals(12, tally.accepted());
        assertEquals(Map.of("202 unknown-category", 3L, "other reasons", 10L), tally.refused());
        assertEquals(List.of(), tally.entries(), "what was refused in part is not looked for");
    }

    private Tally run(long events, Duration length, OpenLoop.Sending sending) throws InterruptedException {
        return loop(sending).run(new GeneratedLoad(NOON, RATE, 1, 0, events), new Bounds(events, length));
    }

    private OpenLoop loop(OpenLoop.Sending sending) {
        return new OpenLoop(clock, sending, told::add);
    }

    private static CompletableFuture<Answer> answer(int status, String body) {
        try {
            return CompletableFuture.completedFuture(
                    new Answer(status, new ObjectMapper().readTree(body), Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
