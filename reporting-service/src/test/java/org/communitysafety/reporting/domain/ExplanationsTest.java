package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Targets.figure;
import static org.communitysafety.reporting.domain.Targets.status;
import static org.communitysafety.reporting.domain.Targets.step;
import static org.communitysafety.reporting.domain.Targets.target;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.junit.jupiter.api.Test;

/**
 * The sentences that a board reads, kept as text to be reviewed as text. After a change of wording the new text is
 * written beside the old one, under {@code target}, to be read and taken over.
 */
class ExplanationsTest {
    private static final String END = "2012-03-31";
    private static final String YEAR = "2011/12";

    private final Map<String, String> examples = new LinkedHashMap<>();

    @Test
    void everyCommittedSentenceIsStillSaid() throws IOException {
        nottingham();
        percentages();
        fixed();
        compared();
        dated();
        white();
        examples.putAll(RunningExamples.all());
        StringBuilder text = new StringBuilder();
        examples.forEach((name, sentence) ->
                text.append(name).append('\n').append(sentence).append("\n\n"));
        Files.writeString(Path.of("target", "explanations.txt"), text);

        byte[] committed =
                ExplanationsTest.class.getResourceAsStream("/explanations.txt").readAllBytes();
        assertEquals(39, examples.size());
        assertEquals(new String(committed, StandardCharsets.UTF_8), text.toString());
    }

    private void nottingham() {
        show("Reduce (any), met", Nottingham.status(Nottingham.CRIME, Nottingham.published(), "2021-03-31"));
        show("Reduce by per cent, not met", Nottingham.status(Nottingham.ASB, Nottingham.published(), "2020-03-31"));
        show("Maintain, not met", Nottingham.status(Nottingham.SUBSTANCE, Nottingham.published(), "2021-03-31"));
        show("No survey", Nottingham.status(Nottingham.SURVEY, Nottingham.published(), "2021-03-31"));
        show("Not due yet", Nottingham.status(Nottingham.CRIME, Nottingham.published(), "2022-03-31"));
    }

    private void percentages() {
        Measure points = target("Repeat victims of hate crime", MeasureKind.REDUCE_BY_PERCENT)
                .in(Unit.PERCENT)
                .from("2010/11", "16.3")
                .by("10", END)
                .with(Targets.reading(Terms.Reading.POINTS, null))
                .measure();
        show("Reduce by points, not met", status(points, END, figure(points, YEAR, "13.5")));
        Measure volunteers = target("Active volunteers", MeasureKind.INCREASE_BY_PERCENT)
                .moreIsBetter()
                .from("2010/11", "40")
                .by("100", "2013-03-31")
                .measure();
        show("Increase by per cent, met", status(volunteers, END, figure(volunteers, YEAR, "66")));
        Measure custody = target("Young people sentenced to custody", MeasureKind.REDUCE_ANY)
                .from("2010/11", "38")
                .measure();
        show("Small counts", status(custody, END, figure(custody, YEAR, "21")));
        Measure printed = target("Drivers stopped for drugs", MeasureKind.AT_MOST)
                .in(Unit.PERCENT)
                .with(new Terms(
                        null,
                        new java.math.BigDecimal("45"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Rounding(0, Rounding.Mode.DOWN)))
                .measure();
        show("Printed cut off, at most", status(printed, END, figure(printed, YEAR, "44.74")));
    }

    private void fixed() {
        Measure exits = target("Young people leaving treatment as planned", MeasureKind.AT_LEAST)
                .moreIsBetter()
                .in(Unit.PERCENT)
                .with(Targets.value("70"))
                .measure();
        show("At least, not met", status(exits, END, figure(exits, YEAR, "68.5")));
    }

    private void compared() {
        Measure repeats = target("Repeat domestic violence cases", MeasureKind.BELOW_BENCHMARK)
                .in(Unit.PERCENT)
                .with(Targets.benchmark())
                .measure();
        IndicatorValue national = figure(repeats.terms().benchmark().keyOf(Period.parse(YEAR)), "24");
        show("Below a benchmark, met", status(repeats, END, figure(repeats, YEAR, "21"), national));
        show("No benchmark for the year", status(repeats, END, figure(repeats, YEAR, "21")));
        Measure best = target("Completed drug treatments", MeasureKind.TOP_QUARTILE)
                .moreIsBetter()
                .in(Unit.PERCENT)
                .with(Targets.comparators("E10000024", "E06000018", "E10000003"))
                .measure();
        show(
                "Top quartile, met",
                status(
                        best,
                        END,
                        figure(best, YEAR, "50"),
                        peer(best, "E10000024", "44"),
                        peer(best, "E06000018", "40"),
                        peer(best, "E10000003", "30")));
        show("A peer is missing", status(best, END, figure(best, YEAR, "50"), peer(best, "E10000024", "44")));
    }

    private void dated() {
        Measure entrants =
                target("First-time entrants", MeasureKind.DOWNWARD_TREND).measure();
        show(
                "Downward trend, met",
                status(
                        entrants,
                        END,
                        figure(entrants, "2007/08", "900"),
                        figure(entrants, "2008/09", "810"),
                        figure(entrants, "2009/10", "700"),
                        figure(entrants, "2010/11", "640"),
                        figure(entrants, YEAR, "541")));
        show(
                "One difference",
                status(entrants, END, figure(entrants, "2010/11", "541"), figure(entrants, YEAR, "476")));
        Measure harm = target("Harm by the cohort", MeasureKind.MILESTONES)
                .from("2010/11", "1200")
                .with(Targets.milestones(step(END, "30"), step("2013-03-31", "40")))
                .measure();
        show("Milestone, missed", status(harm, END, figure(harm, YEAR, "900")));
        Measure centre = target("Referral centre opened", MeasureKind.DELIVERABLE)
                .judgedBy(Period.Kind.QUARTER)
                .with(Targets.deliverable(
                        "2011-12-31", new Terms.Report(Period.parse("2011/12-Q4"), Rag.AMBER, false, "Site found")))
                .measure();
        show("Deliverable, overdue", status(centre, END));
    }

    private void white() {
        Measure draft = target("Referrals by probation", MeasureKind.REDUCE_ANY)
                .with(MeasureState.DRAFT)
                .measure();
        show("Draft", status(draft, END));
        show(
                "Incomplete",
                Nottingham.status(
                        Nottingham.CRIME,
                        Nottingham.known(Nottingham.incomplete(Nottingham.CRIME, Nottingham.YEAR_19, "15585", false)),
                        "2020-03-31"));
    }

    private static IndicatorValue peer(Measure measure, String area, String value) {
        return figure(measure.keyOf(new AreaCode(area), Period.parse(YEAR)), value);
    }

    private void show(String name, MeasureStatus status) {
        examples.put("%s: %s".formatted(name, status.rag()), status.explanation());
    }
}
