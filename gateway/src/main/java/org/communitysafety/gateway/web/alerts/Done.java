package org.communitysafety.gateway.web.alerts;

import java.util.stream.Stream;

/** What a form did, as the page after it says. */
enum Done {
    ACKNOWLEDGED("The alert is acknowledged."),
    ALREADY_ACKNOWLEDGED("Somebody had acknowledged the alert before. What they wrote stands; your note was not kept."),
    SILENCED("The silence is set."),
    WITHDRAWN("The silence is withdrawn. People are told again.");

    private final String sentence;

    Done(String sentence) {
        this.sentence = sentence;
    }

    /** @param name as in an address @return empty for none */
    static String inWords(String name) {
        return Stream.of(values())
                .filter(done -> done.name().equals(name))
                .map(done -> done.sentence)
                .findFirst()
                .orElse("");
    }
}
