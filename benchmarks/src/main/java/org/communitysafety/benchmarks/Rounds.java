package org.communitysafety.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** How often everything is measured. Fewer than five rounds are a check: they are short, and nothing is written. */
public record Rounds(int number) {
    private static final int ENOUGH = 5;
    private static final int SHORTER = 3;

    public static Rounds of(String argument) {
        return new Rounds(Integer.parseInt(argument));
    }

    /** @param whole of a measurement that counts */
    public Duration length(Duration whole) {
        return number < ENOUGH ? whole.dividedBy(SHORTER) : whole;
    }

    /** Prints what was found, and writes it to its section of the page when it counts. */
    public void publish(Path root, String section, String text) throws IOException {
        System.out.println(text);
        if (number >= ENOUGH) {
            GeneratedSection.write(root.resolve("docs/benchmarks.md"), section, text);
        }
    }
}
