package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.communitysafety.e2e.data.StreetFile;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A feed that collapses for one category and month, as real ones have: it must not become good news. */
@Timeout(90)
class CompletenessE2E {
    private static final String AGENCY = "norfolk-constabulary";
    private static final String FORCE = "E23000024";

    @TempDir
    private Path folder;

    @Test
    void aHundredRowsWhereTwoThousandAreUsualAreIncompleteAndNobodysImprovement() {
        Platform platform = Platform.shared();
        List<String> words = new ArrayList<>(List.of("import"));
        for (String month : List.of("2017-01", "2017-02", "2017-03", "2017-04", "2017-05")) {
            words.add(file(month, month.equals("2017-04") ? 100 : 2_000)
                    .writeTo(folder)
                    .toString());
        }

        Command.Result result = platform.csp(words.toArray(String[]::new));

        assertEquals(0, result.exitCode(), result.output());
        Api api = platform.api();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertFalse(feed(api, "2017-04").path("complete").asBoolean(true));
            assertTrue(feed(api, "2017-05").path("complete").asBoolean(false));
            JsonNode short_ = value(api, "2017-04");
            assertTrue(short_.path("complete").isBoolean());
            assertFalse(short_.path("complete").asBoolean());
            assertEquals(100, short_.path("value").asInt());
            assertTrue(value(api, "2017-03").path("complete").asBoolean(false));
        });
    }

    private static JsonNode feed(Api api, String month) {
        return api.all("/api/v1/feeds?agency=" + AGENCY + "&month=" + month).stream()
                .filter(feed -> feed.path("category").asText().equals("anti-social-behaviour"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no judgement of " + month));
    }

    private static JsonNode value(Api api, String month) {
        return api.get("/api/v1/indicators/anti-social-behaviour/values?area=" + FORCE + "&period=month&from=" + month
                        + "&to=" + month)
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    private static StreetFile file(String month, int antiSocial) {
        StreetFile.Row row = new StreetFile.Row(month, "Norfolk Constabulary", "", "Anti-social behaviour");
        List<StreetFile.Row> rows = new ArrayList<>(Collections.nCopies(antiSocial, row));
        rows.addAll(Collections.nCopies(50, row.as("Burglary")));
        return new StreetFile(month + "-norfolk-collapse.csv.gz", rows);
    }
}
