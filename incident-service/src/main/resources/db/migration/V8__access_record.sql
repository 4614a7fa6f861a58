-- Who did what when, as the gateway wrote it: a chain in which every entry carries the hash of the one before. Entries are never
-- changed; the oldest may go when their time is over, and nothing else.
create table access_entry (
    number   bigint      primary key,
    previous text        collate "C" not null unique,
    call     text        collate "C" not null,
    phase    text        not null check (phase in ('BEGUN', 'ENDED')),
    caller   text        collate "C" not null,
    method   text        not null,
    route    text        not null,
    records  text        not null,
    status   int,
    at       timestamptz not null,
    trace    text        not null,
    hash     text        collate "C" not null unique
);
comment on column access_entry.records is 'identifiers joined by blanks';
create index access_entry_by_time on access_entry (at, number);
create index access_entry_by_caller on access_entry (caller, number);

-- Up to which entry the record was removed because its time was over; what follows is chained to this hash.
create table access_removal (
    number     bigint      primary key,
    hash       text        collate "C" not null,
    removed_at timestamptz not null default now()
);

create function access_record_stays() returns trigger language plpgsql set search_path from current as $$
begin
    if tg_table_name = 'access_entry' and tg_op = 'DELETE' then
        if exists (select from access_removal where number >= old.number) then
            return old;
        end if;
    end if;
    raise exception '% of % is refused: the access record is only added to', tg_op, tg_table_name
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger access_entry_stays before delete on access_entry
    for each row execute function access_record_stays();
create trigger access_entry_is_not_changed before update or truncate on access_entry
    for each statement execute function access_record_stays();
create trigger access_removal_stays before update or delete or truncate on access_removal
    for each statement execute function access_record_stays();

create function access_entry_follows() returns trigger language plpgsql set search_path from current as $$
begin
    if new.number = 1 and new.previous = repeat('0', 64) and not exists (select from access_entry)
        or exists (select from access_entry where number = new.number - 1 and hash = new.previous) then
        return new;
    end if;
    raise exception 'entry % does not follow the last one', new.number using errcode = 'integrity_constraint_violation';
end $$;
create trigger access_entry_follows before insert on access_entry
    for each row execute function access_entry_follows();

-- Whatever is configured, nothing younger than 90 days is removed, and the newest entry never.
create function access_removal_is_due() returns trigger language plpgsql set search_path from current as $$
begin
    if exists (select from access_entry where number = new.number and hash = new.hash)
        and exists (select from access_entry where number > new.number)
        and not exists (select from access_entry where number <= new.number and at > now() - interval '90 days') then
        return new;
    end if;
    raise exception 'entry % is too young to be removed', new.number using errcode = 'integrity_constraint_violation';
end $$;
create trigger access_removal_is_due before insert on access_removal
    for each row execute function access_removal_is_due();
