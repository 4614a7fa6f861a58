package org.communitysafety.incident.rest.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.communitysafety.incident.ConformanceFeature;
import org.communitysafety.incident.ConformanceFeature.Scenario;
import org.communitysafety.incident.application.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The HTTP binding as the official conformance feature wants it read. */
class HttpBindingConformanceTest {
    static List<Scenario> scenarios() {
        return ConformanceFeature.scenarios("http-protocol-binding.feature");
    }

    @Test
    void theFeatureHasItsFourScenarios() {
        assertEquals(4, scenarios().size());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aRequestIsReadAsTheFeatureSays(Scenario scenario) throws Exception {
        Submission submission = read(scenario.texts().get(0));

        assertNull(submission.fault());
        assertEquals(scenario.tables().get(0), submission.event().attributes());
        assertEquals(
                new ObjectMapper().readTree(scenario.texts().get(1)),
                new ObjectMapper().valueToTree(submission.event().data()));
    }

    @Test
    void attributesInHeadersArePercentDecodedAndUnquoted() throws Exception {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle("CE-Subject", "Euro%20%E2%82%AC");
        headers.putSingle("ce-id", "\"a \\\"b\\\"\"");

        var attributes = HeaderAttributes.read(headers, "application/json");

        assertEquals("Euro \u20AC", attributes.get("subject"));
        assertEquals("a \"b\"", attributes.get("id"));
    }

    private static Submission read(String request) throws JsonProcessingException {
        String[] headAndBody = request.split("\\R\\R", 2);
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headAndBody[0]
                .lines()
                .skip(1)
                .map(line -> line.split(":", 2))
                .forEach(header -> headers.putSingle(header[0].strip(), header[1].strip()));
        ContentType type = ContentType.of(headers.getFirst("Content-Type")).orElseThrow();
        Body body = new Body(new ByteArrayInputStream(headAndBody[1].getBytes(StandardCharsets.UTF_8)), false);
        try {
            return IntakeFormat.of(type)
                    .orElseThrow()
                    .read(body, type, headers, new EventIds(new byte[32]))
                    .next();
        } catch (org.communitysafety.incident.application.BrokenBodyException e) {
            throw new AssertionError(e);
        }
    }
}
