package org.communitysafety.statistics;

/** The small arithmetic of published documents, named after what it says. */
public final class Ratios {

    private Ratios() {}

    /** How much more of the crime than of the people: the share of crime over the share of offenders, victims or places. */
    public static double concentration(double crimeShare, double populationShare) {
        return crimeShare / above(populationShare);
    }

    /** How many cases an amount stands for at a cost each. */
    public static double impliedCases(double amount, double unitCost) {
        return amount / above(unitCost);
    }

    /** So much for each. */
    public static double perEach(double total, double each) {
        return total / above(each);
    }

    /** A part of a total, from a share between 0 and 1. */
    public static double share(double total, double share) {
        return total * share;
    }

    /** A range of totals times one share. */
    public static Interval share(Interval total, double share) {
        return new Interval(total.low() * share, total.high() * share);
    }

    /** A monthly range as a yearly one. */
    public static Interval perYear(Interval monthly) {
        return new Interval(12 * monthly.low(), 12 * monthly.high());
    }

    /** Months scaled to a year as if there were no season: for checking a published figure, never for a forecast. */
    public static double annualised(double total, int months) {
        return total * 12 / above(months);
    }

    /** How far a figure lies from another, in per cent of that. */
    public static double percentFrom(double figure, double other) {
        return 100 * (figure - other) / above(other);
    }

    private static double above(double divisor) {
        if (!(divisor > 0)) {
            throw new IllegalArgumentException("a divisor is above 0, not " + divisor);
        }
        return divisor;
    }
}
