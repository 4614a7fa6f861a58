package org.communitysafety.gateway.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jboss.logging.Logger;

/** Refuses to open the public port to the network while nobody can be told apart; where it may, every page says so. */
@Named("publicPort")
@ApplicationScoped
public class BindAddress {
    private static final Logger LOG = Logger.getLogger(BindAddress.class);

    private final IdentityConfig config;

    BindAddress(IdentityConfig config) {
        this.config = config;
    }

    void check(@Observes @Priority(1) StartupEvent starting) {
        if (isLoopback(config.bindAddress())) {
            return;
        }
        if (!config.insecure()) {
            throw new IllegalStateException("the gateway binds only to loopback until identity is configured, not to "
                    + config.bindAddress() + "; gateway.insecure=true overrides this: whoever reaches the port may then"
                    + " read and change everything");
        }
        LOG.warnf(
                "INSECURE: no identity is configured and the public port is open address=%s; whoever reaches it acts"
                        + " as the local operator",
                config.bindAddress());
    }

    /** Whether whoever reaches the port acts as the local operator, and may come from elsewhere. */
    public boolean isOpenToAnybody() {
        return config.insecure() && !isLoopback(config.bindAddress());
    }

    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
