package org.communitysafety.reporting.rest;

import java.time.Instant;
import java.util.List;
import org.communitysafety.reporting.application.BoardReports.Frozen;
import org.communitysafety.reporting.domain.board.Commentary;
import org.communitysafety.reporting.domain.board.FrozenMeasure;

/**
 * What is said of a measure.
 *
 * @param measure by which commentary is put: the measure, after its plan and a stop where that is another than the report's
 * @param versions newest first; empty where nothing is said
 */
public record CommentaryView(String measure, String title, List<VersionView> versions) {
    /** One version, signed and dated. */
    public record VersionView(int version, String text, String author, Instant writtenAt) {
        static VersionView of(Commentary commentary) {
            return new VersionView(
                    commentary.version(),
                    commentary.text(),
                    commentary.signature().by(),
                    commentary.signature().at());
        }
    }

    /** Of every measure of a report, in the order of its scorecard. */
    static List<CommentaryView> of(Frozen frozen, List<Commentary> said) {
        return frozen.measures().stream().map(measure -> of(measure, said)).toList();
    }

    private static CommentaryView of(FrozenMeasure measure, List<Commentary> said) {
        return new CommentaryView(
                measure.key(),
                measure.title(),
                said.stream()
                        .filter(each -> each.measure().equals(measure.key()))
                        .map(VersionView::of)
                        .toList());
    }
}
