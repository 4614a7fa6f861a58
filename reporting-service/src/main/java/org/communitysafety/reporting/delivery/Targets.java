package org.communitysafety.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.reporting.application.delivery.DeliveryConfig;
import org.communitysafety.reporting.domain.delivery.Destinations;
import org.communitysafety.reporting.domain.delivery.Network;

/** Where a webhook's address leads, as it is looked up now, and whether that is allowed. */
@ApplicationScoped
class Targets {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Destinations destinations;

    Targets(DeliveryConfig config) {
        boolean onlyLocalPeople = !config.insecure()
                && config.listensOn().stream().map(String::trim).allMatch(Targets::isLoopback);
        List<Network> named = config.networks().stream()
                .flatMap(List::stream)
                .map(String::trim)
                .map(Network::parse)
                .toList();
        Set<Integer> ports = config.ownPorts().stream()
                .map(own -> own.substring(own.lastIndexOf(':') + 1).trim())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        destinations = new Destinations(named, onlyLocalPeople, ports);
    }

    /**
     * The address to connect to: what is checked is what is connected to, so that a name cannot change in between.
     *
     * @throws UnknownHostException for a name that nobody knows
     * @throws ForbiddenTargetException when it may not be sent to, or one of its addresses may not
     */
    InetAddress addressOf(URI url) throws UnknownHostException {
        String host = url.getHost();
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            destinations.refusal(address, portOf(url), isHere(address)).ifPresent(why -> {
                throw new ForbiddenTargetException(host + " leads to " + why);
            });
        }
        return addresses[0];
    }

    static boolean isSecure(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    static int portOf(URI url) {
        return url.getPort() >= 0 ? url.getPort() : isSecure(url) ? HTTPS : HTTP;
    }

    /** An address that cannot be looked at counts as this machine's: then only the platform's ports are refused. */
    private static boolean isHere(InetAddress address) {
        try {
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
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
