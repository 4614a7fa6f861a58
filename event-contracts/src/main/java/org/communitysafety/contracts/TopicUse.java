package org.communitysafety.contracts;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The register of who reads and writes which topics: what the code does, what the AsyncAPI document says and what rights a
 * service is given on a cluster are held to it.
 *
 * @param service by its deployed name
 * @param follows topics it reads as they grow; what it cannot read of them it sets aside on their dead-letter topics
 * @param looksUp topics of which it reads single records again
 * @param publishes topics it writes, besides dead letters
 */
public record TopicUse(String service, Set<String> follows, Set<String> looksUp, Set<String> publishes) {
    private static final List<TopicUse> ALL = List.of(
            new TopicUse(
                    "gateway",
                    Set.of(
                            Topics.TARGET_STATUS,
                            Topics.ALERTS,
                            Topics.FEEDS,
                            Topics.PLANS,
                            Topics.AGENCIES,
                            Topics.AREAS),
                    Set.of(),
                    Set.of(Topics.ACCESS_RECORD)),
            new TopicUse(
                    "incident-service",
                    union(
                            Topics.deadLetterTopics(),
                            List.of(
                                    Topics.AGENCIES,
                                    Topics.INDICATORS,
                                    Topics.PATHWAYS,
                                    Topics.AREAS,
                                    Topics.INCIDENTS,
                                    Topics.REFERRALS,
                                    Topics.ERASURES,
                                    Topics.ACCESS_RECORD)),
                    Set.copyOf(Topics.namingPersons()),
                    Set.copyOf(Topics.namingPersons())),
            new TopicUse(
                    "target-service",
                    Set.copyOf(Topics.namingPersons()),
                    Set.of(),
                    Set.of(
                            Topics.AREAS,
                            Topics.AGENCIES,
                            Topics.INDICATORS,
                            Topics.PLANS,
                            Topics.PATHWAYS,
                            Topics.OVERDUE_CLOCKS,
                            Topics.INDICATOR_VALUES,
                            Topics.FEEDS)),
            new TopicUse(
                    "reporting-service",
                    Set.of(
                            Topics.PLANS,
                            Topics.INDICATOR_VALUES,
                            Topics.FEEDS,
                            Topics.OVERDUE_CLOCKS,
                            Topics.AREAS,
                            Topics.AGENCIES,
                            Topics.INDICATORS),
                    Set.of(),
                    Set.of(Topics.TARGET_STATUS, Topics.ALERTS)));

    public TopicUse {
        follows = Set.copyOf(follows);
        looksUp = Set.copyOf(looksUp);
        publishes = Set.copyOf(publishes);
    }

    /** Every service that has anything to do with Kafka. */
    public static List<TopicUse> all() {
        return ALL;
    }

    /** Everything it reads. */
    public Set<String> reads() {
        return union(follows, looksUp);
    }

    /** Everything it writes, dead letters among it; a dead letter that cannot be read is set aside by nobody. */
    public Set<String> writes() {
        List<String> letters = follows.stream()
                .filter(topic -> !topic.endsWith(Topics.DEAD_LETTERS_SUFFIX))
                .map(Topics::deadLettersOf)
                .toList();
        return union(publishes, letters);
    }

    private static Set<String> union(Iterable<String> some, Iterable<String> others) {
        Set<String> all = new TreeSet<>();
        some.forEach(all::add);
        others.forEach(all::add);
        return all;
    }
}
