package org.communitysafety.reporting.application.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How alerts leave the platform by webhook and e-mail. */
@ConfigMapping(prefix = "reporting.delivery")
public interface DeliveryConfig {
    /** Off: this instance queues and never sends, where only some machines may reach out. */
    @WithDefault("true")
    boolean sends();

    /** Networks that may be sent to although they are not public, such as {@code 10.1.0.0/16}. */
    Optional<List<String>> networks();

    /** Where the public port and this service listen: loopback receivers are allowed while all of it is loopback. */
    List<String> listensOn();

    /** Whether the public port is open although nobody can be told apart; then loopback receivers are not allowed. */
    boolean insecure();

    /** Ports of the platform, each alone or after a host and a colon: on this machine they are never sent to. */
    List<String> ownPorts();

    /** For the whole of one attempt, looking up the name included. */
    @WithDefault("10s")
    Duration timeout();

    /** After a first failure; doubled with each further one, and shortened by chance by up to half. */
    @WithDefault("5s")
    Duration firstWait();

    @WithDefault("1h")
    Duration longestWait();

    /** A receiver is parked after this many failures in a row, once {@link #deadAfter()} has passed as well. */
    @WithDefault("10")
    int deadAfterFailures();

    @WithDefault("24h")
    Duration deadAfter();

    /** How long the secret before the newest signs beside it. */
    @WithDefault("24h")
    Duration rotation();

    /** A message that nobody took for this long is given up. */
    @WithDefault("7d")
    Duration keepWaiting();

    /** How long the log of what was sent is kept. */
    @WithDefault("90d")
    Duration keepLog();

    /** Where people find the platform; addresses in messages begin with it. */
    URI externalUrl();

    /** The address that e-mail comes from; also the sender of CAP messages. */
    String sender();

    /** The SMTP server; without one there is no e-mail. */
    Optional<String> smtpHost();
}
