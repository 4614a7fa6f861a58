package org.communitysafety.gateway.routing;

import java.util.Locale;

/** The services behind the gateway, in the order in which they become ready. */
public enum Service {
    TARGET,
    INCIDENT,
    REPORTING;

    /** As messages, metrics and the tags of the published API name it: {@code target-service}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }
}
