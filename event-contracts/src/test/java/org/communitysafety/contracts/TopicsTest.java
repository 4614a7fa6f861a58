package org.communitysafety.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final Map<String, Topic> topics =
            Topics.all().stream().collect(Collectors.toMap(Topic::name, Function.identity()));

    @Test
    void eventTopicsHave24PartitionsAndFiniteRetention() {
        Topic incidents = topics.get(Topics.INCIDENTS);

        assertEquals(24, incidents.partitions());
        assertTrue(Long.parseLong(incidents.settings().get("retention.ms")) > 0);
    }

    @Test
    void streamedTopicsKeepEverythingForTheResumeWindow() {
        Topic status = topics.get(Topics.TARGET_STATUS);

        assertTrue(status.isCompacted());
        assertEquals("86400000", status.settings().get("min.compaction.lag.ms"));
        assertEquals(6, status.partitions());
    }

    @Test
    void everyTopicHasItsDeadLettersForFourteenDays() {
        for (String name : topics.keySet()) {
            if (!name.endsWith(Topics.DEAD_LETTERS_SUFFIX)) {
                assertEquals(
                        "1209600000",
                        topics.get(Topics.deadLettersOf(name)).settings().get("retention.ms"));
            }
        }
    }
}
