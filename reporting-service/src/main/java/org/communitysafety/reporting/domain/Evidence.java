package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures that defend an alert, by name. A name without a figure is null: it is not known, or was not tested.
 *
 * @param words periods, sources and the names of tests
 * @param numbers in the unit of the indicator, or none
 * @param flags yes and no, for example {@code complete}
 * @param sampleEvents register ids of a few of the incidents behind a counted figure; null for figures that are not counted
 */
public record Evidence(
        Map<String, String> words,
        Map<String, BigDecimal> numbers,
        Map<String, Boolean> flags,
        List<String> sampleEvents) {
    public Evidence {
        if (numbers.values().stream().allMatch(number -> number == null)) {
            throw new IllegalArgumentException("an alert without figures cannot be defended");
        }
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        Map<String, BigDecimal> plain = new LinkedHashMap<>();
        numbers.forEach((name, number) -> plain.put(name, Figures.plain(number)));
        numbers = Collections.unmodifiableMap(plain);
        flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
        sampleEvents = sampleEvents == null ? null : List.copyOf(sampleEvents);
    }

    /** All of them by name, as an alert shows them. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>(words);
        figures.putAll(numbers);
        figures.putAll(flags);
        if (sampleEvents != null) {
            figures.put("sampleEvents", sampleEvents);
        }
        return figures;
    }

    static Writer write() {
        return new Writer();
    }

    /** Gathers figures. */
    static final class Writer {
        private final Map<String, String> words = new LinkedHashMap<>();
        private final Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        private final Map<String, Boolean> flags = new LinkedHashMap<>();
        private List<String> sampleEvents;

        Writer word(String name, Object word) {
            words.put(name, word == null ? null : word.toString());
            return this;
        }

        Writer number(String name, BigDecimal number) {
            numbers.put(name, number);
            return this;
        }

        /** Not a number and infinity are not known. */
        Writer number(String name, Double number) {
            boolean known = number != null && Double.isFinite(number);
            return number(name, known ? BigDecimal.valueOf(number) : null);
        }

        Writer number(String name, long number) {
            return number(name, BigDecimal.valueOf(number));
        }

        Writer flag(String name, Boolean flag) {
            flags.put(name, flag);
            return this;
        }

        /** @param ids of a counted figure */
        Writer samples(List<String> ids) {
            sampleEvents = ids;
            return this;
        }

        Evidence done() {
            return new Evidence(words, numbers, flags, sampleEvents);
        }
    }
}
