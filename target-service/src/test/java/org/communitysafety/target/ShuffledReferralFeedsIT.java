package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.FeedDeclared;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Steps and declarations in any order, some of them more than once, leave the same feeds with the same judgements. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ShuffledReferralFeedsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PATHWAY = "shuffled-steps";
    private static final int REFERRALS = 20;

    @Inject
    Referring referring;

    @Inject
    EventsOnKafka events;

    /** Every fifth step is moved to March, every seventh was cancelled; February is declared one too many. */
    @Test
    void theOrderAndRepetitionOfStepsAndDeclarationsChangeNoJudgement() {
        Referring.pathway(PATHWAY, 10, 201);
        int moved = REFERRALS / 5;
        Map<String, String> expected = Map.of(
                "2019-02",
                        "%d of %d, %d live: false declared"
                                .formatted(REFERRALS, REFERRALS + 1, REFERRALS - moved - REFERRALS / 7),
                "2019-03", "%d of %d, %d live: true declared".formatted(moved, moved, moved));
        for (int seed = 1; seed <= 4; seed++) {
            String agency = Referring.registered("shuffled-%d-council".formatted(seed));
            List<ProducerRecord<byte[], byte[]>> said = history(agency, moved);
            said.addAll(said.subList(0, said.size() / 2));
            Collections.shuffle(said, new Random(seed));

            int cut = said.size() / 3;
            referring.publish(said.subList(0, cut));
            referring.publish(said.subList(cut, said.size()));

            await().atMost(SOON).untilAsserted(() -> assertEquals(expected, feeds(agency)));
        }
        assertEquals(List.of(), Verifying.differences("shuffled-"));
    }

    private List<ProducerRecord<byte[], byte[]>> history(String agency, int moved) {
        List<ProducerRecord<byte[], byte[]>> said = new ArrayList<>();
        for (int n = 1; n <= REFERRALS; n++) {
            String reference = "R-" + n;
            said.add(referring.step(agency, reference, PATHWAY, "MADE", "2019-02-%02d".formatted(n), "1"));
            if (n % 5 == 0) {
                said.add(referring.corrected(agency, reference, PATHWAY, "MADE", "2019-03-01", "2", "1"));
            } else if (n % 7 == 0) {
                said.add(referring.cancelled(agency, reference, "2", "1"));
            }
        }
        said.add(declared(agency, "2019-02", "/sources/a", 3, 1));
        said.add(declared(agency, "2019-02", "/sources/a", REFERRALS - 1, 2));
        said.add(declared(agency, "2019-02", "/sources/b", 2, 1));
        said.add(declared(agency, "2019-03", "/sources/a", moved + 9, 1));
        said.add(declared(agency, "2019-03", "/sources/a", moved, 3));
        said.add(declared(agency, "2019-03", "/sources/a", moved + 4, 2));
        return said;
    }

    /** @param version of several of a source the greatest holds */
    private ProducerRecord<byte[], byte[]> declared(
            String agency, String month, String source, long steps, int version) {
        return events.declared(
                new FeedDeclared(agency, month, null, Map.of(PATHWAY, steps), null),
                source,
                Instant.parse("2019-06-0%dT00:00:00Z".formatted(version)));
    }

    private static Map<String, String> feeds(String agency) {
        Map<String, String> feeds = new TreeMap<>();
        Values.feeds("agency=" + agency)
                .forEach(feed -> feeds.put(
                        (String) feed.get("month"),
                        "%s of %s, %s live: %s %s"
                                .formatted(
                                        feed.get("arrived"),
                                        feed.get("declared"),
                                        feed.get("received"),
                                        feed.get("complete"),
                                        feed.get("basis"))));
        return feeds;
    }
}
