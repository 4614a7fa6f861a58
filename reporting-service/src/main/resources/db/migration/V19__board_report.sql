-- A plan's scorecard as it was known when it was frozen for a meeting of a board: the published answer, character by character
-- (json keeps the text as it came, jsonb would write it anew), with its hash. What is here does not change.
create table board_report (
    id         uuid        primary key,
    sequence   bigint      generated always as identity unique,
    plan       text        not null,
    title      text        not null,
    meeting_on date        not null,
    as_of      date        not null,
    known_at   timestamptz not null,
    frozen_at  timestamptz not null,
    author     text        not null,
    scorecard  json        not null,
    sha256     text        not null check (sha256 = encode(sha256(convert_to(scorecard::text, 'UTF8')), 'hex'))
);
create index board_report_of_plan on board_report (plan, sequence);

-- What people say of its measures: every version, each signed and dated.
create table board_report_commentary (
    report     uuid        not null references board_report (id) on delete cascade,
    measure    text        not null,
    version    int         not null check (version > 0),
    text       text        not null,
    author     text        not null,
    written_at timestamptz not null,
    primary key (report, measure, version)
);

-- From here on nothing more is said of it.
create table board_report_closing (
    report    uuid        primary key references board_report (id) on delete cascade,
    author    text        not null,
    closed_at timestamptz not null
);

create function board_report_stays() returns trigger language plpgsql set search_path from current as $$
begin
    raise exception 'what was frozen for a board does not change';
end
$$;
create trigger board_report_stays before update on board_report
    for each row execute function board_report_stays();
create trigger board_report_commentary_stays before update on board_report_commentary
    for each row execute function board_report_stays();
create trigger board_report_closing_stays before update on board_report_closing
    for each row execute function board_report_stays();
