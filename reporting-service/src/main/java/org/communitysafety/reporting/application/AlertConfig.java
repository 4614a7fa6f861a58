package org.communitysafety.reporting.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.communitysafety.reporting.domain.Hysteresis;

/** When something becomes an alert, and when it stops being one. */
@ConfigMapping(prefix = "reporting.alerts")
public interface AlertConfig {
    /** Observations in a row before an alert fires; 1 or more. */
    @WithDefault("1")
    int pendingFor();

    /** Clean observations in a row before an alert ends; 1 or more. */
    @WithDefault("2")
    int clearAfter();

    /** How long a correction that takes an alert's ground away has to stand before the alert ends. */
    @WithDefault("10s")
    Duration settle();

    /** Days before a date on which something is due, in which its alert is pending. */
    @WithDefault("30")
    int noticeDays();

    /** How long it has to stand that nothing came of a feed before it is told; longer than a feed is given to be quiet. */
    @WithDefault("90s")
    Duration feedConfirm();

    /** As the rules take it. */
    default Hysteresis hysteresis() {
        return new Hysteresis(pendingFor(), clearAfter(), settle());
    }
}
