package org.communitysafety.observability;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What can be asked for: every series of the golden files under {@code observability/metrics} with its labels. */
final class Exposed {
    private static final Set<String> OF_THE_SCRAPE = Set.of("job", "instance");

    private final Map<String, Set<String>> labels = new HashMap<>();

    private Exposed() {}

    static Exposed all() {
        Exposed exposed = new Exposed();
        for (Path file : Repository.files("observability/metrics", ".txt")) {
            Repository.text(file)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(exposed::add);
        }
        return exposed;
    }

    /** A line is a name, its type and its labels. */
    private void add(String line) {
        String[] columns = line.trim().split("\\s+");
        Set<String> own = new TreeSet<>(OF_THE_SCRAPE);
        own.addAll(columns.length > 2 ? List.of(columns[2].split(",")) : List.of());
        String name = columns[0];
        switch (columns[1]) {
            case "counter", "gauge" -> put(name, own);
            case "summary" -> List.of("_count", "_sum").forEach(suffix -> put(name + suffix, own));
            case "histogram" -> {
                List.of("_count", "_sum").forEach(suffix -> put(name + suffix, own));
                Set<String> ofBuckets = new TreeSet<>(own);
                ofBuckets.add("le");
                put(name + "_bucket", ofBuckets);
            }
            default -> throw new IllegalArgumentException(line);
        }
    }

    private void put(String name, Set<String> own) {
        labels.computeIfAbsent(name, first -> new TreeSet<>()).addAll(own);
    }

    /** What a query asks for and nobody exposes; empty when all is there. */
    Set<String> unknown(Query query, Set<String> furtherLabels) {
        Set<String> unknown = new TreeSet<>();
        Set<String> ofAny = new TreeSet<>();
        for (Query.Series series : query.series()) {
            Set<String> its = labels.get(series.metric());
            if (its == null) {
                unknown.add(series.metric());
                continue;
            }
            ofAny.addAll(its);
            series.labels().stream()
                    .filter(label -> !its.contains(label))
                    .forEach(label -> unknown.add(series.metric() + "{" + label + "}"));
        }
        Set<String> named = new TreeSet<>(query.grouping());
        named.addAll(furtherLabels);
        named.stream().filter(label -> !ofAny.contains(label)).forEach(label -> unknown.add("label " + label));
        return unknown;
    }
}
