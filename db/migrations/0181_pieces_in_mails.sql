-- A piece of the playbook can be put into a mail, besides into a follow-up.
alter table playbook_use drop constraint playbook_use_how_check;
alter table playbook_use add constraint playbook_use_how_check
  check (how in ('copied', 'inserted', 'mailed', 'sent', 'opened'));
