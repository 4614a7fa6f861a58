package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** The rules on a figure: beyond a limit, or a group with nobody in it. Only complete figures count. */
public final class RuleWatch {
    private final Hysteresis hysteresis;

    public RuleWatch(Hysteresis hysteresis) {
        this.hysteresis = hysteresis;
    }

    /**
     * @param values of the rule's indicator in the area
     * @param wholeMonths months in which an area around it is complete: a missing row is zero there
     */
    public Finding look(AlertRule rule, AreaCode area, Collection<IndicatorValue> values, Set<YearMonth> wholeMonths) {
        List<IndicatorValue> own = values.stream()
                .filter(value -> rule.reads(value) && value.key().period().kind() == rule.period())
                .sorted(Comparator.comparing(value -> value.key().period().lastDay()))
                .toList();
        List<IndicatorValue> complete =
                own.stream().filter(IndicatorValue::isComplete).toList();
        List<Observation> observations = observations(rule, complete, wholeMonths);
        Standing standing = new Replay(hysteresis, period -> Optional.empty()).of(observations);
        boolean stopped =
                !own.isEmpty() && Boolean.FALSE.equals(own.get(own.size() - 1).complete());
        Optional<IndicatorValue> shown = complete.stream()
                .filter(rule::isBeyond)
                .reduce((earlier, later) -> later)
                .filter(value -> !standing.isClear());
        return new Finding(
                rule.kind(),
                AlertSubject.of(rule.indicator(), area),
                AlertGroup.NONE,
                rule.asRaised(),
                standing,
                stopped,
                shown.map(value -> summary(rule, area, value)).orElse(null),
                shown.map(value -> evidence(rule, value)).orElse(null));
    }

    private static List<Observation> observations(
            AlertRule rule, List<IndicatorValue> complete, Set<YearMonth> wholeMonths) {
        List<Observation> observations = new ArrayList<>();
        complete.forEach(
                value -> observations.add(Observation.against(value.key().period(), rule.isBeyond(value))));
        boolean zeroIsClean = rule.kind() == AlertKind.THRESHOLD && !rule.isBeyond(BigDecimal.ZERO);
        if (zeroIsClean && rule.period() == Period.Kind.MONTH && !complete.isEmpty()) {
            YearMonth first = complete.get(0).key().period().start();
            Set<YearMonth> own =
                    complete.stream().map(value -> value.key().period().start()).collect(Collectors.toSet());
            wholeMonths.stream()
                    .filter(month -> month.isAfter(first) && !own.contains(month))
                    .forEach(month -> observations.add(Observation.against(Period.month(month), false)));
        }
        observations.sort(
                Comparator.comparing(observation -> observation.period().lastDay()));
        return observations;
    }

    private static String summary(AlertRule rule, AreaCode area, IndicatorValue value) {
        if (rule.kind() == AlertKind.EQUALITY) {
            return "%s: none of %s in %s, %s."
                    .formatted(
                            rule.title(),
                            value.denominator().toPlainString(),
                            area,
                            value.key().period());
        }
        boolean above = rule.atLeast() != null && value.figure().compareTo(rule.atLeast()) >= 0;
        return "%s: %s in %s was %s in %s; the limit is %s %s."
                .formatted(
                        rule.title(),
                        rule.indicator(),
                        area,
                        value.figure().toPlainString(),
                        value.key().period(),
                        above ? "at least" : "at most",
                        (above ? rule.atLeast() : rule.atMost()).toPlainString());
    }

    private static Evidence evidence(AlertRule rule, IndicatorValue value) {
        return Evidence.write()
                .word("period", value.key().period())
                .word("source", value.key().source().token())
                .number("actual", value.figure())
                .number("numerator", value.numerator())
                .number("denominator", value.denominator())
                .number("atLeast", rule.atLeast())
                .number("atMost", rule.atMost())
                .number(
                        "minimumDenominator",
                        rule.minimumDenominator() == null ? null : BigDecimal.valueOf(rule.minimumDenominator()))
                .number("indicatorVersion", value.indicatorVersion())
                .flag("complete", value.complete())
                .done();
    }
}
