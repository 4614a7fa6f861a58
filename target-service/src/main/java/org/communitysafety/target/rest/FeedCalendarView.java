package org.communitysafety.target.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.communitysafety.statistics.FeedRhythm;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedHistory;
import org.communitysafety.target.domain.FeedMonth;
import org.communitysafety.vocabulary.FeedContent;

/**
 * Everything that an agency sends, month by month.
 *
 * @param from the first month shown
 * @param to the last one
 * @param firstMonth of all its feeds; null where nothing is known of it
 * @param lastMonth that something is known of, if only that it is missed
 */
public record FeedCalendarView(
        String agency, String from, String to, String firstMonth, String lastMonth, List<FeedRow> items) {

    /** Which months, of when. */
    record Window(YearMonth from, YearMonth to, YearMonth current, Instant now) {}

    /**
     * One feed.
     *
     * @param arrived subjects that ever came, over all its months
     * @param rhythm null where so few months came while they were new that it has none
     * @param lagDays from the end of the newest month that came until the last of it did; null where nobody knows
     * @param lateAt when its next month will be late; null where nothing is expected
     * @param missed months of which nothing came though it was expected
     */
    public record FeedRow(
            String category,
            String pathway,
            String panel,
            String lastReceivedAt,
            long arrived,
            RhythmView rhythm,
            Long lagDays,
            String lateAt,
            long missed,
            List<MonthView> months) {
        private static FeedRow of(FeedHistory history, Window window) {
            FeedContent content = history.feed().content();
            Collection<FeedCell> cells = history.cells();
            return new FeedRow(
                    content.category(),
                    content.pathway(),
                    content.panel(),
                    text(cells.stream()
                            .map(FeedCell::lastReceivedAt)
                            .filter(Objects::nonNull)
                            .max(Instant::compareTo)
                            .orElse(null)),
                    cells.stream().mapToLong(FeedCell::arrived).sum(),
                    history.usuallyTakes().map(RhythmView::of).orElse(null),
                    history.newestTook().map(Duration::toDays).orElse(null),
                    text(history.nextLateAt(window.now()).orElse(null)),
                    cells.stream()
                            .filter(cell -> cell.isSilent() && cell.judgement().isIncomplete())
                            .count(),
                    months(history, window));
        }

        private static List<MonthView> months(FeedHistory history, Window window) {
            return window.from()
                    .atDay(1)
                    .datesUntil(window.to().atEndOfMonth(), Period.ofMonths(1))
                    .map(first -> MonthView.of(history.standing(YearMonth.from(first), window.current())))
                    .toList();
        }
    }

    /** From a month's end until the last of it came, in whole days: the shortest, median and longest of the last half year. */
    public record RhythmView(long shortestDays, long medianDays, long longestDays) {
        private static RhythmView of(FeedRhythm.Usual usual) {
            return new RhythmView(
                    usual.shortest().toDays(),
                    usual.median().toDays(),
                    usual.longest().toDays());
        }
    }

    /**
     * One month of a feed.
     *
     * @param declared null without a declaration
     * @param usual what such a month usually holds, where this one holds too little by its history; null otherwise
     */
    public record MonthView(String month, String state, Long declared, long received, Long usual) {
        private static MonthView of(FeedMonth standing) {
            FeedCell cell = standing.cell();
            return new MonthView(
                    standing.month().toString(),
                    standing.state().name(),
                    cell == null ? null : cell.declared(),
                    cell == null ? 0 : cell.live(),
                    cell == null ? null : cell.usual());
        }
    }

    static FeedCalendarView of(String agency, List<FeedHistory> histories, Window window) {
        return new FeedCalendarView(
                agency,
                window.from().toString(),
                window.to().toString(),
                text(firstOf(histories)),
                text(lastOf(histories)),
                histories.stream().map(history -> FeedRow.of(history, window)).toList());
    }

    /** The newest month that something is known of; null where nothing is. */
    static YearMonth lastOf(List<FeedHistory> histories) {
        return histories.stream()
                .flatMap(history -> history.span().stream())
                .map(Map.Entry::getValue)
                .max(YearMonth::compareTo)
                .orElse(null);
    }

    private static YearMonth firstOf(List<FeedHistory> histories) {
        return histories.stream()
                .flatMap(history -> history.span().stream())
                .map(Map.Entry::getKey)
                .min(YearMonth::compareTo)
                .orElse(null);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
