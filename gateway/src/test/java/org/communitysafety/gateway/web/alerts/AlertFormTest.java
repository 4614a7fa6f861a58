package org.communitysafety.gateway.web.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.gateway.routing.Reply;
import org.junit.jupiter.api.Test;

class AlertFormTest {
    private static final Silences.Matchers MATCHERS =
            new Silences.Matchers(null, null, "burglary", "E05012270", null, "threshold");

    @Test
    void timesAreThoseOfTheUnitedKingdomInSummerAndInWinter() {
        Map<String, Object> silence = typed(
                        Map.of("startsAt", "2026-06-30T17:00", "endsAt", "2026-12-31 17:00", "comment", " new system "))
                .silenceOf(MATCHERS);

        assertEquals("2026-06-30T16:00:00Z", silence.get("startsAt"));
        assertEquals("2026-12-31T17:00:00Z", silence.get("endsAt"));
        assertEquals("new system", silence.get("comment"));
        assertEquals(MATCHERS, silence.get("matchers"));
    }

    @Test
    void whatIsLeftEmptyIsLeftToTheService() {
        AlertForm form = typed(Map.of("note", "  "));

        assertEquals(List.of(), form.misread());
        assertNull(form.silenceOf(MATCHERS).get("startsAt"));
        assertNull(form.silenceOf(MATCHERS).get("endsAt"));
        assertNull(form.acknowledgement().get("note"));
        assertTrue(form.acknowledgement().containsKey("note"));
    }

    @Test
    void aTimeThatNobodyCanReadIsNamedAtItsField() {
        AlertForm form = typed(Map.of("endsAt", "tomorrow"));

        AlertForm refused = form.refused(form.misread());

        assertEquals(List.of(new Reply.Fault("/endsAt", "unreadable", "Enter a real date and time")), refused.faults());
        assertEquals("tomorrow", refused.endsAt());
        assertTrue(form.isGood());
        assertTrue(!refused.isGood());
    }

    @Test
    void whatTheServiceRefusesIsSaidInTheWordsOfThePage() {
        AlertForm refused = AlertForm.EMPTY.refused(List.of(
                new Reply.Fault("/endsAt", "missing-endsAt", "a silence has an end"),
                new Reply.Fault(null, "503", "away")));

        assertEquals(
                List.of("Enter when the silence ends", "away"),
                refused.faults().stream().map(Reply.Fault::detail).toList());
    }

    private static AlertForm typed(Map<String, String> fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        fields.forEach(form::add);
        return AlertForm.typed(form);
    }
}
