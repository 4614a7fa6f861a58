package org.communitysafety.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.testkit.SharedData;

/** Reads the scenarios of an official conformance feature: their texts, tables and examples. */
public final class ConformanceFeature {
    private static final String QUOTES = "\"\"\"";

    private ConformanceFeature() {}

    /**
     * One scenario, with one of its examples filled in.
     *
     * @param texts the quoted texts, in order
     * @param tables the rows of its tables by key, in order
     */
    public record Scenario(String name, List<String> texts, List<Map<String, String>> tables) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The feature beside the repository when it is there, else the copy that is shipped. */
    public static List<Scenario> scenarios(String file) {
        List<Scenario> scenarios = new ArrayList<>();
        for (String block : text(file).split("(?m)^\\s*Scenario(?: Outline)?: ")) {
            if (block.contains("Then the attributes are")) {
                scenarios.addAll(scenario(block));
            }
        }
        return scenarios;
    }

    private static List<Scenario> scenario(String block) {
        String[] parts = block.split("(?m)^\\s*Examples:\\s*$");
        if (parts.length == 1) {
            return List.of(filled(block));
        }
        List<Scenario> scenarios = new ArrayList<>();
        List<String> examples = rows(parts[1]);
        for (String example : examples.subList(1, examples.size())) {
            String name = cells(examples.get(0)).get(0);
            scenarios.add(
                    filled(parts[0].replace("<" + name + ">", cells(example).get(0))));
        }
        return scenarios;
    }

    private static Scenario filled(String block) {
        List<String> texts = new ArrayList<>();
        List<Map<String, String>> tables = new ArrayList<>();
        String[] quoted = block.split(QUOTES);
        for (int at = 0; at < quoted.length; at++) {
            if (at % 2 == 1) {
                texts.add(quoted[at].stripIndent().strip());
            } else {
                table(quoted[at], tables);
            }
        }
        return new Scenario(block.lines().findFirst().orElseThrow(), texts, tables);
    }

    private static void table(String text, List<Map<String, String>> tables) {
        for (String part : text.split("(?m)^\\s*(?:Given|When|Then|And) .*$")) {
            Map<String, String> table = new LinkedHashMap<>();
            for (String row : rows(part)) {
                List<String> cells = cells(row);
                if (!cells.get(0).equals("key")) {
                    table.put(cells.get(0), cells.get(1));
                }
            }
            if (!table.isEmpty()) {
                tables.add(table);
            }
        }
    }

    private static List<String> rows(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("|"))
                .toList();
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.substring(1, row.length() - 1).split("\\|")) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private static String text(String file) {
        try {
            Path beside = SharedData.find("cloudevents/" + file).orElse(null);
            if (beside != null) {
                return Files.readString(beside);
            }
            try (InputStream shipped = ConformanceFeature.class.getResourceAsStream("/cloudevents/" + file)) {
                return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
