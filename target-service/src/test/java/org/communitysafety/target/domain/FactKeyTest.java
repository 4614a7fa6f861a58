package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.communitysafety.vocabulary.AgencyId;
import org.junit.jupiter.api.Test;

class FactKeyTest {
    private static final AgencyId AGENCY = new AgencyId("nottinghamshire-police");

    @Test
    void incidentsOfASeriesLieInTheOrderOfTheirNumbers() {
        List<String> subjects = IntStream.range(0, 2_000)
                .mapToObj(number -> "NP-2018-10-%06d/A".formatted(number))
                .toList();
        List<String> shuffled = new ArrayList<>(subjects);
        Collections.shuffle(shuffled, new Random(7));

        shuffled.sort((left, right) -> FactKey.ORDER.compare(key(left), key(right)));

        assertEquals(subjects, shuffled);
    }

    @Test
    void whatDiffersInAnythingHasAnotherKey() {
        List<String> subjects = List.of("7", "07", "a7", "7a", "17", "1000000007", "2000000007", "٧", "", "a", "a\n7");

        assertEquals(
                subjects.size(),
                subjects.stream().map(FactKeyTest::key).distinct().count());
        assertNotEquals(key("7"), FactKey.of(new AgencyId("norfolk-constabulary"), "7"));
    }

    private static UUID key(String subject) {
        return FactKey.of(AGENCY, subject);
    }
}
