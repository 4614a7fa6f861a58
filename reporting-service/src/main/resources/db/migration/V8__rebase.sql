-- After a real shift somebody says that limits start anew; the figures are still counted as before.
alter table annotation drop constraint annotation_kind_check;
alter table annotation add constraint annotation_kind_check
    check (kind in ('recording-break', 're-base', 'operation', 'note'));
-- Whose records are missing is looked up at every judgement.
create index feed_month_incomplete on feed_month (agency, category, month) where complete = false;
-- A recording break reaches whatever is made of its category.
create index indicator_category_of on indicator_category (category);
