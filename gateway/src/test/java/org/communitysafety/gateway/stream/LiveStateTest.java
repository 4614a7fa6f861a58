package org.communitysafety.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.communitysafety.contracts.Topics;
import org.junit.jupiter.api.Test;

class LiveStateTest {
    private static final Instant NOW = Instant.parse("2021-04-01T12:00:00Z");
    private static final String TOPIC = Topics.FEEDS;
    private static final TopicLayout TOPICS =
            new TopicLayout(List.of(new TopicLayout.Part(TOPIC, Uuid.randomUuid(), 2)));
    private static final int KEPT = 10;

    private final LiveState state = new LiveState(new Reference(), Clock.fixed(NOW, ZoneOffset.UTC), config());

    @Test
    void whatCameLastIsKeptWhicheverPartitionIsReadFirst() {
        state.startOver(TOPICS);
        read(0, 0, 5, NOW.minusSeconds(60));
        read(1, 0, 50, NOW.minusSeconds(3600));
        state.loaded();

        Resumption resumed = state.resume(at(0, 50));

        assertTrue(resumed.isPossible());
        List<Long> newest = state.after(resumed.from(), KEPT).events().stream()
                .filter(event -> event.slot() == 0)
                .map(LiveEvent::offset)
                .toList();
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L), newest);
    }

    @Test
    void whoMissedMoreThanIsKeptBeginsAgain() {
        state.startOver(TOPICS);
        read(0, 0, 5, NOW.minusSeconds(60));
        read(1, 0, 50, NOW.minusSeconds(3600));
        state.loaded();

        assertEquals(Resumption.Reason.NOT_KEPT, state.resume(at(0, 44)).reason());
        assertTrue(state.resume(at(0, 45)).isPossible());
    }

    @Test
    void aClientThatStopsAtAnyEventOfTheBacklogMissesNoneOfTheRest() {
        state.startOver(TOPICS);
        read(0, 0, 4, NOW.minusSeconds(60));
        read(1, 0, 4, NOW.minusSeconds(62));
        state.loaded();

        List<LiveEvent> all = state.after(state.resume(at(0, 0)).from(), KEPT).events();
        for (int seen = 0; seen < all.size(); seen++) {
            long[] positions = all.get(seen).positions();
            List<LiveEvent> rest = all.subList(seen + 1, all.size());

            assertTrue(rest.stream().allMatch(event -> event.offset() >= positions[event.slot()]));
            assertTrue(all.subList(0, seen + 1).stream().allMatch(event -> event.offset() < positions[event.slot()]));
        }
    }

    private void read(int partition, int from, int until, Instant at) {
        for (int offset = from; offset < until; offset++) {
            Change change = new Change(
                    Kind.FEED,
                    partition + "|" + offset,
                    Scope.ofFeed("agency"),
                    JsonNodeFactory.instance.objectNode().put("offset", offset));
            state.take(change, new LiveState.Place(TOPIC, partition, offset, at.plusSeconds(offset)));
        }
    }

    private static ResumeToken at(long... positions) {
        return new ResumeToken(NOW.minusSeconds(7200), TOPICS.ids(), positions);
    }

    private static StreamConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(StreamConfig.class)
                .withDefaultValues(Map.of("gateway.stream.kept-events", Integer.toString(KEPT)))
                .build()
                .getConfigMapping(StreamConfig.class);
    }
}
