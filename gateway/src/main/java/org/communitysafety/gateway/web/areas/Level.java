package org.communitysafety.gateway.web.areas;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which areas of a plan are looked at side by side. */
enum Level {
    WARD("Wards", "ward"),
    DISTRICT("Districts", "district"),
    OWN("Own areas", "own area");

    private final String title;
    private final String one;

    Level(String title, String one) {
        this.title = title;
        this.one = one;
    }

    String title() {
        return title;
    }

    /** In the middle of a sentence. */
    String one() {
        return one;
    }

    /** As the API and addresses have it. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Level> of(String token) {
        return Stream.of(values()).filter(level -> level.token().equals(token)).findFirst();
    }
}
