package org.communitysafety.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the place of a service: answers its readiness on the port the launcher gives it, 503 while a file
 * {@value #NOT_READY} lies in its module. Runs alone in its jar.
 */
public final class StandInService {
    static final String NOT_READY = "not-ready";

    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        Path module = Path.of(System.getProperty("java.class.path"))
                .toAbsolutePath()
                .getParent()
                .getParent()
                .getParent();
        String name = module.getFileName().toString();
        int port = Integer.getInteger("csp.port." + name.replace("-service", ""));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(Files.exists(module.resolve(NOT_READY)) ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
    }
}
