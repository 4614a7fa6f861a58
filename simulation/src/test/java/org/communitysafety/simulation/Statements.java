package org.communitysafety.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.target.domain.Arrival;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Period;

/** Makes what agencies state beside incidents: how many they sent, and figures of their own. */
final class Statements {
    static final Period SURVEYED = Period.parse("2017/18");

    private final Random random;
    private final History history;
    private final Instant begin;

    Statements(Random random, History history, Instant begin) {
        this.random = random;
        this.history = history;
        this.begin = begin;
    }

    List<Sent> make(List<Sent> incidents) {
        List<Sent> made = new ArrayList<>();
        Map<FeedKey, Long> arrived = arrived(incidents);
        for (AgencyId agency : List.of(World.POLICE, World.OTHER_POLICE, World.COUNCIL)) {
            for (YearMonth month : World.MONTHS) {
                if (random.nextInt(10) < 8) {
                    declare(agency, month, arrived, made);
                }
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            made.add(measured());
        }
        return made;
    }

    /** Most say the truth; of the others some are put right. */
    private void declare(AgencyId agency, YearMonth month, Map<FeedKey, Long> arrived, List<Sent> made) {
        int more = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
        made.add(declared(agency, month, arrived, more));
        if (more > 0 && random.nextBoolean()) {
            made.add(declared(agency, month, arrived, 0));
        }
    }

    private Sent declared(AgencyId agency, YearMonth month, Map<FeedKey, Long> arrived, int more) {
        Map<FeedContent, Long> counts = new HashMap<>();
        for (Category category : World.CATEGORIES) {
            if (!agency.equals(World.COUNCIL) || category == Category.ROBBERY) {
                FeedContent content = FeedContent.of(category);
                counts.put(content, arrived.getOrDefault(new FeedKey(agency, content, month), 0L) + more);
            }
        }
        Declaration declaration =
                new Declaration(agency, month, "file", FeedContent.Kind.CATEGORY, version(), counts, begin, "sim");
        return new Sent(0, new Partition(Sent.DECLARATIONS, 0), null, null, declaration);
    }

    private Sent measured() {
        boolean collected = random.nextInt(4) > 0;
        Measurement measurement = new Measurement(
                new Measurement.Key(World.PARTNERSHIP, World.SURVEY, World.CITY, SURVEYED),
                version(),
                collected ? BigDecimal.valueOf(5 + random.nextInt(10)) : null,
                null,
                null,
                !collected
                        ? Measurement.Status.NOT_COLLECTED
                        : random.nextBoolean() ? Measurement.Status.FINAL : Measurement.Status.PROVISIONAL,
                null,
                "/sim",
                begin,
                "sim");
        return new Sent(0, new Partition(Sent.MEASUREMENTS, 0), null, measurement, null);
    }

    private FactVersion version() {
        Instant at = begin.minus(Duration.ofHours(1 + random.nextInt(4)));
        return new FactVersion(at, "d" + random.nextInt(100_000), "aa", "");
    }

    private static Map<FeedKey, Long> arrived(List<Sent> incidents) {
        Set<Arrival> seen = new HashSet<>();
        Map<FeedKey, Long> arrived = new HashMap<>();
        for (Sent each : incidents) {
            Arrival arrival = each.incident().arrival();
            if (arrival != null && seen.add(arrival)) {
                arrived.merge(arrival.feed(), 1L, Long::sum);
            }
        }
        return arrived;
    }
}
