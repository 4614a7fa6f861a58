-- What was said of each alert in CAP. A message is appended and never changes: its identifier and time stand for its text.
create table cap_message (
    alert   uuid        not null references alert (id) on delete cascade,
    step    int         not null check (step > 0),
    sent    timestamptz not null,
    draft   boolean     not null,
    -- Null for a message from before they were kept: later ones refer to it, and it can no longer be read.
    message jsonb,
    primary key (alert, step)
);

-- Each step of a life was a message, what was pending none.
insert into cap_message (alert, step, sent, draft)
select alert, row_number() over (partition by alert order by step), at, false
  from alert_transition where state <> 'PENDING';
