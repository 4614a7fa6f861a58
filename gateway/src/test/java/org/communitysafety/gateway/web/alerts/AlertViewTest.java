package org.communitysafety.gateway.web.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.stream.SampleReference;
import org.communitysafety.gateway.web.FactView;
import org.junit.jupiter.api.Test;

class AlertViewTest {
    @Test
    void theFiguresThatDefendItStandInTheWordsOfWhatTheyAnswer() {
        EvidenceView why = view("FIRING").evidence();

        assertEquals(
                List.of(
                        new FactView("Period", "May 2026"),
                        new FactView("Figure", "1,234"),
                        new FactView("Numerator", "Not known, or not tested"),
                        new FactView("The same in per cent", "+39.4%"),
                        new FactView("Share of what is usual", "16.4%"),
                        new FactView("Something new", "7")),
                why.figures());
        assertEquals(
                List.of(
                        new FactView("Limit: fires from", "20"),
                        new FactView("Distance from what was expected, in standard deviations (z)", "3.14"),
                        new FactView("How likely by chance (p)", "Less than 0.0001")),
                why.judged());
        assertEquals(
                List.of(new FactView("Completeness", "Complete"), new FactView("Version of the definition", "3")),
                why.reliedOn());
    }

    @Test
    void theIncidentsBehindAFigureLeadToTheirEntries() {
        EvidenceView why = view("FIRING").evidence();

        assertTrue(why.counted());
        assertEquals("/api/v1/incidents/b%2F2", why.events().get(1).address());
        assertTrue(!EvidenceView.of(Map.of("actual", 7), with(null)).counted());
    }

    @Test
    void aPercentageIsWrittenAsOne() {
        EvidenceView why = EvidenceView.of(Map.of("actual", 16.44, "change", -2.4), with("percent"));

        assertEquals(
                List.of(new FactView("Figure", "16.4%"), new FactView("Change from the baseline", "\u22122.4 points")),
                why.figures());
    }

    @Test
    void itsLifeIsToldFromTheNewestStepInUkTime() {
        List<AlertView.StepView> steps = view("FIRING").timeline();

        assertEquals(
                new AlertView.StepView(
                        "Firing",
                        "the platform",
                        "2026-06-30T23:30:00Z",
                        "1 Jul 2026, 00:30",
                        "A figure reached the limit set for it",
                        null),
                steps.get(0));
        assertEquals("Pending", steps.get(1).state());
    }

    @Test
    void itsHeadingIsShortAndSaysWhatItIsAbout() {
        assertEquals("Alert: Burglary in E05012270", view("FIRING").heading());
    }

    @Test
    void onlyWhatFiresCanBeTakenOnAndTheOthersSayWhy() {
        assertNull(view("FIRING").notAcknowledged());
        for (String state : List.of("ACKNOWLEDGED", "PENDING", "STALE", "RESOLVED")) {
            assertTrue(view(state).notAcknowledged().length() > 0, state);
        }
        assertTrue(view("RESOLVED").isOver());
    }

    @Test
    void testsBasesAndSourcesAreInWordsAndAMinusIsAMinus() {
        EvidenceView why = EvidenceView.of(
                Map.of(
                        "areas", "E1, E2",
                        "owners", "a-council, b-police",
                        "clocks", "first-contact 2, action 1",
                        "signalRule", "poisson-e-test",
                        "z", -3.14159,
                        "basis", "history",
                        "source", "events"),
                with("count"));

        assertEquals(
                List.of(
                        new FactView("Areas", "Ward One, E2"),
                        new FactView("Which ones", "first contact 2, action 1"),
                        new FactView("Owners", "A Council, b-police")),
                why.figures());
        assertEquals(
                List.of(
                        new FactView("Test", "Exact Poisson test of two counts (E-test)"),
                        new FactView("Distance from what was expected, in standard deviations (z)", "−3.14")),
                why.judged());
        assertEquals(
                List.of(
                        new FactView("Known by", "What is usual for such a month"),
                        new FactView("Source", "Counted from what agencies sent")),
                why.reliedOn());
    }

    private static EvidenceField.With with(String unit) {
        return new EvidenceField.With(
                unit, SampleReference.of(Map.of("a-council", "A Council"), Map.of("E1", "Ward One")));
    }

    private static AlertView view(String state) {
        return AlertView.of(
                SampleAlerts.alert("a1", state, "2026-06-30T23:30:00Z", null),
                null,
                "the-plan",
                new Reference(),
                AlertForm.EMPTY,
                null);
    }
}
