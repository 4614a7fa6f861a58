package org.communitysafety.gateway.web.chart;

import java.util.Locale;

/** Places as lines and areas are given them. */
final class Points {
    private final StringBuilder points = new StringBuilder();

    Points add(double x, double y) {
        points.append(points.length() == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
        return this;
    }

    @Override
    public String toString() {
        return points.toString();
    }
}
