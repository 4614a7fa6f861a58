package org.communitysafety.launcher.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortHolderTest {
    @Test
    void theListeningProcessIsFound() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProcessHandle holder = PortHolder.of(socket.getLocalPort()).orElseThrow();

            assertEquals(ProcessHandle.current().pid(), holder.pid());
            assertFalse(Ports.isFree(socket.getLocalPort()));
        }
    }

    @Test
    void aFreePortHasNoHolder() {
        int port = Ports.orFree(0);

        assertTrue(PortHolder.of(port).isEmpty());
    }
}
