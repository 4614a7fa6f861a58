-- The traces that led to marks, each as W3C traceparent, where they are recorded. A round publishes in them what it takes.
create table trace_change (
    trace_parent text not null
);
