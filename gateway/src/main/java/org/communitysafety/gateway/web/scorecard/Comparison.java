package org.communitysafety.gateway.web.scorecard;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.stream.Board;

/**
 * What was known earlier, to hold against what is known now.
 *
 * @param since the earlier day, in words; null where nothing is compared
 * @param when the same with its preposition
 * @param then by plan and measure; null where the service did not say
 */
record Comparison(String since, String when, Map<String, ScorecardItem> then) {
    static final Comparison NONE = new Comparison(null, null, null);

    /** @param day in words */
    static Comparison withDay(String day, PastScorecards.Answer answer) {
        return new Comparison(day, "on " + day, items(answer));
    }

    /** @param meeting the day on which it met, in words */
    static Comparison withBoard(String meeting, PastScorecards.Answer answer) {
        return new Comparison("the board of " + meeting, "for the board of " + meeting, items(answer));
    }

    private static Map<String, ScorecardItem> items(PastScorecards.Answer answer) {
        if (answer.board() == null) {
            return answer.status() == PastScorecards.NOT_FOUND ? Map.of() : null;
        }
        return answer.board().rows().stream()
                .collect(Collectors.toMap(Comparison::key, Board.Row::item, (first, second) -> first));
    }

    /** Null where nothing is compared. */
    SinceView of(Board.Row row) {
        return then == null ? null : SinceView.of(when, then.get(key(row)), row.item());
    }

    /** Null where nothing is compared. */
    String inWords(List<RowView> rows) {
        if (since == null) {
            return null;
        }
        if (then == null) {
            return "What was known " + when + " cannot be said at the moment: reporting-service does not answer.";
        }
        long colours = count(rows, SinceView::statusChanged);
        long figures = count(rows, was -> was.figureChanged() && !was.statusChanged());
        long fresh = count(rows, was -> !was.known());
        if (colours + figures + fresh == 0) {
            return "Since " + since + ": nothing has changed.";
        }
        return Stream.of(
                        colours == 0 ? "" : measures(colours) + " another status",
                        figures == 0 ? "" : measures(figures) + " only another figure",
                        fresh == 0 ? "" : fresh + (fresh == 1 ? " measure is new" : " measures are new"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", "Since " + since + ": ", "."));
    }

    private static String measures(long count) {
        return count == 1 ? "1 measure has" : count + " measures have";
    }

    private static long count(List<RowView> rows, Function<SinceView, Boolean> which) {
        return rows.stream()
                .filter(row -> row.since() != null && which.apply(row.since()))
                .count();
    }

    private static String key(Board.Row row) {
        return row.definition()
                        .map(Board.Definition::owner)
                        .map(PlanPublished::plan)
                        .orElse("")
                + '|'
                + row.item().measure();
    }
}
