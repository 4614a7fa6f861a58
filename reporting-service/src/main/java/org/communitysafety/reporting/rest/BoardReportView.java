package org.communitysafety.reporting.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.communitysafety.reporting.application.BoardReports.Frozen;
import org.communitysafety.reporting.application.BoardReports.Listed;
import org.communitysafety.reporting.domain.board.BoardReport;
import org.communitysafety.reporting.domain.board.Commentary;

/**
 * A frozen report without its figures.
 *
 * @param sha256 of the text of its scorecard as it is answered
 * @param closedAt null while commentary may be added
 * @param measures how many it has
 * @param commented of how many of them something is said
 */
public record BoardReportView(
        UUID id,
        String plan,
        String title,
        LocalDate meetingOn,
        LocalDate asOf,
        Instant knownAt,
        Instant frozenAt,
        String frozenBy,
        Instant closedAt,
        String closedBy,
        String sha256,
        int measures,
        int commented) {
    /**
     * With its figures and what is said of them.
     *
     * @param scorecard the frozen answer, character by character
     * @param commentary one for each item of the scorecard, in its order
     */
    public record Whole(
            @JsonUnwrapped BoardReportView report, @JsonRawValue String scorecard, List<CommentaryView> commentary) {
        static Whole of(Frozen frozen, List<Commentary> said) {
            List<CommentaryView> commentary = CommentaryView.of(frozen, said);
            int commented = (int) commentary.stream()
                    .filter(each -> !each.versions().isEmpty())
                    .count();
            return new Whole(
                    BoardReportView.of(frozen.report(), commentary.size(), commented), frozen.scorecard(), commentary);
        }
    }

    static BoardReportView of(Listed listed) {
        return of(listed.report(), listed.measures(), listed.commented());
    }

    private static BoardReportView of(BoardReport report, int measures, int commented) {
        return new BoardReportView(
                report.id(),
                report.heading().plan(),
                report.heading().title(),
                report.heading().meetingOn(),
                report.asOf(),
                report.knownAt(),
                report.frozen().at(),
                report.frozen().by(),
                report.closed() == null ? null : report.closed().at(),
                report.closed() == null ? null : report.closed().by(),
                report.sha256(),
                measures,
                commented);
    }
}
