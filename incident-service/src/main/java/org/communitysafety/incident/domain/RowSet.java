package org.communitysafety.incident.domain;

import java.util.BitSet;
import java.util.stream.IntStream;

/** A set of row numbers from 1 on, small enough to keep for every file: one bit a row. Not for use by two threads. */
public final class RowSet {
    private final BitSet rows;

    public RowSet() {
        this(new BitSet());
    }

    private RowSet(BitSet rows) {
        this.rows = rows;
    }

    /** @param bytes of {@link #toBytes()} */
    public static RowSet of(byte[] bytes) {
        return new RowSet(BitSet.valueOf(bytes));
    }

    public byte[] toBytes() {
        return rows.toByteArray();
    }

    public void add(int row) {
        rows.set(row);
    }

    public boolean contains(int row) {
        return rows.get(row);
    }

    public int size() {
        return rows.cardinality();
    }

    public RowSet union(RowSet other) {
        BitSet both = (BitSet) rows.clone();
        both.or(other.rows);
        return new RowSet(both);
    }

    public RowSet without(RowSet other) {
        BitSet rest = (BitSet) rows.clone();
        rest.andNot(other.rows);
        return new RowSet(rest);
    }

    /** Ascending. */
    public IntStream numbers() {
        return rows.stream();
    }
}
