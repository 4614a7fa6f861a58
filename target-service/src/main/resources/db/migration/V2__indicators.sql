-- What decides by which indicators an incident is counted; how hate crimes are told is a definition now.
alter table incident_fact add column offence_code text collate "C";
-- The date it occurred; null where only the month is known.
alter table incident_fact add column occurred_on date;
alter table incident_fact drop column hate;

-- An own area may hold one LSOA of a ward and not the next: facts lie where they were said to lie, down to the LSOA.
update incident_fact fact set place = area.code
  from area
 where not fact.cancelled and area.code = fact.area and area.level = 'lsoa';

-- When was this victim one before, or again; and who was one in these months.
create index incident_fact_of_victim on incident_fact (victim, month) where victim <> '';
create index incident_fact_with_victim on incident_fact (month) where victim <> '';
-- What may lie in an own area.
create index incident_fact_at_place on incident_fact (place);

-- Every version of every indicator; the greatest version counts all months.
create table indicator (
    indicator  text  collate "C" not null,
    version    int   not null check (version > 0),
    valid_from date  not null,
    document   jsonb not null,
    primary key (indicator, version)
);

-- Every version of every table of weights; the greatest version weighs all months.
create table weight_table (
    weights    text  collate "C" not null,
    version    int   not null check (version > 0),
    valid_from date  not null,
    document   jsonb not null,
    primary key (weights, version)
);

-- Usual residents as somebody stated them; the look-up's census figures stand beside them as those of 2021.
create table area_population (
    area      text   collate "C" not null,
    year      int    not null check (year between 1801 and 2999),
    residents bigint not null check (residents > 0),
    primary key (area, year)
);

-- Own areas stand among the areas of the look-up, with the partnership and force that all their members share.
alter table area drop constraint area_level_check;
alter table area add check (level in ('lsoa', 'ward', 'district', 'partnership', 'force', 'own'));

-- Every version of every own area; the greatest version holds unless the area was removed.
create table own_area (
    code        text   collate "C" not null,
    version     int    not null check (version > 0),
    name        text   not null,
    members     text[] not null,
    partnership text   collate "C",
    valid_from  date   not null,
    removed     boolean not null default false,
    primary key (code, version)
);

-- The LSOAs and wards of the own areas that hold.
create table own_area_member (
    own    text collate "C" not null,
    member text collate "C" not null,
    primary key (own, member)
);
