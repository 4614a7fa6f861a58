package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.OpenApi;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is done through the gateway stands in the access record, once, although its keeper is killed meanwhile. */
@Timeout(180)
class AccessRecordE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("Last link, to be noted: (\\d+:[0-9a-f]{64})");

    private final Platform platform = Platform.shared();
    private final Api api = platform.api();
    private final String plan = "no-plan-" + UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void whatIsDoneStandsThereOnceAndACopyOfItCanBeChecked() throws IOException {
        put(1);
        Platform.Victim keeper = platform.victim("incident-service");
        keeper.kill();
        IntStream.range(0, 20).forEach(this::put);
        keeper.awaitSuccessor();
        platform.awaitReady();

        await().atMost(SOON).until(() -> entries().size() >= 42);
        assertEquals(42, entries().size());
        Reply page = api.get("/api/v1/access-record?limit=2").expect(200);
        assertEquals(List.of(), OpenApi.of(api).faults("GET", "/api/v1/access-record", page), page.text());

        Command.Result checked = platform.csp("access", "verify");
        Path copy = Files.writeString(
                folder.resolve("record.ndjson"),
                platform.csp("access", "list", "--json").output());
        Matcher link = LINK.matcher(checked.output());

        assertEquals(0, checked.exitCode(), checked.output());
        assertTrue(link.find(), checked.output());
        assertEquals(0, verify(copy, link.group(1)).exitCode());
        Files.writeString(copy, Files.readString(copy).replaceFirst("\"status\":422", "\"status\":200"));
        assertEquals(1, verify(copy, link.group(1)).exitCode());
    }

    private Command.Result verify(Path copy, String noted) {
        return platform.csp("access", "verify", "--file", copy.toString(), "--noted", noted);
    }

    private void put(int number) {
        assertEquals(422, api.put("/api/v1/plans/" + plan, Api.JSON, "{}").status(), "put " + number);
    }

    private List<JsonNode> entries() {
        return api.all("/api/v1/access-record").stream()
                .filter(entry -> entry.path("records").toString().contains(plan))
                .toList();
    }
}
