-- What a feed is of, and what is behind an indicator: a category by its slug, the steps of a pathway as
-- pathway:<identifier>, the meetings of a panel as panel:<token>.
alter table feed_month rename column category to content;
alter table indicator_category rename to indicator_content;
alter table indicator_content rename column category to content;
