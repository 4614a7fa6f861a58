package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Repository;
import org.communitysafety.e2e.harness.Scorecards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of target by a shipped plan's own: what the table of docs/targets.md says is what the platform answers. */
@Timeout(60)
class TargetsE2E {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\[`([a-z-]+)`]\\(#\\S+\\) \\| `([a-z0-9-]+)` in `([a-z0-9-]+)` \\| .* \\|"
                    + " (GREEN|AMBER|RED|WHITE)(?:, ([A-Z_]+))?\\b.* \\|$");
    private static final int KINDS = 14;

    /** @param whiteReason null where the document names none */
    record Documented(String kind, String measure, String plan, String rag, String whiteReason) {}

    static List<Documented> documented() throws IOException {
        String document = Files.readString(Repository.root().resolve("docs/targets.md"));
        List<Documented> rows = ROW.matcher(document)
                .results()
                .map(row -> new Documented(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5)))
                .toList();
        assertEquals(KINDS, rows.stream().map(Documented::kind).distinct().count());
        return rows;
    }

    @ParameterizedTest
    @MethodSource("documented")
    void theAnswerHasTheDocumentsColourAndASentenceOfItsOwn(Documented row) {
        Scorecards scorecards = new Scorecards(Platform.shared().api());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> scorecards.item(row.plan(), row.measure()).hasNonNull("rag"));

        JsonNode item = scorecards.item(row.plan(), row.measure());

        assertEquals(row.kind(), item.path("kind").asText());
        assertEquals(row.rag(), item.path("rag").asText(), item.toString());
        if (row.whiteReason() != null) {
            assertEquals(row.whiteReason(), item.path("whiteReason").asText(), item.toString());
        }
        assertFalse(item.path("explanation").asText().isBlank(), item.toString());
    }

    @Test
    void aPrintedSummaryIsShownBesideWhatItsItemsAddUpTo() {
        Api api = Platform.shared().api();
        await().atMost(Duration.ofSeconds(30)).until(() -> api.get("/?plan=nottinghamshire-pcc-theme-3-2018-21")
                .text()
                .contains("deliverable-16"));

        String page = api.get("/?plan=nottinghamshire-pcc-theme-3-2018-21")
                .expect(200)
                .text();

        assertTrue(page.contains("It says 16 green; the items add up to 11 green."), page);
    }
}
