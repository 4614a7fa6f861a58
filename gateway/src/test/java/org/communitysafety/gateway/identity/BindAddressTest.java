package org.communitysafety.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void loopbackNeedsNoPermission(String address) {
        assertDoesNotThrow(() -> check(address, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void anyOtherAddressIsRefused(String address) {
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> check(address, false));

        assertTrue(refusal.getMessage().contains("gateway.insecure=true"), refusal.getMessage());
    }

    @Test
    void anyOtherAddressIsAllowedByName() {
        assertDoesNotThrow(() -> check("0.0.0.0", true));
    }

    @Test
    void onlyAnOpenPortIsWarnedOf() {
        assertTrue(of("0.0.0.0", true).isOpenToAnybody());
        assertFalse(of("127.0.0.1", true).isOpenToAnybody());
        assertFalse(of("127.0.0.1", false).isOpenToAnybody());
    }

    private static void check(String address, boolean insecure) {
        of(address, insecure).check(new StartupEvent());
    }

    private static BindAddress of(String address, boolean insecure) {
        return new BindAddress(new Config(address, insecure, Optional.empty()));
    }

    private record Config(String bindAddress, boolean insecure, Optional<List<String>> hosts)
            implements IdentityConfig {}
}
