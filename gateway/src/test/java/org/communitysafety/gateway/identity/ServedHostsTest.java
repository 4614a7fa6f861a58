package org.communitysafety.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServedHostsTest {
    private final ServedHosts hosts = new ServedHosts(config(List.of("Safety.example:443")));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "[::1]:8080", "safety.example:443"})
    void theGatewaysOwnNamesAreServed(String host) {
        assertTrue(hosts.serves(host, 8080));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:8080", "localhost", "localhost:9090", "127.0.0.1.evil.example:8080", ""})
    void anyOtherNameIsNot(String host) {
        assertFalse(hosts.serves(host, 8080));
    }

    @Test
    void aRequestWithoutAHostIsNotServed() {
        assertFalse(hosts.serves(null, 8080));
    }

    @Test
    void thePortMayBeLeftOutOnlyWhereItIsTheUsualOne() {
        assertTrue(hosts.serves("localhost", 80));
    }

    @Test
    void aClientThatIsNoBrowserSendsNoOriginAndIsTrusted() {
        assertTrue(hosts.trusts(null, 8080));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "https://safety.example:443"})
    void thePagesOfTheGatewayAreTrusted(String origin) {
        assertTrue(hosts.trusts(origin, 8080));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "http://evil.example", "http://localhost:3000", "not an origin"})
    void thePagesOfAnybodyElseAreNot(String origin) {
        assertFalse(hosts.trusts(origin, 8080));
    }

    private static IdentityConfig config(List<String> further) {
        return new IdentityConfig() {
            @Override
            public String bindAddress() {
                return "127.0.0.1";
            }

            @Override
            public boolean insecure() {
                return false;
            }

            @Override
            public Optional<List<String>> hosts() {
                return Optional.of(further);
            }
        };
    }
}
