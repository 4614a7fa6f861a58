package org.communitysafety.cli.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.communitysafety.cli.StubPlatform;
import org.communitysafety.vocabulary.access.AccessChain;
import org.communitysafety.vocabulary.access.AccessEntry;
import org.communitysafety.vocabulary.access.AccessEntry.Phase;
import org.communitysafety.vocabulary.access.ChainedEntry;
import org.communitysafety.vocabulary.access.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AccessCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<ChainedEntry> chain = chain();

    @Test
    void entriesAreListedPageByPage() throws IOException {
        try (StubPlatform platform = new StubPlatform()) {
            platform.willAnswer(200, page(chain.subList(0, 1), "/api/v1/access-record?cursor=1"));
            platform.willAnswer(200, page(chain.subList(1, 4), null));

            assertEquals(0, run("list", "--url", platform.url(), "--from", NOON.toString(), "--caller", "a b"));

            assertEquals(
                    "/api/v1/access-record?limit=1000&from=2026-01-05T12%3A00%3A00Z&caller=a+b",
                    platform.asked().get(0).uri());
            assertEquals(
                    "/api/v1/access-record?cursor=1", platform.asked().get(1).uri());
            assertEquals(
                    """
                    1  2026-01-05T12:00:00Z  local-operator  PUT /api/v1/plans/{id} p  begun
                    2  2026-01-05T12:00:01Z  local-operator  PUT /api/v1/plans/{id} p  answered 200
                    3  2026-01-05T12:00:02Z  local-operator  PUT /api/v1/plans/{id} p  begun
                    4  2026-01-05T12:00:03Z  local-operator  PUT /api/v1/plans/{id} p  ended without a whole answer
                    """,
                    out.toString());
        }
    }

    @Test
    void theChainIsCheckedHereAndItsLastLinkPrinted() throws IOException {
        try (StubPlatform platform = new StubPlatform()) {
            platform.willAnswer(200, page(chain, null));

            assertEquals(0, run("verify", "--url", platform.url()));

            assertTrue(out.toString().startsWith("4 entries checked; all of it holds."), out.toString());
            assertTrue(
                    out.toString()
                            .contains("Last link, to be noted: " + chain.get(3).link()),
                    out.toString());
        }
    }

    @Test
    void aCopyIsCheckedWithoutThePlatform() throws IOException {
        String changed = lines(chain).replaceFirst("\"status\":200", "\"status\":404");

        assertEquals(0, run("verify", "--file", file(lines(chain)), "--noted", noted()));
        assertEquals(1, run("verify", "--file", file(changed)));
        assertTrue(out.toString().contains("entry 2 does not hold what its hash was made of"), out.toString());
    }

    @Test
    void whatIsCutOffIsFoundByTheNotedLink() throws IOException {
        String cut = lines(chain.subList(0, 3));

        assertEquals(0, run("verify", "--file", file(cut)));
        assertEquals(1, run("verify", "--file", file(cut), "--noted", noted()));
        assertTrue(out.toString().contains("entry 4 was noted and is not there"), out.toString());
    }

    @Test
    void whatCannotBeMeantIsAUsageError() {
        assertEquals(2, run());
        assertEquals(2, run("verify", "--noted", "4"));
        assertEquals(2, run("verify", "--file", directory.resolve("none").toString()));
    }

    private int run(String... arguments) {
        return new CommandLine(new AccessCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String noted() {
        return chain.get(3).link().toString();
    }

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("copy-" + text.hashCode()), text)
                .toString();
    }

    private static String lines(List<ChainedEntry> entries) {
        return entries.stream().map(entry -> json(entry) + "\n").collect(Collectors.joining());
    }

    private static String page(List<ChainedEntry> entries, String next) {
        ObjectNode page = MAPPER.createObjectNode().put("next", next);
        page.putArray("items")
                .addAll(entries.stream().map(AccessCommandTest::json).toList());
        return page.toString();
    }

    private static ObjectNode json(ChainedEntry chained) {
        AccessEntry entry = chained.entry();
        ObjectNode json = MAPPER.createObjectNode()
                .put("number", chained.number())
                .put("at", entry.at().toString())
                .put("caller", entry.caller())
                .put("method", entry.method())
                .put("route", entry.route())
                .put("phase", entry.phase().name())
                .put("status", entry.status())
                .put("call", entry.call())
                .put("trace", entry.traceId())
                .put("previous", chained.previous())
                .put("hash", chained.hash());
        entry.records().forEach(json.putArray("records")::add);
        return json;
    }

    private static List<ChainedEntry> chain() {
        List<ChainedEntry> chain = new ArrayList<>();
        Link last = Link.BEGINNING;
        for (int i = 0; i < 4; i++) {
            Phase phase = i % 2 == 0 ? Phase.BEGUN : Phase.ENDED;
            chain.add(AccessChain.append(
                    last,
                    new AccessEntry(
                            "call-" + i / 2,
                            phase,
                            "local-operator",
                            "PUT",
                            "/api/v1/plans/{id}",
                            List.of("p"),
                            i == 1 ? Integer.valueOf(200) : null,
                            NOON.plusSeconds(i),
                            "0".repeat(32))));
            last = chain.get(i).link();
        }
        return chain;
    }
}
