package org.communitysafety.gateway.web.areas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MapViewTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Outlines OUTLINES = new Outlines(MAPPER);
    private static final Pattern POINT = Pattern.compile("[ML](-?\\d+) (-?\\d+)");
    private static final int WARDS = 20;

    @Test
    void eachWardIsOnePathInsideTheDrawing() {
        String drawing = map(nottingham(), true).drawing().toString();

        String[] box = drawing.replaceFirst("(?s).*?viewBox=\"0 0 (\\d+) (\\d+)\".*", "$1 $2")
                .split(" ");
        assertEquals(WARDS, count(drawing, "<path class="));
        assertEquals(BoundaryMap.LABELLED, count(drawing, "<circle"));
        Matcher point = POINT.matcher(drawing.substring(drawing.indexOf("</defs>")));
        int points = 0;
        while (point.find()) {
            points++;
            assertTrue(isWithin(point.group(1), box[0]) && isWithin(point.group(2), box[1]), point.group());
        }
        assertTrue(points > WARDS * 4, "outlines, not boxes");
    }

    @Test
    void eachWardIsOneTileInsideTheDrawingWithItsNumber() {
        String drawing = map(nottingham(), false).drawing().toString();

        String[] box = drawing.replaceFirst("(?s).*?viewBox=\"0 0 (\\d+) (\\d+)\".*", "$1 $2")
                .split(" ");
        Matcher tile = Pattern.compile("<rect [^>]*x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\"")
                .matcher(drawing);
        int tiles = 0;
        while (tile.find()) {
            tiles++;
            assertTrue(end(tile.group(1), tile.group(3)) <= Integer.parseInt(box[0]), tile.group());
            assertTrue(end(tile.group(2), tile.group(4)) <= Integer.parseInt(box[1]), tile.group());
        }
        assertEquals(WARDS, tiles);
        for (int ward = 1; ward <= WARDS; ward++) {
            assertTrue(drawing.contains(">" + ward + "</text>"), "ward " + ward);
        }
    }

    @Test
    void whatIsSuppressedIsNowhereAsANumber() throws JsonProcessingException {
        Answers.Value suppressed = MAPPER.readValue(
                """
                {"area":"E05012270","period":"2018-10","numerator":4711,"denominator":4712,"value":4713,"suppressed":true,
                 "complete":true,"reason":"4714"}""",
                Answers.Value.class);
        List<AreaFigures> areas = new ArrayList<>(nottingham().subList(1, WARDS));
        areas.add(new AreaFigures(
                area("E05012270", "Aspley"), Figure.counted(suppressed), Figure.of(suppressed), Figure.of(suppressed)));

        for (boolean boundaries : new boolean[] {false, true}) {
            MapView map = map(areas, boundaries);
            String all = map.drawing() + map.legend().toString() + map.highest() + map.note();
            assertTrue(map.drawing().toString().contains("Aspley: Suppressed"), all);
            assertTrue(map.legend().stream().anyMatch(entry -> entry.words().contains("suppressed")), all);
            assertFalse(all.contains("471"), all);
        }
        AreaFigures last = AreaFigures.ranked(areas, Measured.COUNT).get(WARDS - 1);
        assertEquals("Aspley", last.area().name());
        assertEquals("Suppressed", last.count().cell().text());
        assertNull(last.count().cell().raw());
    }

    @Test
    void aWardMayBeCalledAnythingAndWhatIsMissingIsHatched() {
        List<AreaFigures> areas = List.of(
                new AreaFigures(area("E05999901", "<script>x</script>"), Figure.NONE, Figure.NONE, Figure.NONE));

        MapView tiles = map(areas, false);
        MapView boundaries = map(areas, true);

        assertFalse(
                tiles.drawing().toString().contains("<script"), tiles.drawing().toString());
        assertTrue(tiles.drawing().toString().contains("fill=\"url(#areas-missing)\""));
        assertTrue(tiles.drawing().toString().contains("No figure"));
        assertFalse(tiles.attributed());
        assertNull(boundaries.drawing());
        assertEquals("No boundaries of these areas are known.", boundaries.note());
    }

    @Test
    void aFigureThatMayNotBeAllSaysSoOnTheMapToo() {
        Figure partial = new Figure(BigDecimal.TEN, false, false, null);
        List<AreaFigures> areas = List.of(new AreaFigures(area("E05012270", "Aspley"), partial, partial, Figure.NONE));

        MapView map = map(areas, false);

        assertTrue(
                map.drawing().toString().contains(">10*</text>"), map.drawing().toString());
        assertTrue(
                map.drawing().toString().contains("Aspley: 10 (not complete)"),
                map.drawing().toString());
        assertTrue(map.legend().stream().anyMatch(entry -> entry.words().contains("not known to be complete")));
    }

    @Test
    void aNameFitsItsTileInTwoLines() {
        assertEquals(List.of("Hyson Green &", "Arboretum"), TileMap.lines("Hyson Green & Arboretum"));
        assertEquals(List.of("Llanfairpwllgw…"), TileMap.lines("Llanfairpwllgwyngyllgogerych"));
        assertTrue(TileMap.lines("Newtown and Old Village of the Upper Marshes").size() <= 2);
    }

    private static MapView map(List<AreaFigures> areas, boolean boundaries) {
        Choice choice = new Choice(
                "plan",
                new Catalogue(List.of(), List.of(), null, null, null),
                new Places("E06000018", Map.of(), Level.WARD),
                new Times(List.of(), null),
                Measured.COUNT,
                Choice.RESIDENTS,
                boundaries);
        return MapView.of(AreaFigures.ranked(areas, Measured.COUNT), choice, OUTLINES, "Burglary");
    }

    private static List<AreaFigures> nottingham() {
        return IntStream.rangeClosed(1, WARDS)
                .mapToObj(ward -> {
                    Figure figure = new Figure(BigDecimal.valueOf(ward), false, true, null);
                    return new AreaFigures(area("E050" + (12_269 + ward), "Ward " + ward), figure, figure, figure);
                })
                .toList();
    }

    private static Answers.Area area(String code, String name) {
        return new Answers.Area(code, name, "ward", code, null, null, null, 1_000L, null);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static boolean isWithin(String at, String end) {
        return Integer.parseInt(at) >= 0 && Integer.parseInt(at) <= Integer.parseInt(end);
    }

    private static int end(String from, String size) {
        return Integer.parseInt(from) + Integer.parseInt(size);
    }
}
