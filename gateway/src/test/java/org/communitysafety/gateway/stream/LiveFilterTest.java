package org.communitysafety.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.communitysafety.contracts.AgencyRegistered;
import org.communitysafety.contracts.AreaPlaced;
import org.communitysafety.contracts.PlanKey;
import org.communitysafety.contracts.PlanPublished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveFilterTest {
    private static final String CITY = "E06000018";
    private static final String COUNTY = "E10000020";
    private static final String FORCE = "E23000024";

    private final Reference reference = new Reference();
    private final LiveFilter ofCity = LiveFilter.ofPlan("city-plan");

    @BeforeEach
    void publish() {
        reference.put(PlanKey.parse("city-plan"), plan("city-plan", "city-partnership", CITY));
        reference.put(PlanKey.parse("county-plan"), plan("county-plan", "county-partnership", COUNTY));
        reference.put(CITY, new AreaPlaced(CITY, "City", "district", null, CITY, CITY, "E23000019", null));
        reference.put(COUNTY, new AreaPlaced(COUNTY, "County", "partnership", null, null, COUNTY, FORCE, null));
        reference.put(
                "county-police", new AgencyRegistered("county-police", "County Police", "police", FORCE, 1, null));
    }

    @Test
    void anAlertAboutNoPlanBelongsToThePlansOfItsPartnership() {
        Scope alert = new Scope(null, "city-partnership", null, null);

        assertTrue(ofCity.shows(Kind.ALERT, alert, reference));
        assertFalse(LiveFilter.ofPlan("county-plan").shows(Kind.ALERT, alert, reference));
    }

    @Test
    void anAlertAboutAnAreaBelongsToThePlansOfThatArea() {
        Scope alert = new Scope(null, null, CITY, null);

        assertTrue(ofCity.shows(Kind.ALERT, alert, reference));
        assertFalse(LiveFilter.ofPlan("county-plan").shows(Kind.ALERT, alert, reference));
        assertTrue(new LiveFilter(Set.of(), Set.of(CITY), Set.of(), false).shows(Kind.ALERT, alert, reference));
        assertFalse(new LiveFilter(Set.of(), Set.of(COUNTY), Set.of(), false).shows(Kind.ALERT, alert, reference));
    }

    @Test
    void anAlertAboutAFeedBelongsWhereItsAgencyWorks() {
        Scope alert = new Scope(null, null, null, "county-police");

        assertFalse(ofCity.shows(Kind.ALERT, alert, reference));
        assertTrue(LiveFilter.ofPlan("county-plan").shows(Kind.ALERT, alert, reference));
        assertTrue(new LiveFilter(Set.of(), Set.of(COUNTY), Set.of(), false).shows(Kind.ALERT, alert, reference));
    }

    private static PlanPublished plan(String id, String partnership, String area) {
        return new PlanPublished(
                id,
                1,
                "2021-04-01",
                id,
                null,
                partnership,
                partnership,
                area,
                area,
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void newsOfFiguresIsForThoseWhoAskForItAndAloneAsksForNothingElse() {
        LiveFilter alone = new LiveFilter(Set.of(), Set.of(), Set.of(), true);
        LiveFilter besideAlerts = new LiveFilter(Set.of(), Set.of(), Set.of(Kind.ALERT), true);

        assertFalse(LiveFilter.ALL.figures());
        assertFalse(alone.wants(Kind.ALERT));
        assertTrue(besideAlerts.wants(Kind.ALERT));
        assertFalse(besideAlerts.wants(Kind.FEED));
    }
}
