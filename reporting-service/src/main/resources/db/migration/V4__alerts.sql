-- An alert is about a measure, or about an indicator in an area, or about an agency's feed: its key says what.
alter table alert
    alter column plan drop not null,
    alter column measure drop not null,
    alter column area drop not null,
    add column key text,
    add column kind text not null default 'TARGET_STATUS',
    add column clearing_since timestamptz;
drop index alert_open;
-- What was raised before is followed by the rule that took the old one's place; its figures and its life stay.
update alert set
    key = concat_ws('|', 'worse-and-signal', plan, measure, area, ''),
    document = document || jsonb_build_object(
        'key', concat_ws('|', 'worse-and-signal', plan, measure, area, ''),
        'kind', 'TARGET_STATUS',
        'subject', jsonb_build_object(
            'plan', plan, 'measure', measure, 'area', area,
            'partnership', document -> 'partnership', 'target', document -> 'target'),
        'group', jsonb_build_object('deliveryGroups', '[]'::jsonb),
        'watch', '{}'::jsonb,
        'evidence', jsonb_build_object(
            'words', (select coalesce(jsonb_object_agg(name, figure), '{}') from jsonb_each(document -> 'evidence')
                       as known (name, figure) where jsonb_typeof(figure) = 'string'),
            'numbers', (select coalesce(jsonb_object_agg(name, figure), '{}') from jsonb_each(document -> 'evidence')
                       as known (name, figure) where jsonb_typeof(figure) = 'number'),
            'flags', (select coalesce(jsonb_object_agg(name, figure), '{}') from jsonb_each(document -> 'evidence')
                       as known (name, figure) where jsonb_typeof(figure) = 'boolean')));
alter table alert alter column key set not null, alter column kind drop default;
-- At most one open alert for one rule and what it is about.
create unique index alert_open on alert (key) where state <> 'RESOLVED';
create index alert_last_ended on alert (key, sequence desc) where state = 'RESOLVED';
create index alert_open_on_measure on alert (plan, measure, area) where state <> 'RESOLVED';
create index alert_clearing on alert (clearing_since) where clearing_since is not null and state <> 'RESOLVED';

alter table alert_transition
    alter column plan drop not null,
    add column reason text;
