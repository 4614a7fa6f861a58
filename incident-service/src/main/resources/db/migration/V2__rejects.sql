-- The refused lines of one request, to be fetched, mended and sent again. Their content may hold personal data: it is
-- sealed, and gone after the retention time.
create table rejects_file (
    id           text        collate "C" primary key,
    name         text        not null,
    media_type   text        not null,
    submitted_by text        not null,
    at           timestamptz not null,
    lines        bigint      not null,
    bytes        bigint      not null
);
comment on column rejects_file.bytes is 'before sealing';
create index rejects_file_newest_first on rejects_file (at desc, id desc);

create table rejects_part (
    file   text  collate "C" not null references rejects_file on delete cascade,
    part   int   not null,
    key_id text  not null,
    sealed bytea not null,
    primary key (file, part)
);

-- The refused rows of the source's current file; null when there were none, or when they could not be kept.
alter table import_file add column rejects text collate "C";
