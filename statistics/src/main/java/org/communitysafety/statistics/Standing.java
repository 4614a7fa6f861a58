package org.communitysafety.statistics;

/**
 * A place in a comparator set.
 *
 * @param quartile 1 (best) to 4
 * @param percentileFromTop per cent of the set that lies at this rank or better
 */
public record Standing(int quartile, double percentileFromTop) {

    /** Rank 1 is best. The first quartile of 43 ends with rank 10: a rank lies in it where 4 · rank ≤ 43. */
    public static Standing of(int rank, int of) {
        if (rank < 1 || rank > of) {
            throw new IllegalArgumentException("a rank lies between 1 and the size of the set: " + rank + " of " + of);
        }
        return new Standing((4 * rank + of - 1) / of, 100.0 * rank / of);
    }
}
