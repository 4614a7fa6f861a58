-- Every version of every pathway; the greatest version holds for every referral on it.
create table pathway (
    pathway    text  collate "C" not null,
    version    int   not null check (version > 0),
    valid_from date  not null,
    document   jsonb not null,
    primary key (pathway, version)
);

-- One row per referral, locked while its steps are folded.
create table referral (
    agency    text collate "C" not null,
    reference text collate "C" not null,
    primary key (agency, reference)
);

-- Every event about a referral, the newest version of each; a cancellation has no pathway. Steps never replace one
-- another here: what stands after corrections is derived. recorded_at and at_instant are in nanoseconds since 1970.
create table referral_step (
    agency       text   collate "C" not null,
    reference    text   collate "C" not null,
    event_id     text   collate "C" not null,
    recorded_at  bigint not null,
    data_hash    text   collate "C" not null,
    tokens       text   collate "C" not null,
    corrects     text   collate "C",
    pathway      text   collate "C",
    step         text   collate "C",
    at_day       date,
    at_instant   bigint,
    taken_by     text   collate "C",
    sent_from    text   collate "C",
    sent_to      text   collate "C",
    person       text   collate "C",
    other_person text   collate "C",
    area         text   collate "C",
    theme        text   collate "C",
    reason       text   collate "C",
    score        numeric,
    attributes   jsonb,
    source       text   not null,
    received_at  timestamptz,
    submitted_by text,
    primary key (agency, reference, event_id),
    check (pathway is null and corrects is not null
        or pathway is not null and step is not null and at_day is not null and taken_by is not null)
);

-- What became of each referral on each pathway by all that is known; next_due is when the first running clock is due.
-- Faulty: some of its steps cannot have been so, or will not once they have waited for a day.
create table referral_life (
    agency    text    collate "C" not null,
    reference text    collate "C" not null,
    pathway   text    collate "C" not null,
    state     text    not null check (state in ('unopened', 'made', 'accepted', 'active', 'left', 'refused', 'closed')),
    opened_on date,
    ended_on  date,
    last_on   date    not null,
    next_due  date,
    faulty    boolean not null,
    primary key (agency, reference, pathway)
);
-- The referrals of a pathway, page by page.
create index referral_life_on_pathway on referral_life (pathway, agency, reference);
-- Those overdue.
create index referral_life_due on referral_life (pathway, next_due) where next_due is not null;

-- Meetings of panels, the newest version of each.
create table panel_meeting (
    agency       text   collate "C" not null,
    panel        text   collate "C" not null,
    met_on       date   not null,
    recorded_at  bigint not null,
    event_id     text   collate "C" not null,
    data_hash    text   collate "C" not null,
    attended     text[] not null,
    invited      text[],
    source       text   not null,
    received_at  timestamptz,
    submitted_by text,
    primary key (panel, met_on, agency)
);
