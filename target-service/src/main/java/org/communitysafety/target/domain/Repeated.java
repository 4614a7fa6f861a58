package org.communitysafety.target.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Of what an indicator asks whether something happened to it before. */
public enum Repeated {
    VICTIM,
    /** A place or premises that the agency has a token for. */
    LOCATION;

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Repeated> of(String token) {
        return Arrays.stream(values())
                .filter(repeated -> repeated.token().equals(token))
                .findFirst();
    }
}
