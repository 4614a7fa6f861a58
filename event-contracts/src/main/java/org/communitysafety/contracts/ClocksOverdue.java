package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * Which clocks of a pathway's referrals stand overdue with somebody: their last day has passed, and they are neither met
 * nor stopped. Told whenever that changes, in the place of what was told before.
 *
 * @param title of the pathway
 * @param agency who is answerable for the step that is waited for: an agency or a service token
 * @param standing clocks that stand overdue, 0 when none does any more
 * @param oldestDueOn the earliest of their last days, ISO 8601; null when there is none
 * @param clocks those of which any stands overdue, by their identifiers
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClocksOverdue(
        String pathway, String title, String agency, long standing, String oldestDueOn, List<Clock> clocks) {

    /** One clock of the pathway; as of all. */
    public record Clock(String clock, String title, long standing, String oldestDueOn) {}
}
