package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Says per pathway what was opened and closed in a period, what stands open now, and the shares and ratios of its steps. */
@ApplicationScoped
public class SummariseReferrals {
    private static final String OPENED = "-opened";
    private static final String CLOSED = "-closed";

    private final ReadValues values;
    private final ReferralFacts facts;
    private final References references;

    public SummariseReferrals(ReadValues values, ReferralFacts facts, References references) {
        this.values = values;
        this.facts = facts;
        this.references = references;
    }

    /**
     * One pathway.
     *
     * @param opened null where no referral was made in the period, or the pathway has no indicator {@code …-opened}
     * @param closed in the same way
     * @param standing referrals that stand open by all that is known now, whenever they were made
     * @param ratios proportions of its steps that have a value
     */
    public record Summary(
            Pathway pathway,
            IndicatorValue opened,
            IndicatorValue closed,
            long standing,
            List<IndicatorValue> ratios) {}

    /** Every pathway by its identifier, those without any figure among them. */
    public List<Summary> of(AreaCode area, Period period) {
        Reference reference = references.read();
        Indicators indicators = reference.indicators();
        List<Pathway> pathways = List.copyOf(reference.pathways().all());
        List<String> wanted = pathways.stream()
                .flatMap(pathway -> indicatorsOf(pathway, indicators).stream())
                .distinct()
                .toList();
        Map<String, IndicatorValue> found = values.find(question(wanted, area, period)).values().stream()
                .collect(Collectors.toMap(value -> value.indicator().id(), value -> value));
        Map<String, Long> standing = standing(area, reference);
        List<Summary> summaries = new ArrayList<>();
        for (Pathway pathway : pathways) {
            List<IndicatorValue> ratios = ratiosOf(pathway, indicators).stream()
                    .map(found::get)
                    .filter(value -> value != null && value.value() != null)
                    .toList();
            summaries.add(new Summary(
                    pathway,
                    found.get(pathway.pathway() + OPENED),
                    found.get(pathway.pathway() + CLOSED),
                    standing.getOrDefault(pathway.pathway(), 0L),
                    ratios));
        }
        return summaries;
    }

    private Map<String, Long> standing(AreaCode area, Reference reference) {
        return QuarkusTransaction.requiringNew().call(facts::standing).stream()
                .filter(each -> reference.geography().contains(area, place(each, reference)))
                .collect(Collectors.groupingBy(
                        ReferralFacts.Standing::pathway, Collectors.summingLong(ReferralFacts.Standing::referrals)));
    }

    private static AreaCode place(ReferralFacts.Standing standing, Reference reference) {
        Agency agency = reference.agencies().get(standing.agency());
        return reference.geography().place(standing.area(), agency.area());
    }

    private static ValueSearch question(List<String> indicators, AreaCode area, Period period) {
        return new ValueSearch(
                indicators,
                List.of(area),
                null,
                period.kind(),
                period.start(),
                period.endMonth(),
                null,
                IndicatorValue.EVENTS,
                false,
                null,
                Integer.MAX_VALUE - 1);
    }

    private static List<String> indicatorsOf(Pathway pathway, Indicators indicators) {
        return Stream.concat(
                        Stream.of(pathway.pathway() + OPENED, pathway.pathway() + CLOSED)
                                .filter(id -> indicators.find(id).isPresent()),
                        ratiosOf(pathway, indicators).stream())
                .toList();
    }

    /** Proportions of what steps on the pathway count. */
    private static List<String> ratiosOf(Pathway pathway, Indicators indicators) {
        List<String> counted = indicators.countingStepsOn(pathway.pathway()).stream()
                .map(Indicator::id)
                .toList();
        return indicators.all().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.PROPORTION
                        && counted.contains(indicator.definition().proportion().numerator()))
                .map(Indicator::id)
                .toList();
    }
}
