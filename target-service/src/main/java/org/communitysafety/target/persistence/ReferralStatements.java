package org.communitysafety.target.persistence;

/** Statements about the steps of referrals and what became of them. */
final class ReferralStatements {
    static final String OPEN =
            """
            insert into referral (agency, reference)
            select * from unnest(?::text[], ?::text[])
            on conflict (agency, reference) do nothing
            """;
    static final String LOCK =
            """
            select 1 from referral
              join unnest(?::text[], ?::text[]) as wanted (agency, reference) using (agency, reference)
             order by referral.agency, referral.reference
               for no key update of referral
            """;
    static final String LOCK_LINKED =
            """
            select pg_advisory_xact_lock(hashtext('target.linked'), place::int) from unnest(?::bigint[]) as place
            """;
    static final String LINKED =
            """
            select step.agency, step.reference
              from unnest(?::text[], ?::text[], ?::text[]) as wanted (pathway, person, other_person)
              join referral_step step on step.pathway = wanted.pathway and step.person = wanted.person
             where wanted.other_person is null or step.other_person = wanted.other_person
             union
            select step.agency, step.reference
              from unnest(?::text[], ?::text[], ?::text[]) as wanted (pathway, person, other_person)
              join referral_step step on step.pathway = wanted.pathway and step.other_person = wanted.other_person
             where wanted.person is null
            """;
    static final String KEEP =
            """
            insert into referral_step as held (agency, reference, event_id, recorded_at, data_hash, tokens, corrects,
                    pathway, step, at_day, at_instant, taken_by, sent_from, sent_to, person, other_person, area, theme,
                    reason, score, attributes, source, received_at, submitted_by)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::date[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::numeric[], ?::jsonb[], ?::text[], ?::timestamptz[], ?::text[])
            on conflict (agency, reference, event_id) do update set
                    (recorded_at, data_hash, tokens, corrects, pathway, step, at_day, at_instant, taken_by, sent_from,
                     sent_to, person, other_person, area, theme, reason, score, attributes, source, received_at,
                     submitted_by)
                  = (excluded.recorded_at, excluded.data_hash, excluded.tokens, excluded.corrects, excluded.pathway,
                     excluded.step, excluded.at_day, excluded.at_instant, excluded.taken_by, excluded.sent_from,
                     excluded.sent_to, excluded.person, excluded.other_person, excluded.area, excluded.theme,
                     excluded.reason, excluded.score, excluded.attributes, excluded.source, excluded.received_at,
                     excluded.submitted_by)
             where (excluded.recorded_at, excluded.data_hash, excluded.tokens, coalesce(held.received_at, '-infinity'))
                 > (held.recorded_at, held.data_hash, held.tokens, coalesce(excluded.received_at, '-infinity'))
            returning new.agency, new.reference
            """;
    /** Every step that names one of the tokens of {@link Columns#renamings} and was taken in before it is replaced. */
    private static final String NAMED =
            """
            with renaming as (
                select * from unnest(?::text[], ?::text[], ?::timestamptz[]) as renaming (token, by, before)),
            named as (
                select step.agency, step.reference, step.event_id, step.person, step.other_person, step.received_at
                  from renaming join referral_step step on step.person = renaming.token and step.person is not null
                 where renaming.before is null or step.received_at is null or step.received_at < renaming.before
                 union
                select step.agency, step.reference, step.event_id, step.person, step.other_person, step.received_at
                  from renaming join referral_step step on step.other_person = renaming.token
                       and step.other_person is not null
                 where renaming.before is null or step.received_at is null or step.received_at < renaming.before)
            """;

    static final String NAMING = NAMED + "select distinct agency, reference from named";
    /** What the tokens say as one text is as {@code StepVersion.Details.tokens} writes it. */
    static final String RENAME = NAMED
            + """
            update referral_step step set (person, other_person, tokens)
                = (renamed.person, renamed.other_person,
                   coalesce(renamed.person, 'null') || ' ' || coalesce(renamed.other_person, 'null'))
              from (select named.agency, named.reference, named.event_id,
                           coalesce(one.by, named.person) as person, coalesce(other.by, named.other_person) as other_person
                      from named
                      left join renaming one on one.token = named.person
                           and (one.before is null or named.received_at is null or named.received_at < one.before)
                      left join renaming other on other.token = named.other_person
                           and (other.before is null or named.received_at is null or named.received_at < other.before))
                   renamed
             where step.agency = renamed.agency and step.reference = renamed.reference and step.event_id = renamed.event_id
            """;

