package org.communitysafety.e2e.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Repository;
import org.communitysafety.testkit.FreePort;

/** A platform with two instances of every service, one run by the launcher and one more, and a balancer before each two. */
final class TwoOfEach implements AutoCloseable {
    static final List<String> SERVICES = List.of("incident-service", "target-service", "reporting-service", "gateway");

    /** Longer than the balancers take to notice, and than the gateway keeps an idle connection. */
    private static final Duration DELAY = Duration.ofSeconds(5);

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration END = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofMinutes(4);

    private final Map<String, Balancer> balancers = new HashMap<>();
    private final Map<String, Instance> seconds = new HashMap<>();
    private final Platform platform;

    TwoOfEach() throws IOException {
        this(Repository.root());
    }

    /** @param release root of the release that all instances are of at first */
    TwoOfEach(Path release) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        settings.put("CSP_SHUTDOWN_DELAY", DELAY.toSeconds() + "s");
        settings.put("CSP_SHUTDOWN_GRACE", GRACE.toSeconds() + "s");
        for (String service : SERVICES) {
            Balancer balancer = new Balancer();
            balancers.put(service, balancer);
            String variable = key(service).toUpperCase(Locale.ROOT);
            int port = FreePort.any();
            settings.put("CSP_PORT_" + variable, Integer.toString(port));
            settings.put("GATEWAY_SERVICES_" + variable, "http://127.0.0.1:" + balancer.port());
            balancer.add(port);
        }
        settings.put("GATEWAY_HOSTS", publicHost());
        platform = Platform.start(release, Platform.emptyFolder(), settings);
        try {
            SERVICES.forEach(service -> startSecond(service, release));
            seconds.values().forEach(Instance::awaitReady);
        } catch (RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    /** The public API, before both instances of the gateway. */
    Api api() {
        return new Api(URI.create("http://" + publicHost()));
    }

    /** One instance of target-service: what it verifies, the other does not know of. */
    Api verifier() {
        return platform.behindTheGateway("target-service");
    }

    Platform platform() {
        return platform;
    }

    /** Ends one instance after the other in order, and starts it anew before it is the other's turn. */
    void roll(String service) throws Exception {
        rollFirst(service);
        replaceSecond(service, Repository.root());
    }

    /** Ends the second instance in order and starts one of another release in its place. */
    void replaceSecond(String service, Path release) {
        Instance second = seconds.get(service);
        second.close();
        balancers.get(service).remove(second.port());
        startSecond(service, release).awaitReady();
    }

    /** Ends the launcher's instance in order; the launcher starts it anew. */
    void rollFirst(String service) throws Exception {
        long pid = platform.pid(service);
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        Shell.signal("TERM", pid);
        await(service + " to end").atMost(END).until(() -> !process.isAlive());
        int port = Integer.parseInt(platform.setting("CSP_PORT_" + key(service).toUpperCase(Locale.ROOT)));
        await(service + " anew").atMost(START).until(() -> Instance.isReady(port));
    }

    private Instance startSecond(String service, Path release) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("csp.shutdown.delay", DELAY.toSeconds() + "s");
        properties.put("csp.shutdown.grace", GRACE.toSeconds() + "s");
        if (service.equals("gateway")) {
            properties.put("gateway.hosts", publicHost());
            SERVICES.stream()
                    .filter(name -> !name.equals("gateway"))
                    .forEach(name -> properties.put(
                            "gateway.services." + key(name),
                            "http://127.0.0.1:" + balancers.get(name).port()));
        }
        Instance second = Instance.start(release, platform, key(service), properties);
        seconds.put(service, second);
        balancers.get(service).add(second.port());
        return second;
    }

    /** By this name clients ask for the gateway, whichever instance answers. */
    private String publicHost() {
        return "127.0.0.1:" + balancers.get("gateway").port();
    }

    private static String key(String service) {
        return service.replace("-service", "");
    }

    @Override
    public void close() throws IOException {
        seconds.values().forEach(Instance::close);
        platform.close();
        for (Balancer balancer : balancers.values()) {
            balancer.close();
        }
    }
}
