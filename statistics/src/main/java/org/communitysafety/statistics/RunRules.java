package org.communitysafety.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.communitysafety.statistics.ControlChart.Point;

/** Marks the points of one phase that complete a {@link Rule}. A gap between months ends every run. */
final class RunRules {

    private static final int RUN = 7;

    private final List<Point> points;

    private RunRules(List<Point> points) {
        this.points = points;
    }

    static List<Point> marked(List<Point> points) {
        RunRules rules = new RunRules(points);
        List<Point> marked = new ArrayList<>();
        for (int index = 0; index < points.size(); index++) {
            marked.add(rules.mark(index));
        }
        return marked;
    }

    private Point mark(int index) {
        Point point = points.get(index);
        EnumSet<Rule> fired = EnumSet.noneOf(Rule.class);
        int side = (int) Math.signum(point.value() - point.centre());
        int step = index == 0
                ? 0
                : (int) Math.signum(point.value() - points.get(index - 1).value());
        if (point.value() < point.lower() || point.value() > point.upper()) {
            fired.add(Rule.OUTSIDE_LIMITS);
        }
        if (step != 0 && steps(index, step)) {
            fired.add(Rule.TREND);
        }
        if (beyondNear(point, side) && twoOfThree(index, side)) {
            fired.add(Rule.TWO_OF_THREE);
        }
        if (side != 0 && sameSide(index, side)) {
            fired.add(Rule.SHIFT);
        }
        boolean byTrend = fired.contains(Rule.TREND) && !fired.contains(Rule.OUTSIDE_LIMITS);
        return with(point, fired, !fired.isEmpty() && (byTrend ? step > 0 : side > 0));
    }

    private boolean steps(int index, int direction) {
        if (!unbroken(index, RUN)) {
            return false;
        }
        for (int at = index - RUN + 2; at <= index; at++) {
            if (Math.signum(points.get(at).value() - points.get(at - 1).value()) != direction) {
                return false;
            }
        }
        return true;
    }

    private boolean sameSide(int index, int side) {
        return unbroken(index, RUN)
                && points.subList(index - RUN + 1, index + 1).stream()
                        .allMatch(point -> Math.signum(point.value() - point.centre()) == side);
    }

    private boolean twoOfThree(int index, int side) {
        return unbroken(index, 3)
                && points.subList(index - 2, index + 1).stream()
                                .filter(point -> beyondNear(point, side))
                                .count()
                        >= 2;
    }

    private static boolean beyondNear(Point point, int side) {
        return side > 0 && point.value() > point.nearUpper() || side < 0 && point.value() < point.nearLower();
    }

    private boolean unbroken(int index, int length) {
        int from = index - length + 1;
        return from >= 0
                && points.get(from)
                        .month()
                        .plusMonths(length - 1L)
                        .equals(points.get(index).month());
    }

    private static Point with(Point point, Set<Rule> fired, boolean rising) {
        return new Point(
                point.month(),
                point.phase(),
                point.value(),
                point.centre(),
                point.lower(),
                point.upper(),
                point.nearLower(),
                point.nearUpper(),
                point.movingRange(),
                point.screened(),
                Set.copyOf(fired),
                rising);
    }
}
