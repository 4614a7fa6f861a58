package org.communitysafety.reporting.application.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.domain.delivery.Channel;
import org.communitysafety.reporting.domain.delivery.Health;
import org.communitysafety.reporting.domain.delivery.Receiver;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;
import org.communitysafety.reporting.domain.delivery.Secrets;

/** Who is told, how they have been doing, and the secrets of webhooks (kept sealed). */
public interface Receivers {
    /** One receiver as it stands. */
    record Registered(Receiver receiver, Health health) {}

    /** Ascending by identifier. */
    List<Registered> list(Channel channel);

    Optional<Registered> find(ReceiverKey key);

    /** Every receiver of every channel. */
    List<Receiver> all();

    void keep(Receiver receiver);

    /** With its secrets and what it was told; what is waiting for it is given up. */
    boolean remove(ReceiverKey key);

    Optional<Secrets> secrets(String webhook);

    void keepSecrets(String webhook, Secrets secrets);

    void keepHealth(ReceiverKey key, Health health);

    /** Ends every waiting of receivers that are not parked; their failures stay counted. */
    void endWaits();

    /** Receivers that something is due for, that are neither parked nor backing off nor being sent to. */
    List<ReceiverKey> due(Instant at);

    /** Takes a receiver for one attempt; false when another instance has it. A lease that is not given back ends. */
    boolean lease(ReceiverKey key, UUID lease, Instant at, Instant until);

    /** False when the lease had ended and somebody else may have sent meanwhile. */
    boolean release(ReceiverKey key, UUID lease);

    long countParked();
}
