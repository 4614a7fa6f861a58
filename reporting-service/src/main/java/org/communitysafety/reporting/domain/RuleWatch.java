package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** The rules on a figure: beyond a limit, or a group with nobody in it. Only complete figures count. */
public final class RuleWatch {
    private final Hysteresis hysteresis;
    private final Function<AreaCode, String> areaNames;

    /** @param areaNames what areas are called in sentences */
    public RuleWatch(Hysteresis hysteresis, Function<AreaCode, String> areaNames) {
        this.hysteresis = hysteresis;
        this.areaNames = areaNames;
    }

    /**
     * A complete figure.
     *
     * @param value its row; null for the zero of an area without one, of which everything around it is whole
     */
    private record Figure(Period period, BigDecimal figure, IndicatorValue value) {}

    /**
     * @param values of the rule's indicator in the area
     * @param around what is known of the areas around it
     */
    public Finding look(AlertRule rule, AreaCode area, Collection<IndicatorValue> values, Surroundings around) {
        List<IndicatorValue> own = values.stream()
                .filter(value -> rule.reads(value) && value.key().period().kind() == rule.period())
                .toList();
        Collection<Figure> figures = figures(rule, own, around).values();
        Standing standing = new Replay(hysteresis)
                .of(figures.stream()
                        .map(figure ->
                                Observation.against(figure.period(), isBeyond(rule, figure), AlertReason.LIMIT_REACHED))
                        .toList());
        Optional<Figure> shown = figures.stream()
                .filter(figure -> figure.period().equals(standing.decided()))
                .findFirst();
        return new Finding(
                rule.kind(),
                AlertSubject.of(rule.indicator(), area),
                AlertGroup.NONE,
                rule.asRaised(),
                standing,
                with(around, own).stoppedAfter(Optional.ofNullable(standing.newest())),
                shown.map(figure -> summary(rule, areaNames.apply(area), figure))
                        .orElse(null),
                shown.map(figure -> evidence(rule, figure)).orElse(null),
                Duration.ZERO);
    }

    private static TreeMap<Period, Figure> figures(AlertRule rule, List<IndicatorValue> own, Surroundings around) {
        TreeMap<Period, Figure> figures = new TreeMap<>();
        if (rule.kind() == AlertKind.THRESHOLD) {
            around.whole().forEach(period -> figures.put(period, new Figure(period, BigDecimal.ZERO, null)));
        }
        own.forEach(value -> figures.remove(value.key().period()));
        own.stream()
                .filter(IndicatorValue::isComplete)
                .forEach(value ->
                        figures.put(value.key().period(), new Figure(value.key().period(), value.figure(), value)));
        return figures;
    }

    private static Surroundings with(Surroundings around, List<IndicatorValue> own) {
        Set<Period> broken = new HashSet<>(around.broken());
        own.stream()
                .filter(value -> Boolean.FALSE.equals(value.complete()))
                .forEach(value -> broken.add(value.key().period()));
        return new Surroundings(around.whole(), broken);
    }

    private static boolean isBeyond(AlertRule rule, Figure figure) {
        return figure.value() == null ? rule.isBeyond(figure.figure()) : rule.isBeyond(figure.value());
    }

    private static String summary(AlertRule rule, String area, Figure figure) {
        if (rule.kind() == AlertKind.EQUALITY) {
            return "%s: none of %s in %s, %s."
                    .formatted(
                            rule.title(),
                            Words.number(figure.value().denominator()),
                            area,
                            figure.period().inWords());
        }
        boolean above = rule.atLeast() != null && figure.figure().compareTo(rule.atLeast()) >= 0;
        return "%s: %s in %s was %s in %s; the limit is %s %s."
                .formatted(
                        rule.title(),
                        Words.counted(rule.indicator()),
                        area,
                        Words.number(figure.figure()),
                        figure.period().inWords(),
                        above ? "at least" : "at most",
                        Words.number(above ? rule.atLeast() : rule.atMost()));
    }

    private static Evidence evidence(AlertRule rule, Figure figure) {
        Optional<IndicatorValue> value = Optional.ofNullable(figure.value());
        boolean counted = rule.agency() == null;
        return Evidence.write()
                .word("period", figure.period())
                .number("actual", figure.figure())
                .number("numerator", value.map(IndicatorValue::numerator).orElse(null))
                .number("denominator", value.map(IndicatorValue::denominator).orElse(null))
                .number("atLeast", rule.atLeast())
                .number("atMost", rule.atMost())
                .number(
                        "minimumDenominator",
                        rule.minimumDenominator() == null ? null : BigDecimal.valueOf(rule.minimumDenominator()))
                .number(
                        "indicatorVersion",
                        value.map(row -> BigDecimal.valueOf(row.indicatorVersion()))
                                .orElse(null))
                .flag("complete", true)
                .samples(counted ? value.map(IndicatorValue::sampleEvents).orElse(List.of()) : null)
                .done();
    }
}
