-- Every version of every problem plan; the greatest version holds. None is changed or removed.
create table problem_plan (
    id       text  collate "C" not null,
    version  int   not null check (version > 0),
    document jsonb not null,
    primary key (id, version)
);

-- Every version of every profile of a harm spot, likewise.
create table harm_profile (
    id       text  collate "C" not null,
    version  int   not null check (version > 0),
    document jsonb not null,
    primary key (id, version)
);
