package org.communitysafety.target.application;

import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.Difference;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;

/** The cells of a rebuild: counted beside those that hold, which then gain what they lack. */
public interface RebuiltCells {
    /** Until the transaction ends no other rebuild runs. @return false while one does */
    boolean holdAlone();

    /** @return the number of this rebuild; one that began earlier and still runs somewhere is refused from now on */
    long begin();

    /**
     * Until the transaction ends no other rebuild begins.
     *
     * @throws IllegalStateException when one began after this
     */
    void holdNewest(long rebuild);

    /** Opens a place beside the cells that hold, which goes with the transaction. */
    void beginCount();

    /** Adds to what was counted so far. */
    void count(SortedMap<Cell, Long> cells);

    /**
     * Keeps, beyond the transaction, the cells that hold something else than was counted.
     *
     * @return how many cells were counted
     */
    long keepDifferences();

    void eachDifference(Consumer<Difference> taker);

    /** The series among the differences that have no cell yet. */
    Set<Tally.Series> opened();

    /** The values that differ, those of several agencies once. */
    void eachValue(Consumer<ValueKey> taker);

    /** Adds to every cell what it lacked when it was counted; what was folded since is added to the same cell. */
    void addLacking();

    /** Forgets the differences. */
    void clear();
}
