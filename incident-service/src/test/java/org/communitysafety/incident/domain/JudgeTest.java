package org.communitysafety.incident.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    /** Half past eleven in the evening of 31 July in universal time: already August in London. */
    private static final Instant NOW = Instant.parse("2019-07-31T23:30:00Z");

    private static final Judge JUDGE = new Judge(
            new Standard(NOW, Set.of("nottinghamshire-police"), Set.of("burglary"), Map.of()), Intake.INCIDENTS);

    @Test
    void aNameOfDataPoliceUkBecomesItsSlugAndFlagsAreSortedOnce() {
        RecordedIncident incident = recorded(
                Map.of("category", "Violence and sexual offences", "flags", List.of("knife", "hate-race", "knife")));

        assertEquals("violent-crime", incident.category().slug());
        assertEquals(List.of("hate", "hate-race", "knife"), incident.flags());
    }

    @Test
    void variantsOfAnOutcomeAreOneOutcome() {
        assertEquals(
                "penalty-notice-issued",
                recorded(Map.of("outcome", "Offender given penalty notice")).outcome());
        assertEquals(
                "penalty-notice-issued",
                recorded(Map.of("outcome", "Offender given a penalty notice")).outcome());
        assertEquals("own-words", recorded(Map.of("outcome", "own-words")).outcome());
    }

    @Test
    void aPseudonymNeverPrintsItself() {
        assertFalse(recorded(Map.of("victim", "v-1")).toString().contains("v-1"));
    }

    @Test
    void theSubjectStandsInForAMissingReference() {
        Map<String, Object> data = data(Map.of());
        data.remove("reference");
        Map<String, Object> attributes = attributes();
        attributes.put("subject", "S-1");

        AcceptedEvent event =
                JUDGE.judge(SubmittedEvent.enveloped(attributes, data)).event();

        assertEquals("S-1", event.subject());
        assertEquals("S-1", ((RecordedIncident) event.fact()).reference());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-08, true",
        "2019-09, false",
        "2019-08-01, true",
        "2019-08-02, false",
        "2019-07-31T23:35:00Z, true",
        "2019-07-31T23:35:01Z, false",
        "2019-08-01T00:30:00+01:00, true",
        "1900-01, true",
        "1899-12, false"
    })
    void theFutureBeginsAfterTodayInLondonAndFiveMinutesAheadForInstants(String occurred, boolean accepted) {
        Judgement judgement = judge(Map.of("occurred", occurred));

        assertEquals(accepted, judgement.isAccepted(), () -> String.valueOf(judgement.faults()));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-07-31T23:30:00Z, 2019-08",
        "2019-01-31T23:30:00Z, 2019-01",
        "2019-07-31, 2019-07",
        "2019-07, 2019-07"
    })
    void anInstantBelongsToTheMonthOfItsDateInLondon(String occurred, String month) {
        assertEquals(month, OccurredMonth.of(occurred).orElseThrow().toString());
    }

    @Test
    void bareDataIsItsAgencysOwn() {
        Map<String, Object> data = data(Map.of("recordedtime", "2019-01-01T00:00:00.000000001+01:00"));

        AcceptedEvent event = JUDGE.judge(SubmittedEvent.bare("abc", data)).event();

        assertEquals("abc", event.id());
        assertEquals("/agencies/nottinghamshire-police", event.source());
        assertEquals(Instant.parse("2018-12-31T23:00:00.000000001Z"), event.recordedTime());
        assertNull(event.time());
    }

    @Test
    void aBrokenTraceCostsNoEvent() {
        Map<String, Object> attributes = attributes();
        attributes.put("traceparent", "garbage");

        assertTrue(JUDGE.judge(SubmittedEvent.enveloped(attributes, data(Map.of())))
                .isAccepted());
    }

    @ParameterizedTest
    @CsvSource({"8N, true", "105A, true", "4.10, true", "37.2, true", "1-4.1-4.10-4.2, true", "N8, false", "8n, false"})
    void offenceCodesHaveTheFormOfTheHomeOffice(String code, boolean accepted) {
        assertEquals(accepted, judge(Map.of("offenceCode", code)).isAccepted());
    }

    @Test
    void unknownMembersAreIgnored() {
        assertTrue(judge(Map.of("colour", Map.of("deep", List.of(1)))).isAccepted());
    }

    private static RecordedIncident recorded(Map<String, Object> members) {
        return (RecordedIncident) judge(members).event().fact();
    }

    private static Judgement judge(Map<String, Object> members) {
        return JUDGE.judge(SubmittedEvent.enveloped(attributes(), data(members)));
    }

    private static Map<String, Object> data(Map<String, Object> members) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "agency",
                "nottinghamshire-police",
                "reference",
                "R-1",
                "occurred",
                "2019-07-01",
                "category",
                "burglary"));
        data.putAll(members);
        return data;
    }

    private static Map<String, Object> attributes() {
        return new HashMap<>(
                Map.of("specversion", "1.0", "id", "1", "source", "/s", "type", EventType.INCIDENT_RECORDED.ceType()));
    }
}
