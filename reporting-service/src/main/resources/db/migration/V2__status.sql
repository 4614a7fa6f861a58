-- What was said of a period is read back as it was said, with the reason why it was said anew.
alter table period_reported add column explanation text;
alter table period_reported add column cause       text;
create index period_reported_known_at on period_reported (plan, measure, area, period, sequence desc);

-- What a changed status says of the period that was restated.
alter table outbox add column restated jsonb;

-- When a version of a plan came; null for those that came before this was kept.
alter table plan_version add column received_at timestamptz;
