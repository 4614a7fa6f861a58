package org.communitysafety.target.domain;

/**
 * What opens the case review of the Anti-social Behaviour, Crime and Policing Act 2014, section 104.
 *
 * @param complaints how many qualifying ones reach it
 * @param months within which they were made, counted back from the latest
 * @param reportedWithinMonths of what it is about a complaint is made, to qualify
 */
public record ReviewThreshold(Integer complaints, Integer months, Integer reportedWithinMonths) {
    static final int MOST_COMPLAINTS = 100;
    static final int LONGEST_MONTHS = 60;

    /** How many months before a period a complaint, or what it is about, may lie and still decide who reaches it then. */
    int windowMonths() {
        return 2 * months + reportedWithinMonths;
    }

    /** Where only the month is known it has to be so whichever day of it was the one. */
    boolean isMetBy(Victimisation complaint) {
        return complaint.recordedOn() != null
                && !complaint.recordedOn().isBefore(complaint.on())
                && !complaint.recordedOn().isAfter(complaint.on().plusMonths(reportedWithinMonths));
    }
}
