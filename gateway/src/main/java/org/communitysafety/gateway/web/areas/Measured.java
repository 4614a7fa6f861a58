package org.communitysafety.gateway.web.areas;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what areas are compared on the map. */
enum Measured {
    COUNT,
    RATE,
    HARM;

    /** As addresses have it. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Measured> of(String token) {
        return Stream.of(values()).filter(each -> each.token().equals(token)).findFirst();
    }
}
