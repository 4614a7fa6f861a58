package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the error table in every format; what stood beside a bad event must be on Kafka in the end. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ErrorTableIT {
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> KEPT = ConcurrentHashMap.newKeySet();
    private static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();

    private Service service;

    @BeforeEach
    void theServiceIsReady() {
        service = Service.ready();
    }

    static Stream<Arguments> rowsOfEveryFormatOfOneEvent() {
        return BadEvent.all().stream().flatMap(row -> Stream.of("bare", "structured", "binary")
                .filter(format -> !(row.inEnvelope() && format.equals("bare")))
                .map(format -> Arguments.of(row.name(), format)));
    }

    static Stream<Arguments> rowsOfEveryFormatOfMany() {
        return BadEvent.all().stream().flatMap(row -> Stream.of("bare lines", "structured lines", "batch")
                .filter(format -> !(row.inEnvelope() && format.equals("bare lines")))
                .map(format -> Arguments.of(row.name(), format)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("rowsOfEveryFormatOfOneEvent")
    void aBadEventAloneIsRefusedWithItsFault(String name, String format) throws Exception {
        BadEvent row = BadEvent.named(name);
        String reference = Samples.reference();
        REFUSED.add(reference);

        Answer answer = alone(row, format, Samples.incident(reference));

        assertEquals(row.status(), answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.mediaType());
        assertEquals(List.of(row.pointer() + " " + row.code()), answer.errors(), answer::toString);
        assertEquals(INCIDENTS, answer.json().path("instance").asText());
        assertFalse(answer.response().body().contains("v-93af"), "the answer repeats the victim");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("rowsOfEveryFormatOfMany")
    void aBadEventAmongGoodOnesCostsOnlyItself(String name, String format) {
        BadEvent row = BadEvent.named(name);
        String before = Samples.reference();
        String bad = Samples.reference();
        String after = Samples.reference();

        Answer answer = among(row, format, Samples.incident(before), Samples.incident(bad), Samples.incident(after));

        assertEquals(202, answer.status(), answer::toString);
        assertEquals("application/json", answer.mediaType());
        assertEquals(List.of("2 " + row.pointer() + " " + row.code()), answer.problems(), answer::toString);
        assertEquals(3, answer.json().path("received").asInt());
        assertEquals(2, answer.json().path("accepted").asInt());
        assertEquals(
                answer.json().path("rejectsKept").asInt() == 0,
                answer.json().path("rejects").isNull(),
                answer::toString);
        KEPT.addAll(List.of(before, after));
        REFUSED.add(bad);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("rowsOfEveryFormatOfMany")
    void nothingButBadEventsIsAProblemWithTheSummaryInIt(String name, String format) {
        BadEvent row = BadEvent.named(name);
        String spoiled = format.equals("bare lines")
                ? row.spoil(Samples.incident(Samples.reference()))
                : row.spoil(Samples.structured(Samples.incident(Samples.reference())));
        boolean batch = format.equals("batch");

        Answer answer = service.post(
                INCIDENTS, batch ? Service.BATCH : Service.NDJSON, bytes(batch ? "[" + spoiled + "]" : spoiled));

        assertEquals(422, answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.mediaType());
        assertEquals(List.of("1 " + row.pointer() + " " + row.code()), answer.problems());
        assertEquals(0, answer.json().path("accepted").asInt());
        assertEquals(1, answer.json().path("rejected").asInt());
    }

    @AfterAll
    static void theNeighboursAreOnKafkaAndTheRefusedAreNot() {
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            Set<String> subjects = new HashSet<>();
            probe.readAll(Topics.INCIDENTS).forEach(record -> subjects.add(KafkaProbe.header(record, "ce_subject")));
            assertTrue(subjects.containsAll(KEPT), "a good neighbour is missing");
            assertTrue(REFUSED.stream().noneMatch(subjects::contains), "a refused event was published");
        }
    }

    private Answer alone(BadEvent row, String format, String data) throws Exception {
        String structured = Samples.structured(data);
        return switch (format) {
            case "bare" -> service.post(INCIDENTS, Service.JSON, bytes(row.spoil(data)));
            case "structured" -> service.post(INCIDENTS, Service.STRUCTURED, bytes(row.spoil(structured)));
            default -> binary(row, structured, data);
        };
    }

    /** Headers from the spoiled envelope, or a spoiled body beside sound headers. */
    private Answer binary(BadEvent row, String structured, String data) throws Exception {
        JsonNode envelope = MAPPER.readTree(row.inEnvelope() ? row.spoil(structured) : structured);
        List<String> headers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> attribute : envelope.properties()) {
            if (!attribute.getKey().equals("data")) {
                headers.add("ce-" + attribute.getKey());
                headers.add(attribute.getValue().asText().replace(" ", "%20"));
            }
        }
        byte[] body = bytes(row.inEnvelope() ? data : row.spoil(data));
        return service.post(INCIDENTS, Service.JSON, body, headers.toArray(String[]::new));
    }

    private Answer among(BadEvent row, String format, String before, String bad, String after) {
        return switch (format) {
            case "bare lines" ->
                service.post(INCIDENTS, Service.NDJSON, bytes(before + "\n" + row.spoil(bad) + "\r\n" + after));
            case "structured lines" ->
                service.post(
                        INCIDENTS,
                        Service.NDJSON,
                        bytes(Samples.structured(before) + "\n" + row.spoil(Samples.structured(bad)) + "\n" + after
                                + "\n"));
            default ->
                service.post(
                        INCIDENTS,
                        Service.BATCH,
                        bytes("[" + Samples.structured(before) + ",\n" + row.spoil(Samples.structured(bad)) + " , "
                                + Samples.structured(after) + "]"));
        };
    }

    /** UTF-8, with the mark of a {@link BadEvent} replaced by bytes that are not. */
    private static byte[] bytes(String text) {
        int mark = text.indexOf("\u0001BAD\u0001");
        if (mark < 0) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.substring(0, mark).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        bytes.writeBytes(text.substring(mark + 5).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
