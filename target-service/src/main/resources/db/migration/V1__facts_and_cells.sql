-- Where reading stands; moved by compare-and-set in the transaction that keeps the effect of what was read.
create table consumer_offset (
    consumer    text   not null,
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (consumer, topic, partition)
);

-- Grows with every change of the look-up or an agency, so that every instance notices.
create table reference_version (
    only_one boolean primary key default true check (only_one),
    version  bigint  not null
);
insert into reference_version (version) values (0);

-- The look-up as loaded, one row for each LSOA.
create table look_up (
    lsoa          text collate "C" primary key,
    lsoa_name     text not null,
    ward          text collate "C" not null,
    ward_name     text not null,
    district      text collate "C" not null,
    district_name text not null,
    partnership   text collate "C" not null,
    population    bigint
);

-- Every area and the areas that contain it, itself included; built from the look-up.
create table area (
    code        text collate "C" primary key,
    name        text not null,
    level       text not null check (level in ('lsoa', 'ward', 'district', 'partnership', 'force')),
    ward        text collate "C",
    district    text collate "C",
    partnership text collate "C",
    force       text collate "C",
    population  bigint
);

-- Every version of every agency; the greatest version holds.
create table agency (
    agency     text collate "C" not null,
    version    int  not null check (version > 0),
    name       text not null,
    kind       text not null,
    area       text collate "C" not null,
    valid_from date not null,
    primary key (agency, version)
);

create view current_agency as
select distinct on (agency) agency, version, name, kind, area, valid_from
  from agency
 order by agency, version desc;

-- Every version of every plan; the greatest version holds unless the plan was removed.
create table plan (
    plan     text collate "C" not null,
    version  int   not null check (version > 0),
    document jsonb not null,
    removed  boolean not null default false,
    primary key (plan, version)
);

-- Every incident in its newest version. recorded_at is in nanoseconds since 1970, so that nothing of it is lost.
-- The first cell is where it arrived first; where else it ever arrived stands in incident_arrival.
create table incident_fact (
    fact_key       uuid   primary key,
    recorded_at    bigint not null,
    event_id       text   collate "C" not null,
    data_hash      text   collate "C" not null,
    victim         text   collate "C" not null,
    agency         text   collate "C" not null,
    subject        text   not null,
    source         text   not null,
    cancelled      boolean not null,
    category       text   collate "C",
    hate           boolean not null,
    flags          text[] not null,
    area           text   collate "C",
    place          text   collate "C",
    month          date,
    recorded_on    date,
    first_category text   collate "C",
    first_month    date,
    received_at    timestamptz,
    submitted_by   text,
    check (cancelled or (category is not null and place is not null and month is not null))
);

create table incident_arrival (
    fact_key uuid not null,
    category text collate "C" not null,
    month    date not null,
    primary key (fact_key, category, month)
);

-- The exact aggregates. A count of 0 is an absent cell. No check on the count: a loss is first tried as a row of its own.
create table indicator_cell (
    indicator text   collate "C" not null,
    area      text   collate "C" not null,
    month     date   not null,
    agency    text   collate "C" not null,
    count     bigint not null,
    primary key (indicator, area, month, agency)
);

create table measurement_fact (
    agency       text    collate "C" not null,
    indicator    text    collate "C" not null,
    area         text    collate "C" not null,
    period       text    not null,
    period_kind  text    not null,
    period_start date    not null,
    period_end   date    not null,
    recorded_at  bigint  not null,
    event_id     text    collate "C" not null,
    data_hash    text    collate "C" not null,
    value        numeric,
    numerator    numeric,
    denominator  numeric,
    status       text    not null check (status in ('final', 'provisional', 'not-collected')),
    shipped_with text,
    source       text    not null,
    received_at  timestamptz,
    submitted_by text,
    primary key (indicator, area, period, agency)
);
create index measurement_fact_by_plan on measurement_fact (shipped_with) where shipped_with is not null;

-- What an agency says it sent, the newest of each source.
create table feed_declaration (
    agency       text   collate "C" not null,
    month        date   not null,
    source       text   not null,
    recorded_at  bigint not null,
    event_id     text   collate "C" not null,
    data_hash    text   collate "C" not null,
    categories   text[] not null,
    counts       bigint[] not null,
    received_at  timestamptz,
    submitted_by text,
    primary key (agency, month, source)
);

-- A feed is what an agency sends of a category; it is locked while it is judged.
create table feed (
    agency           text collate "C" not null,
    category         text collate "C" not null,
    judge_at         timestamptz,
    judged_in        date,
    missing_complete boolean,
    primary key (agency, category)
);
create index feed_due on feed (judge_at);

create table feed_cell (
    agency           text    collate "C" not null,
    category         text    collate "C" not null,
    month            date    not null,
    declared         bigint,
    arrived          bigint  not null,
    live             bigint  not null,
    settles_at       timestamptz,
    judged           boolean not null default false,
    complete         boolean,
    basis            text check (basis in ('declared', 'history')),
    last_received_at timestamptz,
    primary key (agency, category, month)
);

-- What has changed and is not published yet. Only ever added to, and taken whole by the publisher.
create table value_change (indicator text not null, area text not null, month date not null);
create table reported_change (agency text not null, indicator text not null, area text not null, period text not null);
create table feed_change (agency text not null, category text not null, month date not null);
create table reference_change (kind text not null, id text not null);
create sequence publication_round;
