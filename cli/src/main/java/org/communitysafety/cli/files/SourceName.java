package org.communitysafety.cli.files;

import java.nio.file.Path;
import java.util.Locale;

/** The name under which a file's rows are kept: its own, without folder, {@code .gz} and {@code .csv}. */
final class SourceName {
    private SourceName() {}

    static String of(Path file) {
        return without(without(file.getFileName().toString(), ".gz"), ".csv");
    }

    private static String without(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending)
                ? name.substring(0, name.length() - ending.length())
                : name;
    }
}
