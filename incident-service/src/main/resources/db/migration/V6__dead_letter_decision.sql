-- What somebody decided about a record that was set aside: it was given to its topic once more, or it will never be.
alter table dead_letter
    add column state text not null default 'SET_ASIDE' check (state in ('SET_ASIDE', 'REPLAYED', 'DISCARDED')),
    add column record_time timestamptz,
    add column decided_at timestamptz,
    add column decided_by text,
    add column reason     text,
    add check ((state = 'SET_ASIDE') = (decided_at is null)),
    add check ((state = 'SET_ASIDE') = (decided_by is null)),
    add check (state <> 'DISCARDED' or reason is not null);
create index dead_letter_undecided on dead_letter (at desc, id desc) where state = 'SET_ASIDE';
comment on column dead_letter.record_time is 'when the record was written, by its writer''s clock; null is not known';
