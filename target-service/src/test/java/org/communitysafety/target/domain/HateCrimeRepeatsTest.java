package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

/** The rates of repeat victims that the Nottingham plan prints (CDP-HATE), from incidents that give them. */
class HateCrimeRepeatsTest {
    private static final AreaCode NOTTINGHAM = new AreaCode("E06000018");
    private static final IndicatorDefinition SHIPPED = ShippedIndicators.load()
            .find("hate-crime-repeat-victims-12-months")
            .orElseThrow()
            .definition();

    private final List<Victimisation> incidents = new ArrayList<>();

    @Test
    void threeYearsOfIncidentsGiveThePrintedRates() {
        victims("2018-a-", 163, "2018-05-10", "2018-11-10");
        victims("2018-b-", 802, "2018-05-20");
        victims("carried-", 35, "2019-01-15", "2019-12-15");
        victims("2019-a-", 100, "2019-05-10", "2019-05-10");
        victims("2018-b-", 500, "2019-06-20");
        victims("2019-b-", 365, "2019-07-01");
        victims("2020-a-", 170, "2020-04-01", "2021-03-31");
        victims("2020-b-", 830, "2020-08-01");

        assertEquals(List.of("163 of 1000: 16.3", "135 of 1000: 13.5", "170 of 1000: 17"), years(12));
    }

    @Test
    void theWindowIsTheDefinitions() {
        victims("near-", 1, "2018-05-10", "2018-10-10");
        victims("far-", 1, "2018-04-10", "2018-11-11");
        victims("once-", 2, "2018-06-01");

        assertEquals("1 of 4: 25", years(6).get(0));
        assertEquals("2 of 4: 50", years(12).get(0));
        assertEquals("0 of 4: 0", years(1).get(0));
    }

    /** Half of them by category, half by the flag on a violent crime. */
    private void victims(String name, int number, String... days) {
        for (int victim = 0; victim < number; victim++) {
            for (String day : days) {
                boolean flagged = victim % 2 == 0;
                var traits = new Counted.Traits(
                        new AgencyId("nottinghamshire-police"),
                        flagged ? Category.VIOLENT_CRIME : Category.HATE_CRIME,
                        flagged ? Set.of("hate") : Set.of(),
                        null);
                LocalDate on = LocalDate.parse(day);
                incidents.add(
                        new Victimisation(traits, NOTTINGHAM, YearMonth.from(on), on, null, "k1:" + name + victim));
            }
        }
    }

    private List<String> years(int windowMonths) {
        Indicator hate = new Indicators(List.of(within(windowMonths)), List.of())
                .find(SHIPPED.indicator())
                .orElseThrow();
        RepeatVictims repeats =
                new RepeatVictims(hate, ShippedGeography.load(), incidents, List.of(Period.Kind.FINANCIAL_YEAR));
        List<String> told = new ArrayList<>();
        for (String year : List.of("2018/19", "2019/20", "2020/21")) {
            IndicatorValue value = repeats.value(NOTTINGHAM, Period.parse(year), Judgement.UNKNOWN);
            told.add(value.denominator() == null ? "nobody" : told(value));
        }
        return told;
    }

    private static String told(IndicatorValue value) {
        BigDecimal rate = value.value().stripTrailingZeros();
        return value.numerator() + " of " + value.denominator() + ": " + rate.toPlainString();
    }

    private static IndicatorDefinition within(int windowMonths) {
        return DefinedIndicator.of(SHIPPED.indicator(), SHIPPED.kind())
                .with("from", SHIPPED.from())
                .with("unit", SHIPPED.unit())
                .with("selections", SHIPPED.selections())
                .with("windowMonths", windowMonths)
                .written();
    }
}
