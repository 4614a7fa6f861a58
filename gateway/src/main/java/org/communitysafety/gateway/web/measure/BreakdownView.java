package org.communitysafety.gateway.web.measure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table;
import org.communitysafety.gateway.web.Table.Cell;
import org.communitysafety.gateway.web.Table.Column;
import org.communitysafety.gateway.web.Table.Row;

/**
 * What a figure is made of, the part first whose figure changed most on the year before.
 *
 * @param driver which part drives the change of the whole, in a sentence; null where none can be said to
 * @param file the address of the table as a file
 */
public record BreakdownView(String title, String driver, Table table, String file) {

    /**
     * One part.
     *
     * @param address of the page that is about it; null for none
     * @param value null where nothing of it is known
     */
    record Part(String name, String address, ValuesAnswer.Value value) {
        private Optional<BigDecimal> change() {
            return Optional.ofNullable(value)
                    .filter(known -> !known.suppressed())
                    .map(ValuesAnswer.Value::yearBefore)
                    .map(ValuesAnswer.YearBefore::change);
        }

        /** Whether the figure and the one that it is compared with are both known to be whole. */
        private boolean isWhole() {
            return value != null
                    && Boolean.TRUE.equals(value.complete())
                    && value.yearBefore() != null
                    && Boolean.TRUE.equals(value.yearBefore().complete());
        }
    }

    /**
     * What the parts are of.
     *
     * @param whole all of them together
     * @param column what a part is, in a word
     * @param isSum whether the figures of the parts make up that of the whole, and their changes its change
     */
    record Of(String id, String title, String column, Part whole, String unit, boolean isSum, String file) {}

    static BreakdownView of(Of of, List<Part> parts) {
        List<Part> sorted = sorted(of.whole, parts);
        Table table = Table.of(
                of.id,
                of.title,
                Stream.concat(Stream.of(of.whole), sorted.stream())
                        .map(part -> row(part, of.unit))
                        .toList(),
                Column.text(of.column),
                Column.figure("Figure"),
                Column.text("Completeness"),
                Column.figure("Same period last year"),
                Column.figure("Change on it"));
        return new BreakdownView(of.title, driver(of, sorted), table, of.file);
    }

    /** In the direction of the whole, the largest change first; what cannot be compared comes last. */
    private static List<Part> sorted(Part whole, List<Part> parts) {
        boolean fell = whole.change().map(change -> change.signum() < 0).orElse(false);
        Comparator<BigDecimal> order = fell ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return parts.stream()
                .sorted(Comparator.comparing((Part part) -> part.change().orElse(null), Comparator.nullsLast(order))
                        .thenComparing(Part::name))
                .toList();
    }

    /** Nothing of parts that make up no whole, and nothing of a part whose change may only be what did not arrive. */
    private static String driver(Of of, List<Part> sorted) {
        Optional<BigDecimal> all = of.whole.change().filter(change -> change.signum() != 0);
        if (!of.isSum || all.isEmpty() || !of.whole.isWhole()) {
            return null;
        }
        String rest =
                sorted.stream().allMatch(part -> part.change().isPresent()) ? "" : " of those that can be compared";
        return sorted.stream()
                .findFirst()
                .filter(Part::isWhole)
                .filter(part -> part.change()
                        .filter(change -> change.signum() == all.get().signum())
                        .isPresent())
                .map(part -> "%s drives it most%s: %s, where the whole has %s."
                        .formatted(
                                part.name,
                                rest,
                                Figures.change(part.change().orElseThrow(), null, null, of.unit),
                                Figures.change(all.get(), null, null, of.unit)))
                .orElse(null);
    }

    private static Row row(Part part, String unit) {
        Cell name = Cell.of(part.name);
        return Row.of(
                part.address == null ? name : name.leadingTo(part.address),
                ComparedCells.figure(part.value, unit),
                ComparedCells.completeness(part.value),
                ComparedCells.before(part.value, unit),
                ComparedCells.change(part.value, unit));
    }
}
