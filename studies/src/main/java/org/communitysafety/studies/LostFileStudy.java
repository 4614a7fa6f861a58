package org.communitysafety.studies;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communitysafety.statistics.JointShortfall;
import org.communitysafety.statistics.Series;
import org.communitysafety.statistics.Shortfall;

/** What judging all categories of an agency together finds, where its whole file is lost and each category is thin. */
final class LostFileStudy {
    private static final int PERCENT = 100;
    private static final List<Integer> KNOWN = List.of(5, 12, 40);
    private static final List<Double> LEFT = List.of(0.0, 0.05, 0.25, 0.45);

    private static final List<Sender> SENDERS = List.of(
            new Sender("5 categories of 3 a month", List.of(3, 3, 3, 3, 3)),
            new Sender("8 categories of 1 to 5 a month", List.of(1, 1, 2, 2, 3, 3, 4, 5)),
            new Sender("14 categories of 1 to 8 a month", List.of(1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8)));

    private final SplittableRandom random;
    private final int agencies;

    /** @param agencies drawn for each figure */
    LostFileStudy(int agencies, long seed) {
        this.agencies = agencies;
        this.random = new SplittableRandom(seed);
    }

    /** @param means of each category's months */
    record Sender(String name, List<Integer> means) {}

    /** Of the categories' months that lost records, or of all where none were lost, the part that was flagged, 0 to 1. */
    record Flagged(double byMedian, double alone, double together) {}

    static List<Sender> senders() {
        return SENDERS;
    }

    String report() {
        return section("Whole months, called incomplete", 1)
                + LEFT.stream()
                        .map(left -> section("%.0f %% of the file arrives".formatted(left * PERCENT), left))
                        .collect(Collectors.joining("\n", "\n", ""));
    }

    /** @param left how much of the newest month arrives; 1 is all of it */
    Flagged flagged(Sender sender, int known, double left) {
        int[] flagged = new int[3];
        int judged = 0;
        for (int drawn = 0; drawn < agencies; drawn++) {
            List<SortedMap<YearMonth, Long>> feeds = new ArrayList<>();
            List<Long> lost = new ArrayList<>();
            for (int mean : sender.means()) {
                SortedMap<YearMonth, Long> months = months(mean, known);
                long whole = months.get(months.lastKey());
                months.put(months.lastKey(), thinned(whole, left));
                lost.add(whole - months.get(months.lastKey()));
                feeds.add(months);
            }
            YearMonth newest = feeds.get(0).lastKey();
            boolean isShort = new JointShortfall(feeds).isShort(newest, true);
            for (int at = 0; at < feeds.size(); at++) {
                if (left >= 1 || lost.get(at) > 0) {
                    judged++;
                    count(feeds.get(at), newest, isShort, flagged);
                }
            }
        }
        return new Flagged((double) flagged[0] / judged, (double) flagged[1] / judged, (double) flagged[2] / judged);
    }

    private static void count(SortedMap<YearMonth, Long> months, YearMonth newest, boolean isShort, int[] flagged) {
        long count = months.get(newest);
        Shortfall.Verdict alone = new Shortfall(months).judge(newest, count, true);
        flagged[0] += CompletenessStudy.isBelowShareOfMedian(months, newest) ? 1 : 0;
        flagged[1] += alone.isShort() ? 1 : 0;
        flagged[2] += alone.isShort() || isShort && count < alone.expected() ? 1 : 0;
    }

    private SortedMap<YearMonth, Long> months(int mean, int known) {
        Series series = new Simulation(mean, 1, 0, 0).draw(known + 1, Simulation.Alteration.NONE, random);
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        for (int at = 0; at <= known; at++) {
            months.put(
                    Simulation.FIRST.plusMonths(at), Math.round(series.values().get(at)));
        }
        return months;
    }

    private long thinned(long count, double left) {
        return left >= 1
                ? count
                : random.doubles(count).filter(drawn -> drawn < left).count();
    }

    private String section(String title, double left) {
        String months = KNOWN.stream()
                .map(known -> "%d known: simple | alone | together".formatted(known))
                .collect(Collectors.joining(" | "));
        String rows = SENDERS.stream()
                .map(sender -> "| " + sender.name() + " | "
                        + KNOWN.stream()
                                .map(known -> cell(flagged(sender, known, left)))
                                .collect(Collectors.joining(" | "))
                        + " |")
                .collect(Collectors.joining("\n"));
        return "### " + title + "\n\n| agency | " + months + " |\n|---|" + "--:|--:|--:|".repeat(KNOWN.size()) + "\n"
                + rows + "\n";
    }

    private static String cell(Flagged flagged) {
        return String.format(
                Locale.ROOT,
                "%.1f | %.1f | %.1f",
                flagged.byMedian() * PERCENT,
                flagged.alone() * PERCENT,
                flagged.together() * PERCENT);
    }
}
