package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.junit.jupiter.api.Test;

/** What agencies are called, and what a name that comes late does to a sentence. */
class AgencyNamesTest {
    private static final Measure WORK = new Targets.Draft("Referral centre opened", MeasureKind.DELIVERABLE)
            .judgedBy(Period.Kind.QUARTER)
            .with(Targets.deliverable(
                    "2013-03-31", new Terms.Report(Period.parse("2011/12-Q4"), Rag.GREEN, false, "Site found")))
            .measure();

    @Test
    void anAgencyWithoutANameGoesByItsIdentifier() {
        assertEquals("nopcc", AgencyNames.NONE.of("nopcc"));
        assertEquals("Office of the Police and Crime Commissioner", Targets.AGENCIES.of("nopcc"));
    }

    @Test
    void whatIsCalledOtherwiseIsToldFromWhatIsNot() {
        AgencyNames renamed = new AgencyNames(Map.of("nopcc", "Commissioner", "norfolk-csp", "Norfolk CSP"));

        assertEquals(Set.of("nopcc", "norfolk-csp"), renamed.otherThan(AgencyNames.NONE));
        assertEquals(Set.of("nopcc"), renamed.otherThan(new AgencyNames(Map.of("norfolk-csp", "Norfolk CSP"))));
        assertEquals(Set.of(), renamed.otherThan(renamed));
    }

    @Test
    void aNameThatComesLateChangesTheSentenceAndNothingThatWasReported() {
        MeasureStatus before = status(AgencyNames.NONE);
        MeasureStatus after = status(Targets.AGENCIES);

        assertEquals(after.explanation(), before.explanation().replace("nopcc", Targets.AGENCIES.of("nopcc")));
        StatusChange change = new StatusChange(before, after);
        assertEquals("A name in its sentence changed.", change.cause());
        assertEquals(List.of(), change.restated());
    }

    @Test
    void aPlanKnowsWhoseDeliverablesItHas() {
        Plan plan = Targets.plan(WORK);

        assertTrue(plan.hasDeliverableOf(Set.of("nopcc", "norfolk-csp")));
        assertFalse(plan.hasDeliverableOf(Set.of("norfolk-csp")));
        assertFalse(Targets.plan(Nottingham.CRIME).hasDeliverableOf(Set.of("nopcc")));
    }

    private static MeasureStatus status(AgencyNames agencies) {
        KnownValues known = new KnownValues(List.of(), Map.of(), FeedGaps.NONE, Set.of(), agencies);
        return new StatusJudge(known)
                .judge(Targets.plan(WORK), LocalDate.parse("2012-03-31"))
                .get(0);
    }
}
