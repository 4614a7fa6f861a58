package org.communitysafety.incident.rest.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEventsTest {
    @Test
    void blankLinesCountAndAreSkipped() throws BrokenBodyException {
        List<Submission> submissions = lines("{\"a\":1}\r\n\n  \t\n{\"a\":2}");

        assertEquals(List.of(1L, 4L), submissions.stream().map(Submission::line).toList());
    }

    @Test
    void aLineHasTheSameIdentifierWhateverItsEnd() throws BrokenBodyException {
        String unix = lines("{\"a\":1}\n").get(0).event().bareId();

        assertEquals(unix, lines("{\"a\":1}\r\n").get(0).event().bareId());
        assertEquals(unix, lines("{\"a\":1}").get(0).event().bareId());
    }

    @Test
    void aLineOfExactlyTheLimitIsTakenAndOneByteMoreIsNot() throws BrokenBodyException {
        String frame = "{\"a\":\"%s\"}";
        String full = frame.formatted("x".repeat(256 * 1024 - 8));

        assertNull(lines(full + "\r\n").get(0).fault());
        assertNull(lines(full).get(0).fault());
        List<Submission> submissions = lines(full.replace("x\"", "xx\"") + "\n" + frame.formatted("y"));
        assertEquals("event-too-large", submissions.get(0).fault().code().token());
        assertEquals(2, submissions.get(1).line());
        assertNull(submissions.get(1).fault());
    }

    @Test
    void envelopesAndBareDataMayBeMixed() throws BrokenBodyException {
        List<Submission> submissions =
                lines("{\"specversion\":\"1.0\",\"data\":{\"a\":1}}\n{\"agency\":\"x\"}\n{\"data\":{}}");

        assertEquals(
                List.of(false, true, false),
                submissions.stream().map(s -> s.event().isBare()).toList());
    }

    @Test
    void dataInBase64IsDecoded() throws BrokenBodyException {
        Submission submission = lines("{\"specversion\":\"1.0\",\"data_base64\":\"eyJhIjoxfQ==\"}")
                .get(0);

        assertEquals(java.util.Map.of("a", 1), submission.event().data());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "[", "[}", "[1}", "[1,]", "[,1]", "[1][", "[1]x", "[\"]", "[[1]"})
    void whatIsNoArrayIsNoBatch(String body) {
        assertThrows(BrokenBodyException.class, () -> elements(body));
    }

    @Test
    void elementsAreFoundWithoutBeingJudged() throws Exception {
        assertEquals(
                List.of("{\"a\":\"],\\\"\"}", "nonsense", "[1, [2]]"),
                elements(" [ {\"a\":\"],\\\"\"} ,nonsense,\n[1, [2]] ] \n"));
        assertEquals(List.of(), elements("[ ]"));
    }

    private static List<String> elements(String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return ArrayScan.elementsOf(new ByteArrayInputStream(bytes)).stream()
                .map(span -> new String(bytes, (int) span.from(), (int) span.length(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<Submission> lines(String text) throws BrokenBodyException {
        LineEvents lines = new LineEvents(
                new Body(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false),
                StandardCharsets.UTF_8,
                new EventIds(new byte[32]));
        List<Submission> submissions = new ArrayList<>();
        for (Submission next = lines.next(); next != null; next = lines.next()) {
            submissions.add(next);
        }
        return submissions;
    }
}
