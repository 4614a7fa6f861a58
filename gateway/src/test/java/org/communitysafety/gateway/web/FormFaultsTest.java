package org.communitysafety.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.communitysafety.gateway.routing.Reply.Fault;
import org.junit.jupiter.api.Test;

class FormFaultsTest {
    private static final List<Fault> FAULTS = List.of(
            new Fault("/title", "missing-title", "it needs a title"),
            new Fault("/title", "too-long", "a title has at most 200 characters"),
            new Fault(null, "closed", "the report is closed"));

    @Test
    void aFieldHasAllThatIsWrongWithItAndNoOther() {
        assertEquals("it needs a title; a title has at most 200 characters", FormFaults.at(FAULTS, "title"));
        assertNull(FormFaults.at(FAULTS, "tit"));
    }

    @Test
    void aPageHasWordsOfItsOwnForSomeFaultsAndKeepsTheRest() {
        List<Fault> worded = FormFaults.worded(FAULTS, Map.of("/title missing-title", "Enter a title"));

        assertEquals(
                List.of("Enter a title", "a title has at most 200 characters", "the report is closed"),
                worded.stream().map(Fault::detail).toList());
    }
}
