-- Where each consumer of this service goes on; moved in the transaction that keeps a batch's effect.
create table consumer_offset (
    consumer    text   not null,
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (consumer, topic, partition)
);

-- The newest version of every incident, without the victim. Versions are ordered by the first four columns after the
-- reference; text compares by code point, and the instant is kept in nanoseconds so that nothing is lost.
create table incident (
    id            text        collate "C" primary key,
    agency        text        not null,
    reference     text        not null,
    recorded_at   bigint      not null,
    event_id      text        collate "C" not null,
    data_hash     text        collate "C" not null,
    tokens        text        collate "C" not null,
    source        text        not null,
    cancelled     boolean     not null,
    reason        text,
    occurred      text,
    month         int,
    recorded_on   text,
    category      text,
    offence_code  text,
    flags         text        not null,
    area          text,
    outcome       text,
    received_at   timestamptz,
    submitted_by  text,
    check (cancelled = (month is null)),
    check (cancelled = (reason is not null))
);
comment on column incident.month is 'year * 100 + month of the occurrence in the United Kingdom';
create index incident_by_month on incident (month, id) where not cancelled;
create index incident_by_area on incident (area, month, id) where not cancelled;

-- The look-up, as the areas topic tells it.
create table area (
    code        text primary key,
    ward        text,
    district    text,
    partnership text,
    force       text
);

-- The current file of every source. BEGUN from before its first row is published, HELD once all of it is safe.
create table import_file (
    source        text        collate "C" primary key,
    hash          text        not null,
    state         text        not null check (state in ('BEGUN', 'HELD')),
    recorded_time timestamptz,
    row_count     bigint      not null default 0,
    accepted      bigint      not null default 0,
    rejected      bigint      not null default 0,
    refusals      jsonb       not null default '[]',
    held_at       timestamptz
);
-- One content is imported under one name only.
create unique index import_file_content on import_file (hash);

-- Every row that may ever have been published for a source (one bit each), and every month that may have been declared.
create table import_trace (
    source text   collate "C" not null references import_file,
    agency text   not null,
    rows   bytea  not null,
    months text[] not null,
    primary key (source, agency)
);

-- Records that could not be read, on any topic of the platform; their content stays sealed on the dead-letter topic.
create table dead_letter (
    id        text        collate "C" primary key,
    topic     text        not null,
    partition int         not null,
    "offset"  bigint      not null,
    code      text        not null,
    detail    text        not null,
    at        timestamptz not null
);
create index dead_letter_newest_first on dead_letter (at desc, id desc);
