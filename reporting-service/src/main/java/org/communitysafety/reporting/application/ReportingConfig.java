package org.communitysafety.reporting.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service looks at time. */
@ConfigMapping(prefix = "reporting")
public interface ReportingConfig {
    /** Which date a plan is seen from when a reader names none. */
    @WithDefault("newest-complete")
    BusinessDateMode businessDate();

    /**
     * After which a round of values that lacks some is judged as it is, though its figures may not be of one moment. Who
     * publishes does so again, so it is longer than a publisher takes to come back.
     */
    @WithDefault("30s")
    Duration roundQuiet();

    /** How long a resolved alert stays on the topic; the service itself keeps it. */
    @WithDefault("7d")
    Duration resolvedAlertsStay();

    /** {@code newest-complete} suits figures from the past; {@code today} is for production. */
    enum BusinessDateMode {
        NEWEST_COMPLETE,
        TODAY
    }
}
