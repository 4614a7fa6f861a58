package org.communitysafety.target.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communitysafety.target.domain.MeasureKind;
import org.junit.jupiter.api.Test;

/** What docs/targets.md shows is what ships. */
class TargetsPageTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern SHOWN =
            Pattern.compile("### ([a-z-]+)\\n.*?`([a-z0-9-]+)`\\.\\n\\n```json\\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyKindIsShownWithAMeasureOfAShippedPlan() throws IOException {
        Matcher shown = SHOWN.matcher(Files.readString(Path.of("../docs/targets.md")));
        List<String> kinds = new ArrayList<>();
        while (shown.find()) {
            JsonNode measure = MAPPER.readTree(shown.group(3));
            kinds.add(shown.group(1));

            assertEquals(shown.group(1), measure.path("kind").asText());
            assertTrue(measures(shown.group(2)).contains(measure), "in the plan file of " + measure.path("id"));
        }
        Set<String> all = new TreeSet<>();
        for (MeasureKind kind : MeasureKind.values()) {
            all.add(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        assertEquals(all, new TreeSet<>(kinds));
    }

    private static List<JsonNode> measures(String plan) throws IOException {
        List<JsonNode> measures = new ArrayList<>();
        try (InputStream text = TargetsPageTest.class.getResourceAsStream("/plans/" + plan + ".json")) {
            MAPPER.readTree(text).path("targets").forEach(target -> target.path("measures")
                    .forEach(measures::add));
        }
        return measures;
    }
}
