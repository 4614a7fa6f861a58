package org.communitysafety.target.persistence;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;

/** One column of many rows, handed to PostgreSQL as an array and unfolded there with {@code unnest}. */
record Column(String type, Object[] values) {
    static <T> Column texts(Collection<T> rows, Function<T, ?> value) {
        String[] texts = new String[rows.size()];
        int at = 0;
        for (T row : rows) {
            Object text = value.apply(row);
            texts[at++] = text == null ? null : text.toString();
        }
        return new Column("text", texts);
    }

    /** Sent in binary form, as texts are; a column of another type goes as text. */
    static <T> Column numbers(Collection<T> rows, Function<T, Long> value) {
        Long[] numbers = new Long[rows.size()];
        int at = 0;
        for (T row : rows) {
            numbers[at++] = value.apply(row);
        }
        return new Column("bigint", numbers);
    }

    static <T> Column of(String type, Collection<T> rows, Function<T, ?> value) {
        Object[] values = new Object[rows.size()];
        int at = 0;
        for (T row : rows) {
            values[at++] = value.apply(row);
        }
        return new Column(type, values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column column && type.equals(column.type) && Arrays.equals(values, column.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return type + "[" + values.length + "]";
    }
}
