package org.communitysafety.gateway.web.areas;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.gateway.web.chart.Svg;

/** Areas as tiles of one size, each with its name and its figure, placed about where they lie. */
final class TileMap {
    static final int WIDTH = 112;
    static final int HEIGHT = 84;
    private static final int GAP = 4;
    private static final int LINE = 15;
    private static final int LONGEST = 15;
    private static final String TILE = "csp-areas-tile";

    private TileMap() {}

    /** @param areas in the order of the placement's tiles */
    static RawString draw(List<MappedArea> areas, TilePlacement placement, String title, String description) {
        Svg svg = Svg.drawing("map", placement.columns() * WIDTH, placement.rows() * HEIGHT, title, description);
        MappedArea.withPatterns(svg);
        for (int i = 0; i < areas.size(); i++) {
            tile(svg, areas.get(i), placement.tiles().get(i));
        }
        return svg.end();
    }

    private static void tile(Svg svg, MappedArea area, TilePlacement.Tile tile) {
        int left = tile.column() * WIDTH;
        int top = tile.row() * HEIGHT;
        svg.open("g", "class", area.isDark() ? TILE + " csp-areas-tile--dark" : TILE)
                .text("title", area.words());
        box(svg, area.style(), area.pattern(), new int[] {left + GAP / 2, top + GAP / 2, WIDTH - GAP, HEIGHT - GAP});
        boolean known = area.figure().isKnown();
        if (!known) {
            box(svg, "csp-areas-plate", "#fff", new int[] {left + 6, top + 8, WIDTH - 12, HEIGHT - 16});
        }
        int middle = left + WIDTH / 2;
        int line = top + 22;
        for (String words : lines(area.name())) {
            words(svg, words, "csp-areas-name", middle, line);
            line += LINE;
        }
        words(svg, area.number(), known ? "csp-areas-number" : "csp-areas-words", middle, top + 68);
        svg.close("g");
    }

    /** @param at left, top, width and height */
    private static void box(Svg svg, String style, String fill, int[] at) {
        svg.element("rect", "class", style, "fill", fill, "x", at[0], "y", at[1], "width", at[2], "height", at[3]);
    }

    private static void words(Svg svg, String words, String style, int middle, int line) {
        svg.text("text", words, "class", style, "x", middle, "y", line, "text-anchor", "middle");
    }

    /** At most two lines that fit a tile. */
    static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : name.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + ' ' + word;
            if (longer.length() > LONGEST && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        if (lines.size() > 2) {
            return List.of(cut(lines.get(0)), cut(lines.get(1) + ' ' + lines.get(2)));
        }
        return lines.stream().map(TileMap::cut).toList();
    }

    private static String cut(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + '…';
    }
}
