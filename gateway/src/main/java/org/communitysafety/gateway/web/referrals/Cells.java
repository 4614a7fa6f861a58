package org.communitysafety.gateway.web.referrals;

import java.math.BigDecimal;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.Figures;
import org.communitysafety.gateway.web.Table.Cell;

/** Figures of referrals in cells. */
final class Cells {
    private static final String COUNT = "count";

    private Cells() {}

    static Cell count(long number) {
        return count(BigDecimal.valueOf(number));
    }

    /** @param number null where nothing that was sent counts there, which is not zero */
    static Cell count(BigDecimal number) {
        return Cell.of(number == null ? "None known" : Figures.of(number, COUNT))
                .raw(number);
    }

    /** @param number null on a pathway that has no step for it */
    static Cell step(Long number) {
        return number == null ? Cell.of("No such step") : count(number);
    }

    /** @param share null where there is none, which {@code none} says */
    static Cell percent(BigDecimal share, ScorecardItem.Interval interval, String none) {
        if (share == null) {
            return Cell.of(none).raw(null);
        }
        Cell cell = Cell.of(Figures.of(share, "percent")).raw(share);
        return interval == null ? cell : cell.noted(Figures.between(interval));
    }

    static Cell days(Number days, String none) {
        return days == null
                ? Cell.of(none).raw(null)
                : Cell.of(Figures.of(new BigDecimal(days.toString()), COUNT)).raw(days);
    }

    static Cell complete(Boolean complete) {
        if (complete == null) {
            return Cell.of("Whether all steps were sent is not known");
        }
        return Cell.of(complete ? "Complete" : "Not complete");
    }
}
