-- Keys of a time and a source lie together, so that new facts meet few pages of the index whatever its size. Of 16 bytes,
-- three say the agency and the subject without its last number, four that number, nine the agency and the whole subject.
-- org.communitysafety.target.domain.FactKey computes the same.
create function fact_key(agency text, subject text) returns uuid immutable strict parallel safe
    return encode(
        substring(int8send(crc32(convert_to(agency || E'\n'
            || regexp_replace(subject, '[0-9]{1,9}([^0-9]*)$', '\1'), 'UTF8'))) from 6)
        || int4send(coalesce(substring(subject from '([0-9]{1,9})[^0-9]*$'), '0')::int)
        || substring(sha256(convert_to(agency || E'\n' || subject, 'UTF8')) for 9), 'hex')::uuid;

-- An instance that runs on from before would keep facts under their former keys: what it writes is refused from here on.
lock table incident_fact in access exclusive mode;
alter table incident_fact rename column source to event_source;

update incident_arrival arrival set fact_key = fact_key(fact.agency, fact.subject)
  from incident_fact fact where fact.fact_key = arrival.fact_key;
update incident_fact set fact_key = fact_key(agency, subject);

-- Only what is asked of every fact at once looks for places: a new look-up, an own area. It may read them all.
drop index incident_fact_at_place;
