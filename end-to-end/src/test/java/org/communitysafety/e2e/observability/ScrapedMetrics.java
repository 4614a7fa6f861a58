package org.communitysafety.e2e.observability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of metrics as Prometheus reads it: each family with its type and the labels of its samples. */
record ScrapedMetrics(Map<String, String> types, Map<String, Set<String>> labels, String text) {
    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+.*");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"(?:[^\"\\\\]|\\\\.)*\"");
    /** A trace that a sample is an example of: whether there is one is chance, and it is no label of the sample. */
    private static final Pattern EXEMPLAR = Pattern.compile(" # \\{.*");

    private static final Set<String> OF_THE_FORMAT = Set.of("le", "quantile");
    private static final List<String> PARTS = List.of("_bucket", "_count", "_sum", "_total");

    static ScrapedMetrics of(String text) {
        Map<String, String> types = new TreeMap<>();
        Map<String, Set<String>> labels = new TreeMap<>();
        text.lines().forEach(line -> {
            Matcher type = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(EXEMPLAR.matcher(line).replaceFirst(""));
            if (type.matches()) {
                types.put(type.group(1), type.group(2));
            } else if (!line.startsWith("#") && sample.matches()) {
                Set<String> its = labels.computeIfAbsent(family(sample.group(1), types), first -> new TreeSet<>());
                Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
                while (label.find()) {
                    if (!OF_THE_FORMAT.contains(label.group(1))) {
                        its.add(label.group(1));
                    }
                }
            }
        });
        return new ScrapedMetrics(types, labels, text);
    }

    private static String family(String sample, Map<String, String> types) {
        return PARTS.stream()
                .filter(sample::endsWith)
                .map(part -> sample.substring(0, sample.length() - part.length()))
                .filter(types::containsKey)
                .findFirst()
                .orElse(sample);
    }

    /** A line for each family whose name begins so, in the form of the golden files. */
    List<String> golden(String... beginnings) {
        return types.keySet().stream()
                .filter(name -> Stream.of(beginnings).anyMatch(name::startsWith))
                .map(this::line)
                .toList();
    }

    /** A counter's samples end in {@code _total}, of which the name of its family may know nothing. */
    private String line(String name) {
        String its = String.join(",", labels.getOrDefault(name, Set.of()));
        String suffix = "counter".equals(types.get(name)) && !name.endsWith("_total") ? "_total" : "";
        return (name + suffix + " " + types.get(name) + " " + its).strip();
    }
}
