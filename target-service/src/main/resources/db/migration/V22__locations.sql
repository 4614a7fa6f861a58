-- The place or premises of an incident, as a token of its agency's; null, as nearly always, where none was given.
alter table incident_fact add column location text collate "C" check (location <> '');
-- What else happened at this location, and at which something happened in these months. Incidents without one are in neither.
create index incident_fact_of_location on incident_fact (location, month) where location is not null;
create index incident_fact_with_location on incident_fact (month) where location is not null;
