package org.communitysafety.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import java.util.stream.Collectors;
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

/**
 * Facts in a few statements a batch: what is new is copied, what is known is replaced where the batch is newer, and the
 * database says what it was.
 */
@ApplicationScoped
public class PostgresIncidentFacts implements IncidentFacts {
    private static final String KNOWN = "select fact_key from incident_fact where fact_key = any(?::uuid[])";
    private static final String REPLACE =
            """
            insert into incident_fact (fact_key, recorded_at, event_id, data_hash, victim, location, agency, subject, event_source,
                    cancelled, category, offence_code, flags, area, place, month, occurred_on, recorded_on,
                    first_category, first_month, received_at, submitted_by)
            select fact_key, recorded_at, event_id, data_hash, victim, location, agency, subject, event_source,
                    category is null, category, offence_code, string_to_array(flags, ' '), area, place,
                    date 'epoch' + month, date 'epoch' + occurred_on, date 'epoch' + recorded_on,
                    category, date 'epoch' + month,
                    timestamptz 'epoch' + received_at * interval '1 microsecond', submitted_by
              from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::int[],
                    ?::bigint[], ?::text[])
                as given (fact_key, recorded_at, event_id, data_hash, victim, location, agency, subject, event_source,
                    category, offence_code, flags, area, place, month, occurred_on, recorded_on, received_at,
                    submitted_by)
            on conflict (fact_key) do update set
                    (recorded_at, event_id, data_hash, victim, location, event_source,
                     cancelled, category, offence_code, flags, area, place, month, occurred_on, recorded_on,
                     received_at, submitted_by)
                  = (excluded.recorded_at, excluded.event_id, excluded.data_hash, excluded.victim, excluded.location,
                     excluded.event_source,
                     excluded.cancelled, excluded.category, excluded.offence_code, excluded.flags, excluded.area,
                     excluded.place, excluded.month, excluded.occurred_on, excluded.recorded_on,
                     excluded.received_at, excluded.submitted_by)
             where (excluded.recorded_at, excluded.event_id, excluded.data_hash, excluded.victim,
                    coalesce(excluded.location, ''), coalesce(incident_fact.received_at, '-infinity'))
                 > (incident_fact.recorded_at, incident_fact.event_id, incident_fact.data_hash, incident_fact.victim,
                    coalesce(incident_fact.location, ''), coalesce(excluded.received_at, '-infinity'))
            returning new.fact_key, old.agency, old.cancelled, old.category, old.flags, old.offence_code, old.place,
                    old.month, old.recorded_on, old.victim, old.location
            """;
    private static final String ARRIVE =
            """
            with arrived as (
                insert into incident_arrival (fact_key, category, month)
                select given.fact_key, given.category, given.month
                  from unnest(?::uuid[], ?::text[], ?::date[]) as given (fact_key, category, month)
                  join incident_fact fact using (fact_key)
                 where (fact.first_category, fact.first_month) is distinct from (given.category, given.month)
                 order by given.fact_key
                on conflict (fact_key, category, month) do nothing
                returning fact_key, category, month)
            select fact.agency, arrived.category as content, arrived.month, count(*) as subjects
              from arrived join incident_fact fact using (fact_key)
             group by fact.agency, arrived.category, arrived.month
            """;

    private final Sql sql;

    public PostgresIncidentFacts(Sql sql) {
        this.sql = sql;
    }

    private record Replaced(UUID key, Counted before) {}

    @Override
    public Kept keep(List<PlacedIncident> incidents) {
        if (incidents.isEmpty()) {
            return new Kept(List.of(), Set.of());
        }
        Set<UUID> known = Set.copyOf(sql.query(KNOWN, PostgresIncidentFacts::key, keys(incidents)));
        Map<Boolean, List<PlacedIncident>> byKnown = incidents.stream()
                .collect(Collectors.partitioningBy(
                        placed -> known.contains(placed.incident().key())));
        List<FactChange> changes = new ArrayList<>(incidents.size());
        replace(byKnown.get(true), changes);
        return new Kept(changes, insert(byKnown.get(false), changes));
    }

    private void replace(List<PlacedIncident> known, List<FactChange> changes) {
        if (known.isEmpty()) {
            return;
        }
        Map<UUID, PlacedIncident> byKey = known.stream()
                .collect(Collectors.toMap(placed -> placed.incident().key(), placed -> placed));
        for (Replaced replaced : sql.query(REPLACE, PostgresIncidentFacts::replaced, columns(known))) {
            PlacedIncident now = byKey.get(replaced.key());
            changes.add(new FactChange(replaced.before(), now.counted(), now.incident()));
        }
    }

    /** @return their keys */
    private Set<UUID> insert(List<PlacedIncident> absent, List<FactChange> changes) {
        if (absent.isEmpty()) {
            return Set.of();
        }
        sql.insertNew(connection -> FactCopy.insert(connection, absent));
        Set<UUID> inserted = new HashSet<>();
        for (PlacedIncident placed : absent) {
            changes.add(new FactChange(null, placed.counted(), placed.incident()));
            inserted.add(placed.incident().key());
        }
        return inserted;
    }

