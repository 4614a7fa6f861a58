package org.communitysafety.reporting.domain.delivery;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a message may lead: into allowed networks, and never to a port of the platform itself, whose services trust
 * whatever reaches them past the gateway.
 */
public final class Destinations {
    private static final List<Network> LOOPBACK = List.of(Network.parse("127.0.0.0/8"), Network.parse("::1/128"));

    private final Networks networks;
    private final Set<Integer> platformPorts;

    /**
     * @param named networks that are allowed although they are not public
     * @param onlyLocalPeople whether nobody but people of this machine reaches the public port; to them this machine may
     *     be sent to
     * @param platformPorts that the platform listens on
     */
    public Destinations(List<Network> named, boolean onlyLocalPeople, Set<Integer> platformPorts) {
        List<Network> allowed = new ArrayList<>(named);
        if (onlyLocalPeople) {
            allowed.addAll(LOOPBACK);
        }
        this.networks = new Networks(allowed);
        this.platformPorts = Set.copyOf(platformPorts);
    }

    /**
     * Why nothing may be sent there; empty when it may.
     *
     * @param here whether the address is one of this machine's own
     */
    public Optional<String> refusal(InetAddress address, int port, boolean here) {
        if (!networks.allow(address)) {
            return Optional.of("%s, a network that webhooks may not be sent to (csp.delivery.networks)"
                    .formatted(address.getHostAddress()));
        }
        if (here && platformPorts.contains(port)) {
            return Optional.of("port %d of this machine, which is the platform itself".formatted(port));
        }
        return Optional.empty();
    }
}
