package org.communitysafety.gateway.web.areas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.communitysafety.vocabulary.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAreaFormTest {
    @ParameterizedTest
    @CsvSource({
        "City centre, own-city-centre",
        "'  St Ann’s & Dales (north) ', own-st-ann-s-dales-north",
        "Caffè 24, own-caffe-24",
        "A name that goes on and on and on for longer than any code of an area, "
                + "own-a-name-that-goes-on-and-on-and-on-for-longer-than-any-code-o"
    })
    void aCodeIsMadeOfTheName(String name, String code) {
        OwnAreaForm form = new OwnAreaForm();
        form.name = name;

        assertEquals(code, form.code());
        assertEquals(AreaCode.Kind.OWN, new AreaCode(form.code()).kind());
    }

    @Test
    void theCodeOfAnAreaStaysWhenItsNameChanges() {
        OwnAreaForm form = OwnAreaForm.of(area(List.of("E05012277")));
        form.name = "Another name";

        assertEquals("own-centre", form.code());
    }

    @Test
    void chosenWardsAndTypedCodesAreMembersOnce() {
        OwnAreaForm form = OwnAreaForm.of(area(List.of("E05012277", "E01013810")));
        form.codes = " E01013810,E01013811\nE01013812; ";

        assertEquals(
                List.of("E05012277", "E01013810", "E01013811", "E01013812"),
                form.described().members());
        assertEquals("E01013810\nE01013811\nE01013812", form.codesBeside(Set.of("E05012277")));
    }

    private static Answers.Area area(List<String> members) {
        return new Answers.Area("own-centre", "Centre", "own", null, null, null, null, null, members);
    }
}
