package org.communitysafety.gateway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names this gateway answers to. A page of another site whose name was made to point at loopback (DNS rebinding)
 * sends its own name as {@code Host}, and its own address as {@code Origin}; both are turned away.
 */
@ApplicationScoped
public class ServedHosts {
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");
    private static final int HTTP = 80;

    private final Set<String> configured;

    ServedHosts(IdentityConfig config) {
        this.configured = Set.copyOf(config.hosts().orElse(List.of()).stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList());
    }

    /**
     * @param host the {@code Host} header or HTTP/2 authority; null when the client sent none
     * @param port the local port the request came in on
     */
    public boolean serves(String host, int port) {
        if (host == null) {
            return false;
        }
        String asked = host.toLowerCase(Locale.ROOT);
        return configured.contains(asked) || LOOPBACK.stream().anyMatch(name -> isAt(asked, name, port));
    }

    /** @param origin the {@code Origin} header; null, from a client that is no browser, is trusted */
    public boolean trusts(String origin, int port) {
        if (origin == null) {
            return true;
        }
        try {
            URI uri = new URI(origin);
            return uri.getHost() != null && serves(uri.getRawAuthority(), port);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isAt(String asked, String name, int port) {
        return asked.equals(name + ':' + port) || port == HTTP && asked.equals(name);
    }
}
