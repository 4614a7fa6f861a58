-- Which incidents moved a value: up to five register ids, separated by spaces; null where none did. A later mark is greater.
create sequence value_mark;
alter table value_change add column sample text;
alter table value_change add column mark bigint;

-- Months in which nothing counts were never published: every judged month is told again, once.
update feed_cell set judged = false where judged;
update feed set judge_at = now() where judged_in is not null;

-- An own area lies in the district that all its members share.
with shared as (
    select member.own, min(area.district) as district
      from own_area_member member
      left join area on area.code = member.member
     group by member.own
    having count(distinct area.district) = 1 and count(area.district) = count(*)),
placed as (
    update area set district = shared.district
      from shared
     where area.code = shared.own and area.district is distinct from shared.district
    returning area.code)
insert into reference_change (kind, id) select 'AREA', code from placed;
