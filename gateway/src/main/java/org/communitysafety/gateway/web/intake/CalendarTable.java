package org.communitysafety.gateway.web.intake;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.StatusView;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;

/** Feeds by months: whether each is whole, by shape and word. What nobody knows is never green. */
final class CalendarTable {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private CalendarTable() {}

    static Table of(Answers.Calendar calendar) {
        List<Column> months = calendar.items().stream()
                .limit(1)
                .flatMap(feed -> feed.months().stream())
                .map(month -> Column.text(SHORT.format(YearMonth.parse(month.month()))))
                .toList();
        return new Table(
                "calendar",
                "Completeness by feed and month, " + Wording.month(calendar.from()) + " to "
                        + Wording.month(calendar.to()),
                Stream.concat(Stream.of(Column.text("Feed")), months.stream()).toList(),
                calendar.items().stream().map(CalendarTable::row).toList());
    }

    private static Row row(Answers.Feed feed) {
        Cell name = Cell.of(Wording.content(feed.category(), feed.pathway(), feed.panel()));
        return new Row(Stream.concat(Stream.of(name), feed.months().stream().map(CalendarTable::cell))
                .toList());
    }

    private static Cell cell(Answers.Month month) {
        StatusView status = status(month);
        String why = status.reason() == null ? "" : ": " + status.reason();
        return Cell.of(status).raw(status.word() + why);
    }

    private static StatusView status(Answers.Month month) {
        return switch (month.state()) {
            case "COMPLETE" -> new StatusView("green", "Complete", null);
            case "INCOMPLETE" -> new StatusView("amber", "Incomplete", shortOf(month));
            case "NOTHING_EXPECTED" -> new StatusView("none", "Nothing expected", null);
            default -> new StatusView("white", "Not known", null);
        };
    }

    private static String shortOf(Answers.Month month) {
        if (month.received() == 0 && month.declared() == null) {
            return "nothing came";
        }
        Long whole = month.usual() == null ? month.declared() : month.usual();
        if (whole == null) {
            return null;
        }
        return Figures.count(month.received()) + " of " + Figures.count(whole)
                + (month.usual() == null ? " declared" : " usual");
    }
}
