package org.communitysafety.gateway.web.areas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class ChoosingTest {
    private static final List<Answers.Indicator> INDICATORS = List.of(
            indicator("burglary", "count", "count", true),
            indicator("arson", "count", "count", true),
            indicator("survey", "percent", "reported", false),
            indicator("severity", "score", "harm", true),
            new Answers.Indicator(
                    "burglary-rate",
                    "Burglary rate",
                    "rate",
                    "rate",
                    true,
                    new Answers.Rate("burglary", null),
                    null,
                    null));

    @Test
    void withoutAChoiceItIsTheFirstIndicatorOfThePlanThatCounts() {
        Catalogue catalogue =
                Catalogue.of(INDICATORS, plan("survey", "burglary"), null, null).orElseThrow();

        assertEquals("burglary", catalogue.chosen().id());
        assertEquals("severity", catalogue.harm().id());
        assertEquals("burglary-rate", catalogue.dividing().id());
        assertEquals(
                List.of("arson", "severity"),
                catalogue.others().stream().map(Answers.Indicator::id).toList());
    }

    @Test
    void whatDoesNotCountCannotBeChosen() {
        assertEquals(Optional.empty(), Catalogue.of(INDICATORS, plan("burglary"), "survey", null));
        assertEquals(Optional.empty(), Catalogue.of(INDICATORS, plan("burglary"), null, "arson"));
        assertEquals(Optional.empty(), Catalogue.of(List.of(), plan("burglary"), null, null));
    }

    @Test
    void withoutAPeriodItIsTheNewestCompleteMonth() {
        List<Answers.Value> months = List.of(month("2018-10", true), month("2018-11", true), month("2018-12", null));

        assertEquals(
                Period.parse("2018-11"), Times.of(months, null).orElseThrow().period());
        assertEquals(
                Period.parse("2018-12"),
                Times.of(months.subList(2, 3), null).orElseThrow().period());
        assertEquals(Optional.empty(), Times.of(months, "last week"));
        assertEquals(
                Stream.of("2018-12", "2018-11", "2018-10", "2018/19")
                        .map(Period::parse)
                        .toList(),
                Times.of(months, null).orElseThrow().choices());
    }

    @Test
    void replacedAreasAreShownOnlyWhereSomethingCounts() {
        List<Answers.Area> areas = List.of(area("E05000001", 100L), area("E05000002", null), area("E05000003", null));
        Answers.Values values = new Answers.Values(
                "rate", 1_000, List.of(counted("E05000002", BigDecimal.ONE), counted("E05000003", BigDecimal.ZERO)));

        List<AreaFigures> figures = AreaFigures.of(areas, values, Answers.Values.NONE);

        assertEquals(
                List.of("E05000001", "E05000002"),
                figures.stream().map(each -> each.area().code()).toList());
        assertEquals(
                "Nothing counted, not known to be all", figures.get(0).count().completeness());
        assertEquals("1", figures.get(1).count().text());
        assertEquals("No one", figures.get(1).rate().cell().note());
        assertTrue(AreaFigures.of(areas.subList(1, 3), Answers.Values.NONE, Answers.Values.NONE)
                        .size()
                == 2);
    }

    private static Answers.Indicator indicator(String id, String unit, String kind, boolean counted) {
        return new Answers.Indicator(id, id, unit, kind, counted, null, null, null);
    }

    private static Answers.Value month(String month, Boolean complete) {
        return new Answers.Value("E06000018", month, BigDecimal.ONE, null, BigDecimal.ONE, false, complete, null, null);
    }

    private static Answers.Value counted(String area, BigDecimal count) {
        return new Answers.Value(area, "2018-10", count, null, null, false, true, null, "no one");
    }

    private static Answers.Area area(String code, Long residents) {
        return new Answers.Area(code, code, "ward", code, null, null, null, residents, null);
    }

    private static PlanPublished plan(String... indicators) {
        return new PlanPublished(
                "plan",
                1,
                "2018-04-01",
                "Plan",
                "source",
                "csp",
                "CSP",
                "E06000018",
                "Nottingham",
                false,
                List.of(new PlanPublished.Priority("one", "One", List.of(indicators), List.of())),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
