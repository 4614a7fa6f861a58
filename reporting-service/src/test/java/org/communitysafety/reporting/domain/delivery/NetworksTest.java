package org.communitysafety.reporting.domain.delivery;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    private final Networks none = new Networks(List.of());

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450:4009::200e"})
    void publicAddressesMayBeSentTo(String address) throws UnknownHostException {
        assertTrue(none.allow(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "0.0.0.0", "10.9.8.7", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
                "224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "fe80::1", "fd00:ec2::254",
                "64:ff9b::7f00:1", "2002:7f00:1::"
            })
    void whatIsNotPublicMayNotUnlessItIsNamed(String address) throws UnknownHostException {
        InetAddress target = InetAddress.getByName(address);

        assertFalse(none.allow(target));
        assertTrue(new Networks(List.of(Network.parse(target.getHostAddress()))).allow(target));
    }

    @Test
    void aNamedNetworkOpensItselfOnly() throws UnknownHostException {
        Networks networks = new Networks(List.of(Network.parse("10.1.0.0/16")));

        assertTrue(networks.allow(InetAddress.getByName("10.1.255.1")));
        assertFalse(networks.allow(InetAddress.getByName("10.2.0.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "", "example.org/8"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Network.parse(text));
    }
}
