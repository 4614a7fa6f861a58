package org.communitysafety.incident.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepJudgeTest {
    private static final Judge JUDGE = new Judge(Pathways.STANDARD, Intake.REFERRALS);
    private static final String STEP = "org.communitysafety.referral.step.v1";

    @Test
    void aStepThatItsPathwayDeclaresIsTakenWithAllItsMembers() {
        AcceptedEvent event = judge(STEP, step(Map.of())).event();

        TakenStep step = (TakenStep) event.fact();
        assertEquals("CPP-2019-0042", event.subject());
        assertEquals("MADE", step.step());
        assertEquals("homelessness", step.theme());
        assertEquals(Map.of("sex", "female", "age-band", "25-34"), step.attributes());
        assertFalse(step.toString().contains("p-1177"), "the pseudonym prints itself");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "agency | null | /data/agency missing-field",
                "agency | nobody | /data/agency unknown-agency",
                "reference | null | /data/reference missing-field",
                "pathway | null | /data/pathway missing-field",
                "pathway | astrology | /data/pathway unknown-pathway",
                "step | null | /data/step missing-field",
                "step | made | /data/step unknown-step",
                "step | ACCEPTED | /data/by step-not-theirs",
                "by | nobody | /data/by unknown-agency",
                "by | No Body | /data/by malformed-agency",
                "from | No Body | /data/from malformed-service",
                "to | No Body | /data/to malformed-service",
                "at | null | /data/at missing-field",
                "at | 2019-02 | /data/at malformed-date",
                "at | 2019-02-30 | /data/at malformed-date",
                "at | 2019-08-02 | /data/at in-the-future",
                "at | 2019-07-31T23:35:01Z | /data/at in-the-future",
                "area | E0501 | /data/area malformed-area",
                "theme | sorcery | /data/theme unknown-theme",
                "reason | sorcery | /data/reason unknown-reason",
                "reason | actions-complete | /data/reason unknown-reason",
                "score | many | /data/score wrong-type",
                "corrects | e-1 | /data/corrects corrects-itself",
            })
    void aWrongMemberIsNamed(String member, String value, String fault) {
        Map<String, Object> data = step(Map.of());
        data.put(member, value);

        assertEquals(List.of(fault), faults(judge(STEP, data)));
    }

    @Test
    void everyFaultIsNamedAtOnceAndNoneRepeatsWhatWasSent() {
        Map<String, Object> data = step(Map.of(
                "step",
                "Smith",
                "by",
                "smith-family",
                "theme",
                "smith",
                "attributes",
                Map.of("sex", "smith", "smith", 1)));

        Judgement judgement = judge(STEP, data);

        assertEquals(
                List.of(
                                "/data/by unknown-agency",
                                "/data/step unknown-step",
                                "/data/theme unknown-theme",
                                "/data/attributes/sex unknown-attribute-value",
                                "/data/attributes/smith unknown-attribute",
                                "/data/attributes/smith wrong-type")
                        .stream()
                        .sorted()
                        .toList(),
                faults(judgement).stream().sorted().toList());
        assertTrue(judgement.faults().stream().noneMatch(fault -> fault.detail().contains("mith")));
        assertEquals(
                "one that the pathway declares: ACCEPTED, ATTENDED, CLOSED, MADE",
                judgement.faults().stream()
                        .filter(fault -> fault.code() == FaultCode.UNKNOWN_STEP)
                        .findFirst()
                        .orElseThrow()
                        .detail());
    }

    @ParameterizedTest
    @CsvSource({
        "MADE, nottinghamshire-police, true",
        "ACCEPTED, nottinghamshire-police, false",
        "ACCEPTED, nottingham-city-council, true",
        "ATTENDED, nottinghamshire-police, true",
        "CLOSED, nottinghamshire-police, true"
    })
    void onlyWhoIsNamedMayTakeAStepUnlessTheReferralOrAServiceDecides(String step, String by, boolean accepted) {
        assertEquals(accepted, judge(STEP, step(Map.of("step", step, "by", by))).isAccepted());
    }

    @Test
    void whoReportsAStepTakesItWhenNobodyElseIsNamed() {
        Map<String, Object> data = step(Map.of("step", "ACCEPTED"));
        data.remove("by");

        assertTrue(judge(STEP, data).isAccepted());
    }

    @Test
    void aPersonIsProcessedForOneAgencyAndOnePathwayUnlessThePathwayJoins() {
        KeyPurpose council = purposeOfPerson("nottingham-city-council", "complex-persons-panel");
        KeyPurpose police = purposeOfPerson("nottinghamshire-police", "complex-persons-panel");
        KeyPurpose joined = purposeOfPerson("nottingham-city-council", "marac");

        assertNotEquals(council, police);
        assertNotEquals(council, joined, "the two pathways have the same purpose, and still a key each");
        assertEquals(joined, purposeOfPerson("nottinghamshire-police", "marac"));
        assertNotEquals(
                Pathways.MARAC.purposeOfOtherPerson("nottingham-city-council"),
                Pathways.MARAC.purposeOfOtherPerson("nottinghamshire-police"),
                "only what the pathway declares is joined");
    }

    @Test
    void aCancellationNamesAStepAndStatesItsTime() {
        Map<String, Object> data =
                new HashMap<>(Map.of("agency", "nottingham-city-council", "reference", "R-1", "reason", "Not a token"));

        assertEquals(
                List.of(
                        "/data/corrects missing-field",
                        "/data/reason malformed-reason",
                        "/recordedtime missing-version-time"),
                faults(judge("org.communitysafety.referral.step.cancelled.v1", data)));
    }

    @Test
    void bareDataIsWhatItsMembersSay() {
        Map<String, Object> meeting =
                Map.of("agency", "nottingham-city-council", "panel", "cpp", "at", "2019-02-18", "attended", List.of());
        Map<String, Object> cancellation = Map.of(
                "agency",
                "nottingham-city-council",
                "reference",
                "R-1",
                "corrects",
                "e-9",
                "recordedtime",
                "2019-02-18T10:00:00Z");

        assertEquals(EventType.REFERRAL_STEP, bare(step(Map.of())).event().type());
        assertEquals(EventType.PANEL_MET, bare(meeting).event().type());
        assertEquals(
                EventType.REFERRAL_STEP_CANCELLED, bare(cancellation).event().type());
        assertEquals(
                List.of(
                        "/data/reference missing-field",
                        "/data/pathway missing-field",
                        "/data/step missing-field",
                        "/data/at missing-field"),
                faults(bare(Map.of("agency", "nottingham-city-council"))));
    }

    private static KeyPurpose purposeOfPerson(String agency, String pathway) {
        Map<String, Object> data = step(Map.of("agency", agency, "pathway", pathway));
        data.remove("theme");
        data.remove("attributes");
        return ((TakenStep) judge(STEP, data).event().fact()).person().purpose();
    }

    private static Judgement bare(Map<String, Object> data) {
        return JUDGE.judge(SubmittedEvent.bare("e-1", data));
    }

    private static Judgement judge(String type, Map<String, Object> data) {
        Map<String, Object> attributes = Map.of("specversion", "1.0", "id", "e-1", "source", "/tests", "type", type);
        return JUDGE.judge(SubmittedEvent.enveloped(attributes, data));
    }

    private static Map<String, Object> step(Map<String, Object> other) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "agency", "nottingham-city-council",
                "reference", "CPP-2019-0042",
                "pathway", "complex-persons-panel",
                "step", "MADE",
                "at", "2019-02-11",
                "by", "nottinghamshire-police",
                "person", "p-1177",
                "area", "E05012281",
                "theme", "homelessness",
                "attributes", Map.of("sex", "female", "age-band", "25-34")));
        data.putAll(other);
        return data;
    }

    private static List<String> faults(Judgement judgement) {
        return judgement.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code().token())
                .toList();
    }
}
