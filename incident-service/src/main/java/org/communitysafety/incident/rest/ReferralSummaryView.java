package org.communitysafety.incident.rest;

import java.time.LocalDate;
import org.communitysafety.incident.application.ReferralSummary;

/**
 * A referral in a list: one for each pathway that it is on.
 *
 * @param openedOn the date of its first step that is neither corrected nor cancelled
 * @param latestOn the date of its last step
 * @param steps how many of its steps are neither corrected nor cancelled
 */
public record ReferralSummaryView(
        String id, String agency, String reference, String pathway, LocalDate openedOn, LocalDate latestOn, int steps) {

    static ReferralSummaryView of(ReferralSummary summary) {
        return new ReferralSummaryView(
                summary.id().value(),
                summary.agency(),
                summary.reference(),
                summary.pathway(),
                summary.openedOn(),
                summary.latestOn(),
                summary.steps());
    }
}
