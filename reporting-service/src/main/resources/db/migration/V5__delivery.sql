-- Who is told of alerts, and how each has been doing. A receiver is leased for one attempt at a time; a lease that is
-- not given back ends, so that another instance goes on where one was killed.
create table receiver (
    channel       text        not null check (channel in ('WEBHOOK', 'EMAIL')),
    id            text        not null,
    settings      jsonb       not null,
    failures      int         not null default 0,
    failing_since timestamptz,
    not_before    timestamptz,
    parked_at     timestamptz,
    parked_for    text,
    lease         uuid,
    leased_until  timestamptz,
    primary key (channel, id)
);

-- What a webhook's messages are signed with, sealed; the newest first, and at most one more while they change.
create table webhook_secret (
    webhook text        not null,
    place   int         not null check (place in (0, 1)),
    key_id  text        not null,
    sealed  bytea       not null,
    since   timestamptz not null,
    until   timestamptz,
    primary key (webhook, place)
);

-- What each receiver knows of each alert: told, or about to be told by a message that waits.
create table told_alert (
    channel   text  not null,
    receiver  text  not null,
    alert     uuid  not null references alert (id) on delete cascade,
    group_key text  not null,
    state     text  not null,
    told      jsonb not null,
    primary key (channel, receiver, alert),
    foreign key (channel, receiver) references receiver (channel, id) on delete cascade
);
create index told_alert_of_group on told_alert (channel, receiver, group_key);

-- The queue and its log. A message still gathers alerts of its group until it is closed by its first attempt.
create table delivery (
    id        uuid        primary key,
    sequence  bigint      generated always as identity unique,
    channel   text        not null,
    receiver  text        not null,
    group_key text        not null,
    state     text        not null check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    closed    boolean     not null default false,
    queued_at timestamptz not null,
    due_at    timestamptz not null,
    done_at   timestamptz,
    message   jsonb       not null
);
create index delivery_waiting on delivery (channel, receiver, sequence) where state = 'WAITING';
create unique index delivery_gathering on delivery (channel, receiver, group_key) where not closed and state = 'WAITING';
create index delivery_done on delivery (done_at) where state <> 'WAITING';

create table delivery_attempt (
    sequence bigint generated always as identity primary key,
    delivery uuid   not null references delivery (id) on delete cascade,
    answer   jsonb  not null
);
create index delivery_attempt_of on delivery_attempt (delivery, sequence);
