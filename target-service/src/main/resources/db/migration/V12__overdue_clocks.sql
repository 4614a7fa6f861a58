-- Clocks are counted in the cells as they stood when a referral was last looked at: clocks_until is the day before which
-- they were, null while they never were. next_miss is the last day of the next clock, from that day on, that by all that
-- is known is not met in time; -infinity until the referral is looked at, null when there is none.
alter table referral
    add column clocks_until date,
    add column next_miss    date default '-infinity';
create index referral_next_miss on referral (next_miss) where next_miss is not null;

-- One row per clock that stands overdue: its last day has passed, and it is neither met nor stopped. answerable is who has
-- to take the step, an agency or a service token.
create table overdue_clock (
    agency     text collate "C" not null,
    reference  text collate "C" not null,
    pathway    text collate "C" not null,
    clock      text collate "C" not null,
    due_on     date not null,
    answerable text collate "C" not null
);
create index overdue_clock_of_referral on overdue_clock (agency, reference);
-- What stands overdue with somebody on a pathway.
create index overdue_clock_with on overdue_clock (pathway, answerable);

-- With whom other clocks stand overdue than was published.
create table overdue_change (pathway text not null, agency text not null);
