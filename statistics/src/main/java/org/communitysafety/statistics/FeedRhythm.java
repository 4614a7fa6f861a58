package org.communitysafety.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How soon after a month's end a feed is used to send it, and so which months should have come and did not: those
 * between two that did, and those that are later than any of the last half year was. A feed that was loaded long after
 * the fact has no rhythm, and nothing is expected of it.
 */
public final class FeedRhythm {
    private static final int MONTHS_FOR_RHYTHM = 3;
    private static final int MONTHS_REMEMBERED = 6;
    private static final Duration LATEST_OF_A_LIVING_FEED = Duration.ofDays(100);
    private static final Duration GRACE = Duration.ofDays(7);
    /** A feed that is silent for longer has ended, and an old month far from all others is a late record, not a feed. */
    private static final int LONGEST_SILENCE = 12;
    /** A month without anything is told of when a feed of this size is seldom so quiet. */
    private static final double CHANCE_OF_SILENCE = 0.01;

    private final ZoneId zone;
    private final List<YearMonth> months;
    private final Usual usual;

    /**
     * How long after a month's end the last of it came, of those that came while the feed lived.
     *
     * @param median within which half of them came; of an even number the sooner of the two in the middle
     */
    public record Usual(Duration shortest, Duration median, Duration longest) {}

    /**
     * One month that came.
     *
     * @param receivedAt when the last of it came; null when that is not known
     */
    public record Came(YearMonth month, Instant receivedAt) {}

    /** @param known the months of which something came, oldest first */
    public FeedRhythm(List<Came> known, ZoneId zone) {
        this.zone = zone;
        this.months = known.stream().map(Came::month).toList();
        this.usual = usual(known.subList(Math.max(0, known.size() - MONTHS_REMEMBERED), known.size()));
    }

    /** How soon the newest months came; empty without a rhythm. */
    public Optional<Usual> usual() {
        return Optional.ofNullable(usual);
    }

    /** From the end of the month until the last of it came; negative where nothing came after its end, null where nobody knows. */
    public Duration taken(Came came) {
        return came.receivedAt() == null ? null : Duration.between(endOf(came.month()), came.receivedAt());
    }

    /** Months that should have come by now and that a feed of this size is seldom without. */
    public List<YearMonth> missed(Instant now, Shortfall shortfall) {
        return silent(now).stream()
                .filter(month -> shortfall.judge(month, 0, false).chance() <= CHANCE_OF_SILENCE)
                .toList();
    }

    /** Gaps first, then those the feed is late with. */
    private List<YearMonth> silent(Instant now) {
        List<YearMonth> silent = new ArrayList<>();
        if (months.size() < MONTHS_FOR_RHYTHM) {
            return silent;
        }
        for (int at = 1; at < months.size(); at++) {
            List<YearMonth> gap = between(months.get(at - 1), months.get(at));
            if (gap.size() <= LONGEST_SILENCE) {
                silent.addAll(gap);
            }
        }
        toCome().stream().filter(month -> !lateAt(month).isAfter(now)).forEach(silent::add);
        return silent;
    }

    /** When the next month will be late; empty without a rhythm, or when the feed has been silent for a year. */
    public Optional<Instant> nextLateAt(Instant now) {
        return toCome().stream().map(this::lateAt).filter(at -> at.isAfter(now)).findFirst();
    }

    private static List<YearMonth> between(YearMonth one, YearMonth other) {
        List<YearMonth> between = new ArrayList<>();
        for (YearMonth month = one.plusMonths(1); month.isBefore(other); month = month.plusMonths(1)) {
            between.add(month);
        }
        return between;
    }

    private List<YearMonth> toCome() {
        if (usual == null) {
            return List.of();
        }
        YearMonth newest = months.get(months.size() - 1);
        return between(newest, newest.plusMonths(LONGEST_SILENCE + 1L));
    }

    private Instant lateAt(YearMonth month) {
        return endOf(month).plus(usual.longest()).plus(GRACE);
    }

    /** What these months took; null when fewer than three, or not the newest, came while they lived. */
    private Usual usual(List<Came> newest) {
        List<Duration> taken = newest.stream()
                .map(this::taken)
                .filter(took -> took != null && took.compareTo(LATEST_OF_A_LIVING_FEED) <= 0)
                .sorted()
                .toList();
        boolean lives = taken.size() >= MONTHS_FOR_RHYTHM && taken.contains(taken(newest.get(newest.size() - 1)));
        return lives ? new Usual(taken.get(0), taken.get((taken.size() - 1) / 2), taken.get(taken.size() - 1)) : null;
    }

    private Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }
}
