package org.communitysafety.gateway.web;

import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.vocabulary.Period;

/**
 * What a plan's pathways did in a period.
 *
 * @param asOf the day on which those standing open were counted, for people
 * @param earlier the period before, as its address has it
 * @param later the period after, as its address has it
 * @param silent titles of the pathways of which nothing is known
 */
public record ReferralsView(
        String period,
        String asOf,
        String earlier,
        String later,
        List<PathwayRow> rows,
        List<String> silent) {

    /**
     * One pathway, its figures as text.
     *
     * @param complete whether these are all there were, in words
     */
    public record PathwayRow(
            String title, String opened, String closed, String standing, String complete, List<FactView> ratios) {
        static PathwayRow of(PathwayFigures.Pathway pathway) {
            return new PathwayRow(
                    pathway.title(),
                    count(pathway.opened()),
                    count(pathway.closed()),
                    count(pathway.standing()),
                    inWords(pathway.complete()),
                    pathway.ratios().stream().map(PathwayRow::ratio).toList());
        }

        /** Nothing that was sent counts there, which is not zero. */
        private static String count(BigDecimal value) {
            return value == null ? "None known" : Figures.of(value, "count");
        }

        private static String inWords(Boolean complete) {
            if (complete == null) {
                return "Whether all steps were sent is not known";
            }
            return complete ? "Complete" : "Not complete";
        }

        private static FactView ratio(PathwayFigures.Ratio ratio) {
            PathwayFigures.Value value = ratio.value();
            String counts = Figures.of(value.numerator(), "count")
                    + (value.interval() == null ? " to " : " of ")
                    + Figures.of(value.denominator(), "count");
            String sureness = value.interval() == null ? value.intervalNote() : Figures.between(value.interval());
            return new FactView(
                    ratio.title(),
                    "%s (%s%s)"
                            .formatted(
                                    Figures.of(value.value(), "percent"),
                                    counts,
                                    sureness == null ? "" : "; " + sureness));
        }
    }

    static ReferralsView of(Period period, PathwayFigures figures) {
        return new ReferralsView(
                Wording.period(period.toString()),
                Wording.day(figures.asOf()),
                period.previous().toString(),
                period.next().toString(),
                figures.items().stream()
                        .filter(PathwayFigures.Pathway::saysSomething)
                        .map(PathwayRow::of)
                        .toList(),
                figures.items().stream()
                        .filter(pathway -> !pathway.saysSomething())
                        .map(PathwayFigures.Pathway::title)
                        .toList());
    }
}