    static final String STEPS =
            """
            select step.*, referral.clocks_until
              from unnest(?::text[], ?::text[]) as wanted (agency, reference)
              join referral using (agency, reference)
              join referral_step step using (agency, reference)
            """;
    static final String ALL_STEPS =
            """
            select step.*, referral.clocks_until
              from referral_step step join referral using (agency, reference)
             order by step.agency, step.reference
            """;
    static final String STEPS_ON =
            """
            select step.*, referral.clocks_until
              from referral_step step join referral using (agency, reference)
             where (step.agency, step.reference) in (
                   select agency, reference from referral_life where pathway = any(?::text[]))
             order by step.agency, step.reference
            """;
    /** A step before the one that makes a referral is a fault of it. */
    static final String STEPS_OF_ACTIVE =
            """
            select step.*, referral.clocks_until
              from referral_step step join referral using (agency, reference)
             where (step.agency, step.reference) in (
                   select agency, reference from referral_life
                    where pathway = any(?::text[])
                      and (opened_on <= ?::date and last_on >= ?::date or faulty or next_due < ?::date))
             order by step.agency, step.reference
            """;

    static final String FORGET_LIVES =
            """
            delete from referral_life life
             using unnest(?::text[], ?::text[]) as wanted (agency, reference)
             where life.agency = wanted.agency and life.reference = wanted.reference
            """;
    static final String KEEP_LIVES =
            """
            insert into referral_life (agency, reference, pathway, state, opened_on, ended_on, last_on, next_due, faulty)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::date[], ?::date[],
                    ?::boolean[])
            """;
    static final String PAGE =
            """
            select agency, reference from referral_life
             where pathway = ? and (agency, reference) > (?, ?)
               and (?::text is null or state = ?::text)
               and (?::boolean is null or ?::boolean = (next_due is not null and next_due < ?::date))
               and (faulty or not ?::boolean)
             order by agency, reference limit ?
            """;
    static final String STANDING =
            """
            select life.pathway, life.agency, place.area, count(*) as referrals
              from referral_life life
              left join lateral (
                    select step.area
                      from referral_step step
                     where step.agency = life.agency and step.reference = life.reference
                       and step.pathway = life.pathway and step.area is not null
                       and not exists (select 1 from referral_step later
                                        where later.agency = step.agency and later.reference = step.reference
                                          and later.corrects = step.event_id)
                     order by step.at_day desc, step.event_id desc limit 1) place on true
             where life.state in ('made', 'accepted', 'active')
             group by life.pathway, life.agency, place.area
            """;
    static final String KEEP_MEETINGS =
            """
            insert into panel_meeting as held (agency, panel, met_on, recorded_at, event_id, data_hash, attended, invited,
                    source, received_at, submitted_by)
            select agency, panel, met_on, recorded_at, event_id, data_hash, string_to_array(attended, ' '),
                   string_to_array(invited, ' '), source, received_at, submitted_by
              from unnest(?::text[], ?::text[], ?::date[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::timestamptz[], ?::text[])
                as told (agency, panel, met_on, recorded_at, event_id, data_hash, attended, invited, source, received_at,
                    submitted_by)
            on conflict (panel, met_on, agency) do update set
                    (recorded_at, event_id, data_hash, attended, invited, source, received_at, submitted_by)
                  = (excluded.recorded_at, excluded.event_id, excluded.data_hash, excluded.attended, excluded.invited,
                     excluded.source, excluded.received_at, excluded.submitted_by)
             where (excluded.recorded_at, excluded.event_id, excluded.data_hash)
                 > (held.recorded_at, held.event_id, held.data_hash)
            returning new.*, old.recorded_at as old_recorded_at, old.event_id as old_event_id,
                    old.data_hash as old_data_hash, old.attended as old_attended, old.invited as old_invited,
                    old.source as old_source, old.received_at as old_received_at, old.submitted_by as old_submitted_by
            """;
    static final String MEETINGS = "select * from panel_meeting";

    private ReferralStatements() {}
}
