package org.communitysafety.benchmarks.accept;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.communitysafety.benchmarks.platform.Infrastructure;
import org.communitysafety.benchmarks.platform.Service;
import org.communitysafety.benchmarks.platform.TopicEnd;

/**
 * Kafka, PostgreSQL, incident-service and a gateway, and beside them a server with an empty route and a gateway of its own.
 * target-service runs until incident-service has the reference data from it; it would take the cores from what is measured.
 */
final class Rig implements Closeable {
    private static final String YARDSTICK = "benchmark-yardstick";
    private static final int PARTITIONS = 24;
    private static final int LINES = 1000;
    private static final int INCIDENT_HEAP = 768;
    private static final int TARGET_HEAP = 1024;
    private static final int GATEWAY_HEAP = 384;
    private static final Duration GLANCE = Duration.ofMillis(500);
    /** Seconds of processor time in that time: what idle processes take. */
    private static final double RESTING = 0.06;

    private final Path root;
    private final Path data;
    private final Infrastructure infrastructure;
    private final List<Closeable> open = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final List<Posting> singles = new ArrayList<>();
    private final List<Contender> contenders = new ArrayList<>();
    private int recordBytes;

    private Rig(Path root, Path data) throws IOException {
        this.root = root;
        this.data = data;
        this.infrastructure = Infrastructure.start(root, data.resolve("infra"));
        open.add(infrastructure);
    }

    static Rig start(Path root, Path data) throws Exception {
        Rig rig = new Rig(root, data);
        try {
            rig.fill();
            return rig;
        } catch (Exception e) {
            rig.close();
            throw e;
        }
    }

    private void fill() throws Exception {
        Map<String, String> of = ports();
        Service incident = service("incident-service", "incident", INCIDENT_HEAP, of);
        try (Service target = service("target-service", "target", TARGET_HEAP, of)) {
            target.awaitReady();
            incident.awaitReady();
        }
        Service gateway = service("gateway", "gateway", GATEWAY_HEAP, of);
        Map<String, String> ofEmpty = ports();
        Service empty = service("benchmarks/empty-route", "incident", INCIDENT_HEAP, ofEmpty);
        Service emptyGateway = service("gateway", "gateway", GATEWAY_HEAP, ofEmpty);
        services.addAll(List.of(incident, gateway, empty, emptyGateway));
        empty.awaitReady();
        gateway.awaitPort();
        emptyGateway.awaitPort();
        TopicEnd end = new TopicEnd(infrastructure.kafka(), "incidents");
        open.add(end);
        String same = "the same server, reads the body and answers 202 with nothing";
        singles.add(posting("empty route", same, null, empty, 1, null));
        singles.add(posting("incident-service", "judged, and acknowledged by Kafka", null, incident, 1, end));
        singles.add(posting("empty route, through a gateway", same, emptyGateway, empty, 1, null));
        singles.add(posting("incident-service, through the gateway", "as users send", gateway, incident, 1, end));
        contenders.addAll(singles);
        bulk(incident, gateway, end);
    }

    private void bulk(Service incident, Service gateway, TopicEnd end) throws Exception {
        Posting lines = posting("incident-service, 1,000 lines a request", "NDJSON", null, incident, LINES, end);
        lines.run(Duration.ofMillis(1));
        recordBytes = end.bytesOfOne();
        create(YARDSTICK);
        TopicEnd yardstick = new TopicEnd(infrastructure.kafka(), YARDSTICK);
        open.add(yardstick);
        contenders.add(new Producing(infrastructure, YARDSTICK, recordBytes, yardstick));
        contenders.add(lines);
        contenders.add(
                posting("the same, through the gateway", "NDJSON, as users send", gateway, incident, LINES, end));
    }

    private Posting posting(String name, String remark, Service gateway, Service server, int lines, TopicEnd end) {
        return new Posting(name, remark, gateway, server, infrastructure, lines, end);
    }

    private Map<String, String> ports() throws IOException {
        Map<String, String> properties = new HashMap<>(infrastructure.properties());
        for (String key : List.of("incident", "target", "reporting", "gateway")) {
            properties.put("csp.port." + key, Integer.toString(Service.freePort()));
            properties.put("csp.management-port." + key, Integer.toString(Service.freePort()));
        }
        return properties;
    }

    private Service service(String module, String key, int heap, Map<String, String> properties) throws IOException {
        Service service = Service.start(
                root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"),
                heap,
                Integer.parseInt(properties.get("csp.port." + key)),
                properties,
                data.resolve(module.replace('/', '-') + "-" + open.size() + ".log"));
        open.add(service);
        return service;
    }

    private void create(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, infrastructure.kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
    }

    List<Contender> contenders() {
        return contenders;
    }

    /** Until no process has anything to do. */
    void awaitRest() throws InterruptedException {
        double before = cpuSeconds();
        double now = before;
        do {
            before = now;
            TimeUnit.MILLISECONDS.sleep(GLANCE.toMillis());
            now = cpuSeconds();
        } while (now - before > RESTING);
    }

    private double cpuSeconds() {
        return infrastructure.cpuSeconds()
                + services.stream().mapToDouble(Service::cpuSeconds).sum();
    }

    /** Those that send one event a request. */
    List<Posting> singles() {
        return singles;
    }

    /** Of one record of an incident. */
    int recordBytes() {
        return recordBytes;
    }

    @Override
    public void close() throws IOException {
        for (int last = open.size() - 1; last >= 0; last--) {
            open.get(last).close();
        }
    }
}
