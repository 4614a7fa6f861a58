package org.communitysafety.studies;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communitysafety.statistics.Series;
import org.communitysafety.statistics.Shortfall;

/**
 * What the completeness rule catches and what it wrongly flags, on feeds made up with known properties, beside the share
 * of the median alone. Writes {@code docs/completeness.md}.
 */
final class CompletenessStudy {
    private static final int FEEDS = 4_000;
    private static final long SEED = 20_261_122;
    private static final int PERCENT = 100;
    private static final int FEEDS_AN_AGENCY = 4;
    private static final double LEFT_IN_AUGUST = 0.02;
    private static final List<Integer> KNOWN = List.of(5, 12, 40);
    private static final List<Double> LEFT = List.of(0.05, 0.25, 0.45, 0.6);

    private static final String TEXT =
            """
            # Completeness: what it catches and what it wrongly flags

            Written by `studies/run completeness`: %,d feeds drawn for each figure, seed %d. Do not edit the figures by hand.

            A month of a feed (what one agency sends of one category, pathway or panel) is **incomplete** when

            1. its declaration says more than has arrived, or
            2. nothing was declared and nothing came, although other months did, or
            3. it holds less than 30 %% of the median of the other known months (three at least; in its season's measure, once
               two years show one). A feed of fewer than 10 a month is believed there while such a count is not improbable
               (chance above 0.005), once six other months are known, or
            4. with six other months known: it holds less than 60 %% of what is expected, and so small a count has a chance
               below one in a thousand, or
            5. rule 3 or 4 holds for the sum of all of its kind that its agency sent of that month, and it is itself below what is
               expected of it.

            What is expected is the median of the twelve nearest months, times the season of its calendar month once 24 other
            months are known. The chance is that of a negative binomial whose spread is learnt from the other months, never
            taken for less than a fifth of the level, and widened for what so few months can tell. Months of nothing side by
            side are weighed together. Rules 1 to 3 are the simple rule that the platform began with, 3 without its exception;
            the first tables set that simple rule ("simple") beside rules 1 to 4, a feed taken alone ("ours").

            A feed whose month ended is **late** once it takes a week longer than any of its last six months did; a feed
            loaded long after the fact has no such rhythm, and there only the gaps between its months are missed. Every missed
            month is judged, shown and published like one that came, and judged anew when it does come.

            **The months of a value** are those that a feed knows on which the value rests (an agency whose area contains the value's,
            of what the value counts), the months such a feed is late with, and those in which something counts there. Only they are
            published. A feed that falls silent while another behind the same value goes on is missed in each month of the other; a
            month that only an agency elsewhere has sent, or one that sends something else, says nothing of the value
            ([decision 44](decisions/0044-months-of-a-value.md)).

            ## Wrongly flagged

            Of a hundred months that are whole, with as many other months known. For the feed that is empty in August, the
            month judged is August.

            %s
            ## Caught

            Of a hundred months of which only a part arrived, declared as if it were all.

            %s
            ## A small agency that loses its file

            Of a hundred months of categories that lost records in one file (of all, where the file is whole): by the simple
            rule, by rules 1 to 4 for each category alone, and with rule 5, all categories of the agency together. The file is
            declared as if it were all. %,d agencies drawn for each figure.

            %s
            ## Late, or never came

            Of a hundred feeds of which twelve months came, nothing being declared. The days are those after the month's end
            from which on a month that never comes is told to be missing (the median).

            %s
            ## Where the simple rule is stronger

            - **A single thin feed.** Of a feed of 3 a month of which 5 %% arrive, declared as if it were all, the simple rule
              flags about nine in ten and ours next to none; at 10 a month ours is still weaker. The price of the simple rule
              is that it flags one whole month in eleven at 3 a month, every year, so that a thin category is white about once
              a year without cause. Rule 5 makes up for this where the agency sends several categories and loses them
              together; where it sends one thin category alone, or loses only one of many, a lost month passes for a quiet one.
            - **Half a file of thin categories.** Where 45 %% arrives, the simple rule flags about a third of what was lost and
              rule 5 between a tenth and a third: with such small sums half a file is hard to tell from a quiet month.
            - A thin feed (3 a month) that never comes is not told to be missing among the feeds, as such a month without
              anything is not improbable; its values are incomplete all the same when nothing was declared (rule 2).

            ## What it cannot do

            - With fewer than six other months only the 30 %% share counts: half a file passes.
            - A real fall by half within one month looks like half a file. It is white, not green, until about half a year of
              months at the new level are known; a lasting fall of less than two fifths is never held up.
            - A feed that was short from its first month on looks whole.
            - A small feed that loses half of its records cannot be told from a quiet month, by anybody.
            - One large category that is lost can make its agency's month short as a whole; the others are then held to their
              usual level too, and those below it are white until it comes. A category that ended is expected for a year.
            - A strong season is taken for a short feed until two years have shown it.
            - An agency that never sent or declared anything is unknown, not late.
            """;

