package org.communitysafety.target.domain.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.communitysafety.vocabulary.AgencyId;
import org.junit.jupiter.api.Test;

class AnswerableTest {
    @Test
    void whomThePathwayNamesForTheStepHasToTakeIt() {
        assertEquals("the-panel", answerable(List.of("the-panel"), "police", "social-care"));
        assertEquals("police", answerable(List.of("referrer"), "police", "social-care"));
        assertEquals("social-care", answerable(List.of("receiver"), "police", "social-care"));
    }

    @Test
    void whereAnybodyMayTakeItItIsWhomTheReferralWentTo() {
        assertEquals("social-care", answerable(List.of(), "police", "social-care"));
        assertEquals("social-care", answerable(List.of("any-agency"), "police", "social-care"));
        assertEquals("social-care", answerable(List.of("housing", "the-panel"), "police", "social-care"));
    }

    @Test
    void whereNobodySaidToWhomItWentWhoReportsItAnswersForIt() {
        assertEquals("council", answerable(List.of(), "police", null));
        assertEquals("council", answerable(List.of("receiver"), "police", null));
        assertEquals("council", answerable(List.of("referrer"), null, null));
    }

    private static String answerable(List<String> takenBy, String referrer, String receiver) {
        Pathway.Clock clock =
                new Pathway.Clock("done", "Done", List.of("MADE"), List.of("DONE"), "first", 7, "calendar", 0, null);
        Pathway pathway = new Pathway(
                "panel",
                1,
                "2019-01-01",
                "Panel",
                "test",
                "lead-body",
                null,
                null,
                List.of(
                        new Pathway.Step("MADE", "Made", "opens", List.of(), null),
                        new Pathway.Step("DONE", "Done", "acts", takenBy, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(clock),
                null,
                List.of(),
                null,
                null);
        return new Answerable(pathway, new AgencyId("council"), referrer, receiver).of(clock);
    }
}
