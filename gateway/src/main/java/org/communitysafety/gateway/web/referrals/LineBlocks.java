package org.communitysafety.gateway.web.referrals;

import java.util.List;
import org.communitysafety.gateway.web.Table;

/** What both pages of referrals say around the same tables. */
final class LineBlocks {
    private LineBlocks() {}

    static TableBlock funnel(Table table, String address) {
        return TableBlock.of(
                "How far they have come",
                "Referrals made in the period, by what is known of them now. Taken on and acted on count whatever came later; closed to"
                        + " somewhere is closed as complete, passed on, or returned to the standard service. Those, the declined, the"
                        + " closed otherwise and the still open add up to all that were made.",
                table,
                address,
                "No referral made in this period is known.");
    }

    static TableBlock clocks(Table table, String address) {
        return TableBlock.of(
                "Ages against their limits",
                "The clocks of the referrals made in the period, as they stand now. Ages are calendar days; half of the steps taken were"
                        + " younger than the middle one.",
                table,
                address,
                "No clock has run.");
    }

    static TableBlock overdue(String heading, Table table, String address) {
        return TableBlock.of(
                heading,
                "What stands overdue now, whenever it was made.",
                table,
                address,
                "Nothing is known to stand overdue.");
    }

    static TableBlock agencies(String heading, Table table, String address) {
        return TableBlock.of(
                heading, "Steps taken in the period.", table, address, "No step of an agency is known in this period.");
    }

    static TableBlock attendance(String heading, Table table, String address) {
        return TableBlock.of(
                heading,
                "Meetings in the period. Who comes uninvited has attended and kept no invitation.",
                table,
                address,
                "No meeting in this period is known.");
    }

    static TableBlock onward(String heading, Table table, String address) {
        return TableBlock.of(
                heading,
                "Referrals closed in the period.",
                table,
                address,
                "No referral is known to have been passed on in this period.");
    }

    static TableBlock gaps(String heading, Table table, String address) {
        return TableBlock.of(
                heading,
                "Referrals closed in the period because there was no service for them.",
                table,
                address,
                "No gap is known in this period.");
    }

    /** @param cohorts null where the service did not say them */
    static TableBlock cohorts(List<ReferralQuestions.Cohort> cohorts, String address) {
        return TableBlock.of(
                "Cohorts",
                "Who stands in a cohort when the period ends, and what happened to those whose window ended in it. Small numbers that are"
                        + " suppressed are not shown.",
                FigureTables.cohorts(cohorts == null ? List.of() : cohorts),
                address,
                cohorts == null
                        ? "The figures of cohorts cannot be shown: the service did not answer."
                        : "No figure of a cohort is known. They are told once the period is over.");
    }
}
