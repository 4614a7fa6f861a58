-- Tokens of one pseudonym under several keys: facts are kept under the first, that of the oldest key. No first token stands
-- among the others, so that one step leads from any to the first. Empty until a key is added; one row for each person, victim
-- and location that was named while two keys were in use.
create table same_token (
    token       text collate "C" primary key,
    first_token text collate "C" not null,
    check (first_token <> token)
);
-- Whose tokens are moved when an earlier one is known of them, and forgotten with them.
create index same_token_of_first on same_token (first_token);
