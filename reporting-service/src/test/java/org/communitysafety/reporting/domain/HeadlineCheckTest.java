package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Targets.figure;
import static org.communitysafety.reporting.domain.Targets.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.junit.jupiter.api.Test;

class HeadlineCheckTest {
    private static final Measure CRIME =
            target("Crime", MeasureKind.REDUCE_ANY).from("2010/11", "100").measure();

    @Test
    void aHeadlineOfAPeriodThatHasNotEndedIsNotCompared() {
        HeadlineCheck early = checked("2011-03-31");

        assertNull(early.derived());
        assertFalse(early.contradicts());
    }

    @Test
    void aHeadlineOfAnEndedPeriodIs() {
        HeadlineCheck ended = checked("2012-03-31");

        assertEquals(1, ended.derived().get(Rag.GREEN));
        assertTrue(ended.contradicts(), "the document prints a red");
    }

    private static HeadlineCheck checked(String asOf) {
        Plan bare = Targets.plan(CRIME);
        Plan plan = new Plan(
                bare.id(),
                1,
                bare.from(),
                bare.title(),
                bare.partnership(),
                bare.area(),
                bare.areaName(),
                false,
                bare.measures(),
                List.of(),
                null,
                null,
                List.of(new Plan.Headline(Period.parse("2011/12"), 0, 0, 1, 0, "Red")),
                List.of());
        KnownValues values = new KnownValues(List.of(figure(CRIME, "2011/12", "90")));
        return HeadlineCheck.of(plan, new StatusJudge(values).judge(plan, LocalDate.parse(asOf)))
                .get(0);
    }
}
