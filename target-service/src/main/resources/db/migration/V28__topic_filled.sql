-- Which topic was last filled under each name, and how far: a topic that was made anew is filled again.
create table topic_filled (
    topic     text    primary key,
    topic_id  text    not null,
    filled_to text    not null,
    whole     boolean not null
);
