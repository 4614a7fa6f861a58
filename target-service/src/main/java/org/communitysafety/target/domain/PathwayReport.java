package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.util.List;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.vocabulary.AreaCode;

/**
 * What happened on a pathway in an area in a period, and what became of the referrals that were made in it.
 *
 * @param funnel of the referrals made in the period
 * @param agencies who took which steps in the period, by identifier
 * @param attendance of the meetings of its panel in the period, by identifier; empty where the pathway has no panel
 * @param meetings how many there were
 * @param endings of the referrals that were closed or refused in the period, whenever they were made
 * @param clocks of the referrals made in the period, in the pathway's order
 * @param overdue what stands overdue today, whenever it was made
 * @param characteristics what the referrals made in the period say of themselves; the theme first
 * @param places the wards of the referrals made in the period
 */
public record PathwayReport(
        Pathway pathway,
        Funnel funnel,
        List<AgencyLine> agencies,
        List<AttendanceLine> attendance,
        long meetings,
        List<Ending> endings,
        List<ClockLine> clocks,
        List<OverdueLine> overdue,
        List<Characteristic> characteristics,
        List<PlaceLine> places) {

    /**
     * How far those that were made have come by today. The last four add up to {@code made}.
     *
     * @param accepted taken on, whatever came later; null on a pathway that has no step for it
     * @param acted for which something was done: an action, an assessment, an appointment kept, a score; null likewise
     * @param somewhere closed as complete, passed on or returned to the standard service
     * @param elsewise closed for any other reason, or for none
     * @param open neither refused nor closed
     */
    public record Funnel(
            long made, Long accepted, Long acted, long somewhere, long refused, long elsewise, long open) {}

    /**
     * Steps of one agency or service in the period.
     *
     * @param made referrals that it made
     * @param accepted that it took on, {@code refused} in the same way
     * @param taken actions that it took away
     * @param onward referrals that were passed on to it when they were closed
     */
    public record AgencyLine(String agency, long made, long accepted, long refused, long taken, long onward) {}

    /** @param came to how many of the meetings to which it was invited; {@code attended} counts all */
    public record AttendanceLine(String agency, long invited, long came, long attended) {}

    /**
     * Why referrals ended.
     *
     * @param refused whether they were refused; closed otherwise
     * @param reason null where none was given; its title and kind are the pathway's
     */
    public record Ending(boolean refused, String reason, long referrals) {}

    /**
     * One of the pathway's clocks.
     *
     * @param running in time so far
     * @param stopped the referral ended before the step was taken
     * @param medianDays calendar days from the start to the step, of those that were met; null where none was
     * @param longestDays calendar days since the oldest started that still waits; null where none does
     */
    public record ClockLine(
            Pathway.Clock clock,
            long met,
            long metLate,
            long overdue,
            long running,
            long stopped,
            Double medianDays,
            Long longestDays) {}

    /** @param agency who has to take the step: an agency or a service token */
    public record OverdueLine(String agency, String clock, long count, LocalDate oldestDueOn) {}

    /**
     * @param attribute of the pathway; {@code theme} for what the referrals are about
     * @param values those that occur, in the pathway's order
     * @param unstated referrals that do not say it
     */
    public record Characteristic(String attribute, String title, List<ValueLine> values, long unstated) {}

    /** @param title a theme's; the value itself where it has none */
    public record ValueLine(String value, String title, long referrals) {}

    /** @param ward null for those of which no ward is known */
    public record PlaceLine(AreaCode ward, String name, long referrals) {}
}
