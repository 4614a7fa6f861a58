package org.communitysafety.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Period;

/** All that agencies sent, counted once in the plainest way. It shares no arithmetic with the services. */
final class Recounted {
    private static final Map<Category, List<String>> COUNTED_AS = Map.of(
            Category.BURGLARY, List.of(World.BURGLARY, World.ACQUISITIVE),
            Category.ROBBERY, List.of(World.ROBBERY, World.ACQUISITIVE));

    private final Map<UUID, IncidentVersion> facts = new TreeMap<>();
    private final Map<Declaration.Key, Declaration> declarations = new HashMap<>();
    private final Map<Measurement.Key, Measurement> measurements = new HashMap<>();
    private final Map<FeedKey, Set<String>> arrived = new TreeMap<>();
    /** By "indicator|area". */
    private final Map<String, Map<YearMonth, Long>> months = new HashMap<>();

    Recounted(Collection<Sent> sent) {
        for (Sent each : sent) {
            if (each.incident() != null) {
                take(each.incident());
            } else if (each.measurement() != null) {
                Measurement given = each.measurement();
                measurements.merge(
                        given.key(), given, (one, other) -> isNewer(other.version(), one.version()) ? other : one);
            } else if (each.declaration() != null) {
                Declaration given = each.declaration();
                declarations.merge(
                        given.key(), given, (one, other) -> isNewer(other.version(), one.version()) ? other : one);
            }
        }
    }

    private void take(IncidentVersion given) {
        facts.merge(given.key(), given, (one, other) -> isKeptBefore(other, one) ? other : one);
        if (given.details() != null) {
            arrived.computeIfAbsent(feed(given), key -> new HashSet<>()).add(given.subject());
        }
    }

    /** The newer one, and of one version what was taken in first. */
    private static boolean isKeptBefore(IncidentVersion one, IncidentVersion other) {
        boolean same = NewestVersion.ORDER.compare(one.version(), other.version()) == 0;
        return same ? one.receivedAt().isBefore(other.receivedAt()) : isNewer(one.version(), other.version());
    }

    private static boolean isNewer(
            org.communitysafety.vocabulary.FactVersion one, org.communitysafety.vocabulary.FactVersion other) {
        return NewestVersion.ORDER.compare(one, other) > 0;
    }

    private static FeedKey feed(IncidentVersion incident) {
        return new FeedKey(
                incident.agency(),
                FeedContent.of(incident.details().category()),
                incident.details().month());
    }

    Map<UUID, IncidentVersion> facts() {
        return facts;
    }

    Map<Measurement.Key, Measurement> measurements() {
        return measurements;
    }

    private List<IncidentVersion> live() {
        return facts.values().stream().filter(fact -> fact.details() != null).toList();
    }

    /** The areas that contain an incident, by the list that was written out by hand. */
    private static List<String> areas(IncidentVersion fact) {
        String sent = fact.details().area() == null ? "" : fact.details().area().value();
        return World.CONTAINED.getOrDefault(
                sent, World.CONTAINED.get(World.areaOf(fact.agency()).value()));
    }

    /** By "indicator|area|month|agency". */
    Map<String, Long> cells() {
        Map<String, Long> cells = new TreeMap<>();
        for (IncidentVersion fact : live()) {
            for (String area : areas(fact)) {
                String rest = "|" + area + "|" + fact.details().month() + "|" + fact.agency();
                COUNTED_AS.get(fact.details().category()).forEach(id -> cells.merge(id + rest, 1L, Long::sum));
                if (isOfVictim(fact)) {
                    cells.merge(World.REPEATS + rest, 1L, Long::sum);
                }
            }
        }
        return cells;
    }

    private static boolean isOfVictim(IncidentVersion fact) {
        return fact.details().category() == Category.BURGLARY
                && !fact.version().tokens().isEmpty();
    }

    /** @param declared null where nobody says */
    record Month(Long declared, long arrived, long live) {}

    Map<FeedKey, Month> feeds() {
        Map<FeedKey, Long> declared = new HashMap<>();
        declarations.values().forEach(each -> each.counts()
                .forEach((content, count) ->
                        declared.merge(new FeedKey(each.agency(), content, each.month()), count, Long::sum)));
        Map<FeedKey, Long> live = new HashMap<>();
        live().forEach(fact -> live.merge(feed(fact), 1L, Long::sum));
        Set<FeedKey> keys = new HashSet<>(arrived.keySet());
        keys.addAll(declared.keySet());
        Map<FeedKey, Month> months = new TreeMap<>();
        keys.forEach(key -> months.put(
                key,
                new Month(declared.get(key), arrived.getOrDefault(key, Set.of()).size(), live.getOrDefault(key, 0L))));
        return months;
    }

    /** What a counted value has to say; null where nothing counts. */
    record Figure(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        static final Figure NOTHING = new Figure(null, null, null);

        private static Figure share(long above, long below) {
            if (below == 0) {
                return NOTHING;
            }
            BigDecimal value =
                    BigDecimal.valueOf(above * 100).divide(BigDecimal.valueOf(below), 12, RoundingMode.HALF_UP);
            return new Figure(value, BigDecimal.valueOf(above), BigDecimal.valueOf(below));
        }
    }

    Figure figure(String indicator, String area, Period period) {
        return switch (indicator) {
            case World.REPEATS -> repeats(area, period);
            default -> {
                long count = count(indicator, area, period);
                BigDecimal figure = count == 0 ? null : BigDecimal.valueOf(count);
                yield new Figure(figure, figure, null);
            }
        };
    }

    private long count(String indicator, String area, Period period) {
        long sum = 0;
        for (Map.Entry<YearMonth, Long> each : months(indicator, area).entrySet()) {
            sum += period.contains(each.getKey()) ? each.getValue() : 0;
        }
        return sum;
    }

    private Map<YearMonth, Long> months(String indicator, String area) {
        return months.computeIfAbsent(indicator + "|" + area, key -> {
            Map<YearMonth, Long> counted = new HashMap<>();
            live().stream()
                    .filter(fact -> COUNTED_AS.get(fact.details().category()).contains(indicator))
                    .filter(fact -> areas(fact).contains(area))
                    .forEach(fact -> counted.merge(fact.details().month(), 1L, Long::sum));
            return counted;
        });
    }

    private Figure repeats(String area, Period period) {
        List<IncidentVersion> known =
                live().stream().filter(Recounted::isOfVictim).toList();
        Set<String> victims = new HashSet<>();
        Set<String> repeats = new HashSet<>();
        for (IncidentVersion fact : known) {
            if (period.contains(fact.details().month()) && areas(fact).contains(area)) {
                victims.add(person(fact));
                if (known.stream().anyMatch(other -> makesItARepeat(other, fact))) {
                    repeats.add(person(fact));
                }
            }
        }
        return Figure.share(repeats.size(), victims.size());
    }

    private static boolean makesItARepeat(IncidentVersion other, IncidentVersion fact) {
        return other != fact
                && person(other).equals(person(fact))
                && !on(other).isAfter(on(fact))
                && !on(other).isBefore(on(fact).minusMonths(World.WINDOW_MONTHS));
    }

    private static String person(IncidentVersion fact) {
        return fact.agency() + " " + fact.version().tokens();
    }

    private static LocalDate on(IncidentVersion fact) {
        IncidentVersion.Details details = fact.details();
        return details.occurredOn() == null ? details.month().atDay(1) : details.occurredOn();
    }
}
