package org.communitysafety.incident;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.eclipse.microprofile.config.ConfigProvider;

/** The running service as its clients see it. */
final class Service {
    static final String NDJSON = "application/x-ndjson";
    static final String JSON = "application/json";
    static final String STRUCTURED = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final String CSV = "text/csv";

    private static final List<String> AGENCIES = List.of(
            "nottinghamshire-police E23000019",
            "norfolk-constabulary E23000024",
            "nottingham-city-council E06000018",
            "nottingham-cdp E06000018");

    private static final List<String> INDICATORS =
            List.of("burglary", "asb-experience", "hate-crime-repeat-victimisation");

    private static final AtomicBoolean PREPARED = new AtomicBoolean();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Returns once the agencies of the tests are known and the service says that it is ready. */
    static Service ready() {
        Service service = new Service();
        publishReferenceOnce();
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> service.get("/q/health/ready").status() == 200 && service.knows(TestPathways.LAST));
        return service;
    }

    private boolean knows(String pathway) {
        return get("/api/v1/referrals/template?pathway=" + pathway).status() == 200;
    }

    static void publishReferenceOnce() {
        if (!PREPARED.getAndSet(true)) {
            publishReference();
        }
    }

    private static void publishReference() {
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            for (String agency : AGENCIES) {
                String[] parts = agency.split(" ");
                String data =
                        "{\"agency\":\"%s\",\"name\":\"%s\",\"kind\":\"police\",\"area\":\"%s\",\"version\":1,\"from\":\"2018-01-01\"}"
                                .formatted(parts[0], parts[0], parts[1]);
                probe.write(Topics.AGENCIES, parts[0], data, headers(EventTypes.AGENCY_REGISTERED, parts[0]));
            }
            for (String indicator : INDICATORS) {
                String data =
                        ("{\"indicator\":\"%s\",\"version\":1,\"from\":\"2018-01-01\",\"title\":\"%s\",\"unit\":\"count\","
                                        + "\"polarity\":\"lower-is-better\",\"kind\":\"reported\",\"counted\":false,\"categories\":[]}")
                                .formatted(indicator, indicator);
                probe.write(Topics.INDICATORS, indicator, data, headers(EventTypes.INDICATOR_DEFINED, indicator));
            }
            TestPathways.publish(probe);
            place(probe, "E01013800", "E05012270");
            place(probe, "E05012270", "E05012270");
            place(probe, "E06000018", null);
        }
    }

    private static void place(KafkaProbe probe, String code, String ward) {
        String wardMember = ward == null ? "null" : "\"" + ward + "\"";
        String data = ("{\"code\":\"%s\",\"name\":\"x\",\"level\":\"ward\",\"ward\":%s,\"district\":\"E06000018\","
                        + "\"partnership\":\"E06000018\",\"force\":\"E23000019\",\"population\":1}")
                .formatted(code, wardMember);
        probe.write(Topics.AREAS, code, data, headers(EventTypes.AREA_PLACED, code));
    }

    static Map<String, String> headers(String type, String id) {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_type", type,
                "ce_id", id,
                "ce_source", "/tests",
                "content-type", JSON);
    }

    Answer get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer post(String path, String contentType, String body) {
        return post(path, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, String contentType, byte[] body, String... headers) {
        return post(path, contentType, BodyPublishers.ofByteArray(body), headers);
    }

    Answer post(String path, String contentType, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path).POST(body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Answer importFile(String source, byte[] csv, boolean replace) {
        String query =
                "?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8) + (replace ? "&replace=true" : "");
        return post("/api/v1/incidents" + query, CSV, csv);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static HttpRequest.Builder request(String path) {
        String port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
        String base = ConfigProvider.getConfig()
                .getOptionalValue("test.url", String.class)
                .orElse("http://127.0.0.1:" + port);
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
