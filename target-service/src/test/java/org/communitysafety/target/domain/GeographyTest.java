package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.communitysafety.vocabulary.AreaCode;
import org.junit.jupiter.api.Test;

class GeographyTest {
    private static final Geography GEOGRAPHY = ShippedGeography.load();
    private static final AreaCode FORCE = new AreaCode("E23000019");

    @Test
    void anLsoaCountsAtItsWardDistrictAndForceAndAUnitaryOnce() {
        AreaCode place = GEOGRAPHY.place(new AreaCode("E01013810"), FORCE);

        assertEquals(new AreaCode("E01013810"), place);
        assertEquals(codes("E05012281", "E06000018", "E23000019"), GEOGRAPHY.containing(place));
    }

    @Test
    void anIncidentWithoutAreaOrOutsideTheLookUpCountsAtItsAgencysAreaAndNowhereElse() {
        assertEquals(FORCE, GEOGRAPHY.place(null, FORCE));
        assertEquals(FORCE, GEOGRAPHY.place(new AreaCode("E01019442"), FORCE));
        assertEquals(FORCE, GEOGRAPHY.place(new AreaCode("W01001426"), FORCE));
        assertEquals(List.of(FORCE), GEOGRAPHY.containing(FORCE));
    }

    @Test
    void anAgencySmallerThanItsForceCountsAtWhatContainsItToo() {
        assertEquals(codes("E07000170", "E10000024", "E23000019"), GEOGRAPHY.containing(new AreaCode("E07000170")));
    }

    @Test
    void aSupersededWardCountsAtItselfAndItsDistrict() {
        assertEquals(codes("E05001822", "E06000018", "E23000019"), GEOGRAPHY.containing(new AreaCode("E05001822")));
    }

    @Test
    void anAreaIsCalledByItsNameAndOneThatIsNotKnownByItsCode() {
        assertEquals("Nottingham", GEOGRAPHY.nameOf(new AreaCode("E06000018")));
        assertEquals("E05999999", GEOGRAPHY.nameOf(new AreaCode("E05999999")));
    }

    @Test
    void theCountyPartnershipIsWithoutTheCity() {
        assertFalse(GEOGRAPHY.contains(new AreaCode("E10000024"), new AreaCode("E06000018")));
        assertTrue(GEOGRAPHY.contains(FORCE, new AreaCode("E06000018")));
    }

    @Test
    void populationsAddUpFromTheLookUp() {
        long nottingham = population("E06000018");
        long county = population("E10000024");

        assertEquals(nottingham + county, population("E23000019"));
        assertTrue(nottingham > 300_000 && nottingham < 350_000, "of Census 2021: " + nottingham);
    }

    private static long population(String code) {
        return GEOGRAPHY.find(new AreaCode(code)).orElseThrow().population();
    }

    private static List<AreaCode> codes(String... codes) {
        return List.of(codes).stream().map(AreaCode::new).toList();
    }
}
