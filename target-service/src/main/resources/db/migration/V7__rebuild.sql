-- Which rebuild of the aggregates began last: an earlier one that still runs somewhere puts nothing right any more.
create table rebuild (
    only_one boolean primary key default true check (only_one),
    newest   bigint  not null
);
insert into rebuild (newest) values (0);

-- Cells that held something else than a rebuild counted on the same view, from the count until they are put right.
-- What is left of a rebuild that died is cleared by the next.
create table rebuilt_cell (
    indicator text   collate "C" not null,
    area      text   collate "C" not null,
    month     date   not null,
    agency    text   collate "C" not null,
    kept      bigint,
    found     bigint,
    primary key (indicator, area, month, agency)
);
