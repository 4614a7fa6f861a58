package org.communitysafety.gateway.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How live streams are kept alive, and how much of the past they can be resumed from. */
@ConfigMapping(prefix = "gateway.stream")
public interface StreamConfig {
    /** A sign of life at least this often, so that proxies keep the connection. */
    @WithDefault("15s")
    Duration heartbeat();

    /** What browsers are told to wait before they connect again. */
    @WithDefault("1s")
    Duration retry();

    /** Events kept for those who come back or fall behind; whoever missed more begins again with a snapshot. */
    @WithDefault("50000")
    @Min(10)
    @Max(1000000)
    int keptEvents();

    /** The same bound in bytes of encoded events. */
    @WithDefault("33554432")
    @Min(65536)
    long keptBytes();

    /** Bytes on their way to one client before it counts as slow and waits for nobody but itself. */
    @WithDefault("262144")
    @Min(1024)
    int unsentBytes();

    /** The same for all clients together: with many of them each has less, though never under 16 KiB. */
    @WithDefault("134217728")
    @Min(1048576)
    long unsentBytesTogether();

    /** Streams open at one time; whoever comes then is asked to come again. */
    @WithDefault("20000")
    @Min(1)
    @Max(1000000)
    int mostClients();

    /** A client that reads nothing for this long is disconnected. */
    @WithDefault("2m")
    Duration stalledAfter();

    /** How long a token that is ahead of this instance may be waited for: another instance may have read further. */
    @WithDefault("3s")
    Duration aheadFor();

    /** How often target-service is asked whether it has counted anything, while pages are open that show such figures. */
    @WithDefault("250ms")
    Duration askForFigures();

    /** How long after this instance is told to end its streams are ended: as long as proxies may still lead here. */
    @WithDefault("0s")
    Duration endAfter();
}
