-- The trace in which it happened, as W3C traceparent; null where nothing was recorded.
alter table outbox add column trace_parent text;
