package org.communitysafety.simulation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.communitysafety.contracts.IndicatorValueChanged;
import org.communitysafety.simulation.Violation.Kind;
import org.communitysafety.simulation.target.MemoryCells;
import org.communitysafety.simulation.target.ValueTopic;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Holds the last value that was published under each key against a recount. */
final class PublishedOracle {
    private final Recounted recounted;
    private final JudgedAfresh judged;
    private final MemoryCells cells;
    private final Set<FeedKey> known;
    private final Map<String, IndicatorValueChanged> last = new TreeMap<>();
    private final List<Violation> found = new ArrayList<>();

    /** @param known the months of feeds that something is known of */
    PublishedOracle(Recounted recounted, JudgedAfresh judged, ValueTopic topic, MemoryCells cells, Set<FeedKey> known) {
        this.cells = cells;
        this.known = known;
        this.recounted = recounted;
        this.judged = judged;
        for (int number = 0; number < ValueTopic.PARTITIONS; number++) {
            topic.partition(number)
                    .forEach(value -> last.merge(
                            key(value), value, (before, after) -> after.round() >= before.round() ? after : before));
        }
    }

    private static String key(IndicatorValueChanged value) {
        return String.join("|", value.indicator(), value.area(), value.period());
    }

    List<Violation> differences() {
        last.values().forEach(value -> {
            if (value.source().equals("reported")) {
                reported(value);
            } else {
                counted(value);
            }
        });
        missing();
        return found;
    }

    private void add(String key, String what) {
        found.add(new Violation(Kind.VALUE, key + " " + what));
    }

    private void counted(IndicatorValueChanged value) {
        Period period = Period.parse(value.period());
        Recounted.Figure figure = recounted.figure(value.indicator(), value.area(), period);
        if (!isSame(figure.value(), value.value())
                || !isSame(figure.numerator(), value.numerator())
                || !isSame(figure.denominator(), value.denominator())) {
            add(
                    key(value),
                    "was published last as %s in round %d and is %s".formatted(value.value(), value.round(), figure));
        }
        if (cells.everCounted(value.indicator(), new AreaCode(value.area()))) {
            completeness(value, period);
        }
        if (period.kind() == Period.Kind.MONTH && !isInQuestion(value.indicator(), value.area(), period.start())) {
            add(key(value), "was published although nobody who has a part in it knows the month");
        }
    }

    /**
     * A month is told where something ever counted in it, or where an agency knows it whose area contains the value's, or lies in
     * it, and which sends what the value counts. Repeats are told of every month in which there may be one.
     */
    private boolean isInQuestion(String indicator, String area, YearMonth month) {
        List<String> categories =
                switch (indicator) {
                    case World.ACQUISITIVE -> List.of(World.BURGLARY, World.ROBBERY);
                    case World.REPEATS -> List.of(World.BURGLARY);
                    default -> List.of(indicator);
                };
        return cells.committed().keySet().stream()
                        .anyMatch(cell -> cell.indicator().equals(indicator)
                                && cell.area().value().equals(area)
                                && cell.month().equals(month))
                || known.stream()
                        .anyMatch(feed -> feed.month().equals(month)
                                && categories.contains(feed.content().category())
                                && isConcerned(feed, area));
    }

    private static boolean isConcerned(FeedKey feed, String area) {
        String home = World.areaOf(feed.agency()).value();
        return World.CONTAINED.get(area).contains(home)
                || World.CONTAINED.get(home).contains(area);
    }

    /** Of an area in which an indicator never counted anything nobody is told again, unless a plan reads it. */
    private void completeness(IndicatorValueChanged value, Period period) {
        Judgement judgement = judged.of(value.indicator(), new AreaCode(value.area()), period);
        String basis =
                judgement.basis() == null ? null : judgement.basis().name().toLowerCase(Locale.ROOT);
        if (!Objects.equals(judgement.complete(), value.complete()) || !Objects.equals(basis, value.basis())) {
            add(key(value), "was published as complete=%s and is %s".formatted(value.complete(), judgement));
        }
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private void reported(IndicatorValueChanged value) {
        Measurement measurement = recounted.measurements().values().stream()
                .filter(each -> each.key().indicator().equals(value.indicator()))
                .findFirst()
                .orElse(null);
        if (measurement == null || !isSame(measurement.value(), value.value())) {
            add(key(value), "was published as %s and is %s".formatted(value.value(), measurement));
        }
    }

    /** What counts somewhere has been published, with every period around it. */
    private void missing() {
        for (String indicator : List.of(World.BURGLARY, World.ROBBERY, World.ACQUISITIVE, World.REPEATS)) {
            World.CONTAINED.keySet().stream()
                    .sorted()
                    .forEach(area -> World.MONTHS.forEach(month -> {
                        if (recounted
                                        .figure(indicator, area, Period.month(month))
                                        .value()
                                != null) {
                            Tally.KINDS.forEach(kind -> {
                                String key = String.join(
                                        "|",
                                        indicator,
                                        area,
                                        Period.containing(month, kind).toString());
                                if (!last.containsKey(key)) {
                                    add(key, "was never published");
                                }
                            });
                        }
                    }));
        }
        recounted.measurements().keySet().forEach(key -> {
            String name = String.join(
                    "|", key.indicator(), key.area().value(), key.period().toString());
            if (!last.containsKey(name)) {
                add(name, "was never published");
            }
        });
    }
}
