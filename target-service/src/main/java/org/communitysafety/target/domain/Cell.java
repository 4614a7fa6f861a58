package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.Comparator;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** One cell of the exact aggregates: what one agency's incidents add to an indicator in an area and a month. */
public record Cell(String indicator, AreaCode area, YearMonth month, AgencyId agency) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::indicator)
            .thenComparing(Cell::area)
            .thenComparing(Cell::month)
            .thenComparing(Cell::agency);

    /** Through time, over all agencies. */
    public Tally.Series series() {
        return new Tally.Series(indicator, area);
    }

    /** The value that it is a part of, over all agencies. */
    public ValueKey value() {
        return new ValueKey(indicator, area, month);
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
