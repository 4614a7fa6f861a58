-- Every referral of the same persons on a pathway that links them, whichever of its steps stand.
create index referral_step_of_persons on referral_step (pathway, person, other_person) where person is not null;
create index referral_step_of_other_person on referral_step (pathway, other_person) where other_person is not null;
