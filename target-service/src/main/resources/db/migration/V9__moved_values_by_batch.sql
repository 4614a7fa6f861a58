-- What one batch moved stands in one row: a row for each value would be thousands that live for a second.
-- The samples of a value are up to five register ids, separated by spaces; empty where no incident came in.
-- Months are days since 1970, the first of each.
create table moved_values (
    mark       bigint primary key,
    indicators text[] not null,
    areas      text[] not null,
    months     int[]  not null,
    samples    text[] not null
);
-- It lives for a round: compressing it would be wasted.
alter table moved_values alter column indicators set storage external;
alter table moved_values alter column areas set storage external;
alter table moved_values alter column samples set storage external;

