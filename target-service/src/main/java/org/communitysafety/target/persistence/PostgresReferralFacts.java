package org.communitysafety.target.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.communitysafety.target.application.KeptReferral;
import org.communitysafety.target.application.ReferralFacts;
import org.communitysafety.target.domain.Renaming;
import org.communitysafety.target.domain.referral.LinkedPersons;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.ReferralHistory;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.vocabulary.AgencyId;

/** Referrals in the service's own tables. */
@ApplicationScoped
public class PostgresReferralFacts implements ReferralFacts {
    private static final Comparator<PanelMeeting.Key> BY_MEETING = Comparator.comparing(PanelMeeting.Key::panel)
            .thenComparing(PanelMeeting.Key::metOn)
            .thenComparing(PanelMeeting.Key::agency);

    /** Of which persons share one: a batch of thousands then fits into the database's table of locks. */
    private static final int LOCKS = 1_024;

    private final Sql sql;
    private final StepRows rows;

    public PostgresReferralFacts(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.rows = new StepRows(mapper);
    }

    @Override
    public void hold(Collection<ReferralKey> referrals) {
        Object[] sorted = keys(new TreeSet<>(referrals));
        sql.update(ReferralStatements.OPEN, sorted);
        sql.run(ReferralStatements.LOCK, sorted);
    }

    @Override
    public void holdLinked(SortedSet<LinkedPersons> persons) {
        SortedSet<Long> places = new TreeSet<>();
        persons.forEach(each ->
                places.add((long) Math.floorMod(String.join("\n", texts(each)).hashCode(), LOCKS)));
        if (!places.isEmpty()) {
            sql.run(ReferralStatements.LOCK_LINKED, Column.numbers(places, place -> place));
        }
    }

    private static List<String> texts(LinkedPersons each) {
        return Stream.of(each.pathway(), each.person(), each.otherPerson())
                .map(text -> text == null ? "" : text)
                .toList();
    }

    @Override
    public Set<ReferralKey> linked(Collection<LinkedPersons> persons) {
        if (persons.isEmpty()) {
            return new TreeSet<>();
        }
        Column pathways = Column.texts(persons, LinkedPersons::pathway);
        Column person = Column.texts(persons, LinkedPersons::person);
        Column otherPerson = Column.texts(persons, LinkedPersons::otherPerson);
        return new TreeSet<>(sql.query(
                ReferralStatements.LINKED,
                StepRows::key,
                pathways,
                person,
                otherPerson,
                pathways,
                person,
                otherPerson));
    }

    @Override
    public void each(Consumer<KeptReferral> taker) {
        each(taker, ReferralStatements.ALL_STEPS);
    }

    @Override
    public void eachOn(Collection<String> pathways, Consumer<KeptReferral> taker) {
        each(taker, ReferralStatements.STEPS_ON, Column.texts(pathways, pathway -> pathway));
    }

    @Override
    public void eachActive(
            Collection<String> pathways, LocalDate from, LocalDate to, LocalDate today, Consumer<KeptReferral> taker) {
        Column wanted = Column.texts(pathways, pathway -> pathway);
        each(taker, ReferralStatements.STEPS_OF_ACTIVE, wanted, to, from, today);
    }

    private void each(Consumer<KeptReferral> taker, String statement, Object... parameters) {
        List<KeptStep> steps = new ArrayList<>();
        Consumer<KeptStep> collecting = step -> {
            if (!steps.isEmpty() && !steps.get(0).referral().equals(step.referral())) {
                taker.accept(kept(steps));
                steps.clear();
            }
            steps.add(step);
        };
        sql.each(statement, this::kept, collecting, parameters);
        if (!steps.isEmpty()) {
            taker.accept(kept(steps));
        }
    }

    /** A step with how far the clocks of its referral were looked at. */
    private record KeptStep(StepVersion step, LocalDate clocksUntil) {
        ReferralKey referral() {
            return step.referral();
        }
    }

    private KeptStep kept(ResultSet row) throws SQLException {
        return new KeptStep(rows.read(row), row.getObject("clocks_until", LocalDate.class));
    }

    private static KeptReferral kept(List<KeptStep> steps) {
        KeptStep first = steps.get(0);
        List<StepVersion> said = steps.stream().map(KeptStep::step).toList();
        return new KeptReferral(new ReferralHistory(first.referral(), said), first.clocksUntil());
    }

    @Override
    public Set<ReferralKey> keep(Collection<StepVersion> steps) {
        SortedMap<ReferralKey, Map<String, StepVersion>> newest = new TreeMap<>();
        for (StepVersion step : steps) {
            newest.computeIfAbsent(step.referral(), key -> new HashMap<>())
                    .merge(step.eventId(), step, (held, other) -> other.replaces(held) ? other : held);
        }
        List<StepVersion> kept = newest.values().stream()
                .flatMap(ofReferral -> ofReferral.values().stream())
                .toList();
        return new TreeSet<>(sql.query(ReferralStatements.KEEP, StepRows::key, rows.columns(kept)));
    }

