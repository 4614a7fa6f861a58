package org.communitysafety.gateway.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.communitysafety.gateway.routing.Reply.Fault;
import org.junit.jupiter.api.Test;

class LettersViewTest {
    private static final Answers.Letter WAITING = new Answers.Letter(
            "incidents-3-42",
            "incidents",
            3,
            42,
            null,
            "unknown-agency",
            "nobody knows it",
            "2026-03-01T09:00:00Z",
            "SET_ASIDE",
            null);

    @Test
    void eachRecordHasAFieldOfItsOwnAndTheListGoesOnWhereItsCursorSays() {
        Answers.Letters found = new Answers.Letters(
                List.of(WAITING, WAITING), "/api/v1/dead-letters?state=SET_ASIDE&cursor=aB-_9&limit=25");

        LettersView view = LettersView.list(found, LettersView.State.of("nonsense"), "replay");

        assertEquals(
                List.of("reason-1", "reason-2"),
                view.letters().stream().map(LettersView.LetterView::inputId).toList());
        assertEquals("/dead-letters?state=SET_ASIDE&cursor=aB-_9", view.next());
        assertEquals(
                "Record 42 of incidents, partition 3", view.letters().get(0).name());
        assertEquals("/dead-letters/incidents-3-42", view.letters().get(0).address());
        assertEquals("Not known", view.letters().get(0).written());
        assertTrue(view.done().startsWith("The record was given to its topic again"), view.done());
        assertNull(
                LettersView.list(found, LettersView.State.SET_ASIDE, "<script>").done());
    }

    @Test
    void aDecisionSaysWhoWhenAndWhy() {
        Answers.Letter decided = new Answers.Letter(
                "x",
                "incidents",
                0,
                1,
                "2026-03-01T08:00:00Z",
                "c",
                "d",
                "2026-03-01T09:00:00Z",
                "DISCARDED",
                new Answers.Decision("2026-03-01T10:00:00Z", "local-operator", "a test of the sender"));

        LettersView view =
                LettersView.list(new Answers.Letters(List.of(decided), null), LettersView.State.DISCARDED, null);

        assertEquals(
                "Discarded by local-operator, 1 Mar 2026, 10:00: a test of the sender",
                view.letters().get(0).decided());
        assertNull(view.next());
    }

    @Test
    void aRefusedDecisionLeadsToItsFieldWithWhatWasTyped() {
        List<Fault> faults = List.of(new Fault("/reason", "missing-field", "say why"));

        LettersView view = LettersView.refused(List.of(WAITING), "typed", faults);

        assertEquals("reason", view.letters().get(0).inputId());
        assertEquals("typed", view.letters().get(0).typed());
        assertEquals("say why", view.letters().get(0).fault());
        assertTrue(view.states().stream().noneMatch(LettersView.StateLink::current));
    }
}
