-- Why an indicator has a new version though its own words stayed: what it is made of, or its weights, changed.
alter table indicator add column reason text;
