package org.communitysafety.e2e.harness;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.communitysafety.testkit.FreePort;

/** A platform started by {@code csp up} on free ports, with its own data and keys in a temporary folder. */
public final class Platform implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(240);
    private static final Duration COMMAND = Duration.ofSeconds(90);
    private static final Duration RESTART = Duration.ofSeconds(60);
    private static final List<String> PORTS = List.of(
            "CSP_PORT_GATEWAY",
            "CSP_PORT_INCIDENT",
            "CSP_PORT_TARGET",
            "CSP_PORT_REPORTING",
            "CSP_MANAGEMENT_PORT_GATEWAY",
            "CSP_MANAGEMENT_PORT_INCIDENT",
            "CSP_MANAGEMENT_PORT_TARGET",
            "CSP_MANAGEMENT_PORT_REPORTING",
            "CSP_PORT_DATABASE",
            "CSP_PORT_KAFKA",
            "CSP_PORT_KAFKA_CONTROLLER");

    private static Platform shared;
    private static AssertionError failed;

    private final Map<String, String> environment = new TreeMap<>();
    private final String script;
    private final Path folder;
    private final List<String> words;
    private Command up;
    private final Api api;
    private boolean closed;

    private Platform(Path root, Path folder, Map<String, String> settings, String... options) {
        this.script = root.resolve("csp").toString();
        this.folder = folder;
        PORTS.forEach(port -> environment.put(port, Integer.toString(FreePort.any())));
        environment.put("CSP_BUILD", "never");
        environment.put("CSP_STAGING", "true");
        environment.put("CSP_DATA", folder.resolve("data").toString());
        environment.put("CSP_KEYRING", folder.resolve("keys/keyring.json").toString());
        environment.putAll(settings);
        environment.putIfAbsent("CSP_URL", "http://127.0.0.1:" + environment.get("CSP_PORT_GATEWAY"));
        api = new Api(URI.create(environment.get("CSP_URL")));
        words = new ArrayList<>(List.of(script, "up"));
        words.addAll(List.of(options));
        up = Command.start(environment, words);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-platform"));
    }

    /** The one that most scenarios share; it stops when the tests end. When it does not start, it is not tried again. */
    public static synchronized Platform shared() {
        if (failed != null) {
            throw failed;
        }
        if (shared == null) {
            try {
                shared = start();
            } catch (AssertionError e) {
                failed = e;
                throw e;
            }
        }
        return shared;
    }

    public static Platform start(String... options) {
        return start(emptyFolder(), Map.of(), options);
    }

    /** A folder for {@link #start(Path, Map, String...)}, which deletes it at the end. */
    public static Path emptyFolder() {
        try {
            return Files.createTempDirectory("csp-end-to-end");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param settings environment variables that the launcher and the services get beside the ports */
    public static Platform start(Path folder, Map<String, String> settings, String... options) {
        return start(Repository.root(), folder, settings, options);
    }

    /** @param root of the release that is started: this one, or another that is built */
    public static Platform start(Path root, Path folder, Map<String, String> settings, String... options) {
        Platform platform = new Platform(root, folder, settings, options);
        platform.awaitUp();
        return platform;
    }

    private void awaitUp() {
        try {
            await("csp up").atMost(START).pollInterval(Duration.ofMillis(200)).until(this::isReadyOrDead);
            if (!up.process().isAlive()) {
                throw new AssertionError("csp up ended:\n" + up.output());
            }
        } catch (RuntimeException e) {
            close();
            throw new AssertionError("csp up did not become ready:\n" + up.output(), e);
        }
    }

    /** Stops everything, does something to what is kept, and starts again. */
    public void restart(Runnable meanwhile) {
        csp("down");
        up.await(COMMAND);
        meanwhile.run();
        up = Command.start(environment, words);
        awaitUp();
    }

    public Api api() {
        return api;
    }

    /** What a setting of this platform is, such as {@code CSP_PORT_DATABASE}. */
    public String setting(String variable) {
        return environment.get(variable);
    }

    /** The process of a service, {@code kafka} or {@code postgres} as the launcher wrote it down. */
    public long pid(String name) {
        Path register = Path.of(environment.get("CSP_DATA"), "run", "processes.json");
        try {
            for (JsonNode process : new ObjectMapper().readTree(Files.readAllBytes(register))) {
                if (process.path("name").asText().equals(name)) {
                    return process.path("pid").asLong();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the launcher has written down no " + name);
    }

    /** The log of a service, {@code kafka} or {@code postgres}. */
    public Path log(String name) {
        return Path.of(environment.get("CSP_DATA"), "logs", name + ".log");
    }

    /** The API of one service behind the gateway, for when the gateway is dead. */
    public Api behindTheGateway(String service) {
        return new Api(
                URI.create("http://127.0.0.1:" + service(service).path("port").asInt()));
    }

    public LiveClient live(String plan) {
        return new LiveClient(api.base().resolve("/api/v1/live?plan=" + plan));
    }

    public Command.Result csp(String... words) {
        return startCsp(words).await(COMMAND);
    }

    public Command startCsp(String... words) {
        List<String> all = new ArrayList<>(List.of(script));
        all.addAll(List.of(words));
        return Command.start(environment, all);
    }

    /** A line as a person would paste it into a shell. */
    public Command.Result shell(String line) {
        return Command.start(environment, List.of("bash", "-c", line)).await(COMMAND);
    }

    /** The process that serves now, to be killed at a chosen moment. */
    public Victim victim(String service) {
        return new Victim(service, service(service).path("pid").asLong());
    }

    /** A process of one service. */
    public final class Victim {
        private final String service;
        private final long pid;

        private Victim(String service, long pid) {
            this.service = service;
            this.pid = pid;
        }

        /** Ends it as the kernel would, without a word; the launcher starts another. */
        public void kill() {
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        }

        public void awaitSuccessor() {
            await("a new " + service).atMost(RESTART).until(() -> {
                JsonNode now = service(service);
                return now.path("pid").asLong() != pid && now.path("ready").asBoolean();
            });
        }
    }

    public void awaitReady() {
        await("ready").atMost(RESTART).until(this::isReady);
    }

    private JsonNode service(String name) {
        String output = csp("status", "--json").output();
        try {
            for (JsonNode service : new ObjectMapper().readTree(output).path("services")) {
                if (service.path("name").asText().equals(name)) {
                    return service;
                }
            }
        } catch (IOException e) {
            throw new AssertionError("csp status --json printed " + output, e);
        }
        throw new AssertionError("csp status --json knows no " + name + ": " + output);
    }

    private boolean isReadyOrDead() {
        return !up.process().isAlive() || isReady();
    }

    private boolean isReady() {
        try {
            return api.get("/q/health/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            Command.start(environment, List.of(script, "down")).await(COMMAND);
            if (!up.process().waitFor(30, TimeUnit.SECONDS)) {
                up.process().destroyForcibly();
            }
            delete(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
