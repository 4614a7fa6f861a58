package org.communitysafety.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** From where the gateway may be reached while no identity is configured. */
@ConfigMapping(prefix = "gateway")
public interface IdentityConfig {
    /** The address the public port is bound to; follows {@code quarkus.http.host}. */
    String bindAddress();

    /** Allows an address other than loopback although anybody who reaches it acts as the local operator. */
    @WithDefault("false")
    boolean insecure();

    /** Further values of the {@code Host} header that are this gateway, for example {@code safety.example:443}. */
    Optional<List<String>> hosts();
}
