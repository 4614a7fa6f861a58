package org.communitysafety.gateway.web.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * From values to places on an axis, whose ends are round numbers.
 *
 * @param from the value at {@code start}
 * @param to the value at {@code end}
 * @param start in units of the drawing
 * @param step between two marks of the axis
 */
public record Scale(double from, double to, double start, double end, double step) {
    private static final int MARKS = 5;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** Around all the values; one of them alone has room above and below it. */
    public static Scale around(DoubleStream values, double start, double end) {
        var range = values.summaryStatistics();
        double least = range.getCount() == 0 ? 0 : range.getMin();
        double most = range.getCount() == 0 ? 1 : range.getMax();
        if (least == most) {
            double room = Math.max(1, Math.abs(least) / 10);
            least -= room;
            most += room;
        }
        double step = roundStep((most - least) / MARKS);
        return new Scale(Math.floor(least / step) * step, Math.ceil(most / step) * step, start, end, step);
    }

    public double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /** The values that the axis names. */
    public List<Double> marks() {
        return LongStream.rangeClosed(0, Math.round((to - from) / step))
                .mapToObj(n -> from + n * step)
                .toList();
    }

    private static double roundStep(double about) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(about)));
        return DoubleStream.of(ROUND)
                .map(round -> round * magnitude)
                .filter(step -> step >= about * (1 - 1e-9))
                .findFirst()
                .orElseThrow();
    }
}
