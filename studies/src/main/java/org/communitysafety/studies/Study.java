package org.communitysafety.studies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command: {@code signal}, {@code forecasts} or {@code completeness}, with {@code --data}, {@code --out} and {@code --root}. */
public final class Study {

    private Study() {}

    public static void main(String... arguments) throws IOException {
        List<String> given = new ArrayList<>(List.of(arguments));
        Path root = Path.of(option(given, "--root", "."));
        Path data =
                Path.of(option(given, "--data", root.resolve("../shared/data").toString()));
        Path out = Path.of(option(given, "--out", root.resolve("docs").toString()));
        String which = given.size() == 1 ? given.get(0) : "";
        switch (which) {
            case "signal" -> write(out.resolve("signal.md"), SignalReport.write(new RealSeries(data)));
            case "forecasts" -> write(out.resolve("forecasts.md"), ForecastReport.write(new RealSeries(data)));
            case "completeness" -> write(out.resolve("completeness.md"), CompletenessStudy.write());
            default -> {
                System.err.println("Usage: studies/run signal|forecasts|completeness [--data DIR] [--out DIR]");
                System.exit(2);
            }
        }
    }

    private static String option(List<String> given, String name, String usual) {
        int at = given.indexOf(name);
        if (at < 0 || at + 1 >= given.size()) {
            return usual;
        }
        String value = given.get(at + 1);
        given.subList(at, at + 2).clear();
        return value;
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        System.out.println("written: " + file.normalize());
    }
}
