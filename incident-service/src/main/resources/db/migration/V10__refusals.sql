-- How many events of an agency were refused on a day, and for what. The rows of an empty code count events, the others how many of
-- them had that fault; an empty agency is none that is registered.
create table refusal_count (
    agency text   collate "C" not null,
    day    date   not null,
    intake text   not null,
    code   text   not null,
    events bigint not null,
    primary key (agency, day, intake, code)
);
comment on column refusal_count.day is 'in the time of England and Wales';
create index refusal_count_by_day on refusal_count (day);
