package org.communitysafety.target.application;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;

/** Which months were noticed to be over, and what is told only then. */
public interface EndedMonths {
    /**
     * In the running transaction, until whose end other instances wait: keeps that a month is over.
     *
     * @return the newest that was noticed before; null when none was
     */
    YearMonth end(YearMonth month);

    /** In the running transaction, as what is marked; empty before the first was noticed. */
    Optional<YearMonth> newest();

    /**
     * Marks, in each of these months, what has cells in the twelve months up to it, for any of its periods may be over now.
     *
     * @param standing of these series whatever has a cell by then, however long ago: what stands is told every month
     */
    void mark(Collection<YearMonth> months, Collection<String> cells, Collection<String> standing);
}
