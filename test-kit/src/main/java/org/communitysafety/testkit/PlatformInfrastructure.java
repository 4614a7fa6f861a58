package org.communitysafety.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A real PostgreSQL and a real Kafka broker for tests, prepared with the platform's roles, schemas, topics and a keyring.
 *
 * <p>Started once per test JVM, whatever class loader asks, and gone when that JVM is gone. Embedded by default; in
 * containers when the system property {@code csp.test.containers} is {@code true} and a Docker engine answers.
 * Quarkus tests name it in {@code @WithTestResource}, which also leads their traces to a {@link SpanReceiver}; plain tests
 * call {@link #ensure()}.
 */
public final class PlatformInfrastructure implements QuarkusTestResourceLifecycleManager {
    private static final String KAFKA = "kafka";
    private static final String POSTGRES = "postgres";

    private SpanReceiver spans;

    @Override
    public Map<String, String> start() {
        spans = SpanReceiver.start();
        Map<String, String> properties = new HashMap<>(ensure());
        properties.putAll(spans.properties());
        properties.put("quarkus.http.test-port", "0");
        properties.put("quarkus.management.test-port", "0");
        return properties;
    }

    @Override
    public void stop() {
        // The rest is kept for the next test class; the child ends with this JVM.
        spans.close();
    }

    /** Starts what is not running yet, and answers the {@code csp.*} properties. */
    public static Map<String, String> ensure() {
        return running().properties();
    }

    /** The database as host:port. */
    public static String database() {
        return ensure().get("csp.database");
    }

    /** The broker as host:port. */
    public static String kafka() {
        return ensure().get("csp.kafka");
    }

    /** Stops the broker in order; its data stays. */
    public static void stopKafka() {
        running().command(KAFKA, "stop");
    }

    /** Ends the broker as a crash would. */
    public static void killKafka() {
        running().command(KAFKA, "kill");
    }

    /** Starts the broker again at the same address and returns when it serves. */
    public static void startKafka() {
        running().command(KAFKA, "start");
    }

    /** The broker keeps its connections and answers nobody. */
    public static void pauseKafka() {
        running().command(KAFKA, "pause");
    }

    public static void resumeKafka() {
        running().command(KAFKA, "resume");
    }

    /** Stops the database in order; its data stays. */
    public static void stopPostgres() {
        running().command(POSTGRES, "stop");
    }

    /** Ends the database as a crash would. */
    public static void killPostgres() {
        running().command(POSTGRES, "kill");
    }

    /** Starts the database again at the same address and returns when it takes connections. */
    public static void startPostgres() {
        running().command(POSTGRES, "start");
    }

    private static TestInfrastructure running() {
        AtomicReference<Object> jvm = JvmWide.reference();
        synchronized (jvm) {
            Object shared = jvm.get();
            if (shared == null) {
                return started(jvm);
            }
            return shared instanceof Object[] parts
                    ? new EmbeddedInfrastructure((Process) parts[0], (BufferedReader) parts[1], addresses(parts[2]))
                    : new ContainerInfrastructure(addresses(shared));
        }
    }

    private static TestInfrastructure started(AtomicReference<Object> jvm) {
        if (Boolean.getBoolean("csp.test.containers") && ContainerInfrastructure.engineAnswers()) {
            ContainerInfrastructure containers = ContainerInfrastructure.start();
            jvm.set(containers.properties());
            return containers;
        }
        EmbeddedInfrastructure embedded = EmbeddedInfrastructure.start();
        jvm.set(new Object[] {embedded.process(), embedded.answers(), embedded.properties()});
        return embedded;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> addresses(Object shared) {
        return (Map<String, String>) shared;
    }
}
