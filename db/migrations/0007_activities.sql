-- Notes and tasks on any record.

create table note (
  tenant_id uuid not null,
  id uuid not null,
  subject_object text not null,
  subject_id uuid not null,
  account_id uuid,
  kind text not null default 'note' check (kind in ('note', 'call', 'visit', 'wechat', 'email', 'meeting')),
  body text not null,
  at timestamptz not null,
  author_id uuid,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, author_id) references app_user (tenant_id, id)
);
create index note_subject on note (tenant_id, subject_object, subject_id, at desc) where deleted_at is null;
create index note_account on note (tenant_id, account_id, at desc) where deleted_at is null;
create index note_author on note (tenant_id, author_id, at desc) where deleted_at is null;
call priv.guard_table('note', 'select, insert, update');


create table task (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  subject_object text,
  subject_id uuid,
  account_id uuid,
  due_on date,
  promised boolean not null default false,
  owner_id uuid,
  team_id uuid,
  done_at timestamptz,
  custom jsonb not null default '{}',
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index task_due on task (tenant_id, owner_id, due_on) where done_at is null and deleted_at is null;
create index task_subject on task (tenant_id, subject_object, subject_id) where deleted_at is null;
call priv.guard_table('task', 'select, insert, update');
call priv.open_by_scope('task', 'task');

-- A note is read by whoever reads its subject.
create policy with_subject on note for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or (subject_object = 'deal' and exists (
    select 1 from deal d where d.tenant_id = note.tenant_id and d.id = note.subject_id))
  or (subject_object = 'account' and exists (
    select 1 from account a where a.tenant_id = note.tenant_id and a.id = note.subject_id))
  or (subject_object = 'contact' and exists (
    select 1 from contact c where c.tenant_id = note.tenant_id and c.id = note.subject_id)));
create policy note_insert on note for insert to crm_app, crm_worker with check (true);
create policy note_update on note for update to crm_app, crm_worker
  using (author_id = (select priv.ctx_user()) or (select priv.ctx_kind()) = 'system') with check (true);
