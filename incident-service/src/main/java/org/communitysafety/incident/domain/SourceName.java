package org.communitysafety.incident.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an imported file: no path, no {@code .csv} and no {@code .gz}, so that the same file keeps its name
 * wherever it lies and however it is packed.
 */
public record SourceName(String value) {
    public static final String FORM =
            "a file name of 1 to 180 letters, digits, spaces and . _ - + ( ), for example 2018-10-norfolk-street.csv";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+()-]{0,179}");
    private static final int KEPT_OF_ID = 8;
    private static final Pattern MENDED = Pattern.compile("(.+)\\.rejects-([0-9a-f]{" + KEPT_OF_ID + "})");

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

    /** The CloudEvents source of the rows. */
    public String uri() {
        return "/sources/" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The name of a file of refused lines. Handed in again under it, the rows are a source of their own beside the one
     * they were refused from, and take nothing from it.
     *
     * @param id of the file, hexadecimal
     */
    public static String ofRejects(String name, String id) {
        return name + ".rejects-" + id.substring(0, KEPT_OF_ID);
    }

    /** The source that these mended rows were refused from; empty for any other file. */
    public Optional<SourceName> mended() {
        Matcher matcher = MENDED.matcher(value);
        return matcher.matches() ? Optional.of(new SourceName(matcher.group(1))) : Optional.empty();
    }

    /** Whether these are mended rows of the file of refused lines with this identifier. */
    public boolean isOfRejects(String id) {
        return id != null && value.endsWith(ofRejects("", id));
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
