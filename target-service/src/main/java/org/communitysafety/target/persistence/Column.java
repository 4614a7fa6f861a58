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

    static <T> Column of(String type, Collection<T> rows, Function<T, ?> value) {
        return new Column(type, rows.stream().map(value).toArray());
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
