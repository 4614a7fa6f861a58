package org.communitysafety.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The register of the platform's topics: every name, partition count and retention stands here and nowhere else. */
public final class Topics {
    public static final String INCIDENTS = "incidents";
    public static final String REFERRALS = "referrals";
    public static final String MEASUREMENTS = "measurements";
    public static final String FEED_DECLARATIONS = "feed-declarations";
    public static final String ERASURES = "erasures";
    public static final String AREAS = "areas";
    public static final String AGENCIES = "agencies";
    public static final String INDICATORS = "indicators";
    public static final String PLANS = "plans";
    public static final String PATHWAYS = "pathways";
    public static final String OVERDUE_CLOCKS = "overdue-clocks";
    public static final String INDICATOR_VALUES = "indicator-values";
    public static final String TARGET_STATUS = "target-status";
    public static final String ALERTS = "alerts";
    public static final String FEEDS = "feeds";
    public static final String ACCESS_RECORD = "access-record";

    public static final String DEAD_LETTERS_SUFFIX = ".dead-letters";

    /** How long a stream can be resumed: what compaction leaves alone. */
    public static final Duration RESUME_WINDOW = Duration.ofHours(24);

    public static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(14);

    /** Of the event topics. The facts are the source of truth, not an endless log. */
    public static final Duration EVENT_RETENTION = Duration.ofDays(90);

    /** How long entries of the access record wait here for the service that chains and keeps them. */
    public static final Duration ACCESS_RETENTION = Duration.ofDays(90);

    /**
     * How much longer than its retention a record may stay: Kafka deletes whole segments of a log, and begins a new one
     * after so long ({@code log.roll.hours}, as Kafka has it where nothing is said).
     */
    public static final Duration LONGEST_SEGMENT = Duration.ofDays(7);

    private static final int EVENT_PARTITIONS = 24;
    private static final int PARTITIONS = 6;

    private static final List<String> EVENTS = List.of(INCIDENTS, REFERRALS, MEASUREMENTS, FEED_DECLARATIONS);
    private static final List<String> REFERENCE =
            List.of(AREAS, AGENCIES, INDICATORS, PLANS, PATHWAYS, OVERDUE_CLOCKS, INDICATOR_VALUES);
    private static final List<String> STREAMED = List.of(TARGET_STATUS, ALERTS, FEEDS);
    private static final List<String> ACCESS = List.of(ACCESS_RECORD);

    private Topics() {}

    public static List<Topic> all() {
        return Stream.of(
                        EVENTS.stream().map(name -> passing(name, EVENT_PARTITIONS, EVENT_RETENTION)),
                        Stream.of(erasures()),
                        REFERENCE.stream().map(name -> compacted(name, Map.of("cleanup.policy", "compact"))),
                        STREAMED.stream().map(name -> compacted(name, streamed())),
                        ACCESS.stream().map(name -> passing(name, PARTITIONS, ACCESS_RETENTION)),
                        deadLetterTopics().stream().map(name -> passing(name, PARTITIONS, DEAD_LETTER_RETENTION)))
                .flatMap(topics -> topics)
                .toList();
    }

    /** The topics of what agencies send. */
    public static List<String> eventTopics() {
        return EVENTS;
    }

    /** The topics on which somebody may be named, even by a token: those of events, and of who is to be forgotten. */
    public static List<String> namingPersons() {
        return Stream.concat(EVENTS.stream(), Stream.of(ERASURES)).toList();
    }

    public static String deadLettersOf(String topic) {
        return topic + DEAD_LETTERS_SUFFIX;
    }

    public static List<String> deadLetterTopics() {
        return deadLettered().map(Topics::deadLettersOf).toList();
    }

    /** The topics with a dead-letter topic: everything a service consumes from another. */
    private static Stream<String> deadLettered() {
        return Stream.of(EVENTS, List.of(ERASURES), REFERENCE, STREAMED, ACCESS).flatMap(List::stream);
    }

    /** As long as the events they speak of: no event outlives the erasure of whom it names. */
    private static Topic erasures() {
        return passing(ERASURES, PARTITIONS, EVENT_RETENTION);
    }

    private static Topic passing(String name, int partitions, Duration retention) {
        return new Topic(
                name,
                partitions,
                Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retention.toMillis())));
    }

    private static Topic compacted(String name, Map<String, String> settings) {
        return new Topic(name, PARTITIONS, settings);
    }

    private static Map<String, String> streamed() {
        return Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", Long.toString(RESUME_WINDOW.toMillis()));
    }
}
