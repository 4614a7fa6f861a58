package org.communitysafety.cli.retained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.communitysafety.cli.Csp;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that is written of a real broker's topics. */
class TopicReaderIT {
    private static final int COUNT = 700;
    /** Yesterday: what is older than a topic keeps is deleted soon after it was written. */
    private static final Instant NOON =
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(12));

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();

    /** A second apart, each in the next of three partitions, and one that nobody could read. */
    @BeforeAll
    static void write() throws Exception {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, PlatformInfrastructure.kafka());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            IntStream.range(0, COUNT).forEach(n -> sent.add(producer.send(record(n))));
            sent.add(producer.send(
                    new ProducerRecord<>("incidents", 1, NOON.toEpochMilli(), null, utf8("{\"agency\":"))));
            producer.flush();
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }

    @Test
    void partitionsAreMergedInTheOrderOfTheirTimesAndPersonsLeftOut() throws IOException {
        List<String> lines = export("all.ndjson");

        assertEquals(COUNT, lines.size());
        for (int n = 0; n < COUNT; n++) {
            assertTrue(lines.get(n).contains("\"id\":\"" + n + "\""), lines.get(n));
            assertFalse(lines.get(n).contains("token"), lines.get(n));
            assertFalse(lines.get(n).contains("somebody"), lines.get(n));
        }
        assertTrue(out.toString().startsWith("700 events, taken in from " + NOON), out.toString());
    }

    @Test
    void aStretchAnAgencyAndACategoryAreChosen() throws IOException {
        String from = NOON.plusSeconds(100).toString();
        String to = NOON.plusSeconds(110).toString();

        assertEquals(10, export("range.ndjson", "--since", from, "--until", to).size());
        assertEquals(
                5,
                export("agency.ndjson", "--since", from, "--until", to, "--agency", "even-police")
                        .size());
        assertEquals(
                0,
                export("none.ndjson", "--since", from, "--until", to, "--of", "shoplifting")
                        .size());
        assertEquals(3, export("few.ndjson", "--since", from, "--events", "3").size());
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(directory.resolve("kept.ndjson"), "kept");

        assertEquals(1, run(file));
        assertEquals("kept", Files.readString(file));
    }

    private List<String> export(String name, String... options) throws IOException {
        Path file = directory.resolve(name);
        assertEquals(0, run(file, options), out.toString());
        return Files.readAllLines(file);
    }

    private int run(Path file, String... options) {
        return Csp.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(words(file, options));
    }

    private static String[] words(Path file, String... options) {
        List<String> words = new ArrayList<>(
                List.of("export", "--topic", "incidents", "--kafka", PlatformInfrastructure.kafka(), file.toString()));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    private static ProducerRecord<byte[], byte[]> record(int n) {
        String data =
                """
                {"agency":"%s-police","reference":"R-%d","occurred":"2026-02","category":"burglary","victim":"k:token",\
                "location":"k:token","tokensBefore":{"k:token":["j:token"]}}"""
                        .formatted(n % 2 == 0 ? "even" : "odd", n);
        Instant at = NOON.plusSeconds(n);
        var record = new ProducerRecord<byte[], byte[]>("incidents", n % 3, at.toEpochMilli(), null, utf8(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_type",
                        "org.communitysafety.incident.recorded.v1",
                        "ce_id",
                        Integer.toString(n),
                        "ce_source",
                        "/test",
                        "ce_receivedat",
                        at.toString(),
                        "ce_submittedby",
                        "somebody")
                .forEach((name, value) -> record.headers().add(name, utf8(value)));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
