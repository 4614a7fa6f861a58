-- Who is to be forgotten: of their tokens only the SHA-256, by which what comes again is told, and what stands in their
-- place in everything that was taken in before. Of several erasures of one token the first that reaches an event counts.
create table erased_token (
    number    bigint      generated always as identity primary key,
    digest    text        collate "C" not null,
    erased_at timestamptz not null,
    surrogate text        collate "C" not null,
    unique (digest, surrogate)
);
