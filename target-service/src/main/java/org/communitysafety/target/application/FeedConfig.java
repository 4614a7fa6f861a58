package org.communitysafety.target.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a feed has to be quiet before it is judged, so that an import in progress is not taken for a dying feed. */
@ConfigMapping(prefix = "target.feeds")
public interface FeedConfig {
    /** When a declaration says that more is to come. */
    @WithDefault("2s")
    Duration quietDeclared();

    /** When nothing is declared. */
    @WithDefault("60s")
    Duration quietUndeclared();
}
