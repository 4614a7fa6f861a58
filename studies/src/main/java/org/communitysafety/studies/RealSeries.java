package org.communitysafety.studies;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.communitysafety.statistics.Series;

/** The real series at hand: a few that ship with the study, and what lies in a directory of data. */
final class RealSeries {

    private final Path data;
    private final List<String> absent = new ArrayList<>();

    RealSeries(Path data) {
        this.data = data;
    }

    /** What was looked for and not found, by name. */
    List<String> absent() {
        return List.copyOf(absent);
    }

    List<NamedSeries> all() throws IOException {
        List<NamedSeries> all = new ArrayList<>(shipped());
        Path mapping = data.resolve("crimemappingdata");
        one(all, "Opioid-related calls, Tempe", mapping.resolve("tempe_opioid_calls.csv"), ",", "incident_date");
        one(all, "Anti-social behaviour, Lancashire", mapping.resolve("lancashire_asb.tab.gz"), "\t", "month");
        one(all, "Burglary, Nottingham", mapping.resolve("nottingham_burglary.csv.gz"), ",", "month");
        one(all, "Robbery, Nottingham", mapping.resolve("nottingham_robbery.csv.gz"), ",", "month");
        for (String force : List.of("nottinghamshire", "norfolk")) {
            all.addAll(street(force));
        }
        return all;
    }

    static List<NamedSeries> shipped() throws IOException {
        List<NamedSeries> shipped = new ArrayList<>();
        try (BufferedReader lines = reader(RealSeries.class.getResourceAsStream("/long-series.txt"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] fields = line.split(";");
                    double[] values = Arrays.stream(fields[2].split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
                    shipped.add(new NamedSeries(fields[0], Series.of(YearMonth.parse(fields[1]), values)));
                }
            }
        }
        return shipped;
    }

    private void one(List<NamedSeries> all, String name, Path file, String separator, String column)
            throws IOException {
        if (!Files.exists(file)) {
            absent.add(name);
            return;
        }
        TreeMap<YearMonth, Double> counts = new TreeMap<>();
        read(file, separator, column, counts);
        all.add(new NamedSeries(name, series(counts)));
    }

    /** data.police.uk: one file a month. */
    private List<NamedSeries> street(String force) throws IOException {
        Path directory = data.resolve("policeuk").resolve(force);
        if (!Files.isDirectory(directory)) {
            absent.add("data.police.uk, " + force);
            return List.of();
        }
        TreeMap<YearMonth, Double> counts = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                read(file, ",", "Month", counts);
            }
        }
        return List.of(new NamedSeries("All records of data.police.uk, " + force, series(counts)));
    }

    private static void read(Path file, String separator, String column, Map<YearMonth, Double> counts)
            throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try (BufferedReader lines = reader(file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes)) {
            int at = Arrays.asList(lines.readLine().split(separator)).indexOf(column);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                counts.merge(YearMonth.parse(line.split(separator)[at].substring(0, 7)), 1.0, Double::sum);
            }
        }
    }

    /** These files leave out months without an event, and there are none between two others. */
    private static Series series(TreeMap<YearMonth, Double> counts) {
        List<Double> values = new ArrayList<>();
        YearMonth first = counts.firstKey();
        YearMonth last = counts.lastKey();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            values.add(counts.getOrDefault(month, 0.0));
        }
        return new Series(first, values, Set.of());
    }

    private static BufferedReader reader(InputStream bytes) {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }
}
