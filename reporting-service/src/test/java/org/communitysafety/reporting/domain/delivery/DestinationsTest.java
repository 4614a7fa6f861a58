package org.communitysafety.reporting.domain.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
    private static final int REPORTING = 8083;
    private static final int RECEIVER = 9999;

    private final Destinations local = new Destinations(List.of(), true, Set.of(8080, REPORTING));
    private final Destinations open = new Destinations(List.of(), false, Set.of(8080, REPORTING));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1"})
    void loopbackIsSentToOnlyWhileNobodyElseReachesTheGateway(String loopback) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(loopback);

        assertEquals(Optional.empty(), local.refusal(address, RECEIVER, true));
        assertTrue(open.refusal(address, RECEIVER, true).orElseThrow().contains("may not be sent to"));
    }

    @Test
    void thePlatformIsNeverSentToWhateverIsNamed() throws UnknownHostException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        InetAddress own = InetAddress.getByName("10.0.0.5");
        Destinations named = new Destinations(List.of(Network.parse("10.0.0.0/8")), false, Set.of(REPORTING));

        assertTrue(local.refusal(loopback, REPORTING, true).orElseThrow().contains("the platform itself"));
        assertTrue(named.refusal(own, REPORTING, true).isPresent());
        assertEquals(Optional.empty(), named.refusal(own, RECEIVER, true));
    }

    @Test
    void anotherMachineMayUseTheSamePorts() throws UnknownHostException {
        assertEquals(Optional.empty(), open.refusal(InetAddress.getByName("8.8.8.8"), REPORTING, false));
    }
}
