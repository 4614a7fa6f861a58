package org.communitysafety.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicUseTest {
    @Test
    void everyTopicIsRegistered() {
        assertEquals(
                Topics.all().stream().map(Topic::name).collect(Collectors.toCollection(TreeSet::new)),
                names(TopicUse::reads));
        assertEquals(names(TopicUse::reads), names(TopicUse::writes));
    }

    @Test
    void everyTopicHasOneServiceThatWritesIt() {
        for (Topic topic : Topics.all()) {
            if (!topic.name().endsWith(Topics.DEAD_LETTERS_SUFFIX)) {
                assertEquals(1, users(topic.name(), TopicUse::writes).size(), topic.name());
            }
        }
    }

    @Test
    void oneServiceListsWhatIsSetAsideAnywhere() {
        for (String letters : Topics.deadLetterTopics()) {
            assertEquals(List.of("incident-service"), users(letters, TopicUse::reads), letters);
        }
    }

    private static Set<String> names(Function<TopicUse, Set<String>> of) {
        return TopicUse.all().stream().map(of).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> users(String topic, Function<TopicUse, Set<String>> of) {
        return TopicUse.all().stream()
                .filter(use -> of.apply(use).contains(topic))
                .map(TopicUse::service)
                .toList();
    }
}
