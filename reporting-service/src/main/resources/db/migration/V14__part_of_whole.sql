-- True where a value's numerator is some of its denominator and both are counts; null where nobody said.
alter table indicator_value add column part_of_whole boolean;
alter table value_reported add column part_of_whole boolean;
