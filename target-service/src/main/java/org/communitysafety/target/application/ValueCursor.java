package org.communitysafety.target.application;

import java.util.Comparator;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/**
 * Where a page of values ended.
 *
 * @param agency who reported the value; empty for a counted one, which comes first
 */
public record ValueCursor(String indicator, AreaCode area, Period period, String agency)
        implements Comparable<ValueCursor> {
    private static final Comparator<ValueCursor> ORDER = Comparator.comparing(ValueCursor::indicator)
            .thenComparing(ValueCursor::area)
            .thenComparing(ValueCursor::period)
            .thenComparing(ValueCursor::agency);

    @Override
    public int compareTo(ValueCursor other) {
        return ORDER.compare(this, other);
    }
}
