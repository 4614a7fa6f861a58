-- What a feed is of: a category by its slug, the steps of a pathway as pathway:<identifier>, the meetings of a panel as
-- panel:<token>.
alter table feed rename column category to content;
alter table feed_cell rename column category to content;
alter table feed_change rename column category to content;

-- A declaration says something of incidents, of steps or of meetings, and nothing of the others.
alter table feed_declaration rename column categories to contents;
alter table feed_declaration add column kind text not null default 'category'
    check (kind in ('category', 'pathway', 'panel'));
alter table feed_declaration alter column kind drop default;
alter table feed_declaration drop constraint feed_declaration_pkey;
alter table feed_declaration add primary key (agency, month, source, kind);

-- Where the steps that are kept arrived, each once a month with all that corrects it.
with recursive said as (
    select agency, reference, event_id, coalesce(corrects, event_id) as first
      from referral_step
    union
    select said.agency, said.reference, said.event_id, step.corrects
      from said
      join referral_step step on step.agency = said.agency and step.reference = said.reference
                             and step.event_id = said.first
     where step.corrects is not null),
known as (
    select said.agency, said.reference, said.event_id,
           coalesce(max(said.first) filter (where step.corrects is null), min(said.first)) as first
      from said
      left join referral_step step on step.agency = said.agency and step.reference = said.reference
                                  and step.event_id = said.first
     group by said.agency, said.reference, said.event_id)
insert into feed_cell (agency, content, month, arrived, live, last_received_at)
select step.agency, 'pathway:' || step.pathway, date_trunc('month', step.at_day)::date,
       count(distinct (known.reference, known.first)), 0, max(step.received_at)
  from referral_step step join known using (agency, reference, event_id)
 where step.pathway is not null
 group by step.agency, step.pathway, date_trunc('month', step.at_day);

-- And where they stand: the newest correction of a step in its place, its own newest correction in its.
with recursive newest as (
    select distinct on (agency, reference, corrects) agency, reference, event_id, corrects
      from referral_step
     where corrects is not null
     order by agency, reference, corrects, recorded_at desc, event_id desc, data_hash desc, tokens desc),
stands as (
    select agency, reference, event_id from referral_step where corrects is null
    union
    select agency, reference, event_id
      from newest
     where not exists (select 1 from referral_step step
                        where step.agency = newest.agency and step.reference = newest.reference
                          and step.event_id = newest.corrects)
    union
    select newest.agency, newest.reference, newest.event_id
      from stands join newest on newest.agency = stands.agency and newest.reference = stands.reference
                             and newest.corrects = stands.event_id),
live as (
    select step.agency, 'pathway:' || step.pathway as content, date_trunc('month', step.at_day)::date as month,
           count(*) as steps
      from stands join referral_step step using (agency, reference, event_id)
     where step.pathway is not null
       and not exists (select 1 from newest
                        where newest.agency = step.agency and newest.reference = step.reference
                          and newest.corrects = step.event_id)
     group by step.agency, step.pathway, date_trunc('month', step.at_day))
update feed_cell cell set live = live.steps
  from live
 where cell.agency = live.agency and cell.content = live.content and cell.month = live.month;

insert into feed_cell (agency, content, month, arrived, live, last_received_at)
select agency, 'panel:' || panel, date_trunc('month', met_on)::date, count(*), count(*), max(received_at)
  from panel_meeting
 group by agency, panel, date_trunc('month', met_on);

insert into feed (agency, content, judge_at)
select distinct agency, content, now() from feed_cell where strpos(content, ':') > 0;
