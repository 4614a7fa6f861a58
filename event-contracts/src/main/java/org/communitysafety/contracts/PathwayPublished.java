package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A pathway: what may happen to a referral, by whom and how soon. Also the form of a pathway file; its newest version
 * holds for every referral on it.
 *
 * @param pathway the pathway's identifier, for example {@code complex-persons-panel}
 * @param version counts from 1; a change is a new version with the date from which it holds
 * @param from ISO 8601 date
 * @param purpose a token, why persons are processed; it is part of the key of their pseudonyms
 * @param leadBody who answers for it: an agency or any service token
 * @param source where the pathway is described; null when it is nowhere
 * @param panel the token under which {@link PanelMet} names its meetings; null when it has none
 * @param linkage null when the same person must not be told across referrals
 * @param scoring null when nothing is scored
 * @param formerPurposes purposes of earlier versions and of their linkages, whose tokens an erasure has to find too; a file
 *     does not say it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PathwayPublished(
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
        String note,
        List<String> formerPurposes) {

    /**
     * @param step the token that events name
     * @param role what the step does in a referral's life: {@code opens}, {@code accepts}, {@code refuses}, {@code acts},
     *     {@code assesses}, {@code attends}, {@code misses}, {@code scores}, {@code enters}, {@code leaves}, {@code closes},
     *     {@code reopens} or {@code notes}
     * @param takenBy {@code any-agency}, {@code referrer}, {@code receiver}, agencies or service tokens; empty is anybody
     * @param follows the states in which it may be taken; null for those that are usual for its role
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Step(String step, String title, String role, List<String> takenBy, List<String> follows) {}

    /**
     * @param kind {@code complete}, {@code onward}, {@code gap}, {@code refused}, {@code withdrawn}, {@code
     *     returned-to-standard}, {@code not-engaged} or {@code other}
     * @param steps the steps that may give it; null is every step
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reason(String reason, String title, String kind, List<String> steps) {}

    /** What a referral is about. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Theme(String theme, String title) {}

    /** @param values the tokens that are allowed */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Attribute(String attribute, String title, List<String> values) {}

    /**
     * How soon a step has to follow another.
     *
     * @param from steps that start it
     * @param to steps that meet it
     * @param starts {@code first}, the first of {@code from} alone, or {@code each}, every one of them
     * @param days after the day on which it started, at whose end it is overdue
     * @param dayKind {@code calendar} or {@code working}: Monday to Friday without England and Wales' bank holidays
     * @param warnDays calendar days before it is due; 0 warns never
     * @param basis the statute or agreement
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Clock(
            String clock,
            String title,
            List<String> from,
            List<String> to,
            String starts,
            int days,
            String dayKind,
            int warnDays,
            String basis) {}

    /**
     * That the same person may be told across referrals on this pathway, and why that is lawful.
     *
     * @param person whether {@code person} may be joined
     * @param otherPerson whether {@code otherPerson} may be joined
     * @param acrossAgencies whether referrals of different agencies may be joined
     * @param basis the legal basis
     * @param purpose a token; the linkage key is this purpose's own
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Linkage(boolean person, boolean otherPerson, boolean acrossAgencies, String basis, String purpose) {}

    /**
     * What counts as something, in one of its published readings.
     *
     * @param definition what is defined, for example {@code repeat}
     * @param version the name of this reading, for example {@code older}
     * @param kind {@code repeat}: another opening step for the same persons within so many months of the last
     * @param months the window
     * @param same {@code person}, {@code otherPerson}: what has to be the same
     * @param where values that an attribute of the later step has to have; empty is any
     * @param source where it was published
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Definition(
            String definition,
            String version,
            String title,
            String kind,
            int months,
            List<String> same,
            Map<String, List<String>> where,
            String source) {}

    /**
     * A scoring matrix.
     *
     * @param version of the matrix, counts from 1
     * @param least the lowest score that there is
     * @param most the highest
     * @param selectFrom the score from which somebody is taken on; null when the score does not decide it
     * @param returnBelow the score below which somebody is returned; null when the score does not decide it
     * @param halfLifeDays after which a factor counts half; null when it does not fade
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
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
            String source) {}

    /** @param weight what one occurrence adds */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Factor(String factor, String title, BigDecimal weight) {}
}
