-- True for an indicator of those who are there at the end of a month: who is there in one month is there in the next, and
-- no sum of months means anything.
alter table indicator_defined add column headcount boolean not null default false;

-- Indicators are read again from the first.
delete from consumer_offset where consumer = 'reporting-feeds' and topic = 'indicators';
