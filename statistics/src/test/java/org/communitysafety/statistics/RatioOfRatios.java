package org.communitysafety.statistics;

/**
 * A change beside that of a comparison area.
 *
 * <p>Beside the tests because only published examples are checked by it; the platform decides nothing with it.
 *
 * @param differencePoints percentage points between the two changes
 * @param effectPercent (1 + treated) / (1 + comparison) - 1: what remains when the common change is taken out
 */
record RatioOfRatios(double differencePoints, double effectPercent) {

    /** Both in per cent; the comparison did not fall by 100. */
    public static RatioOfRatios of(double treatedPercent, double comparisonPercent) {
        if (comparisonPercent <= -100) {
            throw new IllegalArgumentException("nothing is left of the comparison");
        }
        double ratio = (100 + treatedPercent) / (100 + comparisonPercent);
        return new RatioOfRatios(treatedPercent - comparisonPercent, 100 * (ratio - 1));
    }
}
