package org.communitysafety.reporting.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.domain.board.BoardReport;
import org.communitysafety.reporting.domain.board.Commentary;
import org.communitysafety.reporting.domain.board.FrozenMeasure;

/** What was frozen for boards, and every version of what was said of it. */
public interface BoardReports {
    /**
     * A report with its figures.
     *
     * @param scorecard the text that was frozen, as it came
     * @param measures read from it, in its order
     */
    record Frozen(BoardReport report, String scorecard, List<FrozenMeasure> measures) {}

    /**
     * A report in a list.
     *
     * @param sequence to go on from
     * @param measures how many it has
     * @param commented of how many of them something is said
     */
    record Listed(long sequence, BoardReport report, int measures, int commented) {}

    /**
     * Keeps a report that is new.
     *
     * @param scorecard its text, whose hash the report has
     * @return whether it was; one that is there already stays as it is
     */
    boolean keep(BoardReport report, String scorecard);

    Optional<Frozen> find(UUID id);

    /**
     * Newest first.
     *
     * @param plan null for any
     * @param before a sequence; null to begin with
     */
    List<Listed> list(String plan, Long before, int most);

    /** By measure, newest version first. */
    List<Commentary> commentary(UUID report);

    void keep(UUID report, Commentary commentary);

    void close(UUID report, BoardReport.Signature signature);

    /** Until the transaction ends nobody else says anything of this report or closes it. */
    void lock(UUID report);
}
