-- What an area is called, for the sentences of alerts. Null where it has none, and until it is placed again under this version.
alter table place add column name text;
