package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * An indicator as it is written: what is counted, or who reports it. Checked by {@link IndicatorRules}; the newest
 * version counts every month, earlier ones included, so that a series never mixes two definitions.
 *
 * @param version counts from 1; given by the platform
 * @param from ISO 8601 date from which this version is in use
 * @param unit {@code count}, {@code percent}, {@code rate}, {@code rank}, {@code score}, {@code gbp} (pounds sterling),
 *     {@code gbp-per-case} or {@code ratio}
 * @param polarity {@code lower-is-better} or {@code higher-is-better}
 * @param kind see {@link Indicator.Kind}
 * @param selections which incidents count: those that meet any of them, each once; empty unless incidents are counted
 * @param by {@code occurred} (when left out) or {@code recorded}: which date of an incident decides its month
 * @param proportion of a proportion: what is divided by what
 * @param quotient of a quotient: what is divided by what
 * @param rate of a rate: what is divided by population
 * @param windowMonths of repeat victimisation: how long before an incident another makes it a repeat
 * @param repeatOf of repeat victimisation: {@code victim} (when left out) or {@code location}
 * @param weights of harm: the table that says what an incident weighs
 * @param numerator what stands above, in words
 * @param denominator what stands below, in words
 * @param source where the definition comes from
 * @param owner the agency that answers for it
 * @param steps of steps: which steps of referrals count, and for whom
 * @param meetings of meetings: what counts of which panels
 * @param standing of a cohort: who enters it, and what is told of those who stand in it
 * @param outcome of an outcome: what is looked for, within how many months of which start
 * @param threshold of a case review: what reaches it
 * @param clocks of clocks: which of those that were not met in time count, and for whom
 */
public record IndicatorDefinition(
        String indicator,
        int version,
        String from,
        String title,
        String unit,
        String polarity,
        String kind,
        List<Selection> selections,
        String by,
        Proportion proportion,
        Quotient quotient,
        Rate rate,
        Integer windowMonths,
        String repeatOf,
        String weights,
        String numerator,
        String denominator,
        String source,
        String owner,
        String note,
        StepCount steps,
        MeetingCount meetings,
        CohortOutcome outcome,
        CohortStanding standing,
        ReviewThreshold threshold,
        ClockCount clocks) {
    public static final String OCCURRED = "occurred";
    public static final String RECORDED = "recorded";

    public IndicatorDefinition {
        selections = listed(selections);
    }

    /**
     * Incidents that meet every condition stated; a condition without an entry is not stated.
     *
     * @param flags any of these
     * @param offenceCodes any of these Home Office codes; a class holds its subclasses, 8 holds 8N and not 80
     */
    public record Selection(
            List<String> categories, List<String> flags, List<String> offenceCodes, List<String> agencies) {
        public Selection {
            categories = listed(categories);
            flags = listed(flags);
            offenceCodes = listed(offenceCodes);
            agencies = listed(agencies);
        }
    }

    /**
     * Two counting indicators; the value is in per cent.
     *
     * @param relation {@code part}: what stands above is some of what stands below; {@code flow}: each is counted in its
     *     own time; null where nobody says, and then nothing is taken for a part
     */
    public record Proportion(String numerator, String denominator, String relation) {
        public static final String PART = "part";
        public static final String FLOW = "flow";

        boolean isPart() {
            return PART.equals(relation);
        }
    }

    /**
     * Two indicators that count or are reported; the value is the sum of the one divided by the sum of the other.
     *
     * @param agency whose reported figures count; null where whoever reports a place and period alone is meant
     */
    public record Quotient(String numerator, String denominator, String agency) {}

    /** A counting indicator for each so many residents, a thousand when left out. */
    public record Rate(String indicator, BigDecimal per) {}

    public IndicatorDefinition withVersion(int newVersion) {
        return new IndicatorDefinition(
                indicator,
                newVersion,
                from,
                title,
                unit,
                polarity,
                kind,
                selections,
                by,
                proportion,
                quotient,
                rate,
                windowMonths,
                repeatOf,
                weights,
                numerator,
                denominator,
                source,
                owner,
                note,
                steps,
                meetings,
                outcome,
                standing,
                threshold,
                clocks);
    }

    /** True when both say the same, whatever their version. */
    public boolean saysTheSameAs(IndicatorDefinition other) {
        return equals(other.withVersion(version));
    }

    boolean isMadeOf(String other) {
        return rate != null && rate.indicator().equals(other)
                || proportion != null
                        && (proportion.numerator().equals(other)
                                || proportion.denominator().equals(other))
                || quotient != null
                        && (quotient.numerator().equals(other)
                                || quotient.denominator().equals(other));
    }

    private static <T> List<T> listed(List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }
}
