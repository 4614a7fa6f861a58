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

-- Silences and maintenance windows; an ended one stays.
create table silence (
    id        uuid        primary key,
    sequence  bigint      generated always as identity unique,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    document  jsonb       not null
);
create index silence_not_over on silence (ends_at);

-- Rules that people set, every version; a version without a document says that the rule was removed.
create table alert_rule (
    id       text        not null,
    version  int         not null check (version > 0),
    document jsonb,
    set_by   text        not null,
    set_at   timestamptz not null,
    primary key (id, version)
);

-- What was last judged of an agency's records of a category in a month.
create table feed_month (
    agency   text    not null,
    category text    not null,
    month    text    not null,
    declared bigint,
    received bigint  not null,
    complete boolean,
    basis    text,
    primary key (agency, category, month)
);

-- Where areas lie, which area an agency answers for, and whose records are behind an indicator.
create table place (
    code        text primary key,
    level       text not null,
    ward        text,
    district    text,
    partnership text,
    force       text
);
create index place_in_partnership on place (partnership);
create table agency_area (
    agency text primary key,
    area   text not null
);
create table indicator_category (
    indicator text not null,
    category  text not null,
    primary key (indicator, category)
);
