package org.communitysafety.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.reporting.application.delivery.DeliveryConfig;
import org.communitysafety.reporting.domain.delivery.Network;
import org.communitysafety.reporting.domain.delivery.Networks;

/** Where a webhook's address leads, as it is looked up now, and whether that is allowed. */
@ApplicationScoped
class Targets {
    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1/128");

    private final Networks networks;

    Targets(DeliveryConfig config) {
        Stream<String> named = config.networks().stream().flatMap(List::stream).map(String::trim);
        Stream<String> own = isLoopback(config.listensOn()) ? LOOPBACK.stream() : Stream.empty();
        networks = new Networks(Stream.concat(named, own).map(Network::parse).toList());
    }

    /**
     * The address to connect to: what is checked is what is connected to, so that a name cannot change in between.
     *
     * @throws UnknownHostException for a name that nobody knows
     * @throws ForbiddenTargetException when it is in a network that is not allowed, or one of its addresses is
     */
    InetAddress addressOf(URI url) throws UnknownHostException {
        String host = url.getHost();
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!networks.allow(address)) {
                throw new ForbiddenTargetException(
                        "%s leads to %s, a network that webhooks may not be sent to (csp.delivery.networks)"
                                .formatted(host, address.getHostAddress()));
            }
        }
        return addresses[0];
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Nothing was sent: the target is not allowed. */
    static final class ForbiddenTargetException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ForbiddenTargetException(String message) {
            super(message);
        }
    }
}
