-- What an agency is called, for the sentences of alerts. Null until the agency is registered again under this version.
alter table agency_area add column name text;
