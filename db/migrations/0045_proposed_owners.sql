-- A decision may be a proposal of the engine that a person accepted.
alter table assignment_decision drop constraint assignment_decision_occasion_check;
alter table assignment_decision add constraint assignment_decision_occasion_check
  check (occasion in ('arrived', 'not_accepted', 'retried', 'asked', 'by_hand', 'proposed'));
