-- Every step of a referral that was reported, and every cancellation of one, each under the event's own id: steps never
-- replace one another, only a newer version of the same event does. Persons are not kept here, not even as tokens.
-- Versions are ordered as those of an incident.
create table referral_event (
    referral     text        collate "C" not null,
    cancellation boolean     not null,
    event_id     text        collate "C" not null,
    agency       text        not null,
    reference    text        not null,
    recorded_at  bigint      not null,
    data_hash    text        collate "C" not null,
    source       text        not null,
    corrects     text        collate "C",
    reason       text,
    pathway      text,
    step         text,
    at           text,
    at_on        date,
    taken_by     text,
    from_party   text,
    to_party     text,
    area         text,
    theme        text,
    score        numeric,
    attributes   text        not null,
    received_at  timestamptz,
    submitted_by text,
    primary key (referral, event_id),
    check (cancellation = (step is null)),
    check (cancellation = (at_on is null)),
    check (not cancellation or corrects is not null)
);
comment on column referral_event.at_on is 'the date of the step in the United Kingdom';
comment on column referral_event.attributes is 'attribute=value, joined by commas; both are tokens';

-- What the steps that stand (neither corrected nor cancelled) make of a referral on a pathway; derived from them whenever
-- one comes. A reference that is used on two pathways has two rows, one of which no step stands has none.
create table referral (
    id        text collate "C" not null,
    pathway   text collate "C" not null,
    agency    text not null,
    reference text not null,
    opened_on date not null,
    latest_on date not null,
    steps     int  not null check (steps > 0),
    primary key (id, pathway)
);
create index referral_by_day on referral (opened_on, id, pathway);
create index referral_by_agency on referral (agency, opened_on, id, pathway);
create index referral_by_pathway on referral (pathway, opened_on, id);

-- The newest version of every panel meeting: one per agency, panel and day.
create table panel_meeting (
    id           text        collate "C" primary key,
    agency       text        not null,
    panel        text        not null,
    at           text        not null,
    recorded_at  bigint      not null,
    event_id     text        collate "C" not null,
    data_hash    text        collate "C" not null,
    source       text        not null,
    attended     text        not null,
    invited      text,
    received_at  timestamptz,
    submitted_by text
);
comment on column panel_meeting.attended is 'tokens joined by commas';
comment on column panel_meeting.invited is 'as attended; null is not known';
