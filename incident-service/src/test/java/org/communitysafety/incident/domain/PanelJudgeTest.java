package org.communitysafety.incident.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PanelJudgeTest {
    private static final Judge JUDGE = new Judge(Pathways.STANDARD, Intake.REFERRALS);

    @Test
    void aMeetingIsOneFactPerAgencyPanelAndDayInLondon() {
        AcceptedEvent event = judge(Map.of("at", "2019-06-30T23:15:00Z")).event();

        assertEquals("cpp|2019-07-01", event.subject());
        assertEquals(List.of("adult-social-care", "nottinghamshire-police"), ((PanelMeeting) event.fact()).attended());
    }

    @Test
    void aPathwayStandsForItsPanel() {
        AcceptedEvent event = judge(Map.of("panel", "complex-persons-panel")).event();

        assertEquals("cpp", ((PanelMeeting) event.fact()).panel());
    }

    @Test
    void everyFaultOfAMeetingIsNamed() {
        Map<String, Object> data = new HashMap<>(Map.of(
                "panel", "coven",
                "at", "2019-02",
                "invited", List.of("a-1", "a-1", "No Body", 7)));
        data.put("attended", null);

        assertEquals(
                List.of(
                        "/data/panel unknown-panel",
                        "/data/at malformed-date",
                        "/data/attended missing-field",
                        "/data/invited/1 named-twice",
                        "/data/invited/2 malformed-service",
                        "/data/invited/3 malformed-service"),
                judge(data).faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code().token())
                        .toList());
    }

    private static Judgement judge(Map<String, Object> other) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "agency", "nottingham-city-council",
                "panel", "cpp",
                "at", "2019-02-18",
                "attended", List.of("nottinghamshire-police", "adult-social-care")));
        data.putAll(other);
        return JUDGE.judge(SubmittedEvent.bare("e-1", data));
    }
}
