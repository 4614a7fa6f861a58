package org.communitysafety.e2e.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.vocabulary.Category;

/** Counts by category, month and area: once by hand from files, once as the platform answers; equal when both are right. */
public final class Recount {
    private Recount() {}

    /** One cell of a table of counts. */
    public record Cell(String category, String month, String area) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return toString().compareTo(other.toString());
        }
    }

    public static Map<Cell, Long> byWard(Collection<StreetFile> files, Places places) {
        return count(files, row -> places.of(row.lsoa()).map(Places.Place::ward).orElse(null));
    }

    public static Map<Cell, Long> byDistrict(Collection<StreetFile> files, Places places) {
        return count(
                files, row -> places.of(row.lsoa()).map(Places.Place::district).orElse(null));
    }

    private static Map<Cell, Long> count(
            Collection<StreetFile> files, java.util.function.Function<StreetFile.Row, String> area) {
        Map<Cell, Long> counts = new TreeMap<>();
        for (StreetFile file : files) {
            for (StreetFile.Row row : file.rows()) {
                String code = area.apply(row);
                if (code != null) {
                    counts.merge(new Cell(row.category(), row.month(), code), 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    /** What the platform says, for every category of data.police.uk. */
    public static Map<Cell, Long> ofPlatform(Api api, String level, String agency, String from, String to) {
        Map<Cell, Long> counts = new TreeMap<>();
        for (Category category : Category.ofPoliceUk()) {
            String query = "/api/v1/indicators/%s/values?level=%s&agency=%s&period=month&from=%s&to=%s"
                    .formatted(category.slug(), level, agency, from, to);
            for (JsonNode item : api.all(query)) {
                counts.put(
                        new Cell(
                                category.slug(),
                                item.path("period").asText(),
                                item.path("area").asText()),
                        item.path("value").asLong());
            }
        }
        return counts;
    }

    public static long sum(Map<Cell, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The first few cells that differ, in words; empty when none do. */
    public static String difference(Map<Cell, Long> expected, Map<Cell, Long> actual) {
        Set<Cell> cells = new TreeSet<>(expected.keySet());
        cells.addAll(actual.keySet());
        return cells.stream()
                .filter(cell -> !java.util.Objects.equals(expected.get(cell), actual.get(cell)))
                .limit(10)
                .map(cell -> cell + ": expected " + expected.get(cell) + ", is " + actual.get(cell) + "\n")
                .reduce("", String::concat);
    }
}
