package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communitysafety.target.domain.Histories;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;
import org.junit.jupiter.api.Test;

/** Random corrections through Kafka and PostgreSQL equal the plainest recount, whatever the order and the duplicates. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class RandomHistoriesIT {
    private static final String AGENCY = "random-police";

    @Inject
    EventsOnKafka events;

    @Test
    void correctionsCancellationsAndRevivalsCountExactlyAtEveryLevel() {
        Registration.agency(AGENCY, "E23000019");
        Random random = new Random(20_190_401);
        List<IncidentVersion> history = Histories.random(random, new AgencyId(AGENCY), 120, 800);
        Map<String, Long> arrived = Histories.arrived(history);

        Histories.delivered(random, history)
                .forEach(
                        batch -> events.publish(batch.stream().map(events::told).toList()));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertEquals(arrived, feeds(AGENCY, "arrived")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(Histories.recount(history), counted(AGENCY)));
        assertEquals(Histories.live(history), feeds(AGENCY, "received"));
    }

    /** What is stored of an agency, as a recount of its history says it. */
    static Map<String, Long> counted(String agency) {
        Map<String, Long> counted = new TreeMap<>();
        Stream.concat(Arrays.stream(Category.values()).map(Category::slug), Stream.of("victim-based-crime"))
                .forEach(indicator -> Values.of(indicator, "period=month&source=events&agency=" + agency)
                        .forEach(value -> counted.put(
                                indicator + " " + value.get("area") + " " + value.get("period"),
                                ((Number) value.get("value")).longValue())));
        return counted;
    }

    static Map<String, Long> feeds(String agency, String count) {
        Map<String, Long> counts = new TreeMap<>();
        Values.feeds("agency=" + agency)
                .forEach(feed -> counts.put(
                        feed.get("category") + " " + feed.get("month"), ((Number) feed.get(count)).longValue()));
        counts.values().removeIf(each -> each == 0);
        return counts;
    }
}
