-- The events of other tests are none of this schema's business.
do $$
begin
    if to_regclass('target.consumer_offset') is not null then
        insert into consumer_offset (consumer, topic, partition, next_offset)
        select consumer, topic, partition, next_offset from target.consumer_offset;
    end if;
end
$$;
