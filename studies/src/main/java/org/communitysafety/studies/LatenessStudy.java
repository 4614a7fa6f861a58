package org.communitysafety.studies;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communitysafety.statistics.FeedRhythm;
import org.communitysafety.statistics.Series;
import org.communitysafety.statistics.Shortfall;

/** How soon a month is missed that is late or never came, and how often one is called late that was not. */
final class LatenessStudy {
    private static final int KNOWN = 12;
    private static final int PERCENT = 100;
    private static final Duration DELAY = Duration.ofDays(20);
    private static final Duration LONG_AFTER = Duration.ofDays(150);

    private static final List<Sender> SENDERS = List.of(
            new Sender("3 a month, after 8 to 12 days", 3, 8, 12),
            new Sender("10 a month, after 8 to 12 days", 10, 8, 12),
            new Sender("100 a month, after 8 to 12 days", 100, 8, 12),
            new Sender("100 a month, after 5 to 40 days", 100, 5, 40),
            new Sender("100 a month, loaded after two years", 100, 730, 760));

    private final SplittableRandom random;
    private final int feeds;

    /** @param feeds drawn for each figure */
    LatenessStudy(int feeds, long seed) {
        this.feeds = feeds;
        this.random = new SplittableRandom(seed);
    }

    /** @param soonest days after a month's end */
    record Sender(String name, int mean, int soonest, int latest) {}

    /**
     * Parts of the feeds, 0 to 1.
     *
     * @param onTime called late although it came as ever
     * @param delayed told to be late before it came, 20 days later than it would have
     * @param never told to be missing
     * @param days after the month's end on which that was told, the median; -1 where it never is
     * @param gap told to be missing between two months that came
     */
    record Missed(double onTime, double delayed, double never, int days, double gap) {}

    static List<Sender> senders() {
        return SENDERS;
    }

    String report() {
        String rows =
                SENDERS.stream().map(sender -> row(sender, missed(sender))).collect(Collectors.joining("\n"));
        return "| feed | on time, called late | 20 days late, told before it came | never came, told"
                + " | days after the month's end | a gap between two months, told |\n|---|--:|--:|--:|--:|--:|\n" + rows
                + "\n";
    }

    Missed missed(Sender sender) {
        int onTime = 0;
        int delayed = 0;
        int never = 0;
        int gaps = 0;
        List<Long> days = new ArrayList<>();
        for (int drawn = 0; drawn < feeds; drawn++) {
            SortedMap<YearMonth, Long> months = months(sender);
            YearMonth next = months.lastKey().plusMonths(1);
            FeedRhythm rhythm = rhythm(sender, months);
            Shortfall shortfall = new Shortfall(months);
            Instant comes = arrival(sender, next);
            onTime += rhythm.missed(comes, shortfall).contains(next) ? 1 : 0;
            delayed += rhythm.missed(comes.plus(DELAY), shortfall).contains(next) ? 1 : 0;
            if (rhythm.missed(endOf(next).plus(LONG_AFTER), shortfall).contains(next)) {
                never++;
                rhythm.nextLateAt(endOf(next))
                        .ifPresent(
                                at -> days.add(Duration.between(endOf(next), at).toDays()));
            }
            gaps += isGapMissed(sender, months) ? 1 : 0;
        }
        days.sort(null);
        int median = days.isEmpty() ? -1 : Math.toIntExact(days.get(days.size() / 2));
        return new Missed(part(onTime), part(delayed), part(never), median, part(gaps));
    }

    private boolean isGapMissed(Sender sender, SortedMap<YearMonth, Long> months) {
        YearMonth gap = months.lastKey().minusMonths(KNOWN / 2);
        SortedMap<YearMonth, Long> others = new TreeMap<>(months);
        others.remove(gap);
        Instant now = endOf(months.lastKey()).plus(Duration.ofDays(sender.latest()));
        return rhythm(sender, others).missed(now, new Shortfall(others)).contains(gap);
    }

    private double part(int count) {
        return (double) count / feeds;
    }

    private SortedMap<YearMonth, Long> months(Sender sender) {
        Series series = new Simulation(sender.mean(), 1, 0, 0).draw(KNOWN, Simulation.Alteration.NONE, random);
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        IntStream.range(0, KNOWN)
                .forEach(at -> months.put(
                        Simulation.FIRST.plusMonths(at),
                        Math.round(series.values().get(at))));
        return months;
    }

    private FeedRhythm rhythm(Sender sender, SortedMap<YearMonth, Long> months) {
        return new FeedRhythm(
                months.keySet().stream()
                        .map(month -> new FeedRhythm.Came(month, arrival(sender, month)))
                        .toList(),
                ZoneOffset.UTC);
    }

    private Instant arrival(Sender sender, YearMonth month) {
        double days = sender.soonest() + random.nextDouble() * (sender.latest() - sender.soonest());
        return endOf(month).plusSeconds(Math.round(days * Duration.ofDays(1).toSeconds()));
    }

    private static Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String row(Sender sender, Missed missed) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %s | %.1f |",
                sender.name(),
                missed.onTime() * PERCENT,
                missed.delayed() * PERCENT,
                missed.never() * PERCENT,
                missed.days() < 0 ? "never" : missed.days(),
                missed.gap() * PERCENT);
    }
}
