package org.communitysafety.incident.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.communitysafety.contracts.PathwayPublished;
import org.communitysafety.incident.domain.EventType;
import org.communitysafety.incident.domain.Intake;
import org.communitysafety.incident.domain.Judge;
import org.communitysafety.incident.domain.Judgement;
import org.communitysafety.incident.domain.Pathway;
import org.communitysafety.incident.domain.Standard;
import org.communitysafety.incident.domain.SubmittedEvent;
import org.communitysafety.kit.events.MalformedRecordException;
import org.junit.jupiter.api.Test;

/** Every shipped pathway can be read here, and what its history tells is taken in: a pathway needs a file and no code. */
class ShippedPathwaysTest {
    private static final Path SHIPPED = Path.of("../target-service/src/main/resources");
    private static final Path HISTORIES = Path.of("../target-service/src/test/resources/pathways");
    private static final Set<String> REFUSED = Set.of("unknown-step", "unknown-reason");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void whatTheHistoryOfEveryShippedPathwayTellsByItsFileIsTakenIn() throws IOException, MalformedRecordException {
        Map<String, Pathway> pathways = pathways();
        Judge judge = new Judge(
                new Standard(Instant.parse("2026-01-01T00:00:00Z"), agencies(), Set.of(), pathways), Intake.REFERRALS);
        Set<String> told = new HashSet<>();

        for (Path file : files(HISTORIES, "history.json")) {
            JsonNode history = MAPPER.readTree(file.toFile());
            Set<String> contradicting = contradicting(history);
            for (JsonNode event : history.get("events")) {
                Judgement judgement = judge.judge(submitted(event));
                boolean declared = !contradicting.contains(event.get("id").asText());
                assertEquals(declared, judgement.isAccepted(), () -> file + " " + event + judgement.faults());
            }
            told.add(history.get("pathway").asText());
        }

        assertTrue(told.size() > 10, () -> "histories found: " + told);
        assertEquals(pathways.keySet(), told);
    }

    /** What a history tells against the file of its pathway, as if it had been taken in under another version. */
    private static Set<String> contradicting(JsonNode history) {
        Set<String> events = new HashSet<>();
        history.findValues("findings")
                .forEach(findings -> findings.forEach(finding -> {
                    if (REFUSED.contains(finding.get("code").asText())) {
                        finding.get("events").forEach(event -> events.add(event.asText()));
                    }
                }));
        return events;
    }

    private static SubmittedEvent submitted(JsonNode event) {
        boolean cancels = event.has("cancels");
        Map<String, Object> attributes = new HashMap<>(Map.of("specversion", "1.0", "source", "/tests"));
        attributes.put("id", event.get("id").asText());
        attributes.put("recordedtime", event.get("recorded").asText());
        attributes.put("type", (cancels ? EventType.REFERRAL_STEP_CANCELLED : EventType.REFERRAL_STEP).ceType());
        Map<String, Object> data = new HashMap<>();
        event.get("data")
                .properties()
                .forEach(member -> data.put(member.getKey(), MAPPER.convertValue(member.getValue(), Object.class)));
        if (cancels) {
            data.put("corrects", event.get("cancels").asText());
        }
        return SubmittedEvent.enveloped(attributes, data);
    }

    private static Map<String, Pathway> pathways() throws IOException, MalformedRecordException {
        Map<String, Pathway> pathways = new HashMap<>();
        for (Path file : files(SHIPPED.resolve("pathways"), ".json")) {
            Pathway pathway = PathwayRecord.of(MAPPER.readValue(file.toFile(), PathwayPublished.class));
            pathways.put(pathway.id(), pathway);
        }
        return pathways;
    }

    private static Set<String> agencies() throws IOException {
        Set<String> agencies = new HashSet<>();
        MAPPER.readTree(SHIPPED.resolve("agencies.json").toFile())
                .forEach(agency -> agencies.add(agency.get("agency").asText()));
        return agencies;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