    @Override
    public Map<FeedKey, Integer> arrive(Collection<Arrival> arrivals) {
        Map<FeedKey, Integer> first = new HashMap<>();
        sql.query(
                        ARRIVE,
                        row -> Map.entry(Columns.feed(row), row.getInt("subjects")),
                        Column.of("uuid", arrivals, Arrival::key),
                        Column.texts(
                                arrivals, arrival -> arrival.feed().content().category()),
                        Column.of(
                                "date",
                                arrivals,
                                arrival -> Columns.date(arrival.feed().month())))
                .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }

    private static Object[] columns(List<PlacedIncident> placed) {
        List<IncidentVersion> incidents =
                placed.stream().map(PlacedIncident::incident).toList();
        List<IncidentVersion.Details> details = new ArrayList<>(incidents.size());
        incidents.forEach(incident -> details.add(incident.details()));
        return new Object[] {
            keys(placed),
            Column.numbers(incidents, i -> Columns.nanoseconds(i.version().recordedAt())),
            Column.texts(incidents, i -> i.version().eventId()),
            Column.texts(incidents, i -> i.version().dataHash()),
            Column.texts(incidents, i -> i.tokens().victim()),
            Column.texts(incidents, i -> given(i.tokens().location())),
            Column.texts(incidents, IncidentVersion::agency),
            Column.texts(incidents, IncidentVersion::subject),
            Column.texts(incidents, IncidentVersion::source),
            Column.texts(details, d -> d == null ? null : d.category()),
            Column.texts(details, d -> d == null ? null : d.offenceCode()),
            Column.texts(details, d -> d == null ? "" : String.join(" ", d.flags())),
            Column.texts(details, d -> d == null ? null : d.area()),
            Column.texts(placed, PlacedIncident::place),
            Column.days(details, d -> d == null ? null : Columns.date(d.month())),
            Column.days(details, d -> d == null ? null : d.occurredOn()),
            Column.days(details, d -> d == null ? null : d.recordedOn()),
            Column.micros(incidents, IncidentVersion::receivedAt),
            Column.texts(incidents, IncidentVersion::submittedBy)
        };
    }

    /** Null, which no index has, where it was not given. */
    static String given(String location) {
        return location.isEmpty() ? null : location;
    }

    private static Column keys(List<PlacedIncident> placed) {
        return Column.of("uuid", placed, each -> each.incident().key());
    }

    private static Replaced replaced(ResultSet row) throws SQLException {
        return new Replaced(key(row), row.getBoolean("cancelled") ? null : FactRows.counted(row));
    }

    private static UUID key(ResultSet row) throws SQLException {
        return row.getObject("fact_key", UUID.class);
    }

    @Override
    public List<Renamed> rename(Collection<Renaming> renamings) {
        List<Renamed> renamed = new ArrayList<>();
        for (Repeated of : Repeated.values()) {
            sql
                    .query(
                            FactRows.rename(of),
                            row -> row.getBoolean("cancelled") ? null : FactRows.renamed(row, of),
                            Columns.renamings(renamings))
                    .stream()
                    .filter(Objects::nonNull)
                    .forEach(renamed::add);
        }
        return renamed;
    }

    @Override
    public void placeAll() {
        // Here every fact is read, which the connection's usual settings avoid.
        sql.run("set local enable_seqscan = on");
        sql.update(FactRows.PLACE);
    }

    @Override
    public void each(Collection<AreaCode> places, Consumer<Alike> reader) {
        sql.run("set local enable_seqscan = on");
        sql.each(
                FactRows.ALIKE,
                row -> new Alike(FactRows.counted(row), row.getLong("facts")),
                reader,
                places == null,
                Column.texts(places == null ? List.of() : places, place -> place));
    }

    @Override
    public List<Victimisation> victimisations(
            Repeated of, Collection<Category> categories, YearMonth from, YearMonth to) {
        return sql.query(
                FactRows.victimisations(of),
                FactRows::victimisation,
                Columns.date(from),
                Columns.date(to),
                Column.texts(categories, category -> category));
    }

    @Override
    public List<VictimMoved> later(Collection<VictimMoved> victims, Map<String, Indicator> indicators) {
        List<VictimMoved> later = new ArrayList<>();
        victims.stream()
                .collect(Collectors.groupingBy(
                        victim -> indicators.get(victim.indicator()).repeated()))
                .forEach((of, theirs) -> later.addAll(later(of, theirs, indicators)));
        return later;
    }

    private List<VictimMoved> later(Repeated of, List<VictimMoved> victims, Map<String, Indicator> indicators) {
        return sql.query(
                FactRows.later(of),
                row -> new VictimMoved(
                        row.getString("indicator"),
                        row.getString("victim"),
                        Columns.area(row, "place"),
                        Columns.month(row, "month")),
                Column.texts(victims, VictimMoved::indicator),
                Column.texts(victims, VictimMoved::victim),
                Column.of("date", victims, victim -> Columns.date(victim.month())),
                Column.of(
                        "date",
                        victims,
                        victim -> Columns.date(victim.month()
                                .plusMonths(indicators.get(victim.indicator()).windowMonths()))),
                Column.of("boolean", victims, victim -> indicators
                        .get(victim.indicator())
                        .isByRecorded()));
    }
}
