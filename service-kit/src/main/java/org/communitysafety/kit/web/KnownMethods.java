package org.communitysafety.kit.web;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Whoever calls may invent methods: what is measured counts all of those as one, so that none makes a series of its own. */
@Singleton
public class KnownMethods {
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String OTHER = "other";

    /** The method itself, or {@code other}. */
    public static String known(String method) {
        return KNOWN.contains(method) ? method : OTHER;
    }

    @Produces
    @Singleton
    MeterFilter methods() {
        return MeterFilter.replaceTagValues("method", KnownMethods::known);
    }
}
