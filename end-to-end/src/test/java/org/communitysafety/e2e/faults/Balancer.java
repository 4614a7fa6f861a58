package org.communitysafety.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Leads connections to the ready instances of a service in turns. It looks into none of them, as the balancers of clusters do
 * not: a connection stays with its instance until one of its ends closes it, and no request is sent twice.
 */
final class Balancer implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final long ASK_EVERY_MILLIS = 250;
    private static final int BACKLOG = 512;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();
    private final ServerSocket server;
    private final List<Behind> instances = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean open = true;

    /** One instance, and whether it takes connections as far as is known. */
    private static final class Behind {
        private final int port;
        private volatile boolean ready;

        Behind(int port) {
            this.port = port;
        }
    }

    Balancer() throws IOException {
        server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        start("accept", this::accept);
        start("ask", this::askAll);
    }

    int port() {
        return server.getLocalPort();
    }

    void add(int port) {
        instances.add(new Behind(port));
    }

    void remove(int port) {
        instances.removeIf(instance -> instance.port == port);
    }

    private void accept() {
        while (open) {
            try {
                Socket from = server.accept();
                start("lead", () -> lead(from));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket from) {
        Socket to = connection();
        if (to == null) {
            close(from);
            return;
        }
        Thread back = start("back", () -> pipe(to, from));
        pipe(from, to);
        try {
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close(from);
        close(to);
    }

    /**
     * To the next instance that takes it; null when none does. Nothing has been sent so far, so asking another does no harm.
     * Where none serves, nobody does.
     */
    private Socket connection() {
        for (int tries = 0; tries < 2 * instances.size(); tries++) {
            List<Behind> ready = instances.stream().filter(one -> one.ready).toList();
            if (ready.isEmpty()) {
                return null;
            }
            Behind next = ready.get(Math.floorMod(turn.getAndIncrement(), ready.size()));
            try {
                Socket to = new Socket(InetAddress.getLoopbackAddress(), next.port);
                to.setTcpNoDelay(true);
                return to;
            } catch (IOException refused) {
                next.ready = false;
            }
        }
        return null;
    }

    /** Until its end comes, which is passed on; both directions end for themselves. */
    private static void pipe(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException broken) {
            close(from);
            close(to);
        }
    }

    private void askAll() {
        while (open) {
            instances.forEach(instance -> instance.ready = isReady(instance.port));
            try {
                Thread.sleep(ASK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean isReady(int port) {
        try {
            URI address = URI.create("http://127.0.0.1:" + port + "/q/health/group/serving");
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(ANSWER).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notNow) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Thread start(String name, Runnable task) {
        Thread thread = new Thread(task, "balancer-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        server.close();
    }
}
