package org.communitysafety.gateway.web.areas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.gateway.web.Figures;

/**
 * What a shade or pattern of a map means.
 *
 * @param style the classes of the shape
 * @param pattern its fill where the style has none
 */
public record LegendEntry(String style, String pattern, String words) {

    /** The darkest first; then what has no shade, where there is any. */
    static List<LegendEntry> of(Shades shades, List<MappedArea> areas) {
        List<LegendEntry> entries = new ArrayList<>();
        shades.classes()
                .forEach(shade -> entries.add(
                        0,
                        new LegendEntry(
                                MappedArea.SHADE + shade.number(),
                                MappedArea.MISSING,
                                "%s: %s, %s".formatted(shade.name(), range(shade), areas(shade.areas())))));
        long suppressed =
                areas.stream().filter(area -> area.figure().suppressed()).count();
        long missing = areas.stream()
                .filter(area -> !area.figure().suppressed() && !area.figure().isKnown())
                .count();
        if (suppressed > 0) {
            entries.add(new LegendEntry(
                    MappedArea.HATCHED,
                    MappedArea.SUPPRESSED,
                    "Crossed lines: suppressed, too few to be shown, " + areas(suppressed)));
        }
        if (missing > 0) {
            entries.add(new LegendEntry(
                    MappedArea.HATCHED,
                    MappedArea.MISSING,
                    "Slanting lines: no figure, which is not zero, " + areas(missing)));
        }
        if (areas.stream().anyMatch(area -> area.figure().isPartial())) {
            entries.add(new LegendEntry(
                    MappedArea.SHADE + 1 + MappedArea.PARTIAL,
                    MappedArea.MISSING,
                    "Broken edge and asterisk: not known to be complete"));
        }
        return entries;
    }

    private static String range(Shades.Shade shade) {
        String from = text(shade.from());
        String to = text(shade.to());
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String text(BigDecimal value) {
        return new Figure(value, false, true, null).text();
    }

    private static String areas(long count) {
        return Figures.of(BigDecimal.valueOf(count), "count") + (count == 1 ? " area" : " areas");
    }
}
