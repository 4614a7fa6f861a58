package org.communitysafety.target.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/** What the service starts with. */
@ConfigMapping(prefix = "target")
public interface ReferenceConfig {
    /** {@code shipped} loads the look-up that comes with the platform; {@code none} leaves it to {@code PUT /areas}. */
    @WithDefault("shipped")
    @Pattern(regexp = "shipped|none")
    String lookUp();
}
