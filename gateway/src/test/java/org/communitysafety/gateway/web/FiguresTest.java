package org.communitysafety.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.communitysafety.contracts.ScorecardItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "37486, count, '37,486'",
        "12985.0, count, '12,985'",
        "12865.5, count, '12,865.5'",
        "0, count, 0",
        "-3, count, −3",
        "16.3, percent, 16.3%",
        "17, percent, 17.0%",
        "15.485, percent, 15.5%",
        "203000, gbp, '£203,000'",
        "-27.5, gbp, −£27.50",
        "195.945945945946, gbp-per-case, £195.95 per case",
        "196.00, gbp-per-case, £196 per case",
        "160.666666666667, ratio, 160.7"
    })
    void aFigureIsShownAsPreciselyAsItIsKnown(BigDecimal value, String unit, String shown) {
        assertEquals(shown, Figures.of(value, unit));
    }

    @ParameterizedTest
    @CsvSource({"3.14159, 3.14", "-3.14159, −3.14", "-0.004, 0.00", "1234.5, '1,234.50'"})
    void whatATestWorksOutHasTwoPlacesAndATrueMinus(BigDecimal value, String shown) {
        assertEquals(shown, Figures.ofTest(value));
    }

    @Test
    void aMissingFigureIsNotZero() {
        assertEquals("Not known", Figures.of(null, "count"));
    }

    @Test
    void aCountChangesByANumberAndAShareOfTheBaseline() {
        String shown = Figures.change(new BigDecimal("-2739"), new BigDecimal("-7.3067"), null, "count");

        assertEquals("−2,739 (−7.3%)", shown);
    }

    @Test
    void aPercentageChangesByPoints() {
        String shown = Figures.change(new BigDecimal("0.7"), new BigDecimal("4.29"), new BigDecimal("0.7"), "percent");

        assertEquals("+0.7 points", shown);
    }

    @Test
    void howSurelyAShareIsKnownIsSaidInWords() {
        String shown = Figures.between(new ScorecardItem.Interval(9.6612, 26.5713, 0.95, "wilson"));

        assertEquals("with 95% confidence between 9.7% and 26.6%", shown);
    }

    @Test
    void noChangeHasNoSign() {
        assertEquals("0 (0.0%)", Figures.change(BigDecimal.ZERO, BigDecimal.ZERO, null, "count"));
    }
}