    private static final List<Feed> FEEDS_STUDIED = List.of(
            new Feed("3 a month", new Simulation(3, 1, 0, 0), false),
            new Feed("10 a month", new Simulation(10, 1.2, 0, 0), false),
            new Feed("30 a month, season ±30 %", new Simulation(30, 1.5, 0.3, 0), false),
            new Feed("100 a month", new Simulation(100, 2, 0, 0), false),
            new Feed("100 a month, empty in August", new Simulation(100, 2, 0, 0), true),
            new Feed("500 a month, season ±30 %", new Simulation(500, 5, 0.3, 0), false),
            new Feed("500 a month, season ±50 %", new Simulation(500, 5, 0.5, 0), false),
            new Feed("2,000 a month", new Simulation(2_000, 10, 0, 0), false),
            new Feed("2,000 a month, uneven", new Simulation(2_000, 120, 0, 0), false),
            new Feed("2,000 a month, a tenth more each year", new Simulation(2_000, 10, 0.2, 0.1), false));

    private final SplittableRandom random;
    private final int feeds;

    /** @param feeds drawn for each figure */
    CompletenessStudy(int feeds) {
        this.feeds = feeds;
        this.random = new SplittableRandom(SEED);
    }

    /** @param school true where nearly nothing happens in August, and August is the month judged */
    record Feed(String name, Simulation simulation, boolean school) {}

    /** In how many of the feeds the newest month was called incomplete, from 0 to 1. */
    record Flagged(double byMedian, double byExpectation) {}

    /** The document, with the committed number of feeds. */
    static String write() {
        return new CompletenessStudy(FEEDS).report();
    }

    String report() {
        String caught = LEFT.stream()
                .map(left -> section("%.0f %% of the month arrives".formatted(left * PERCENT), table(left)))
                .collect(Collectors.joining("\n"));
        int agencies = feeds / FEEDS_AN_AGENCY;
        return TEXT.formatted(
                feeds,
                SEED,
                section("Whole months, called incomplete", table(1)),
                caught,
                agencies,
                new LostFileStudy(agencies, SEED).report(),
                new LatenessStudy(feeds, SEED).report());
    }

    /** @param left how much of the newest month arrives; 1 is all of it */
    Flagged flagged(Feed feed, int known, double left) {
        int byMedian = 0;
        int byExpectation = 0;
        for (int drawn = 0; drawn < feeds; drawn++) {
            SortedMap<YearMonth, Long> months = months(feed, known);
            YearMonth newest = months.lastKey();
            long count = thinned(months.get(newest), left);
            months.put(newest, count);
            byMedian += isBelowShareOfMedian(months, newest) ? 1 : 0;
            byExpectation += new Shortfall(months).judge(newest, count, true).isShort() ? 1 : 0;
        }
        return new Flagged((double) byMedian / feeds, (double) byExpectation / feeds);
    }

    static List<Feed> studied() {
        return FEEDS_STUDIED;
    }

    private SortedMap<YearMonth, Long> months(Feed feed, int known) {
        Series series = feed.simulation().draw(known + 1, Simulation.Alteration.NONE, random);
        YearMonth last = feed.school() ? YearMonth.of(2021, Month.AUGUST) : YearMonth.of(2021, Month.NOVEMBER);
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        for (int at = 0; at <= known; at++) {
            YearMonth month = last.minusMonths((long) known - at);
            long count = Math.round(series.values().get(at));
            boolean empty = feed.school() && month.getMonth() == Month.AUGUST;
            months.put(month, empty ? thinned(count, LEFT_IN_AUGUST) : count);
        }
        return months;
    }

    private long thinned(long count, double left) {
        return left >= 1
                ? count
                : random.doubles(count).filter(drawn -> drawn < left).count();
    }

    static boolean isBelowShareOfMedian(SortedMap<YearMonth, Long> months, YearMonth month) {
        long[] others = months.entrySet().stream()
                .filter(other -> !other.getKey().equals(month))
                .mapToLong(SortedMap.Entry::getValue)
                .sorted()
                .toArray();
        long twiceMedian = others[(others.length - 1) / 2] + others[others.length / 2];
        return 200 * months.get(month) < 30 * twiceMedian;
    }

    /** One row a feed: for each number of known months the simple rule and ours, of a hundred months. */
    private String table(double left) {
        return FEEDS_STUDIED.stream()
                .filter(feed -> left >= 1 || !feed.school())
                .map(feed -> "| " + feed.name() + " | "
                        + KNOWN.stream()
                                .map(known -> cell(flagged(feed, known, left)))
                                .collect(Collectors.joining(" | "))
                        + " |")
                .collect(Collectors.joining("\n"));
    }

    private static String cell(Flagged flagged) {
        return String.format(
                Locale.ROOT, "%.1f | %.1f", flagged.byMedian() * PERCENT, flagged.byExpectation() * PERCENT);
    }

    private static String heading() {
        String months = KNOWN.stream()
                .map(known -> "%d known: simple | ours".formatted(known))
                .collect(Collectors.joining(" | "));
        return "| feed | " + months + " |\n|---|" + "--:|--:|".repeat(KNOWN.size());
    }

    private static String section(String title, String table) {
        return "### " + title + "\n\n" + heading() + "\n" + table + "\n";
    }
}
