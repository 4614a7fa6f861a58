package org.communitysafety.launcher;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service measures, as its management port prints it for Prometheus. */
record MetricsPage(List<Sample> samples) {
    private static final Pattern LINE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})?\\s+(\\S+)(?:\\s+\\d+)?");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** One measure; its value may be no number. */
    record Sample(String name, Map<String, String> labels, double value) {}

    static MetricsPage of(String text) {
        return new MetricsPage(text.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(MetricsPage::sample)
                .toList());
    }

    private static Sample sample(Matcher line) {
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(line.group(2) == null ? "" : line.group(2));
        while (label.find()) {
            labels.put(label.group(1), label.group(2));
        }
        return new Sample(line.group(1), labels, number(line.group(3)));
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** The samples of that name above a limit. */
    List<Sample> above(String name, double limit) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name) && sample.value() > limit)
                .toList();
    }
}
