-- What people say of a series: that counting changed, that an operation ran, or simply a note. A removed one is kept
-- with who removed it; area is null where it is about every area.
create table annotation (
    id         uuid        primary key,
    sequence   bigint      generated always as identity unique,
    indicator  text        not null,
    area       text,
    happened   date        not null,
    kind       text        not null check (kind in ('recording-break', 'operation', 'note')),
    title      text        not null check (length(title) between 1 and 200),
    author     text        not null,
    created_at timestamptz not null,
    removed_at timestamptz,
    removed_by text
);
create index annotation_of_indicator on annotation (indicator) where removed_at is null;
