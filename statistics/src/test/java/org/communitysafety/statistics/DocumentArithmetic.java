package org.communitysafety.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The small arithmetic of published documents, named after what it says. The platform has no use for it: it is here so that
 * what the documents print is checked, and their way of reckoning is understood.
 */
final class DocumentArithmetic {

    private DocumentArithmetic() {}

    static double total(double... values) {
        return Arrays.stream(values).sum();
    }

    /** As a document prints a sum of rounded figures. */
    static double toTens(double figure) {
        return 10 * Math.rint(figure / 10);
    }

    /** Year by year, what two sources gave together. */
    static double[] together(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(year -> one[year] + other[year])
                .toArray();
    }

    /** How much more of the crime than of the people: the share of crime over the share of offenders, victims or places. */
    static double concentration(double crimeShare, double populationShare) {
        return crimeShare / above(populationShare);
    }

    /** How many cases an amount stands for at a cost each. */
    static double impliedCases(double amount, double unitCost) {
        return amount / above(unitCost);
    }

    /** So much for each. */
    static double perEach(double total, double each) {
        return total / above(each);
    }

    /** A part of a total, from a share between 0 and 1. */
    static double share(double total, double share) {
        return total * share;
    }

    /** A range of totals times one share. */
    static Interval share(Interval total, double share) {
        return new Interval(total.low() * share, total.high() * share);
    }

    /** A monthly range as a yearly one. */
    static Interval perYear(Interval monthly) {
        return new Interval(12 * monthly.low(), 12 * monthly.high());
    }

    /** Months scaled to a year as if there were no season: for checking a published figure, never for a forecast. */
    static double annualised(double total, int months) {
        return total * 12 / above(months);
    }

    /** How far a figure lies from another, in per cent of that. */
    static double percentFrom(double figure, double other) {
        return 100 * (figure - other) / above(other);
    }

    private static double above(double divisor) {
        if (!(divisor > 0)) {
            throw new IllegalArgumentException("a divisor is above 0, not " + divisor);
        }
        return divisor;
    }
}
