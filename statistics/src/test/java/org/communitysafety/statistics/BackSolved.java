package org.communitysafety.statistics;

/**
 * The counts behind "down by p per cent, n fewer", which documents print without either count.
 *
 * <p>Beside the tests because only published examples are checked by it; the platform decides nothing with it.
 *
 * @param baseline the count before: n / p
 * @param current the count after
 * @param range baselines that round to the printed percentage
 */
record BackSolved(double baseline, double current, Interval range) {

    /**
     * Solves for both counts.
     *
     * @param changePercent as printed, not 0
     * @param change the difference as printed, positive or negative as the change is
     * @param decimals places that the percentage is printed with
     */
    public static BackSolved of(double changePercent, double change, int decimals) {
        if (changePercent == 0 || Math.signum(changePercent) != Math.signum(change)) {
            throw new IllegalArgumentException("a percentage and a difference of one direction, neither 0");
        }
        double baseline = 100 * change / changePercent;
        double half = 0.5 * Math.pow(10, -decimals);
        double size = Math.abs(changePercent);
        double highest = size > half ? 100 * Math.abs(change) / (size - half) : Double.POSITIVE_INFINITY;
        return new BackSolved(
                baseline, baseline + change, new Interval(100 * Math.abs(change) / (size + half), highest));
    }
}
