package org.communitysafety.incident.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.communitysafety.incident.application.ReferralEvent;
import org.communitysafety.incident.application.ReferralEvent.Details;
import org.communitysafety.incident.application.ReferralSummary;
import org.communitysafety.incident.application.Referrals;
import org.communitysafety.incident.persistence.Database.Column;
import org.communitysafety.vocabulary.RegisterId;

/** The tables {@code referral_event} and {@code referral}. */
@ApplicationScoped
class PostgresReferrals implements Referrals {
    private static final String KEEP =
            """
            insert into referral_event (referral, cancellation, event_id, agency, reference, recorded_at, data_hash, source,
                                        corrects, reason, pathway, step, at, at_on, taken_by, from_party, to_party,
                                        area, theme, score, attributes, received_at, submitted_by)
            select * from unnest(?::text[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                                 ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
                                 ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[],
                                 ?::timestamptz[], ?::text[])
            on conflict (referral, event_id) do update
               set (cancellation, recorded_at, data_hash, source, corrects, reason, pathway, step, at, at_on, taken_by,
                    from_party, to_party, area, theme, score, attributes, received_at, submitted_by)
                 = (excluded.cancellation, excluded.recorded_at, excluded.data_hash, excluded.source,
                    excluded.corrects, excluded.reason, excluded.pathway, excluded.step, excluded.at, excluded.at_on,
                    excluded.taken_by, excluded.from_party, excluded.to_party, excluded.area, excluded.theme,
                    excluded.score, excluded.attributes, excluded.received_at, excluded.submitted_by)
             where (excluded.recorded_at, excluded.data_hash) > (referral_event.recorded_at, referral_event.data_hash)
            """;

    private static final String SUMMARISE =
            """
            insert into referral (id, pathway, agency, reference, opened_on, latest_on, steps)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::int[])
            """;

    private final Database database;

    PostgresReferrals(Database database) {
        this.database = database;
    }

    @Override
    public void keep(List<ReferralEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        database.update(
                KEEP,
                text(events, event -> event.referral().value()),
                Column.of("boolean", events, ReferralEvent::isCancellation),
                text(events, event -> event.version().eventId()),
                text(events, ReferralEvent::agency),
                text(events, ReferralEvent::reference),
                Column.of(
                        "bigint",
                        events,
                        event -> RowValues.nanos(event.version().recordedAt())),
                text(events, event -> event.version().dataHash()),
                text(events, ReferralEvent::source),
                text(events, ReferralEvent::corrects),
                text(events, ReferralEvent::reason),
                text(events, of(Details::pathway)),
                text(events, of(Details::step)),
                text(events, of(Details::at)),
                Column.of("date", events, of(Details::on)),
                text(events, of(Details::by)),
                text(events, of(Details::from)),
                text(events, of(Details::to)),
                text(events, of(Details::area)),
                text(events, of(Details::theme)),
                Column.of("numeric", events, of(Details::score)),
                text(
                        events,
                        event -> event.isCancellation()
                                ? ""
                                : RowValues.joined(event.details().attributes())),
                Column.of("timestamptz", events, event -> RowValues.timestamp(event.receivedAt())),
                text(events, ReferralEvent::submittedBy));
    }

    @Override
    public List<ReferralEvent> events(Collection<RegisterId> referrals) {
        return database.query(
                ReferralRow::event,
                "select * from referral_event where referral = any (?)",
                Column.of("text", List.copyOf(referrals), RegisterId::value));
    }

    @Override
    public void summarise(Collection<RegisterId> referrals, List<ReferralSummary> summaries) {
        database.update(
                "delete from referral where id = any (?)",
                Column.of("text", List.copyOf(referrals), RegisterId::value));
        if (summaries.isEmpty()) {
            return;
        }
        database.update(
                SUMMARISE,
                Column.of("text", summaries, summary -> summary.id().value()),
                Column.of("text", summaries, ReferralSummary::pathway),
                Column.of("text", summaries, ReferralSummary::agency),
                Column.of("text", summaries, ReferralSummary::reference),
                Column.of("date", summaries, ReferralSummary::openedOn),
                Column.of("date", summaries, ReferralSummary::latestOn),
                Column.of("int", summaries, ReferralSummary::steps));
    }

    @Override
    public List<ReferralSummary> list(Query query) {
        StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        List<Object> parameters = new ArrayList<>();
        restrict(where, parameters, "agency = ?", query.agency());
        restrict(where, parameters, "pathway = ?", query.pathway());
        restrict(where, parameters, "opened_on >= ?", query.from());
        restrict(where, parameters, "opened_on <= ?", query.to());
        if (query.after() != null) {
            restrict(
                    where,
                    parameters,
                    "(opened_on, id, pathway) > (?, ?, ?)",
                    query.after().openedOn());
            parameters.add(query.after().id());
            parameters.add(query.after().pathway());
        }
        parameters.add(query.limit());
        return database.query(
                ReferralRow::summary,
                "select * from referral" + where + " order by opened_on, id, pathway limit ?",
                parameters.toArray());
    }

    private static void restrict(StringJoiner where, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            where.add(condition);
            parameters.add(value);
        }
    }

    private static Column text(List<ReferralEvent> events, Function<ReferralEvent, Object> value) {
        return Column.of("text", events, value);
    }

    private static Function<ReferralEvent, Object> of(Function<Details, Object> value) {
        return event -> event.isCancellation() ? null : value.apply(event.details());
    }
}
