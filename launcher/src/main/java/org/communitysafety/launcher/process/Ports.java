package org.communitysafety.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import org.communitysafety.launcher.LaunchException;

/** TCP ports on the loopback interface. */
public final class Ports {
    /** Below the range Linux gives to outgoing connections, so that none of those takes a port between check and use. */
    private static final int LOWEST_FREE = 20_000;

    private static final int HIGHEST_FREE = 32_000;
    private static final int TRIES = 200;
    private static final int CONNECT_MILLIS = 500;

    private Ports() {}

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether something accepts connections there. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(address(port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** The port itself, or one that is free now when it is 0. */
    public static int orFree(int port) {
        return port == 0 ? free() : port;
    }

    private static int free() {
        for (int i = 0; i < TRIES; i++) {
            int candidate = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE);
            if (isFree(candidate)) {
                return candidate;
            }
        }
        throw new LaunchException("No free port between " + LOWEST_FREE + " and " + HIGHEST_FREE);
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
