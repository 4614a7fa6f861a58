package org.communitysafety.simulation.target;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.communitysafety.simulation.PlantedBug;
import org.communitysafety.simulation.database.Database;
import org.communitysafety.simulation.database.Table;
import org.communitysafety.target.application.IncidentFacts;
import org.communitysafety.target.domain.Arrival;
import org.communitysafety.target.domain.Counted;
import org.communitysafety.target.domain.FactChange;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.PlacedIncident;
import org.communitysafety.target.domain.Renaming;
import org.communitysafety.target.domain.Repeated;
import org.communitysafety.target.domain.VictimMoved;
import org.communitysafety.target.domain.Victimisation;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FactVersion;

/** Facts as the database keeps them: under one key the newest version. */
public final class MemoryFacts implements IncidentFacts {
    private final Database database;
    private final Table<UUID, Fact> facts;
    private final Table<Arrival, Arrival> arrivals;
    private final PlantedBug bug;

    /** @param first where the subject arrived first; null when that was a cancellation */
    public record Fact(PlacedIncident newest, Arrival first) {}

    public MemoryFacts(Database database, PlantedBug bug) {
        this.database = database;
        this.facts = database.table();
        this.arrivals = database.table();
        this.bug = bug;
    }

    public Collection<Fact> committed() {
        return facts.committed().values();
    }

    @Override
    public Kept keep(List<PlacedIncident> incidents) {
        database.statement("keep facts");
        List<FactChange> changes = new ArrayList<>();
        Set<UUID> inserted = new HashSet<>();
        for (PlacedIncident placed : incidents) {
            IncidentVersion incident = placed.incident();
            facts.hold(incident.key());
            Fact stored = facts.find(incident.key()).orElse(null);
            if (stored == null) {
                inserted.add(incident.key());
                facts.put(incident.key(), new Fact(placed, incident.arrival()));
                changes.add(new FactChange(null, placed.counted(), incident));
            } else if (isNewer(incident, stored.newest().incident())) {
                facts.put(incident.key(), new Fact(placed, stored.first()));
                changes.add(new FactChange(before(stored, incident), placed.counted(), incident));
            }
        }
        return new Kept(changes, inserted);
    }

    private boolean isNewer(IncidentVersion incident, IncidentVersion stored) {
        FactVersion given = incident.version();
        FactVersion kept = stored.version();
        return switch (bug) {
            case DROP_THE_TIE_BREAK -> given.recordedAt().isAfter(kept.recordedAt());
            case ARRIVAL_ORDER_WINS -> !given.equals(kept);
            case FOLD_TWICE -> given.compareTo(kept) >= 0;
            case IGNORE_CANCELLATION -> !incident.isCancelled() && given.isNewerThan(kept);
            default -> incident.replaces(stored);
        };
    }

    private Counted before(Fact stored, IncidentVersion incident) {
        boolean again = stored.newest().incident().version().equals(incident.version());
        return bug == PlantedBug.FORGET_THE_OLD_VALUE || bug == PlantedBug.FOLD_TWICE && again
                ? null
                : stored.newest().counted();
    }

    @Override
    public Map<FeedKey, Integer> arrive(Collection<Arrival> given) {
        database.statement("arrive");
        Map<FeedKey, Integer> first = new HashMap<>();
        for (Arrival arrival : given) {
            Fact fact = facts.find(arrival.key()).orElseThrow();
            if (!Objects.equals(fact.first(), arrival)) {
                arrivals.hold(arrival);
                if (arrivals.find(arrival).isEmpty()) {
                    arrivals.put(arrival, arrival);
                    first.merge(arrival.feed(), 1, Integer::sum);
                }
            }
        }
        return first;
    }

    @Override
    public List<Victimisation> victimisations(
            Repeated of, Collection<Category> categories, YearMonth from, YearMonth to) {
        database.statement("victimisations");
        return live().filter(fact -> !fact.counted().token(of).isEmpty())
                .filter(fact -> categories.contains(fact.counted().traits().category()))
                .filter(fact -> !fact.counted().month().isBefore(from)
                        && !fact.counted().month().isAfter(to))
                .map(fact -> victimisation(fact, of))
                .toList();
    }

    @Override
    public List<VictimMoved> later(Collection<VictimMoved> victims, Map<String, Indicator> indicators) {
        database.statement("later victims");
        Set<VictimMoved> later = new HashSet<>();
        for (VictimMoved moved : victims) {
            Indicator indicator = indicators.get(moved.indicator());
            YearMonth until = moved.month().plusMonths(indicator.windowMonths());
            live().map(PlacedIncident::counted)
                    .filter(fact -> fact.token(indicator.repeated()).equals(moved.victim()))
                    .filter(fact ->
                            indicator.categories().contains(fact.traits().category()))
                    .forEach(fact -> indicator
                            .monthOf(fact)
                            .filter(month -> !month.isBefore(moved.month()) && !month.isAfter(until))
                            .ifPresent(month ->
                                    later.add(new VictimMoved(indicator.id(), moved.victim(), fact.place(), month))));
        }
        return List.copyOf(later);
    }

    private java.util.stream.Stream<PlacedIncident> live() {
        return facts.all().stream().map(Fact::newest).filter(fact -> !fact.incident()
                .isCancelled());
    }

    private static Victimisation victimisation(PlacedIncident fact, Repeated of) {
        Counted counted = fact.counted();
        IncidentVersion.Details details = fact.incident().details();
        return new Victimisation(
                counted.traits(),
                counted.place(),
                counted.month(),
                details.occurredOn() == null ? details.month().atDay(1) : details.occurredOn(),
                details.recordedOn(),
                counted.token(of));
    }

    @Override
    public List<Renamed> rename(Collection<Renaming> renamings) {
        throw new UnsupportedOperationException("nobody is erased, and there is one key");
    }

    @Override
    public void placeAll() {
        throw new UnsupportedOperationException("the look-up stays as it is");
    }

    @Override
    public void each(Collection<AreaCode> places, Consumer<Alike> reader) {
        throw new UnsupportedOperationException("the definitions stay as they are");
    }
}
