package org.communitysafety.target.domain.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pathway as its file says it: what may happen to a referral, by whom and how soon. {@link PathwayRules} says what is
 * wrong with one. The newest version holds for every referral on it.
 *
 * @param pathway the pathway's identifier
 * @param version counts from 1
 * @param from ISO 8601 date from which this version holds
 * @param purpose a token, why persons are processed
 * @param leadBody who answers for it: an agency or any service token
 * @param panel the token under which meetings are reported; null when it has none
 * @param linkage null when the same person must not be told across referrals
 * @param scoring null when nothing is scored
 */
public record Pathway(
        String pathway,
        int version,
        String from,
        String title,
        String purpose,
        String leadBody,
        String source,
        String panel,
        List<Step> steps,
        List<Reason> reasons,
        List<Theme> themes,
        List<Attribute> attributes,
        List<Clock> clocks,
        Linkage linkage,
        List<Definition> definitions,
        Scoring scoring,
        String note) {
    static final String PERSON = "person";
    static final String OTHER_PERSON = "otherPerson";

    public Pathway {
        steps = orNone(steps);
        reasons = orNone(reasons);
        themes = orNone(themes);
        attributes = orNone(attributes);
        clocks = orNone(clocks);
        definitions = orNone(definitions);
    }

    /**
     * @param role a token of {@link StepRole}
     * @param takenBy {@code any-agency}, {@code referrer}, {@code receiver}, agencies or service tokens; empty is anybody
     * @param follows tokens of {@link ReferralState}; null for those that are usual for the role
     */
    public record Step(String step, String title, String role, List<String> takenBy, List<String> follows) {
        public Step {
            takenBy = orNone(takenBy);
        }
    }

    /**
     * @param kind a token of {@link ReasonKind}
     * @param steps the steps that may give it; null is every step
     */
    public record Reason(String reason, String title, String kind, List<String> steps) {}

    /** What a referral is about. */
    public record Theme(String theme, String title) {}

    /** @param values the tokens that are allowed */
    public record Attribute(String attribute, String title, List<String> values) {
        public Attribute {
            values = orNone(values);
        }
    }

    /**
     * How soon a step has to follow another.
     *
     * @param from steps that start it
     * @param to steps that meet it
     * @param starts {@code first} or {@code each}
     * @param days after the day on which it started, at whose end it is overdue
     * @param dayKind {@code calendar} or {@code working}
     * @param warnDays calendar days before it is due; 0 warns never
     */
    public record Clock(
            String clock,
            String title,
            List<String> from,
            List<String> to,
            String starts,
            int days,
            String dayKind,
            int warnDays,
            String basis) {
        public Clock {
            from = orNone(from);
            to = orNone(to);
        }

        /** False where its days are those of the calendar. */
        public boolean countsWorkingDays() {
            return ClockReading.WORKING.equals(dayKind);
        }
    }

    /** That the same person may be told across referrals, why that is lawful, and for what purpose. */
    public record Linkage(boolean person, boolean otherPerson, boolean acrossAgencies, String basis, String purpose) {}

    /**
     * What counts as something, in one of its published readings.
     *
     * @param months the window
     * @param same {@code person}, {@code otherPerson}
     * @param where values that an attribute of the later step has to have; empty is any
     */
    public record Definition(
            String definition,
            String version,
            String title,
            String kind,
            int months,
            List<String> same,
            Map<String, List<String>> where,
            String source) {
        public Definition {
            same = orNone(same);
            where = where == null ? Map.of() : where;
        }

        /** How an indicator names it, for example {@code repeat/current}. */
        public String token() {
            return definition + "/" + version;
        }

        /** True when a referral is made within the window of an earlier one; the last day is still within. */
        boolean reaches(LocalDate earlier, LocalDate later) {
            return !later.isAfter(earlier.plusMonths(months));
        }

        /** True when a step's attributes have one of the values asked for, of each attribute. */
        boolean isMetBy(Map<String, String> attributes) {
            return where.entrySet().stream()
                    .allMatch(each -> attributes.containsKey(each.getKey())
                            && each.getValue().contains(attributes.get(each.getKey())));
        }
    }

    /**
     * A scoring matrix.
     *
     * @param selectFrom the score from which somebody is taken on; null when the score does not decide it
     * @param returnBelow the score below which somebody is returned; null when the score does not decide it
     * @param halfLifeDays after which a factor counts half; null when it does not fade
     */
    public record Scoring(
            String matrix,
            int version,
            String title,
            BigDecimal least,
            BigDecimal most,
            BigDecimal selectFrom,
            BigDecimal returnBelow,
            Integer halfLifeDays,
            List<Factor> factors,
            String source) {
        public Scoring {
            factors = orNone(factors);
        }
    }

    /** The attribute in which a step that tells of an offence names the factor of the matrix. */
    public static final String OFFENCE = "offence";

    /** What the offence weighs that a step tells of; null where it tells of none, or of one that the matrix does not weigh. */
    public BigDecimal weightOf(StepVersion.Details details) {
        String offence = details.attributes().get(OFFENCE);
        boolean tells = step(details.step())
                .filter(step -> StepRole.OFFENDS.token().equals(step.role()))
                .isPresent();
        return !tells || scoring == null
                ? null
                : scoring.factors().stream()
                        .filter(factor -> factor.factor().equals(offence))
                        .map(Factor::weight)
                        .findFirst()
                        .orElse(null);
    }

    /** @param weight what one occurrence adds */
    public record Factor(String factor, String title, BigDecimal weight) {}

    public Optional<Step> step(String token) {
        return steps.stream().filter(each -> each.step().equals(token)).findFirst();
    }

    /** A clock's title; its identifier where the pathway does not have it any more. */
    public String titleOf(String clock) {
        return clocks.stream()
                .filter(each -> each.clock().equals(clock))
                .map(Clock::title)
                .findFirst()
                .orElse(clock);
    }

    public Optional<Reason> reason(String token) {
        return reasons.stream().filter(each -> each.reason().equals(token)).findFirst();
    }

    public Pathway withVersion(int newVersion) {
        return new Pathway(
                pathway,
                newVersion,
                from,
                title,
                purpose,
                leadBody,
                source,
                panel,
                steps,
                reasons,
                themes,
                attributes,
                clocks,
                linkage,
                definitions,
                scoring,
                note);
    }

    /** True when both say the same, whatever their version. */
    public boolean saysTheSameAs(Pathway other) {
        return withVersion(0).equals(other.withVersion(0));
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
