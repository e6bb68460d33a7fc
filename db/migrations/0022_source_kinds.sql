-- A source is a form or a program's key; mailboxes have a table of their own, files and hands need none.
alter table capture_source drop constraint capture_source_kind_check;
alter table capture_source add constraint capture_source_kind_check check (kind in ('form', 'api'));
