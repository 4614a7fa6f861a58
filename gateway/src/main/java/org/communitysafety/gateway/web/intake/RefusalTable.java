package org.communitysafety.gateway.web.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;

/** What was refused of the events that agencies sent one by one, in batches and as lines. */
final class RefusalTable {
    private static final int REASONS_SHOWN = 3;

    private RefusalTable() {}

    /** @param names of the registered agencies, by identifier */
    static Table ofAll(Answers.Refusals refusals, Map<String, String> names) {
        List<Row> rows = refusals.items().stream()
                .map(item -> Row.of(
                        agency(item.agency(), names),
                        Cell.of(Wording.token(item.intake())),
                        events(item),
                        reasons(item)))
                .toList();
        return Table.of(
                "refusals",
                caption(refusals),
                rows,
                Column.text("Agency"),
                Column.text("Sent as"),
                Column.figure("Events refused"),
                Column.text("Why, most often"));
    }

    static Table ofOne(Answers.Refusals refusals) {
        List<Row> rows = refusals.items().stream()
                .map(item -> Row.of(Cell.of(Wording.token(item.intake())), events(item), reasons(item)))
                .toList();
        return Table.of(
                "refusals",
                caption(refusals),
                rows,
                Column.text("Sent as"),
                Column.figure("Events refused"),
                Column.text("Why, most often"));
    }

    private static String caption(Answers.Refusals refusals) {
        return "Refused from " + Wording.day(refusals.from()) + " to " + Wording.day(refusals.to());
    }

    private static Cell agency(String id, Map<String, String> names) {
        return id == null
                ? Cell.of("No registered agency").noted("the event names none").raw(null)
                : Cell.of(names.getOrDefault(id, id)).raw(id).leadingTo("/intake/" + Addresses.encoded(id));
    }

    private static Cell events(Answers.Refusals.Item item) {
        return Cell.of(Figures.count(item.events())).raw(item.events());
    }

    private static Cell reasons(Answers.Refusals.Item item) {
        return Cell.of(item.reasons().stream()
                .limit(REASONS_SHOWN)
                .map(reason -> Wording.token(reason.code()) + " (" + Figures.count(reason.events()) + ")")
                .collect(Collectors.joining(", ")));
    }
}
