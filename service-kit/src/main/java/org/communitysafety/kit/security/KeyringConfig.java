package org.communitysafety.kit.security;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the keys are: a file of mode 0600 outside the data directory. */
@ConfigMapping(prefix = "platform.security")
public interface KeyringConfig {
    /**
     * A JSON file, {@code {"keys":[{"id":"k0001","secret":"base64 of 32 bytes","retired":true},…]}}; the greatest id is the newest
     * and never retired. A retired key makes no token of what comes, and opens what was sealed with it.
     */
    Path keyring();
}
