package org.communitysafety.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a page that a measurement writes, between its two marks. */
public final class GeneratedSection {
    private GeneratedSection() {}

    /** @throws IllegalStateException when the page has no such marks */
    public static void write(Path page, String name, String text) throws IOException {
        String begin = "<!-- " + name + ": written by benchmarks/run " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        String whole = Files.readString(page);
        int from = whole.indexOf(begin);
        int to = whole.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(page + " has no section " + name);
        }
        Files.writeString(page, whole.substring(0, from + begin.length()) + "\n" + text + "\n" + whole.substring(to));
    }
}
