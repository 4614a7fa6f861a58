-- Of a rate, the year whose population it was divided by; of a count, register ids of some incidents that moved it last,
-- separated by spaces. A value published again without incidents keeps the ids it had.
alter table indicator_value add column denominator_year int, add column sample_events text not null default '';
alter table value_reported add column denominator_year int, add column sample_events text not null default '';
