package org.communitysafety.reporting.domain.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.communitysafety.reporting.domain.board.BoardReport.Heading;
import org.communitysafety.reporting.domain.board.BoardReport.Signature;
import org.communitysafety.reporting.domain.board.CommentaryDecision.Outcome;
import org.junit.jupiter.api.Test;

class BoardReportTest {
    private static final LocalDate AS_OF = LocalDate.of(2021, 3, 31);
    private static final Heading HEADING = new Heading("plan", "June board", LocalDate.of(2021, 6, 1));
    private static final Signature SOMEBODY = new Signature("an-analyst", Instant.parse("2021-05-20T10:00:00Z"));

    @Test
    void theSameFiguresForTheSameMeetingAreOneReport() {
        assertEquals(BoardReport.id(HEADING, AS_OF, "f1"), BoardReport.id(HEADING, AS_OF, "f1"));
        assertNotEquals(BoardReport.id(HEADING, AS_OF, "f1"), BoardReport.id(HEADING, AS_OF, "f2"));
        assertNotEquals(
                BoardReport.id(HEADING, AS_OF, "f1"),
                BoardReport.id(new Heading("plan", "July board", HEADING.meetingOn()), AS_OF, "f1"));
    }

    @Test
    void eachThingSaidIsTheNextVersion() {
        CommentaryDecision first = report(null).comment(Optional.empty(), "crime", "Patrols began.", SOMEBODY);
        CommentaryDecision second =
                report(null).comment(Optional.of(first.commentary()), "crime", "Patrols work.", SOMEBODY);

        assertEquals(new Commentary("crime", 1, "Patrols began.", SOMEBODY), first.commentary());
        assertEquals(Outcome.CHANGED, second.outcome());
        assertEquals(2, second.commentary().version());
    }

    @Test
    void whoeverSaysTheSameAgainSaysNothingNew() {
        Commentary said = new Commentary("crime", 1, "Patrols began.", SOMEBODY);

        CommentaryDecision decision = report(null).comment(Optional.of(said), "crime", "Patrols began.", SOMEBODY);

        assertEquals(new CommentaryDecision(Outcome.UNCHANGED, said), decision);
    }

    @Test
    void nothingIsSaidOfAClosedReport() {
        CommentaryDecision decision = report(SOMEBODY).comment(Optional.empty(), "crime", "Too late.", SOMEBODY);

        assertEquals(Outcome.REJECTED, decision.outcome());
    }

    private static BoardReport report(Signature closed) {
        return new BoardReport(
                BoardReport.id(HEADING, AS_OF, "f1"), HEADING, AS_OF, SOMEBODY.at(), "hash", SOMEBODY, closed);
    }
}
