package org.communitysafety.gateway.web.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.communitysafety.gateway.web.measure.Answers.Indicator;
import org.communitysafety.gateway.web.measure.Answers.Selection;
import org.junit.jupiter.api.Test;

/** Which figures can be broken down by category. */
class SumOfCategoriesTest {
    private static final Selection EVERYBODY = new Selection(null, List.of(), null);
    private static final Selection POLICE = new Selection(null, null, List.of("testville-police"));
    private static final Selection COUNCIL = new Selection(null, null, List.of("testville-council"));

    @Test
    void theSumOfSeveralCategoriesIsThatOfEverybody() {
        Indicator sum = count(EVERYBODY, EVERYBODY);

        assertTrue(sum.isSumOfCategories());
        assertNull(sum.onlyAgency());
    }

    @Test
    void orThatOfOneAgencyAlone() {
        Indicator sum = count(POLICE, POLICE);

        assertTrue(sum.isSumOfCategories());
        assertEquals("testville-police", sum.onlyAgency());
        assertFalse(sum.isOfWholeCategories());
    }

    @Test
    void whatCountsAgenciesDifferentlyIsNoSum() {
        assertFalse(count(POLICE, COUNCIL).isSumOfCategories());
        assertFalse(count(POLICE, EVERYBODY).isSumOfCategories());
        Selection both = new Selection(null, null, List.of("testville-police", "testville-council"));
        assertFalse(count(both).isSumOfCategories());
    }

    @Test
    void norIsWhatCountsFlagsOrOffences() {
        assertFalse(count(new Selection(List.of("hate"), null, null)).isSumOfCategories());
        assertFalse(count(new Selection(null, List.of("8N"), null)).isSumOfCategories());
    }

    @Test
    void aShareARateAndAHeadOfVictimsAreNoSumOfThoseOfTheirAreas() {
        for (String kind : List.of("count", "harm", "steps", "clocks")) {
            assertTrue(of(kind).isSumOfItsParts(), kind);
        }
        for (String kind : List.of("proportion", "rate", "quotient", "repeat-victimisation", "case-review-threshold")) {
            assertFalse(of(kind).isSumOfItsParts(), kind);
        }
    }

    private static Indicator of(String kind) {
        return new Indicator("A figure", kind, true, List.of("burglary"), null, null);
    }

    private static Indicator count(Selection... selections) {
        return new Indicator(
                "A sum", "count", true, List.of("violent-crime", "public-order"), null, List.of(selections));
    }
}
