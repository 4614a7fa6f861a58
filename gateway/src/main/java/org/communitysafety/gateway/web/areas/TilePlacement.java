package org.communitysafety.gateway.web.areas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which tile of a grid each area has: as near as can be to where it lies among the others. Areas of which that is not known
 * follow in rows below, in the order in which they came.
 *
 * @param tiles of the areas, in their order; no tile twice
 */
record TilePlacement(int columns, int rows, List<Tile> tiles) {
    private static final int MOST_COLUMNS = 16;
    private static final double LATITUDES = Math.toRadians(52.8);
    /** Tiles for each area, so that a shape can be seen. */
    private static final double ROOM = 1.25;

    /** Counted from 0, from the left and from the top. */
    record Tile(int column, int row) {}

    /** @param middles in degrees east and north; empty where nobody knows */
    static TilePlacement of(List<Optional<double[]>> middles) {
        List<Integer> known = IntStream.range(0, middles.size())
                .filter(i -> middles.get(i).isPresent())
                .boxed()
                .toList();
        Tile[] tiles = new Tile[middles.size()];
        int columns = known.isEmpty()
                ? inRows(middles.size())
                : place(
                        known,
                        middles.stream().map(middle -> middle.orElse(null)).toList(),
                        tiles);
        int next =
                columns * known.stream().mapToInt(i -> tiles[i].row() + 1).max().orElse(0);
        for (int i = 0; i < tiles.length; i++) {
            if (tiles[i] == null) {
                tiles[i] = new Tile(next % columns, next / columns);
                next++;
            }
        }
        int rows = Arrays.stream(tiles).mapToInt(tile -> tile.row() + 1).max().orElse(0);
        return new TilePlacement(columns, rows, List.of(tiles));
    }

    private static int inRows(int areas) {
        return Math.max(1, Math.min(MOST_COLUMNS, (int) Math.ceil(Math.sqrt(areas))));
    }

    /** Returns how many columns there are. */
    private static int place(List<Integer> known, List<double[]> middles, Tile[] tiles) {
        double[] east = along(known, middles, 0, 1);
        double[] south = along(known, middles, 1, -1);
        int wanted = (int) Math.ceil(known.size() * ROOM);
        double shape = extent(known, middles, 0) * Math.cos(LATITUDES) / Math.max(1e-9, extent(known, middles, 1));
        int columns =
                Math.max(1, Math.min(MOST_COLUMNS, Math.min(wanted, (int) Math.round(Math.sqrt(wanted * shape)))));
        int rows = (wanted + columns - 1) / columns;
        double[][] cost = new double[known.size()][columns * rows];
        for (int i = 0; i < cost.length; i++) {
            for (int cell = 0; cell < columns * rows; cell++) {
                double across = east[i] * columns - 0.5 - cell % columns;
                double down = south[i] * rows - 0.5 - cell / columns;
                cost[i][cell] = across * across + down * down;
            }
        }
        int[] cells = Assignment.cheapest(cost);
        int firstColumn = Arrays.stream(cells).map(cell -> cell % columns).min().orElse(0);
        int firstRow = Arrays.stream(cells).map(cell -> cell / columns).min().orElse(0);
        for (int i = 0; i < cells.length; i++) {
            tiles[known.get(i)] = new Tile(cells[i] % columns - firstColumn, cells[i] / columns - firstRow);
        }
        return Arrays.stream(cells).map(cell -> cell % columns).max().orElse(0) - firstColumn + 1;
    }

    /** Between 0 and 1; half by distance and half by rank, so that towns have room and coasts keep their shape. */
    private static double[] along(List<Integer> known, List<double[]> middles, int axis, int sign) {
        double[] at =
                known.stream().mapToDouble(i -> sign * middles.get(i)[axis]).toArray();
        double least = Arrays.stream(at).min().orElse(0);
        double extent = Math.max(1e-9, extent(known, middles, axis));
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, at.length).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> at[i]));
        double[] along = new double[at.length];
        for (int rank = 0; rank < at.length; rank++) {
            int i = order.get(rank);
            along[i] = ((at[i] - least) / extent + (rank + 0.5) / at.length) / 2;
        }
        return along;
    }

    private static double extent(List<Integer> known, List<double[]> middles, int axis) {
        var range = known.stream().mapToDouble(i -> middles.get(i)[axis]).summaryStatistics();
        return range.getMax() - range.getMin();
    }
}
