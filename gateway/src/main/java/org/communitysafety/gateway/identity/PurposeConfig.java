package org.communitysafety.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What this platform is for. */
@ConfigMapping(prefix = "gateway.purpose")
public interface PurposeConfig {
    /** Whether records may be made up on it: only then do load and replay send it anything. Never where figures are real. */
    @WithDefault("false")
    boolean staging();
}
