package org.communitysafety.incident.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long it can be looked up who did what. */
@ConfigMapping(prefix = "incident.access-record")
public interface AccessRecordConfig {
    /** After which entries are removed, the oldest first: six years. The database refuses less than 90 days. */
    @WithDefault("2192d")
    Duration keptFor();
}
