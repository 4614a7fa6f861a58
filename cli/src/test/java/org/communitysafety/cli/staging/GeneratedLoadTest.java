package org.communitysafety.cli.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communitysafety.vocabulary.RegisterId;
import org.junit.jupiter.api.Test;

class GeneratedLoadTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void aTenthOfTheRequestsAreStepsAndNoEventIsTwiceThere() throws IOException {
        GeneratedLoad load = new GeneratedLoad(NOON, 100, 3, 10, 300);
        List<Shot> shots = new ArrayList<>();
        load.forEachRemaining(shots::add);

        assertEquals(100, shots.size());
        assertEquals(
                10,
                shots.stream()
                        .filter(shot -> shot.path().equals(GeneratedLoad.REFERRALS))
                        .count());
        Set<String> references = new HashSet<>();
        for (Shot shot : shots) {
            for (String line : shot.lines()) {
                references.add(new ObjectMapper().readTree(line).path("subject").asText());
            }
        }
        assertEquals(300, references.size());
    }

    @Test
    void allOfItIsTheLoadTestsOwnAndLiesInTheMonthBefore() throws IOException {
        GeneratedLoad load = new GeneratedLoad(NOON, 100, 1, 50, 100);

        assertEquals(YearMonth.of(2026, 2), load.month());
        load.forEachRemaining(shot -> {
            JsonNode event = tree(shot.lines().get(0));
            assertEquals(LoadTown.AGENCY, event.at("/data/agency").asText());
            String day = event.at("/data/occurred").asText(event.at("/data/at").asText());
            assertTrue(day.startsWith("2026-02-"), day);
            assertTrue(LoadTown.NEIGHBOURHOODS.contains(event.at("/data/area").asText()));
            assertTrue(
                    shot.entry()
                            .endsWith(RegisterId.of(
                                            LoadTown.AGENCY,
                                            event.path("subject").asText())
                                    .toString()),
                    shot.entry());
        });
    }

    private static JsonNode tree(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
