-- Hand-overs that are approved before anything moves.

alter table hand_over drop constraint hand_over_state_check;
alter table hand_over add constraint hand_over_state_check
  check (state in ('in_approval', 'refused', 'running', 'done', 'cancelled', 'undoing', 'undone')) not valid;
alter table hand_over validate constraint hand_over_state_check;
