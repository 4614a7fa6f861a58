package org.communitysafety.gateway.web.measure;

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
                                Cell.of(
                                                incident.occurred() == null
                                                        ? Wording.period(incident.month())
                                                        : incident.occurred())
                                        .raw(incident.occurred()),
                                Cell.of(incident.area() == null ? "Not stated" : incident.area())))
                        .toList(),
                Column.text("Reference"),
                Column.text("Agency"),
                Column.text("When"),
                Column.text("Area as sent"));
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
