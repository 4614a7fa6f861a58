package org.communitysafety.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The cases of {@code published-figures.csv}: what a document or package gives, and what it prints. */
final class PublishedFigures {

    private static final Map<String, Case> CASES = read();

    private PublishedFigures() {}

    static List<String> ids() {
        return List.copyOf(CASES.keySet());
    }

    static Case find(String id) {
        return Objects.requireNonNull(CASES.get(id), id);
    }

    private static Map<String, Case> read() {
        Map<String, Case> cases = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PublishedFigures.class.getResourceAsStream("/published-figures.csv"), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(fields -> {
                Case published = cases.computeIfAbsent(
                        fields[0], id -> new Case(fields[1], new LinkedHashMap<>(), new LinkedHashMap<>()));
                (fields[2].equals("inputs") ? published.inputs() : published.expected()).put(fields[3], fields[4]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    record Case(String kind, Map<String, String> inputs, Map<String, String> expected) {

        String text(String name) {
            return Objects.requireNonNull(inputs.get(name), name);
        }

        double number(String name) {
            return Double.parseDouble(text(name));
        }

        long whole(String name) {
            return new BigDecimal(text(name)).longValueExact();
        }

        double[] numbers(String name) {
            return Arrays.stream(text(name).split(";"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }
}
