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

-- What its steps make of a referral; derived from them whenever one comes. Without a day when none of them stands.
create table referral (
    id        text collate "C" primary key,
    agency    text not null,
    reference text not null,
    pathway   text,
    opened_on date,
    latest_on date,
    steps     int  not null,
    check ((opened_on is null) = (steps = 0))
);
comment on column referral.pathway is 'of the first step that stands';
comment on column referral.steps is 'those that stand: neither corrected nor cancelled';
create index referral_by_day on referral (opened_on, id) where opened_on is not null;
create index referral_by_agency on referral (agency, opened_on, id) where opened_on is not null;
create index referral_by_pathway on referral (pathway, opened_on, id) where opened_on is not null;

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
