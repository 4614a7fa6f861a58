package org.communitysafety.gateway.web.measure;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.gateway.stream.Reference;
import org.communitysafety.gateway.web.Addresses;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;
import org.communitysafety.gateway.web.Wording;
import org.communitysafety.gateway.web.measure.PickerView.Choice;

/**
 * The records behind a measure.
 *
 * @param back the page of the measure
 * @param categories that may be asked for, one at a time; empty where no incident stands behind the measure
 * @param part whether the measure counts only some of the incidents of its categories
 * @param table null before somebody asked for it
 * @param next the address of the next page; null without one
 */
public record ReferencesView(
        String id,
        String heading,
        String area,
        String areaName,
        String back,
        List<Choice> categories,
        boolean part,
        String from,
        String to,
        Table table,
        String next) {
    private static final String TABLE = "references";

    private static final int MONTH_LENGTH = 7;
    private static final int DAY_LENGTH = 10;

    private static final String CURSOR = "cursor=";

    /** What it is the list of, which makes sense in a list of pages. */
    public String title() {
        return "References behind " + heading + " in " + areaName;
    }

    static Table table(String title, Answers.Incidents found, Reference reference) {
        return Table.of(
                TABLE,
                title,
                found.items().stream()
                        .map(incident -> Row.of(
                                Cell.of(incident.reference()),
                                Cell.of(reference.agencyName(incident.agency())),
                                Cell.of(when(incident)).raw(incident.occurred()),
                                area(incident.area(), reference)))
                        .toList(),
                Column.text("Reference"),
                Column.text("Agency"),
                Column.text("When"),
                Column.text("Area as sent"));
    }

    /** As exactly as the agency sent it: a moment, a day or a month. */
    private static String when(Answers.Incident incident) {
        String sent = incident.occurred() == null ? incident.month() : incident.occurred();
        if (sent == null) {
            return "Not stated";
        }
        return switch (sent.length()) {
            case MONTH_LENGTH -> Wording.period(sent);
            case DAY_LENGTH -> Wording.day(sent);
            default -> Wording.moment(OffsetDateTime.parse(sent).toInstant());
        };
    }

    private static Cell area(String code, Reference reference) {
        if (code == null) {
            return Cell.of("Not stated");
        }
        String name = reference.areaName(code);
        return name.equals(code) ? Cell.of(code) : Cell.of(name).noted(code).raw(code);
    }

    static List<Choice> categories(Answers.Indicator indicator, String chosen) {
        return indicator.categories().stream()
                .map(slug -> new Choice(slug, Wording.category(slug), slug.equals(chosen)))
                .toList();
    }

    /** This page from where the register's page ended; null where that was the last. */
    static String next(String measure, Place place, ReferencesQuestion asked, Answers.Incidents found) {
        return found.next() == null
                ? null
                : Stream.of(found.next().split("[?&]"))
                        .filter(part -> part.startsWith(CURSOR))
                        .map(part -> Addresses.of(
                                        "/measures/" + Addresses.encoded(measure) + "/references",
                                        "plan",
                                        place.plan().plan(),
                                        "area",
                                        place.area().code(),
                                        "category",
                                        asked.category(),
                                        "from",
                                        asked.from().toString(),
                                        "to",
                                        asked.to().toString())
                                + '&'
                                + part)
                        .findFirst()
                        .orElse(null);
    }
}
