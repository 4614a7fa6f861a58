package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.reporting.domain.AreaFunnel.Place;
import org.communitysafety.reporting.domain.AreaFunnel.Position;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class AreaFunnelTest {
    @Test
    void theLimitsAroundAnExpectationOfTwentyAreThePublishedOnes() {
        AreaFunnel funnel = AreaFunnel.of(List.of(area(1, 20, 2000), area(2, 20, 2000)));

        Place first = funnel.areas().get(0);
        assertEquals(0.01, funnel.centre(), 1e-12);
        assertEquals(0.6108260, first.watch().low() / funnel.centre(), 1e-6);
        assertEquals(1.544419, first.watch().high() / funnel.centre(), 1e-6);
        assertEquals(Position.WITHIN, first.position());
    }

    @Test
    void positionsGoByTheLimitsOfTheAreasOwnSize() {
        List<IndicatorValue> values = new ArrayList<>();
        for (int number = 10; number < 29; number++) {
            values.add(area(number, 20, 2000));
        }
        values.add(area(30, 60, 2000));
        values.add(area(31, 32, 2000));

        AreaFunnel funnel = AreaFunnel.of(values);

        assertEquals(Position.WITHIN, position(funnel, 10));
        assertEquals(Position.HIGH, position(funnel, 30));
        assertEquals(Position.WITHIN, position(funnel, 31));
    }

    @Test
    void proportionsHaveTheLimitsOfPartsOfAWhole() {
        AreaFunnel half = AreaFunnel.of(List.of(share(1, 50, 100), share(2, 50, 100)));
        Place place = half.areas().get(0);
        assertEquals(0.4026280, place.watch().low(), 5e-8);
        assertEquals(0.5973720, place.watch().high(), 5e-8);
        assertEquals(0.3479359, place.beyond().low(), 5e-8);

        AreaFunnel nearlyAll = AreaFunnel.of(List.of(share(1, 20, 20), share(2, 29, 30)));
        for (Place area : nearlyAll.areas()) {
            assertEquals(1, area.beyond().high(), 1e-12, "never above all of them");
            assertTrue(area.beyond().low() > 0
                    && area.beyond().low() < area.watch().low());
        }
    }

    @Test
    void proportionsThatDifferAnywayWidenTheirLimits() {
        List<IndicatorValue> apart = new ArrayList<>();
        for (int number = 10; number < 30; number++) {
            apart.add(share(number, number % 2 == 0 ? 300 : 500, 1000));
        }

        AreaFunnel funnel = AreaFunnel.of(apart);

        assertTrue(funnel.tauSquared() > 0.008 && funnel.tauSquared() < 0.015, "about 0.1²: " + funnel.tauSquared());
        assertEquals(Position.WITHIN, position(funnel, 10));
    }

    private static Position position(AreaFunnel funnel, int number) {
        return funnel.areas().stream()
                .filter(place -> place.area().value().endsWith("0" + number))
                .findFirst()
                .orElseThrow()
                .position();
    }

    private static IndicatorValue area(int number, int numerator, int denominator) {
        return value(number, Unit.RATE, numerator, denominator, 1000);
    }

    private static IndicatorValue share(int number, int numerator, int denominator) {
        return value(number, Unit.PERCENT, numerator, denominator, 100);
    }

    private static IndicatorValue value(int number, Unit unit, int numerator, int denominator, double factor) {
        return new IndicatorValue(
                new ValueKey(
                        "rate",
                        new AreaCode("E050000%02d".formatted(number)),
                        Period.parse("2018/19"),
                        ValueSource.EVENTS,
                        null),
                1,
                unit,
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator),
                BigDecimal.valueOf(factor * numerator / denominator),
                false,
                false,
                true,
                null,
                false,
                false,
                null,
                1,
                null,
                List.of(),
                null);
    }
}
