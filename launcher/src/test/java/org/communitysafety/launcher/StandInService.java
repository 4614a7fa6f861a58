package org.communitysafety.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** Takes the place of a service: answers its readiness on the port the launcher gives it. Runs alone in its jar. */
public final class StandInService {
    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        String module = Path.of(System.getProperty("java.class.path"))
                .toAbsolutePath()
                .getParent()
                .getParent()
                .getParent()
                .getFileName()
                .toString();
        int port = Integer.getInteger("csp.port." + module.replace("-service", ""));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
