-- When time alone moves an alert: to its end when a correction took its ground away, or to firing when it was to stand
-- for a while first. What was clearing goes on to do so.
drop index alert_clearing;
alter table alert rename column clearing_since to moves_at;
update alert set
    moves_at = moves_at + interval '10 seconds',
    document = jsonb_set(document, '{watch}', (document -> 'watch') - 'clearingSince' || jsonb_build_object(
        'movesAt', to_jsonb(moves_at + interval '10 seconds'), 'movesTo', 'RESOLVED'))
 where moves_at is not null;
create index alert_moves on alert (moves_at) where moves_at is not null and state <> 'RESOLVED';

-- What a month of a feed usually holds, where it holds too little.
alter table feed_month add column usual bigint;

-- Every indicator that a rule can watch; those that are only reported are in no category.
create table indicator_defined (indicator text primary key);

-- Indicators are read again from the first, and plans, whose priorities were not kept.
delete from consumer_offset
 where consumer = 'reporting-feeds' and topic = 'indicators' or consumer = 'reporting-plans' and topic = 'plans';
