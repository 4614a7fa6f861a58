package org.communitysafety.gateway.web.areas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.communitysafety.gateway.web.areas.TilePlacement.Tile;
import org.junit.jupiter.api.Test;

class TilePlacementTest {
    private static final Outlines OUTLINES = new Outlines(new ObjectMapper());

    @Test
    void everyAreaHasATileOfItsOwnInsideTheGrid() {
        Random chance = new Random(5);
        for (int areas = 0; areas <= 180; areas += 9) {
            List<Optional<double[]>> middles = new ArrayList<>();
            for (int i = 0; i < areas; i++) {
                boolean known = chance.nextInt(10) > 0;
                middles.add(
                        known
                                ? Optional.of(new double[] {chance.nextDouble(), 52 + chance.nextDouble()})
                                : Optional.empty());
            }

            TilePlacement placement = TilePlacement.of(middles);

            assertEquals(areas, new HashSet<>(placement.tiles()).size());
            assertTrue(placement.tiles().stream()
                    .allMatch(tile -> tile.column() >= 0
                            && tile.row() >= 0
                            && tile.column() < placement.columns()
                            && tile.row() < placement.rows()));
        }
    }

    @Test
    void areasThatLieInOnePlaceOrInALineHaveTilesToo() {
        List<Optional<double[]>> same = IntStream.range(0, 7)
                .mapToObj(i -> Optional.of(new double[] {1, 52}))
                .toList();
        List<Optional<double[]>> line = IntStream.range(0, 7)
                .mapToObj(i -> Optional.of(new double[] {1 + i / 10.0, 52}))
                .toList();

        assertEquals(7, new HashSet<>(TilePlacement.of(same).tiles()).size());
        assertEquals(7, new HashSet<>(TilePlacement.of(line).tiles()).size());
    }

    @Test
    void nottinghamsBulwellIsAboveItsCastleAndWestOfItsDales() {
        List<String> wards = IntStream.rangeClosed(12_270, 12_289)
                .mapToObj(number -> "E050" + number)
                .toList();
        TilePlacement placement = TilePlacement.of(wards.stream()
                .map(ward -> OUTLINES.of(ward).map(Outline::middle))
                .toList());

        Tile bulwell = placement.tiles().get(wards.indexOf("E05012275"));
        Tile castle = placement.tiles().get(wards.indexOf("E05012277"));
        Tile dales = placement.tiles().get(wards.indexOf("E05012279"));

        assertTrue(bulwell.row() < castle.row(), placement.toString());
        assertTrue(bulwell.column() < dales.column(), placement.toString());
    }

    @Test
    void whereNobodyKnowsWhereTheyLieTheyFollowTheirOrder() {
        TilePlacement placement = TilePlacement.of(
                IntStream.range(0, 5).mapToObj(i -> Optional.<double[]>empty()).toList());

        assertEquals(
                List.of(new Tile(0, 0), new Tile(1, 0), new Tile(2, 0), new Tile(0, 1), new Tile(1, 1)),
                placement.tiles());
    }
}
