package org.communitysafety.simulation;

/** What can go wrong in a history, and what agencies do that looks alike. */
public enum Fault {
    CORRECTION("a later version of an incident"),
    CANCELLATION("an incident cancelled"),
    TIE("two versions recorded at one time"),
    LATE("a version after newer ones of its incident"),
    DUPLICATE("the same record twice"),
    MALFORMED("a record that cannot be read"),
    CRASH_BEFORE_COMMIT("process dies inside a transaction"),
    CRASH_AFTER_COMMIT("process dies before it mirrors or publishes"),
    REDELIVERY("a batch polled again"),
    REORDER("partitions read out of step"),
    SHORT_POLL("a poll ends within a round"),
    REBALANCE("partitions move between instances"),
    ZOMBIE_WRITER("who lost a partition commits later"),
    CONCURRENT_WRITER("another writes inside a transaction"),
    PUBLISH_FAILURE("Kafka takes a part of a round"),
    TELL_FAILURE("Kafka takes a part of what is told"),
    CLOCK_JUMP("a clock two days ahead or behind");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
