package org.communitysafety.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One figure of each round. */
public final class Spread {
    private final List<Double> figures = new ArrayList<>();

    public void add(double figure) {
        figures.add(figure);
    }

    public double median() {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /**
     * The median with the least and the most.
     *
     * @param format of one figure, for example {@code %,.0f}
     */
    public String text(String format) {
        double least = figures.stream().mapToDouble(each -> each).min().orElseThrow();
        double most = figures.stream().mapToDouble(each -> each).max().orElseThrow();
        return String.format(Locale.UK, format + " (" + format + "–" + format + ")", median(), least, most);
    }
}
