package org.communitysafety.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aCategoryIsFoundBySlugOrPoliceUkName() {
        assertEquals(Optional.of(Category.VIOLENT_CRIME), Category.of("violent-crime"));
        assertEquals(Optional.of(Category.VIOLENT_CRIME), Category.of("Violence and sexual offences"));
        assertEquals(Optional.empty(), Category.of("all-crime"));
    }

    @Test
    void fourteenCategoriesAreOfPoliceUkAndNineAreVictimBased() {
        assertEquals(14, Category.ofPoliceUk().size());
        assertEquals(
                9,
                Category.ofPoliceUk().stream().filter(Category::isVictimBased).count());
    }

    @Test
    void anAgencysNameBecomesItsIdentifier() {
        assertEquals(
                "nottinghamshire-police",
                AgencyId.fromName("Nottinghamshire Police").value());
        assertEquals(
                "devon-cornwall-police",
                AgencyId.fromName("Devon & Cornwall Police").value());
    }

    @Test
    void aUnitaryAuthorityIsADistrictAndAPartnership() {
        assertEquals(EnumSet.of(Level.DISTRICT, Level.PARTNERSHIP), Level.of(new AreaCode("E06000018")));
        assertEquals(EnumSet.of(Level.WARD), Level.of(new AreaCode("E05012270")));
    }

    @Test
    void aMalformedCodeIsNoArea() {
        assertTrue(AreaCode.isWellFormed("E01013810"));
        assertTrue(AreaCode.isWellFormed("W01001426"));
        assertFalse(AreaCode.isWellFormed("E0101381"));
        assertFalse(AreaCode.isWellFormed("W05000001"));
        assertFalse(AreaCode.isWellFormed("E02000001"));
    }

    @Test
    void ownAreasAndCountriesAreAreasButNotPlacesOfIncidents() {
        assertEquals(AreaCode.Kind.OWN, new AreaCode("own-nottingham-city-centre").kind());
        assertEquals(AreaCode.Kind.COUNTRY, new AreaCode("K04000001").kind());
        assertFalse(new AreaCode("own-patrol-zone-1").isPlaceOfIncident());
        assertFalse(new AreaCode("E92000001").isPlaceOfIncident());
        assertTrue(new AreaCode("E23000019").isPlaceOfIncident());
        assertEquals(EnumSet.noneOf(Level.class), Level.of(new AreaCode("own-patrol-zone-1")));
    }

    @Test
    void peersAreMetropolitanDistrictsLondonBoroughsWelshAuthoritiesForcesAndRegions() {
        assertEquals(EnumSet.of(Level.DISTRICT, Level.PARTNERSHIP), Level.of(new AreaCode("E08000003")));
        assertEquals(AreaCode.Kind.UNITARY, new AreaCode("E09000001").kind());
        assertEquals(AreaCode.Kind.UNITARY, new AreaCode("W06000015").kind());
        assertEquals(EnumSet.of(Level.FORCE), Level.of(new AreaCode("W15000001")));
        assertEquals(AreaCode.Kind.REGION, new AreaCode("E12000004").kind());
        assertFalse(new AreaCode("E08000003").isPlaceOfIncident());
        assertFalse(new AreaCode("E12000004").isPlaceOfIncident());
    }

    @Test
    void anOwnAreasCodeIsLowerCaseWordsJoinedByHyphens() {
        assertFalse(AreaCode.isWellFormed("own-"));
        assertFalse(AreaCode.isWellFormed("own-City"));
        assertFalse(AreaCode.isWellFormed("own-a--b"));
        assertFalse(AreaCode.isWellFormed("own-" + "a".repeat(61)));
        assertFalse(AreaCode.isWellFormed("E92000002"));
    }

    @Test
    void zeroIsNeverAdverse() {
        assertFalse(Polarity.LOWER_IS_BETTER.isAdverse(0));
        assertTrue(Polarity.HIGHER_IS_BETTER.isAdverse(-1));
    }
}
