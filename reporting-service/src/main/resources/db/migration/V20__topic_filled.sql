-- Which topic was last filled under each name: a topic that was made anew is filled again.
create table topic_filled (
    topic    text primary key,
    topic_id text not null
);
