package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class QuotientsTest {
    private static final AreaCode NORFOLK = new AreaCode("E10000020");
    private static final String COUNCIL = "norfolk-county-council";
    private static final String POLICE = "norfolk-constabulary";

    private final List<Measurement> reported = new ArrayList<>();

    @Test
    void aYearDividesTheSumsOfItsMonthsAndNotTheirQuotients() {
        Period.parse("2012/13").months().forEach(month -> {
            int number = month.getMonthValue();
            report(COUNCIL, "cost", month.toString(), 100 * number, Measurement.Status.FINAL);
            report(COUNCIL, "cases", month.toString(), number % 2 + 1, Measurement.Status.FINAL);
        });

        IndicatorValue year = value(defined("gbp-per-case", "cost", "cases", null), "2012/13", null);

        assertEquals(new BigDecimal("7800"), year.numerator());
        assertEquals(new BigDecimal("18"), year.denominator());
        assertEquals(new BigDecimal("433.333333333333"), year.value());
        assertTrue(year.judgement().isComplete());
        assertNull(year.interval().interval());
        assertNull(year.interval().note());
    }

    @Test
    void whatWasReportedForTheYearItselfStandsBeforeItsMonths() {
        report(COUNCIL, "cost", "2012/13", 203_000, Measurement.Status.FINAL);
        report(COUNCIL, "cost", "2012-04", 1, Measurement.Status.FINAL);
        report(COUNCIL, "cases", "2012/13", 1_036, Measurement.Status.FINAL);

        IndicatorValue year = value(defined("gbp-per-case", "cost", "cases", null), "2012/13", null);

        assertEquals(new BigDecimal("195.945945945946"), year.value());
    }

    @Test
    void aMonthThatIsMissingIsNotZero() {
        Period.parse("2012/13-Q1").months().stream()
                .limit(2)
                .forEach(month -> report(COUNCIL, "cost", month.toString(), 100, Measurement.Status.FINAL));
        report(COUNCIL, "cases", "2012/13-Q1", 4, Measurement.Status.FINAL);
        IndicatorDefinition definition = defined("gbp-per-case", "cost", "cases", null);

        assertNull(value(definition, "2012/13-Q1", null).value());

        report(COUNCIL, "cost", "2012-06", 100, Measurement.Status.FINAL);

        assertEquals(new BigDecimal("75"), value(definition, "2012/13-Q1", null).value());
    }

    @Test
    void aQuarterIsNoFigureOfTheMonthWithWhichItEnds() {
        report(COUNCIL, "cost", "2012/13-Q1", 300, Measurement.Status.FINAL);
        Period.parse("2012/13-Q1")
                .months()
                .forEach(month -> report(COUNCIL, "cases", month.toString(), 4, Measurement.Status.FINAL));
        IndicatorDefinition definition = defined("gbp-per-case", "cost", "cases", COUNCIL);

        assertNull(value(definition, "2012-06", null).value());
        assertNull(value(definition, "2012-05", null).value());
        assertEquals(new BigDecimal("25"), value(definition, "2012/13-Q1", null).value());
    }

    @Test
    void nothingBelowIsNoValueAndNothingAboveIsNone() {
        report(COUNCIL, "cost", "2012/13", 500, Measurement.Status.FINAL);
        report(COUNCIL, "cases", "2012/13", 0, Measurement.Status.FINAL);
        report(COUNCIL, "officers", "2012/13", 3, Measurement.Status.FINAL);

        assertTrue(value(defined("gbp-per-case", "cost", "cases", null), "2012/13", null)
                .isAbsent());
        assertTrue(value(defined("gbp-per-case", "cost", "burglary", null), "2012/13", null)
                .isAbsent());
        assertEquals(
                BigDecimal.ZERO,
                value(defined("ratio", "burglary", "officers", null), "2012/13", null)
                        .value());
    }

    @Test
    void countedPartsAreJudgedByTheirFeedsAndReportedOnesByTheirOwner() {
        report(COUNCIL, "officers", "2012/13", 3, Measurement.Status.PROVISIONAL);
        IndicatorDefinition definition = defined("ratio", "burglary", "officers", null);

        IndicatorValue year = value(definition, "2012/13", 482L);

        assertEquals(new BigDecimal("160.666666666667"), year.value());
        assertTrue(year.provisional());
        assertNull(year.judgement().complete());

        report(COUNCIL, "officers", "2013/14", null, Measurement.Status.NOT_COLLECTED);

        IndicatorValue next = value(definition, "2013/14", 482L);

        assertTrue(next.notCollected());
        assertFalse(next.judgement().isComplete());
    }

    @Test
    void whereTwoAgenciesReportTheDefinitionSaysWhoseFigureCounts() {
        report(COUNCIL, "cost", "2012/13", 100, Measurement.Status.FINAL);
        report(POLICE, "cost", "2012/13", 900, Measurement.Status.FINAL);
        report(COUNCIL, "cases", "2012/13", 10, Measurement.Status.FINAL);

        IndicatorValue ambiguous = value(defined("gbp-per-case", "cost", "cases", null), "2012/13", null);

        assertNull(ambiguous.value());
        assertEquals(
                "several agencies report cost here: its definition has to name whose figure counts",
                ambiguous.reason());
        assertEquals(
                BigDecimal.TEN,
                value(defined("gbp-per-case", "cost", "cases", COUNCIL), "2012/13", null)
                        .value());
    }

    @Test
    void everyFaultOfADefinitionIsNamed() {
        assertEquals(
                "/quotient/numerator not-addable, /quotient/denominator not-addable",
                faults(defined("gbp-per-case", "share", "no-such", null)));
        assertEquals("/unit not-what-it-divides", faults(defined("gbp-per-case", "cases", "officers", null)));
        assertEquals("/unit not-what-it-divides", faults(defined("gbp-per-case", "cost", "cost", null)));
        assertEquals("/unit unknown-value", faults(defined("percent", "cost", "cases", null)));
        assertEquals("/quotient/agency nothing-reported", faults(defined("ratio", "burglary", "robbery", COUNCIL)));
        assertEquals("/quotient/agency unknown-agency", faults(defined("ratio", "cost", "cases", "nobody")));
        assertEquals(
                "/quotient required",
                faults(DefinedIndicator.of("made", "quotient")
                        .with("unit", "ratio")
                        .written()));
        assertEquals("", faults(defined("gbp-per-case", "cost", "burglary", COUNCIL)));
    }

    @Test
    void theUnitOfWhatAQuotientIsMadeOfStays() {
        Indicators known = indicators(defined("gbp-per-case", "cost", "cases", null));

        assertEquals(
                "/unit unit-in-use",
                faults(reportedIn("cost", "count").with("version", 2).written(), known));
    }

    private IndicatorValue value(IndicatorDefinition definition, String period, Long counted) {
        Indicator indicator = indicators(definition).find("made").orElseThrow();
        Reckoning reckoning = new Reckoning(new Populations(List.of()), new ReportedFigures(reported));
        return reckoning.value(
                new Reckoning.Wanted(indicator, NORFOLK, Period.parse(period)), cell -> counted, Judgement.UNKNOWN);
    }

    private void report(String agency, String indicator, String period, Integer value, Measurement.Status status) {
        reported.add(new Measurement(
                new Measurement.Key(new AgencyId(agency), indicator, NORFOLK, Period.parse(period)),
                new FactVersion(Instant.EPOCH, "m-1", "", ""),
                value == null ? null : BigDecimal.valueOf(value),
                null,
                null,
                status,
                null,
                "a return",
                Instant.EPOCH,
                null));
    }

    private static IndicatorDefinition defined(String unit, String above, String below, String agency) {
        return DefinedIndicator.of("made", "quotient")
                .with("unit", unit)
                .with("quotient", new IndicatorDefinition.Quotient(above, below, agency))
                .written();
    }

    private static DefinedIndicator reportedIn(String id, String unit) {
        return DefinedIndicator.of(id, "reported").with("unit", unit);
    }

    private static Indicators indicators(IndicatorDefinition... made) {
        Stream<IndicatorDefinition> counting = Stream.of("burglary", "robbery")
                .map(id -> DefinedIndicator.of(id, "count")
                        .with("selections", List.of(Map.of("categories", List.of(id))))
                        .written());
        Stream<IndicatorDefinition> reported =
                Map.of("cost", "gbp", "cases", "count", "officers", "count", "share", "percent").entrySet().stream()
                        .map(each -> reportedIn(each.getKey(), each.getValue()).written());
        return new Indicators(
                Stream.of(counting, reported, Stream.of(made))
                        .flatMap(each -> each)
                        .toList(),
                List.of());
    }

    private static String faults(IndicatorDefinition written) {
        return faults(written, indicators());
    }

    private static String faults(IndicatorDefinition written, Indicators known) {
        return IndicatorRules.check(
                        written, known, agency -> !agency.value().equals("nobody"), LocalDate.of(2024, 1, 1))
                .stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .collect(Collectors.joining(", "));
    }
}
