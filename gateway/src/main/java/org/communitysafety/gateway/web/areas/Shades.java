package org.communitysafety.gateway.web.areas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Values in at most five classes of about as many areas each; equal values are of one class.
 *
 * @param classes the lowest first
 */
record Shades(List<Shade> classes) {
    private static final int MOST = 5;
    private static final int LONE = 3;
    private static final List<String> NAMES = List.of("Palest", "Pale", "Middle", "Dark", "Darkest");

    /**
     * One class.
     *
     * @param number 1 is the palest, 5 the darkest
     * @param from the lowest value in it
     * @param to the highest value in it
     */
    record Shade(int number, BigDecimal from, BigDecimal to, long areas) {
        String name() {
            return NAMES.get(number - 1);
        }
    }

    static Shades of(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        TreeSet<BigDecimal> upper = new TreeSet<>();
        for (int part = 1; part <= MOST && !sorted.isEmpty(); part++) {
            upper.add(sorted.get((part * sorted.size() + MOST - 1) / MOST - 1));
        }
        List<BigDecimal> ends = List.copyOf(upper);
        List<Shade> classes = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            BigDecimal above = i == 0 ? null : ends.get(i - 1);
            BigDecimal end = ends.get(i);
            List<BigDecimal> inside = sorted.stream()
                    .filter(value -> (above == null || value.compareTo(above) > 0) && value.compareTo(end) <= 0)
                    .toList();
            classes.add(new Shade(number(i, ends.size()), inside.get(0), end, inside.size()));
        }
        return new Shades(classes);
    }

    /** @param value one of those that the classes were made of */
    int numberOf(BigDecimal value) {
        return classes.stream()
                .filter(shade -> value.compareTo(shade.to()) <= 0)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static int number(int index, int count) {
        return count == 1 ? LONE : 1 + Math.round(index * (MOST - 1) / (float) (count - 1));
    }
}
