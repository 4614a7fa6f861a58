package org.communitysafety.gateway.web.referrals;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.contracts.ScorecardItem;

/** What target-service answers of what happened on pathways, as far as the pages show it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PathwayReports(String period, String asOf, List<Report> items) {

    /** One pathway. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Report(
            String pathway,
            String title,
            String panel,
            Funnel funnel,
            List<AgencyLine> agencies,
            long meetings,
            List<Attendance> attendance,
            List<Ending> endings,
            List<Clock> clocks,
            List<Overdue> overdue,
            List<Characteristic> characteristics,
            List<Place> places) {
        boolean saysSomething() {
            return funnel.made() > 0 || meetings > 0 || !(agencies.isEmpty() && endings.isEmpty() && overdue.isEmpty());
        }
    }

    /** @param accepted null, like {@code acted}, on a pathway that has no step for it */
    public record Funnel(
            long made, Long accepted, Long acted, long somewhere, long refused, long elsewise, long open) {}

    public record AgencyLine(String agency, long made, long accepted, long refused, long taken, long onward) {}

    /** @param value per cent; null, like the interval, where there was no invitation */
    public record Attendance(
            String agency, long invited, long came, long attended, BigDecimal value, ScorecardItem.Interval interval) {}

    /** @param title null where no reason was given */
    public record Ending(boolean refused, String reason, String title, String kind, long referrals) {}

    /** A clock of the referrals made in the period. @param days of the kind {@code dayKind} */
    public record Clock(
            String clock,
            String title,
            int days,
            String dayKind,
            long met,
            long metLate,
            long overdue,
            long running,
            long stopped,
            BigDecimal medianDays,
            Long longestDays) {}

    public record Overdue(String agency, String clock, String title, long count, String oldestDueOn) {}

    public record Characteristic(String attribute, String title, List<Value> values, long unstated) {}

    public record Value(String value, String title, long referrals) {}

    /** @param name null for those of which no ward is known */
    public record Place(String area, String name, long referrals) {}
}
