-- What such a month usually holds, of a month that holds too little by its history.
alter table feed_cell add column usual bigint;
