package org.communitysafety.gateway.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.ScorecardItem;

/** Something more that is known of a measure, told when a reader asks for it. */
public record FactView(String label, String text) {

    public static List<FactView> of(ScorecardItem item, PlanMeasure measure) {
        List<FactView> facts = new ArrayList<>(ofTarget(item));
        facts.add(madeOf(item.countsBehindActual()));
        facts.addAll(ofSeries(item));
        facts.addAll(ofComparisons(item));
        if (measure != null) {
            facts.add(fact("What is counted", measure.numerator()));
            facts.add(fact("Out of", measure.denominator()));
            facts.add(fact("Note", measure.note()));
        }
        facts.removeIf(Objects::isNull);
        return facts;
    }

    private static List<FactView> ofTarget(ScorecardItem item) {
        ScorecardItem.TargetStatus whole = item.targetStatus();
        return whole == null ? List.of() : some(fact("Sponsor", whole.sponsor()), fact("Lead", whole.leadRole()));
    }

    private static FactView madeOf(ScorecardItem.Counts counts) {
        if (counts == null) {
            return null;
        }
        String made = Figures.of(counts.numerator(), "count") + " of " + Figures.of(counts.denominator(), "count");
        return counts.interval() == null
                ? fact("Made of", made)
                : fact("How sure", made + "; " + Figures.between(counts.interval()));
    }

    private static List<FactView> ofSeries(ScorecardItem item) {
        ScorecardItem.Series series = item.series();
        if (series == null) {
            return List.of();
        }
        return some(
                series.variation() == null
                        ? null
                        : said(
                                "Variation",
                                series.variation().type(),
                                series.variation().rule()),
                series.assurance() == null
                        ? null
                        : said(
                                "Assurance",
                                series.assurance().type(),
                                series.assurance().rule()),
                comparison("This year so far", series.yearToDate(), item.unit()),
                comparison("Last twelve months", series.rolling12(), item.unit()),
                rate(series.rate()));
    }

    private static List<FactView> ofComparisons(ScorecardItem item) {
        ScorecardItem.Against against = item.against();
        if (against == null) {
            return some(printed(item));
        }
        List<FactView> facts = new ArrayList<>(some(printed(item), benchmark(against.benchmark(), item.unit())));
        if (against.rank() != null) {
            facts.add(fact(
                    "Rank",
                    "%d of %d, quartile %d: %s"
                            .formatted(
                                    against.rank().rank(),
                                    against.rank().of(),
                                    against.rank().quartile(),
                                    against.rank().title())));
        }
        if (against.milestones() != null) {
            against.milestones().forEach(step -> facts.add(milestone(step, item.unit())));
        }
        return facts;
    }

    private static FactView printed(ScorecardItem item) {
        boolean differs = item.displayed() != null
                && item.actual() != null
                && new BigDecimal(item.displayed()).compareTo(item.actual()) != 0;
        return differs ? fact("As the document prints it", item.displayed()) : null;
    }

    private static FactView benchmark(ScorecardItem.Benchmark benchmark, String unit) {
        if (benchmark == null) {
            return null;
        }
        String gap =
                benchmark.gap() == null ? "" : "; " + Figures.change(benchmark.gap(), null, null, unit) + " from it";
        return fact(benchmark.title(), Figures.of(benchmark.value(), unit) + inPeriod(benchmark.period()) + gap);
    }

    private static FactView milestone(ScorecardItem.Milestone step, String unit) {
        String asked = step.asked() == null ? "" : Figures.of(step.asked(), unit) + ' ';
        return fact(step.title(), asked + "by " + Wording.day(step.due()) + ": " + Wording.token(step.state()));
    }

    private static FactView comparison(String label, ScorecardItem.Comparison compared, String unit) {
        return compared == null
                ? null
                : fact(
                        label,
                        "%s (%s to %s), %s on the year before"
                                .formatted(
                                        Figures.of(compared.actual(), unit),
                                        Wording.period(compared.from()),
                                        Wording.period(compared.to()),
                                        Figures.change(compared.change(), compared.changePercent(), null, unit)));
    }

    private static FactView rate(ScorecardItem.Rate rate) {
        return rate == null
                ? null
                : fact(
                        "Rate",
                        "%s per %s people (%s in %s)"
                                .formatted(
                                        Figures.of(rate.value(), "rate"),
                                        Figures.of(BigDecimal.valueOf(rate.per()), "count"),
                                        Figures.of(BigDecimal.valueOf(rate.population()), "count"),
                                        rate.populationYear()));
    }

    private static FactView said(String label, String type, String rule) {
        return fact(label, Wording.token(type) + (rule == null ? "" : " (" + Wording.token(rule) + ')'));
    }

    private static String inPeriod(String period) {
        return period == null ? "" : " in " + Wording.period(period);
    }

    private static FactView fact(String label, String text) {
        return text == null || text.isBlank() ? null : new FactView(label, text);
    }

    private static List<FactView> some(FactView... facts) {
        return Stream.of(facts).filter(Objects::nonNull).toList();
    }
}
