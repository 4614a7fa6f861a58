package org.communitysafety.target.persistence;

/**
 * The statements of a replay: one temporary table for each kind of fact, which keeps the newest version and what it says
 * as one text, and the comparison with what is stored.
 */
final class ReplayStatements {
    private static final String TABLE =
            """
            create temporary table %s (key text collate "C" primary key, recorded_at bigint not null,
                event_id text collate "C" not null, data_hash text collate "C" not null, victim text collate "C" not null,
                content text not null) on commit drop
            """;
    private static final String KEEP =
            """
            insert into %s as known (key, recorded_at, event_id, data_hash, victim, content)
            select distinct on (key) *
              from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                as given (key, recorded_at, event_id, data_hash, victim, content)
             order by key, recorded_at desc, event_id collate "C" desc, data_hash collate "C" desc, victim collate "C" desc
            on conflict (key) do update set (recorded_at, event_id, data_hash, victim, content)
                = (excluded.recorded_at, excluded.event_id, excluded.data_hash, excluded.victim, excluded.content)
             where (excluded.recorded_at, excluded.event_id, excluded.data_hash, excluded.victim)
                 > (known.recorded_at, known.event_id, known.data_hash, known.victim)
            """;
    /** A stored fact that is newer than the topics, or not on them, is a difference only where they are whole. */
    private static final String COMPARE =
            """
            select coalesce(kept.key, replayed.key) as key, kept.content as kept, replayed.content as found
              from (%s) kept full join %s replayed on replayed.key = kept.key
             where kept.key is null
                or (replayed.key is null and ? and kept.by_event)
                or (replayed.recorded_at, replayed.event_id, replayed.data_hash, replayed.victim)
                   > (kept.recorded_at, kept.event_id, kept.data_hash, kept.victim)
                or ((replayed.recorded_at, replayed.event_id, replayed.data_hash, replayed.victim)
                   < (kept.recorded_at, kept.event_id, kept.data_hash, kept.victim) and ? and kept.by_event)
                or ((replayed.recorded_at, replayed.event_id, replayed.data_hash, replayed.victim)
                   = (kept.recorded_at, kept.event_id, kept.data_hash, kept.victim)
                   and replayed.content <> kept.content)
             order by 1
            """;

    private static final String INCIDENTS =
            """
            select agency || '|' || subject as key, recorded_at, event_id, data_hash,
                   victim || coalesce(E'\\n' || location, '') as victim, true as by_event,
                   case when cancelled then 'cancelled'
                        else concat_ws(' ', category, coalesce(offence_code, '-'), coalesce(area, '-'),
                             to_char(month, 'YYYY-MM'), coalesce(occurred_on::text, '-'),
                             coalesce(recorded_on::text, '-'),
                             (select string_agg(flag, ' ' order by flag collate "C") from unnest(flags) as flag)) end
                   as content
              from incident_fact
            """;
    private static final String MEASUREMENTS =
            """
            select concat_ws('|', agency, indicator, area, period) as key, recorded_at, event_id, data_hash,
                   '' as victim, shipped_with is null as by_event,
                   concat_ws(' ', coalesce(trim_scale(value)::text, '-'), coalesce(trim_scale(numerator)::text, '-'),
                             coalesce(trim_scale(denominator)::text, '-'), status) as content
              from measurement_fact
            """;
    private static final String DECLARATIONS =
            """
            select concat_ws('|', agency, to_char(month, 'YYYY-MM'), source, kind) as key, recorded_at, event_id, data_hash,
                   '' as victim, true as by_event,
                   coalesce((select string_agg(each.content || '=' || each.declared, ' '
                                               order by each.content collate "C")
                               from unnest(contents, counts) as each (content, declared)), '') as content
              from feed_declaration
            """;
    /**
     * Persons are part of the version, as the victim of an incident is, and never shown. A step that its pathway has given
     * up cannot be read again, and is taken as it stands.
     */
    private static final String STEPS =
            """
            select concat_ws('|', agency, replace(replace(reference, '\\', '\\\\'), '|', '\\|'), event_id) as key,
                   recorded_at, event_id, data_hash,
                   case when person is null and other_person is null then ''
                        else coalesce(person, 'null') || ' ' || coalesce(other_person, 'null') end as victim,
                   pathway is null or (pathway, step) in (
                       select newest.pathway, declared ->> 'step'
                         from (select distinct on (pathway) pathway, document
                                 from pathway order by pathway, version desc) newest,
                              jsonb_array_elements(newest.document -> 'steps') declared) as by_event,
                   case when pathway is null then 'cancels ' || corrects
                        else concat_ws(' ', pathway, step, at_day::text, coalesce(at_instant::text, '-'), taken_by,
                             coalesce(sent_from, '-'), coalesce(sent_to, '-'), coalesce(area, '-'), coalesce(theme, '-'),
                             coalesce(reason, '-'), coalesce(trim_scale(score)::text, '-'), coalesce(corrects, '-'),
                             (select string_agg(each.key || '=' || each.value, ' ' order by each.key collate "C")
                                from jsonb_each_text(attributes) as each)) end
                   as content
              from referral_step
            """;

    private static final String MEETINGS =
            """
            select concat_ws('|', agency, panel, met_on::text) as key, recorded_at, event_id, data_hash, '' as victim,
                   true as by_event,
                   'attended ' || array_to_string(attended, ' ') || ' invited '
                               || coalesce(array_to_string(invited, ' '), '-') as content
              from panel_meeting
            """;

    /** A kind of fact. */
    enum Replayed {
        INCIDENT("replayed_incident", INCIDENTS),
        MEASUREMENT("replayed_measurement", MEASUREMENTS),
        DECLARATION("replayed_declaration", DECLARATIONS),
        REFERRAL_STEP("replayed_step", STEPS),
        PANEL_MEETING("replayed_meeting", MEETINGS);

        private final String table;
        private final String kept;

        Replayed(String table, String kept) {
            this.table = table;
            this.kept = kept;
        }

        String open() {
            return TABLE.formatted(table);
        }

        String keep() {
            return KEEP.formatted(table);
        }

        String compare() {
            return COMPARE.formatted(kept, table);
        }
    }

    private ReplayStatements() {}
}
