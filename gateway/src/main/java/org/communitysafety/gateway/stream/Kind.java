package org.communitysafety.gateway.stream;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.contracts.Topics;

/** The kinds of events on a live stream, each the content of one topic. */
public enum Kind {
    TARGET_STATUS("target-status", Topics.TARGET_STATUS),
    ALERT("alert", Topics.ALERTS),
    FEED("feed", Topics.FEEDS);

    /**
     * The event, on streams that ask for it, that says of no figure which it is: any counted one may have changed. It is the
     * content of no topic.
     */
    static final String FIGURES = "figures";

    private final String eventName;
    private final String topic;

    Kind(String eventName, String topic) {
        this.eventName = eventName;
        this.topic = topic;
    }

    /** As {@code event:} on the stream and in {@code types=}. */
    public String eventName() {
        return eventName;
    }

    static Optional<Kind> named(String eventName) {
        return Stream.of(values())
                .filter(kind -> kind.eventName.equals(eventName))
                .findFirst();
    }

    static Optional<Kind> ofTopic(String topic) {
        return Stream.of(values()).filter(kind -> kind.topic.equals(topic)).findFirst();
    }

    /** The streamed topics, in the order in which a token lists their positions. */
    static List<String> topics() {
        return Stream.of(values()).map(kind -> kind.topic).toList();
    }
}
