package org.communitysafety.observability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PromQL expression asks for: each series with the labels it is chosen by, and the labels that it is grouped by. Not
 * a parser: it tells names from functions and keywords, and leaves the grammar to Prometheus.
 *
 * @param grouping labels of {@code by}, {@code without}, {@code on} and the like
 */
record Query(String text, List<Series> series, Set<String> grouping) {
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`" // text
                    + "|\\[[^]]*]" // range
                    + "|[a-zA-Z_:][a-zA-Z0-9_:]*|[0-9][0-9.a-zA-Z]*|\\S");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Set<String> GROUPING = Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "offset", "bool", "atan2");

    /** @param labels that its matchers name */
    record Series(String metric, Set<String> labels) {}

    static Query of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        List<Series> series = new ArrayList<>();
        Set<String> grouping = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            if (GROUPING.contains(token)) {
                i = names(tokens, i + 1, ")", grouping);
            } else if (isSeries(token, next)) {
                Set<String> labels = new TreeSet<>();
                i = "{".equals(next) ? names(tokens, i + 1, "}", labels) : i;
                series.add(new Series(token, labels));
            }
        }
        return new Query(text, List.copyOf(series), grouping);
    }

    private static boolean isSeries(String token, String next) {
        return NAME.matcher(token).matches() && !OPERATORS.contains(token) && !"(".equals(next) && !isAggregation(next);
    }

    /** {@code sum by (job) (…)}: the name before is a function. */
    private static boolean isAggregation(String next) {
        return "by".equals(next) || "without".equals(next);
    }

    /** @return where the closing token stands */
    private static int names(List<String> tokens, int from, String closing, Set<String> into) {
        int i = from;
        while (!tokens.get(i).equals(closing)) {
            if (NAME.matcher(tokens.get(i)).matches()) {
                into.add(tokens.get(i));
            }
            i++;
        }
        return i;
    }
}
