package org.communitysafety.incident.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an imported file: no path, no {@code .csv} and no {@code .gz}, so that the same file keeps its name
 * wherever it lies and however it is packed.
 */
public record SourceName(String value) {
    public static final String FORM =
            "a file name of 1 to 180 letters, digits, spaces and . _ - + ( ), for example 2018-10-norfolk-street.csv";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+()-]{0,179}");

    public static Optional<SourceName> of(String given) {
        if (given == null) {
            return Optional.empty();
        }
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = without(without(name, ".gz"), ".csv").strip();
        return NAME.matcher(name).matches() ? Optional.of(new SourceName(name)) : Optional.empty();
    }

    /** The subject and reference of a data row, counted from 1. */
    public String subjectOf(int row) {
        return value + '#' + row;
    }

    private static String without(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending)
                ? name.substring(0, name.length() - ending.length())
                : name;
    }

    @Override
    public String toString() {
        return value;
    }
}
