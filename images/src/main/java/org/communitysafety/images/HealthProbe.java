package org.communitysafety.images;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks a service in its own container whether it is ready: the images have to work without a shell, so that nothing else in
 * them can ask. Its JVM lives for a moment and should cost little.
 */
public final class HealthProbe {
    private static final int PATIENCE_MILLIS = 3_000;

    private HealthProbe() {}

    /**
     * Ends the JVM with 0 when the address answers 200, with 1 when it does not, with 2 on wrong usage.
     *
     * @param arguments the address alone
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: HealthProbe URL");
            System.exit(2);
        }
        System.exit(isHealthy(URI.create(arguments[0])) ? 0 : 1);
    }

    static boolean isHealthy(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
