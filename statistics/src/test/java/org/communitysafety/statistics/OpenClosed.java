package org.communitysafety.statistics;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Cases opened and closed in a period.
 *
 * <p>Beside the tests because only published examples are checked by it; the platform decides nothing with it.
 *
 * @param netOpen by how many the open ones grew
 * @param closurePercent closed per hundred opened in the same period: a ratio of flows, not the share of a cohort closed
 * @param openedPerMonth over the months of the period
 */
record OpenClosed(long netOpen, double closurePercent, double openedPerMonth) {

    public static OpenClosed of(long opened, long closed, YearMonth from, YearMonth to) {
        long months = from.until(to, ChronoUnit.MONTHS) + 1;
        if (opened < 1 || closed < 0 || months < 1) {
            throw new IllegalArgumentException("one case opened or more, over a month or more");
        }
        return new OpenClosed(opened - closed, 100.0 * closed / opened, (double) opened / months);
    }
}
