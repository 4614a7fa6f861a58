-- Positions of the consumers, moved by compare-and-set in the transaction of their effect.
create table consumer_offset (
    consumer    text   not null,
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (consumer, topic, partition)
);

-- Every version of every plan; a fictional plan can be removed, a real one stays.
create table plan_version (
    plan     text  not null,
    version  int   not null check (version > 0),
    document jsonb not null,
    primary key (plan, version)
);

-- The business date a plan has reached. It never moves back.
create table plan_date (
    plan          text primary key,
    business_date date not null
);

-- The current value of each indicator by area, period, source and agency ('' where counted from events).
create table indicator_value (
    indicator         text    not null,
    area              text    not null,
    period            text    not null,
    source            text    not null check (source in ('events', 'reported')),
    agency            text    not null,
    indicator_version int     not null,
    unit              text,
    numerator         numeric,
    denominator       numeric,
    value             numeric,
    absent            boolean not null,
    suppressed        boolean not null,
    complete          boolean,
    basis             text,
    provisional       boolean not null,
    not_collected     boolean not null,
    shipped_with      text,
    round             bigint  not null,
    primary key (indicator, area, period, source, agency)
);

-- Every value ever published, with the time it came; never changed.
create table value_reported (
    indicator         text        not null,
    area              text        not null,
    period            text        not null,
    source            text        not null,
    agency            text        not null,
    indicator_version int         not null,
    unit              text,
    numerator         numeric,
    denominator       numeric,
    value             numeric,
    absent            boolean     not null,
    suppressed        boolean     not null,
    complete          boolean,
    basis             text,
    provisional       boolean     not null,
    not_collected     boolean     not null,
    shipped_with      text,
    round             bigint      not null,
    received_at       timestamptz not null,
    primary key (indicator, area, period, source, agency, round)
);

-- The current status of each measure; last_colour is the newest that was not white.
create table status (
    plan        text  not null,
    measure     text  not null,
    area        text  not null,
    rag         text  not null check (rag in ('GREEN', 'AMBER', 'RED', 'WHITE')),
    last_colour text  check (last_colour in ('GREEN', 'AMBER', 'RED')),
    as_of       date  not null,
    item        jsonb not null,
    primary key (plan, measure, area)
);

-- Every status ever told, with the time it was; never changed.
create table status_reported (
    sequence    bigint generated always as identity primary key,
    plan        text        not null,
    measure     text        not null,
    area        text        not null,
    rag         text        not null,
    as_of       date        not null,
    item        jsonb       not null,
    reported_at timestamptz not null
);
create index status_reported_known_at on status_reported (plan, measure, area, reported_at desc);

-- What was said of each finished period, and when: a restatement is a further row.
create table period_reported (
    sequence    bigint generated always as identity primary key,
    plan        text        not null,
    target      text        not null,
    measure     text        not null,
    area        text        not null,
    period      text        not null,
    subject     jsonb       not null,
    judgement   jsonb       not null,
    restatement boolean     not null,
    reported_at timestamptz not null
);
create index period_reported_of_target on period_reported (target, sequence);
create index period_reported_of_measure on period_reported (measure, sequence);

-- One row per alert; its life is in alert_transition. Never deleted, only resolved (unless its fictional plan goes).
create table alert (
    id        uuid        primary key,
    sequence  bigint      generated always as identity unique,
    plan      text        not null,
    measure   text        not null,
    area      text        not null,
    state     text        not null check (state in ('PENDING', 'FIRING', 'ACKNOWLEDGED', 'RESOLVED', 'STALE')),
    since     timestamptz not null,
    document  jsonb       not null,
    forgotten boolean     not null default false
);
-- At most one open alert for a measure in an area.
create unique index alert_open on alert (plan, measure, area) where state <> 'RESOLVED';
create index alert_long_resolved on alert (since) where state = 'RESOLVED' and not forgotten;

create table alert_transition (
    alert uuid        not null references alert (id),
    step  int         not null,
    plan  text        not null,
    state text        not null,
    at    timestamptz not null,
    by    text        not null,
    note  text        check (length(note) <= 200),
    primary key (alert, step)
);

-- What happened and has not been told yet, in order; a row goes once Kafka has it.
create table outbox (
    sequence bigint      generated always as identity primary key,
    event_id uuid        not null default uuidv7(),
    kind     text        not null,
    at       timestamptz not null,
    measure  jsonb,
    status   jsonb,
    alert_id uuid,
    alert    jsonb
);
