-- When people are reminded of a task or a meeting of their own, and which reminders were told.
alter table task add column remind_at timestamptz;
create index task_reminder on task (tenant_id, remind_at)
  where remind_at is not null and done_at is null and deleted_at is null;

-- Minutes before it begins; fewer than none: after, as in the morning of a whole day that begins at midnight.
alter table meeting add column remind_minutes int check (remind_minutes between -1440 and 40320);
create index meeting_reminder on meeting (tenant_id, starts_at)
  where remind_minutes is not null and state = 'planned' and deleted_at is null;

-- One row a reminder told, whoever tells it: a task or a meeting that is put off is told again for its new time.
create table told_reminder (
  tenant_id uuid not null,
  object text not null check (object in ('task', 'meeting')),
  record_id uuid not null,
  at timestamptz not null,
  told_at timestamptz not null,
  primary key (tenant_id, object, record_id, at)
);
call priv.guard_table('told_reminder', 'select, insert, delete');
call priv.open_to_tenant('told_reminder');
