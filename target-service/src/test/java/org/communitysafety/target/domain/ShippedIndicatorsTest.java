package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;
import org.junit.jupiter.api.Test;

class ShippedIndicatorsTest {
    private static final AgencyId NORFOLK = new AgencyId("norfolk-constabulary");
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 1);
    private static final Indicators SHIPPED = ShippedIndicators.load();

    @Test
    void everyShippedDefinitionKeepsToTheRules() {
        List<String> faults = new ArrayList<>();
        for (Indicator indicator : SHIPPED.all()) {
            IndicatorRules.check(indicator.definition(), SHIPPED, agency -> true, TODAY)
                    .forEach(fault -> faults.add(indicator.id() + " " + fault));
        }
        ShippedIndicators.weights().forEach(table -> WeightRules.check(table, TODAY)
                .forEach(fault -> faults.add(table.weights() + " " + fault)));

        assertEquals(List.of(), faults);
    }

    @Test
    void theIndicatorsFromTheStartAreAllThere() {
        for (Category category : Category.values()) {
            assertTrue(SHIPPED.find(category.slug()).orElseThrow().isPlainCount(), category.slug());
        }
        assertEquals(
                Set.of(Category.BURGLARY),
                SHIPPED.find("burglary").orElseThrow().categories());
        assertEquals(
                9, SHIPPED.find("victim-based-crime").orElseThrow().categories().size());
        assertEquals(
                Indicator.Kind.REPORTED,
                SHIPPED.find("hate-crime-repeat-victimisation").orElseThrow().kind());
    }

    @Test
    void norfolksPriorityCrimeCountsArsonAndSeriousViolenceOnlyWhereTheCodeOrTheFlagSaysSo() {
        assertTrue(isPriority(NORFOLK, Category.BURGLARY, Set.of(), null));
        assertTrue(isPriority(NORFOLK, Category.CRIMINAL_DAMAGE_ARSON, Set.of(), "56A"));
        assertTrue(isPriority(NORFOLK, Category.VIOLENT_CRIME, Set.of("serious-violence"), null));
        assertFalse(isPriority(NORFOLK, Category.CRIMINAL_DAMAGE_ARSON, Set.of(), null));
        assertFalse(isPriority(NORFOLK, Category.VIOLENT_CRIME, Set.of(), "8N"));
        assertFalse(isPriority(new AgencyId("nottinghamshire-police"), Category.BURGLARY, Set.of(), null));
    }

    @Test
    void whereNoCategoryIsNamedEveryFeedCounts() {
        assertEquals(
                Set.of(Category.values()),
                SHIPPED.find("example-severity-score").orElseThrow().categories());
    }

    @Test
    void aHateCrimeByItsFlagCountsWhateverItsCategory() {
        Indicator repeats = SHIPPED.find("hate-crime-repeat-victims-12-months").orElseThrow();

        assertEquals(Set.of(Category.values()), repeats.categories());
        assertTrue(repeats.isMetBy(new Counted.Traits(NORFOLK, Category.VIOLENT_CRIME, Set.of("hate"), null)));
        assertFalse(repeats.isMetBy(new Counted.Traits(NORFOLK, Category.VIOLENT_CRIME, Set.of("alcohol"), null)));
    }

    @Test
    void ofAProportionIsSaidWhetherItIsAShareAndAFlowIsNone() {
        for (IndicatorDefinition definition : ShippedIndicators.definitions("referrals")) {
            if (definition.proportion() != null) {
                assertEquals(
                        definition.indicator().endsWith("-closed-to-opened") ? "flow" : "part",
                        definition.proportion().relation(),
                        definition.indicator());
            }
        }
    }

    private static boolean isPriority(AgencyId agency, Category category, Set<String> flags, String code) {
        return SHIPPED.find("norfolk-priority-crime")
                .orElseThrow()
                .isMetBy(new Counted.Traits(agency, category, flags, code));
    }
}
