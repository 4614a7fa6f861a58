package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.vocabulary.AreaCode;
import org.junit.jupiter.api.Test;

class OwnAreaTest {
    private static final AreaCode OWN = new AreaCode("own-arnold-centre");
    private static final AreaCode GEDLING = new AreaCode("E07000173");
    private static final AreaCode COUNTY = new AreaCode("E10000024");
    private static final Geography GEOGRAPHY = ShippedGeography.load();

    @Test
    void anOwnAreaWithinOneDistrictLiesInItSoThatTheCouncilsFeedIsItsFeedToo() {
        List<AreaCode> wards = wardsOf(GEDLING).subList(0, 2);

        PlacedArea placed = own(wards, null).placed(GEOGRAPHY);

        assertEquals(GEDLING, placed.district());
        assertEquals(COUNTY, placed.partnership());
        Geography with = with(placed, wards);
        assertTrue(with.contains(GEDLING, OWN));
        assertFalse(with.contains(new AreaCode("E07000170"), OWN));
    }

    @Test
    void anOwnAreaAcrossDistrictsOrUnderAnotherPartnershipLiesInNone() {
        List<AreaCode> across = List.of(
                wardsOf(GEDLING).get(0), wardsOf(new AreaCode("E07000170")).get(0));

        assertNull(own(across, null).placed(GEOGRAPHY).district());
        assertEquals(COUNTY, own(across, null).placed(GEOGRAPHY).partnership());
        assertNull(own(wardsOf(GEDLING), new AreaCode("E06000018"))
                .placed(GEOGRAPHY)
                .district());
    }

    @Test
    void anOwnAreaHasTheResidentsOfItsMembersInEveryYearForWhichAllAreStated() {
        List<AreaCode> wards = wardsOf(GEDLING).subList(0, 2);
        AreaCode inFirst = lsoaIn(wards.get(0));
        List<AreaCode> members = List.of(wards.get(0), wards.get(1), inFirst);
        List<Population> stated = List.of(
                new Population(wards.get(0), 2017, 4_000),
                new Population(wards.get(1), 2017, 5_000),
                new Population(wards.get(0), 2018, 4_100),
                new Population(inFirst, 2017, 1_500));
        Geography with = with(own(members, null).placed(GEOGRAPHY), members);

        Populations populations = new Populations(stated, Map.of(OWN, members), with);

        assertEquals(Optional.empty(), populations.find(OWN, 2016));
        assertEquals(Optional.of(new Population(OWN, 2017, 9_000)), populations.find(OWN, 2017));
        assertEquals(Optional.of(new Population(OWN, 2017, 9_000)), populations.find(OWN, 2018));
    }

    @Test
    void whatIsStatedOfAnOwnAreaItselfHolds() {
        List<AreaCode> ward = wardsOf(GEDLING).subList(0, 1);
        List<Population> stated = List.of(new Population(ward.get(0), 2017, 4_000), new Population(OWN, 2017, 3_000));

        Populations populations = new Populations(stated, Map.of(OWN, ward), GEOGRAPHY);

        assertEquals(3_000, populations.find(OWN, 2017).orElseThrow().residents());
    }

    private static OwnArea own(List<AreaCode> members, AreaCode partnership) {
        return new OwnArea(OWN, 1, "Arnold centre", members, partnership, LocalDate.of(2018, 4, 1));
    }

    private static Geography with(PlacedArea placed, List<AreaCode> members) {
        List<PlacedArea> all = new ArrayList<>(GEOGRAPHY.all());
        all.add(placed);
        return new Geography(all, Map.of(OWN, members));
    }

    private static List<AreaCode> wardsOf(AreaCode district) {
        return GEOGRAPHY.all().stream()
                .filter(area -> area.code().equals(area.ward()) && district.equals(area.district()))
                .map(PlacedArea::code)
                .toList();
    }

    private static AreaCode lsoaIn(AreaCode ward) {
        return GEOGRAPHY.all().stream()
                .filter(area -> !area.code().equals(ward) && ward.equals(area.ward()))
                .map(PlacedArea::code)
                .findFirst()
                .orElseThrow();
    }
}
