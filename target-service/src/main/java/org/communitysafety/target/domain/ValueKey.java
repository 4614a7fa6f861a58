package org.communitysafety.target.domain;

import java.time.YearMonth;
import org.communitysafety.vocabulary.AreaCode;

/** A month of a series of cells in an area, over all agencies. */
public record ValueKey(String cell, AreaCode area, YearMonth month) {
    /** A month's own hash differs in its highest bits alone, which fills few places of a table. */
    @Override
    public int hashCode() {
        return 31 * (31 * cell.hashCode() + area.hashCode()) + month.getYear() * 12 + month.getMonthValue();
    }
}
