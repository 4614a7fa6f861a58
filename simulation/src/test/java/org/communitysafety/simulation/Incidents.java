package org.communitysafety.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.target.domain.FactKey;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FactVersion;

/** Makes incidents: recorded, corrected, cancelled, revived, some at the same time. */
final class Incidents {
    /** The third comes after the second by code point, and before it by UTF-16 unit. */
    private static final List<String> IDS = List.of("e1", "e\uFF5E", "e\uD83D\uDE00", "e10", "e2", "e3");

    private static final int MOST_VERSIONS = 4;

    private final Random random;
    private final History history;
    private final Instant begin;
    private final Category hot;
    private final YearMonth hotMonth;

    Incidents(Random random, History history, Instant begin) {
        this.random = random;
        this.history = history;
        this.begin = begin;
        this.hot = World.CATEGORIES.get(random.nextInt(World.CATEGORIES.size()));
        this.hotMonth = World.MONTHS.get(random.nextInt(World.MONTHS.size() - 1));
    }

    List<Sent> make() {
        List<Sent> made = new ArrayList<>();
        int subjects = 5 + random.nextInt(10);
        for (int i = 0; i < subjects; i++) {
            made.addAll(versions(agency(), "s" + i, false));
        }
        // Now and then something truly rises, so that alerts have a ground.
        for (int i = random.nextInt(3) * 5; i > 0; i--) {
            made.addAll(versions(World.POLICE, "h" + i, true));
        }
        return made;
    }

    private AgencyId agency() {
        int drawn = random.nextInt(10);
        return drawn < 7 ? World.POLICE : drawn < 9 ? World.COUNCIL : World.OTHER_POLICE;
    }

    private List<Sent> versions(AgencyId agency, String subject, boolean rising) {
        List<Sent> versions = new ArrayList<>();
        Set<Instant> times = new HashSet<>();
        versions.add(recorded(agency, subject, rising, times));
        while (versions.size() < MOST_VERSIONS && random.nextInt(100) < (rising ? 15 : 40)) {
            boolean cancels = random.nextInt(3) == 0;
            Fault fault = cancels ? Fault.CANCELLATION : Fault.CORRECTION;
            if (history.allows(fault)) {
                history.count(fault);
                versions.add(cancels ? sent(agency, subject, null, times) : recorded(agency, subject, rising, times));
            }
        }
        return versions;
    }

    private Sent recorded(AgencyId agency, String subject, boolean rising, Set<Instant> times) {
        Category category = rising ? hot : World.CATEGORIES.get(random.nextInt(World.CATEGORIES.size()));
        YearMonth month = rising ? hotMonth : World.MONTHS.get(random.nextInt(World.MONTHS.size()));
        String area = rising ? "E05012270" : World.SENT.get(random.nextInt(World.SENT.size()));
        return sent(
                agency,
                subject,
                new IncidentVersion.Details(
                        agency.equals(World.COUNCIL) ? Category.ROBBERY : category,
                        Set.of(),
                        area == null ? null : new AreaCode(area),
                        month,
                        random.nextBoolean() ? month.atDay(1 + random.nextInt(28)) : null,
                        null,
                        null),
                times);
    }

    /** @param times at which versions of the subject were recorded already */
    private Sent sent(AgencyId agency, String subject, IncidentVersion.Details details, Set<Instant> times) {
        Instant at = begin.minus(Duration.ofHours(1 + random.nextInt(6)));
        if (times.contains(at)) {
            if (history.allows(Fault.TIE)) {
                history.count(Fault.TIE);
            } else {
                at = begin.minus(Duration.ofMinutes(1 + times.size()));
            }
        }
        times.add(at);
        String victim = details == null || random.nextInt(3) > 0 ? "" : "k1:v" + random.nextInt(4);
        String hash =
                details == null ? "0" : Integer.toHexString(details.toString().hashCode());
        FactVersion version = new FactVersion(at, IDS.get(random.nextInt(IDS.size())), hash, victim);
        Partition partition = new Partition(
                Sent.INCIDENTS, Math.floorMod((agency + subject).hashCode(), History.INCIDENT_PARTITIONS));
        Instant received = begin.plusSeconds(random.nextInt(60));
        return new Sent(
                0,
                partition,
                new IncidentVersion(
                        FactKey.of(agency, subject), version, agency, subject, "/sim", details, received, "sim"),
                null,
                null);
    }
}
