package org.communitysafety.gateway.web.areas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.communitysafety.gateway.web.areas.Shades.Shade;
import org.junit.jupiter.api.Test;

class ShadesTest {
    @Test
    void aFifthOfTheAreasIsInEachOfFiveClasses() {
        Shades shades = shades(IntStream.rangeClosed(1, 20));

        assertEquals(
                List.of(4L, 4L, 4L, 4L, 4L),
                shades.classes().stream().map(Shade::areas).toList());
        assertEquals(1, shades.numberOf(BigDecimal.ONE));
        assertEquals(2, shades.numberOf(BigDecimal.valueOf(5)));
        assertEquals(5, shades.numberOf(BigDecimal.valueOf(20)));
    }

    @Test
    void equalValuesAreOfOneClassAndClassesDoNotMeet() {
        Shades shades = shades(IntStream.of(0, 0, 0, 0, 0, 0, 7, 8, 8, 9));

        assertTrue(shades.classes().size() <= 5);
        assertEquals(10, shades.classes().stream().mapToLong(Shade::areas).sum());
        for (int i = 1; i < shades.classes().size(); i++) {
            assertTrue(
                    shades.classes()
                                    .get(i - 1)
                                    .to()
                                    .compareTo(shades.classes().get(i).from())
                            < 0,
                    shades.toString());
        }
        assertEquals(1, shades.numberOf(BigDecimal.ZERO));
    }

    @Test
    void fewValuesHaveFewClassesAndNoneHasNone() {
        assertEquals(
                List.of(3),
                shades(IntStream.of(4, 4)).classes().stream().map(Shade::number).toList());
        assertEquals(
                List.of(1, 5),
                shades(IntStream.of(4, 6)).classes().stream().map(Shade::number).toList());
        assertEquals(List.of(), shades(IntStream.empty()).classes());
    }

    private static Shades shades(IntStream values) {
        return Shades.of(values.mapToObj(BigDecimal::valueOf).toList());
    }
}
