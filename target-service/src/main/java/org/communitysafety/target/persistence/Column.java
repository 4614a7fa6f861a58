package org.communitysafety.target.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /** Dates as days since 1970, which {@code date 'epoch' + day} makes dates again: no text is written or read. */
    static <T> Column days(Collection<T> rows, Function<T, LocalDate> value) {
        Integer[] days = new Integer[rows.size()];
        int at = 0;
        for (T row : rows) {
            LocalDate date = value.apply(row);
            days[at++] = date == null ? null : Math.toIntExact(date.toEpochDay());
        }
        return new Column("int4", days);
    }

    /** Instants as microseconds since 1970, as PostgreSQL keeps them; what is finer is cut off. */
    static <T> Column micros(Collection<T> rows, Function<T, Instant> value) {
        return numbers(rows, row -> {
            Instant instant = value.apply(row);
            return instant == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        });
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