    @Override
    public Set<ReferralKey> naming(Collection<Renaming> renamings) {
        return new TreeSet<>(sql.query(ReferralStatements.NAMING, StepRows::key, Columns.renamings(renamings)));
    }

    @Override
    public void rename(Collection<Renaming> renamings) {
        sql.update(ReferralStatements.RENAME, Columns.renamings(renamings));
    }

    @Override
    public List<MeetingChange> keepMeetings(Collection<PanelMeeting> meetings) {
        SortedMap<PanelMeeting.Key, PanelMeeting> newest = new TreeMap<>(BY_MEETING);
        for (PanelMeeting meeting : meetings) {
            newest.merge(
                    meeting.key(),
                    meeting,
                    (held, other) -> other.version().isNewerThan(held.version()) ? other : held);
        }
        Collection<PanelMeeting> kept = newest.values();
        return sql.query(
                ReferralStatements.KEEP_MEETINGS,
                MeetingRows::change,
                Column.texts(kept, meeting -> meeting.key().agency()),
                Column.texts(kept, meeting -> meeting.key().panel()),
                Column.of("date", kept, meeting -> meeting.key().metOn()),
                Column.numbers(
                        kept, meeting -> Columns.nanoseconds(meeting.version().recordedAt())),
                Column.texts(kept, meeting -> meeting.version().eventId()),
                Column.texts(kept, meeting -> meeting.version().dataHash()),
                Column.texts(kept, meeting -> String.join(" ", meeting.attended())),
                Column.texts(kept, meeting -> meeting.invited() == null ? null : String.join(" ", meeting.invited())),
                Column.texts(kept, PanelMeeting::source),
                Column.texts(kept, meeting -> Columns.timestamp(meeting.receivedAt())),
                Column.texts(kept, PanelMeeting::submittedBy));
    }

    @Override
    public void eachMeeting(Consumer<PanelMeeting> taker) {
        sql.each(ReferralStatements.MEETINGS, row -> MeetingRows.read(row, ""), taker);
    }

    @Override
    public SortedMap<ReferralKey, KeptReferral> histories(Collection<ReferralKey> referrals) {
        SortedMap<ReferralKey, List<KeptStep>> steps = new TreeMap<>();
        sql.query(ReferralStatements.STEPS, this::kept, keys(referrals))
                .forEach(step -> steps.computeIfAbsent(step.referral(), key -> new ArrayList<>())
                        .add(step));
        SortedMap<ReferralKey, KeptReferral> histories = new TreeMap<>();
        steps.forEach((key, of) -> histories.put(key, kept(of)));
        return histories;
    }

    @Override
    public void replaceLives(Collection<ReferralKey> referrals, Collection<ReferralLife> lives) {
        sql.update(ReferralStatements.FORGET_LIVES, keys(referrals));
        sql.update(
                ReferralStatements.KEEP_LIVES,
                Column.texts(lives, life -> life.key().agency()),
                Column.texts(lives, life -> life.key().reference()),
                Column.texts(lives, ReferralLife::pathway),
                Column.texts(lives, life -> life.state().token()),
                Column.of("date", lives, ReferralLife::openedOn),
                Column.of("date", lives, ReferralLife::endedOn),
                Column.of("date", lives, ReferralLife::lastOn),
                Column.of("date", lives, life -> life.nextDue().orElse(null)),
                Column.of("boolean", lives, life -> !life.findings().isEmpty()));
    }

    @Override
    public List<Standing> standing() {
        return sql.query(
                ReferralStatements.STANDING,
                row -> new Standing(
                        row.getString("pathway"),
                        new AgencyId(row.getString("agency")),
                        Columns.area(row, "area"),
                        row.getLong("referrals")));
    }

    @Override
    public List<ReferralKey> page(Filter filter, ReferralKey after, int limit) {
        String state = filter.state() == null ? null : filter.state().token();
        return sql.query(
                ReferralStatements.PAGE,
                StepRows::key,
                filter.pathway(),
                after == null ? "" : after.agency().value(),
                after == null ? "" : after.reference(),
                state,
                state,
                filter.overdue(),
                filter.overdue(),
                filter.overdueOn(),
                filter.faulty(),
                limit);
    }

    private static Object[] keys(Collection<ReferralKey> referrals) {
        return new Object[] {
            Column.texts(referrals, ReferralKey::agency), Column.texts(referrals, ReferralKey::reference)
        };
    }
}
