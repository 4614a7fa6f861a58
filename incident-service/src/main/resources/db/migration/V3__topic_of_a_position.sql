-- Which topic a position belongs to: one deleted and created again has the same name and another identifier.
-- Null until it is learnt at the next assignment.
alter table consumer_offset add column topic_id text;
