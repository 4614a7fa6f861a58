package org.communitysafety.target.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.communitysafety.statistics.Proportion;
import org.communitysafety.target.domain.PathwayReport;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.rest.ValueView.IntervalView;

/**
 * What happened on the pathways of an area in a period.
 *
 * @param asOf the day by which it is known how far referrals have come
 */
public record PathwayReportView(String area, String period, String asOf, List<ReportView> items, String next) {

    /** One pathway. */
    public record ReportView(
            String pathway,
            String title,
            String panel,
            PathwayReport.Funnel funnel,
            List<PathwayReport.AgencyLine> agencies,
            long meetings,
            List<AttendanceView> attendance,
            List<EndingView> endings,
            List<ClockView> clocks,
            List<OverdueView> overdue,
            List<PathwayReport.Characteristic> characteristics,
            List<PlaceView> places) {
        static ReportView of(PathwayReport report) {
            Pathway pathway = report.pathway();
            return new ReportView(
                    pathway.pathway(),
                    pathway.title(),
                    pathway.panel(),
                    report.funnel(),
                    report.agencies(),
                    report.meetings(),
                    report.attendance().stream().map(AttendanceView::of).toList(),
                    report.endings().stream()
                            .map(ending -> EndingView.of(ending, pathway))
                            .toList(),
                    report.clocks().stream().map(ClockView::of).toList(),
                    report.overdue().stream()
                            .map(line -> OverdueView.of(line, pathway))
                            .toList(),
                    report.characteristics(),
                    report.places().stream().map(PlaceView::of).toList());
        }
    }

    /** @param value per cent of the invitations; null where there was none */
    public record AttendanceView(
            String agency, long invited, long came, long attended, Double value, IntervalView interval) {
        static AttendanceView of(PathwayReport.AttendanceLine line) {
            Proportion share = line.invited() == 0 ? null : Proportion.of(line.came(), line.invited());
            return new AttendanceView(
                    line.agency(),
                    line.invited(),
                    line.came(),
                    line.attended(),
                    share == null ? null : share.percent(),
                    share == null ? null : IntervalView.of(share.interval()));
        }
    }

    /** @param kind what the reason says on every pathway; null, like the title, where there is none */
    public record EndingView(boolean refused, String reason, String title, String kind, long referrals) {
        static EndingView of(PathwayReport.Ending ending, Pathway pathway) {
            Optional<Pathway.Reason> reason =
                    Optional.ofNullable(ending.reason()).flatMap(pathway::reason);
            return new EndingView(
                    ending.refused(),
                    ending.reason(),
                    reason.map(Pathway.Reason::title).orElse(ending.reason()),
                    reason.map(Pathway.Reason::kind).orElse(null),
                    ending.referrals());
        }
    }

    /** One clock of the referrals made in the period, with its limit. */
    public record ClockView(
            String clock,
            String title,
            int days,
            String dayKind,
            long met,
            long metLate,
            long overdue,
            long running,
            long stopped,
            Double medianDays,
            Long longestDays) {
        static ClockView of(PathwayReport.ClockLine line) {
            return new ClockView(
                    line.clock().clock(),
                    line.clock().title(),
                    line.clock().days(),
                    line.clock().dayKind(),
                    line.met(),
                    line.metLate(),
                    line.overdue(),
                    line.running(),
                    line.stopped(),
                    line.medianDays(),
                    line.longestDays());
        }
    }

    /** What stands overdue with somebody. */
    public record OverdueView(String agency, String clock, String title, long count, LocalDate oldestDueOn) {
        static OverdueView of(PathwayReport.OverdueLine line, Pathway pathway) {
            return new OverdueView(
                    line.agency(), line.clock(), pathway.titleOf(line.clock()), line.count(), line.oldestDueOn());
        }
    }

    /** @param area of the ward; null for those of which none is known */
    public record PlaceView(String area, String name, long referrals) {
        static PlaceView of(PathwayReport.PlaceLine line) {
            return new PlaceView(line.ward() == null ? null : line.ward().value(), line.name(), line.referrals());
        }
    }
}
