package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with a body, whatever is in it. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class BodyIT {
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final int HUNDRED_MEGABYTES = 100 * 1024 * 1024;

    private Service service;

    @BeforeEach
    void theServiceIsReady() {
        service = Service.ready();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/json; charset=utf-16",
                "application/json; charset=klingon"
            })
    void anotherMediaTypeOrCharsetIsRefused(String contentType) {
        Answer answer = service.post(INCIDENTS, contentType, Samples.incident(Samples.reference()));

        assertEquals(415, answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.mediaType());
    }

    @Test
    void whatIsNoMediaTypeIsRefused() {
        Answer answer = service.post(INCIDENTS, "nonsense", Samples.incident(Samples.reference()));

        assertEquals(400, answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.mediaType());
    }

    @Test
    void noMediaTypeAtAllIsRefused() {
        Answer answer = service.post(INCIDENTS, null, "{}".getBytes(StandardCharsets.UTF_8));

        assertEquals(415, answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.mediaType());
    }

    @Test
    void csvIsForIncidentsOnly() {
        assertEquals(
                415, service.post("/api/v1/measurements", Service.CSV, "a,b").status());
        assertEquals(415, service.post("/api/v1/feeds", Service.CSV, "a,b").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\""})
    void parametersOfTheMediaTypeAreUnderstood(String contentType) {
        assertEquals(
                202,
                service.post(INCIDENTS, contentType, Samples.incident(Samples.reference()))
                        .status());
    }

    @Test
    void anotherEncodingIsRefused() {
        Answer answer =
                service.post(INCIDENTS, Service.JSON, "{}".getBytes(StandardCharsets.UTF_8), "Content-Encoding", "br");

        assertEquals(415, answer.status(), answer::toString);
        assertEquals(List.of("Content-Encoding unsupported-encoding"), answer.errors());
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 202",
        "application/cloudevents+json, 202",
        "application/cloudevents-batch+json, 202",
        "application/x-ndjson, 202"
    })
    void everyFormatMayBeCompressed(String contentType, int status) {
        String event = Samples.incident(Samples.reference());
        String body =
                switch (contentType) {
                    case Service.STRUCTURED -> Samples.structured(event);
                    case Service.BATCH -> "[" + Samples.structured(event) + "]";
                    default -> event;
                };

        Answer answer = service.post(
                INCIDENTS,
                contentType,
                Service.gzip(body.getBytes(StandardCharsets.UTF_8)),
                "Content-Encoding",
                "gzip");

        assertEquals(status, answer.status(), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {Service.JSON, Service.STRUCTURED, Service.BATCH, Service.NDJSON})
    void aTruncatedCompressionIsRefused(String contentType) {
        byte[] whole = Service.gzip(("[" + Samples.incident(Samples.reference())).getBytes(StandardCharsets.UTF_8));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        Answer answer = service.post(INCIDENTS, contentType, half, "Content-Encoding", "gzip");

        assertEquals(400, answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.mediaType());
        assertEquals(List.of(" malformed-gzip"), answer.errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {Service.JSON, Service.STRUCTURED, Service.BATCH, Service.NDJSON})
    void whatIsNotCompressedAtAllIsRefused(String contentType) {
        Answer answer = service.post(
                INCIDENTS,
                contentType,
                Samples.incident("x").getBytes(StandardCharsets.UTF_8),
                "Content-Encoding",
                "gzip");

        assertEquals(400, answer.status(), answer::toString);
        assertEquals(List.of(" malformed-gzip"), answer.errors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | '' | 400 | malformed-json",
                "application/json | [1] | 422 | wrong-type",
                "application/json | 1 {} | 400 | malformed-json",
                "application/cloudevents+json | {} | 400 | missing-attribute",
                "application/cloudevents-batch+json | {} | 400 | malformed-batch",
                "application/cloudevents-batch+json | [{} | 400 | malformed-batch",
                "application/cloudevents-batch+json | [{},] | 400 | malformed-batch",
                "application/cloudevents-batch+json | [] [] | 400 | malformed-batch",
                "application/cloudevents-batch+json | '' | 400 | malformed-batch"
            })
    void aBodyThatIsNoEventIsRefused(String contentType, String body, int status, String code) {
        Answer answer = service.post(INCIDENTS, contentType, body);

        assertEquals(status, answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.mediaType());
        assertEquals(code, answer.json().path("errors").path(0).path("code").asText());
    }

    @Test
    void nothingSentIsNothingReceived() {
        assertEquals(202, service.post(INCIDENTS, Service.BATCH, "[]").status());
        assertEquals(202, service.post(INCIDENTS, Service.NDJSON, "\n \n").status());
    }

    @Test
    void everyFaultOfAnEventIsNamedAtOnce() {
        String event = Samples.structured(
                        "{\"agency\":\"nobody\",\"occurred\":\"2018-13\",\"category\":\"x\",\"area\":\"y\",\"flags\":[1]}")
                .replace("\"id\":", "\"idd\":");

        Answer answer = service.post(INCIDENTS, Service.STRUCTURED, event);

        assertEquals(400, answer.status());
        assertEquals(
                List.of(
                        "/id missing-attribute",
                        "/data/agency unknown-agency",
                        "/data/reference missing-field",
                        "/data/occurred malformed-date",
                        "/data/category unknown-category",
                        "/data/flags/0 unknown-flag",
                        "/data/area malformed-area"),
                answer.errors());
    }

    @Test
    void aBatchOfTenThousandIsTakenAndOneMoreIsNot() {
        String event = Samples.structured(Samples.incident(Samples.reference()));
        String full = IntStream.range(0, 10_000).mapToObj(i -> event).collect(Collectors.joining(","));

        Answer taken = service.post(INCIDENTS, Service.BATCH, "[" + full + "]");
        Answer refused = service.post(INCIDENTS, Service.BATCH, "[" + full + "," + event + "]");

        assertEquals(10_000, taken.json().path("accepted").asInt(), taken::toString);
        assertEquals(413, refused.status());
        assertEquals(List.of(" batch-too-large"), refused.errors());
    }

    @Test
    void aHundredMegabytesOfOneEventAreRefusedWithoutBeingHeld() {
        Answer declared = service.post(INCIDENTS, Service.JSON, new byte[HUNDRED_MEGABYTES]);
        Answer streamed = service.post(
                INCIDENTS, Service.STRUCTURED, BodyPublishers.ofInputStream(() -> blanks(HUNDRED_MEGABYTES)));

        assertEquals(413, declared.status(), declared::toString);
        assertEquals("application/problem+json", declared.mediaType());
        assertEquals(413, streamed.status(), streamed::toString);
    }

    @Test
    void aLineOfAHundredMegabytesCostsOnlyItself() {
        byte[] event = (Samples.incident(Samples.reference()) + "\n").getBytes(StandardCharsets.UTF_8);

        Answer answer = service.post(
                INCIDENTS,
                Service.NDJSON,
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.of(
                        new java.io.ByteArrayInputStream(event),
                        letters(HUNDRED_MEGABYTES),
                        new java.io.ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8)),
                        new java.io.ByteArrayInputStream(event))))));

        assertEquals(202, answer.status(), answer::toString);
        assertEquals(List.of("2  event-too-large"), answer.problems());
        assertEquals(2, answer.json().path("accepted").asInt());
    }

    @Test
    void otherMethodsAndAddressesAnswerWithProblemsToo() {
        Answer unknown = service.get("/api/v1/nothing");
        Answer method = service.get("/api/v1/measurements");

        assertEquals(404, unknown.status());
        assertEquals("application/problem+json", unknown.mediaType());
        assertEquals(405, method.status());
        assertEquals("application/problem+json", method.mediaType());
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=x", "cursor=!", "area=Nottingham", "category=all-crime", "from=2018-13", "agency=A"})
    void aWrongParameterIsNamed(String query) {
        Answer answer = service.get(INCIDENTS + "?" + query);

        assertEquals(422, answer.status(), answer::toString);
        assertEquals(List.of(query.substring(0, query.indexOf('=')) + " malformed-parameter"), answer.errors());
    }

    private static InputStream blanks(int length) {
        return repeated((byte) ' ', length);
    }

    private static InputStream letters(int length) {
        return repeated((byte) 'x', length);
    }

    private static InputStream repeated(byte b, int length) {
        return new InputStream() {
            private int left = length;

            @Override
            public int read() {
                return left-- > 0 ? b : -1;
            }

            @Override
            public int read(byte[] target, int from, int count) {
                if (left <= 0) {
                    return -1;
                }
                int filled = Math.min(count, left);
                Arrays.fill(target, from, from + filled, b);
                left -= filled;
                return filled;
            }
        };
    }
}
