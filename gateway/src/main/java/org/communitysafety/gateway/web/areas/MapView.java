package org.communitysafety.gateway.web.areas;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The map with its legend.
 *
 * @param drawing null where boundaries were asked for and none is known
 * @param highest what the numbers on a map of boundaries are; none on tiles, which have names
 * @param note what the map does not show, in words; null where it shows all
 * @param attributed whether boundaries lie behind it
 */
public record MapView(
        RawString drawing, List<LegendEntry> legend, List<String> highest, String note, boolean attributed) {

    /**
     * @param ranked the highest first
     * @param title what is shown, of where and when
     */
    static MapView of(List<AreaFigures> ranked, Choice choice, Outlines outlines, String title) {
        Shades shades = Shades.of(ranked.stream()
                .map(each -> each.by(choice.measure()).value())
                .filter(Objects::nonNull)
                .toList());
        List<MappedArea> areas = ranked.stream()
                .map(each -> mapped(each, choice.measure(), shades))
                .toList();
        return choice.boundaries()
                ? ofBoundaries(areas, shades, outlines, title)
                : ofTiles(areas, shades, outlines, title);
    }

    private static MapView ofTiles(List<MappedArea> ranked, Shades shades, Outlines outlines, String title) {
        List<MappedArea> areas =
                ranked.stream().sorted(Comparator.comparing(MappedArea::name)).toList();
        List<Optional<double[]>> middles = areas.stream()
                .map(area -> outlines.of(area.code()).map(Outline::middle))
                .toList();
        boolean known = middles.stream().anyMatch(Optional::isPresent);
        String note = known
                ? "Each tile is one area, placed about where it lies; its size says nothing."
                : "Each tile is one area, in the order of their names: where they lie is not known here.";
        return new MapView(
                TileMap.draw(areas, TilePlacement.of(middles), title, "The same figures are in the table below."),
                LegendEntry.of(shades, areas),
                List.of(),
                note,
                known);
    }

    private static MapView ofBoundaries(List<MappedArea> ranked, Shades shades, Outlines outlines, String title) {
        List<BoundaryMap.Drawn> drawn = ranked.stream()
                .flatMap(area -> outlines.of(area.code()).map(outline -> new BoundaryMap.Drawn(area, outline)).stream())
                .toList();
        if (drawn.isEmpty()) {
            return new MapView(null, List.of(), List.of(), "No boundaries of these areas are known.", false);
        }
        String without = ranked.stream()
                .filter(area -> outlines.of(area.code()).isEmpty())
                .map(MappedArea::words)
                .collect(Collectors.joining("; "));
        BoundaryMap map =
                new BoundaryMap(drawn.stream().map(BoundaryMap.Drawn::outline).toList());
        return new MapView(
                map.draw(drawn, title, "The same figures are in the table below."),
                LegendEntry.of(shades, ranked),
                BoundaryMap.highest(drawn).stream()
                        .map(each -> each.area().words())
                        .toList(),
                without.isEmpty() ? null : "Not drawn, because no boundary is known: " + without + '.',
                true);
    }

    private static MappedArea mapped(AreaFigures area, Measured measure, Shades shades) {
        Figure figure = area.by(measure);
        BigDecimal value = figure.value();
        return new MappedArea(
                area.area().code(), area.area().called(), figure, value == null ? 0 : shades.numberOf(value));
    }
}
