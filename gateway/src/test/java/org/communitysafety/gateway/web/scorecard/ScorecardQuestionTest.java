package org.communitysafety.gateway.web.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.gateway.routing.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScorecardQuestionTest {
    private static final Instant NOW = Instant.parse("2026-06-21T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"2021-03-31", "31/3/2021", "31/03/2021", " 31/03/2021 "})
    void aDayIsReadAsPickersAndAsPeopleWriteIt(String typed) {
        assertEquals(LocalDate.parse("2021-03-31"), asked("asOf", typed).asOf());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-20, 2026-06-20T23:00:00Z",
        "2026-01-31, 2026-02-01T00:00:00Z",
        "2026-06-20T10:11:12Z, 2026-06-20T10:11:12Z"
    })
    void whatWasKnownOnADayIsWhatWasKnownAtItsEndInTheUnitedKingdom(String typed, Instant moment) {
        assertEquals(moment, asked("knownAt", typed).knownAt());
    }

    @Test
    void whatIsKnownTodayIsWhatIsKnownNow() {
        ScorecardQuestion asked = asked("knownAt", "2026-06-21");

        assertNull(asked.knownAt());
        assertFalse(asked.isOfThePast());
        assertEquals(List.of(), asked.faults());
    }

    @ParameterizedTest
    @CsvSource({
        "asOf, 31.3.2021, must be a real date",
        "asOf, 2021-02-30, must be a real date",
        "knownAt, yesterday, must be a real date",
        "knownAt, 2026-06-22, must be today or a day in the past",
        "since, 30/2/2021, must be a real date"
    })
    void aDayThatIsNoneIsNamedWithWhatWouldBeRight(String parameter, String typed, String right) {
        Reply.Fault fault = asked(parameter, typed).faults().get(0);

        assertEquals(parameter, fault.pointer());
        assertTrue(fault.detail().contains(right), fault.detail());
    }

    @Test
    void fieldsLeftEmptyAskForNothing() {
        ScorecardQuestion asked = asked("asOf", "", "knownAt", "", "since", "", "priority", "", "kiosk", "");

        assertFalse(asked.isOfThePast() || asked.isFiltered() || asked.kiosk());
        assertEquals("/?plan=a-plan", asked.address("a-plan", true, false));
    }

    @Test
    void aQuestionStandsInItsAddress() {
        ScorecardQuestion asked = asked("priority", "hate-crime", "asOf", "2021-03-31", "since", "1/5/2026");

        assertEquals(
                "/?plan=p&priority=hate-crime&asOf=2021-03-31&since=1%2F5%2F2026&kiosk=1",
                asked.address("p", true, true));
        assertEquals("/?plan=p&priority=hate-crime&since=1%2F5%2F2026", asked.address("p", false, false));
    }

    private static ScorecardQuestion asked(String... pairs) {
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.add(pairs[i], pairs[i + 1]);
        }
        return ScorecardQuestion.of(parameters, NOW);
    }
}
