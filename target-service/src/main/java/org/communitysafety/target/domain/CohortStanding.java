package org.communitysafety.target.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.target.domain.StepCount.Selection;

/**
 * Who stands in a cohort when a period ends, by all that was said of the days up to then.
 *
 * @param enters steps that meet any of these enter; who entered stands until the referral is left, refused or closed
 * @param counts {@code members} (when left out): those who stand; {@code total-score}: the sum of the latest scores of those
 *     who were scored; {@code average-score}: that sum divided by those who were scored
 * @param only of each attribute named any of these values, as last stated by then: nobody else is looked at
 * @param attribute of members: by which the cohort is composed, or null
 * @param groups values of that attribute of which somebody is to be there; each is counted, and missed when nobody is
 * @param top of an average score: of the so many members with the highest scores alone; null is all
 * @param agency whose figure it is: the {@code agency} that reports (when left out), the {@code referrer} or the
 *     {@code receiver} of the referral
 */
public record CohortStanding(
        List<Selection> enters,
        String counts,
        Map<String, List<String>> only,
        String attribute,
        List<String> groups,
        Integer top,
        String agency) {
    static final int LARGEST_TOP = 100;
    static final String MEMBERS = "members";
    static final String TOTAL_SCORE = "total-score";
    static final String AVERAGE_SCORE = "average-score";
    static final Set<String> COUNTS = Set.of(MEMBERS, TOTAL_SCORE, AVERAGE_SCORE);
    static final List<String> DIMENSIONS = List.of("agency", "referrer", "receiver");
    /** The value of an attribute by which an agency says that it does not say. */
    static final String NOT_STATED = "not-stated";

    public CohortStanding {
        enters = StepCount.listed(enters);
        counts = counts == null ? MEMBERS : counts;
        only = StepCount.mapped(only);
        groups = StepCount.listed(groups);
    }

    boolean countsMembers() {
        return counts.equals(MEMBERS);
    }

    boolean isEnteredBy(PlacedStep step) {
        return enters.stream().anyMatch(selection -> selection.isMetBy(step));
    }

    /**
     * What somebody who stands adds to each series of cells of an indicator.
     *
     * @param known the attributes as last stated
     * @param score in thousandths; null for who was not scored
     */
    Map<String, Long> amounts(Indicator indicator, Map<String, String> known, Long score) {
        Map<String, Long> amounts = new HashMap<>();
        boolean looked = only.entrySet().stream()
                .allMatch(each -> each.getValue().contains(known.getOrDefault(each.getKey(), "")));
        if (!looked || !countsMembers() && score == null) {
            return amounts;
        }
        amounts.put(indicator.id(), countsMembers() ? 1 : score);
        if (counts.equals(AVERAGE_SCORE)) {
            amounts.put(CellNames.scored(indicator.id()), 1L);
        }
        if (attribute != null) {
            String group = known.getOrDefault(attribute, NOT_STATED);
            if (groups.contains(group)) {
                amounts.put(CellNames.group(indicator.id(), group), 1L);
            } else if (group.equals(NOT_STATED)) {
                amounts.put(CellNames.unstated(indicator.id()), 1L);
            }
        }
        return amounts;
    }
}
