-- The newest month whose end was noticed, in one row. Some values are only told once their period is over: when a month has
-- ended they are published though no fact is new.
create table ended_month (
    only_row boolean primary key default true check (only_row),
    month    date    not null
);
