package org.communitysafety.target.domain;

import java.time.YearMonth;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** One cell of the exact aggregates: what one agency's incidents add to an indicator in an area and a month. */
public record Cell(String indicator, AreaCode area, YearMonth month, AgencyId agency) implements Comparable<Cell> {
    /** A month's own hash differs in its highest bits alone, which fills few places of a table. */
    @Override
    public int hashCode() {
        return 31 * value().hashCode() + agency.hashCode();
    }

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
        int order = compare(indicator, other.indicator);
        order = order == 0 ? compare(area, other.area) : order;
        order = order == 0 ? compare(month, other.month) : order;
        return order == 0 ? compare(agency, other.agency) : order;
    }

    /** Most of what is compared is one and the same object. */
    private static <T extends Comparable<? super T>> int compare(T left, T right) {
        return left == right ? 0 : left.compareTo(right);
    }
}
