-- Automations: rules in versions, the runs that events and moments make, and calls of other systems that runs ask for.
create table automation_rule (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  object text not null,
  state text not null default 'off' check (state in ('on', 'off', 'paused')),
  -- Why it paused by itself, as a code, and with what words.
  pause_reason text,
  pause_detail text,
  -- Since when it has been on: what happened before sets nothing off.
  on_since timestamptz,
  -- The version in use.
  version int not null default 1,
  author_id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, author_id) references app_user (tenant_id, id)
);
create unique index automation_rule_name on automation_rule (tenant_id, name) where deleted_at is null;
create index automation_rule_on on automation_rule (tenant_id) where state = 'on' and deleted_at is null;
call priv.guard_table('automation_rule', 'select, insert, update');
create policy readers on automation_rule for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or (select priv.scope_all('automation', 'read')));
create policy designers_insert on automation_rule for insert to crm_app, crm_worker with check (
  (select priv.ctx_kind()) = 'system' or (select priv.scope_all('automation', 'design')));
create policy designers_update on automation_rule for update to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or (select priv.scope_all('automation', 'design'))) with check (true);

-- What a rule said, each time it was saved. Runs end on the version that they began with.
create table automation_version (
  tenant_id uuid not null,
  rule_id uuid not null,
  version int not null,
  definition jsonb not null,
  author_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, rule_id, version),
  foreign key (tenant_id, rule_id) references automation_rule (tenant_id, id),
  foreign key (tenant_id, author_id) references app_user (tenant_id, id)
);
call priv.guard_table('automation_version', 'select, insert');
create policy readers on automation_version for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or (select priv.scope_all('automation', 'read')));
create policy designers_insert on automation_version for insert to crm_app, crm_worker with check (
  (select priv.ctx_kind()) = 'system' or (select priv.scope_all('automation', 'design')));

-- One row for each time that a version was set off; `cause` is the event, or the moment.
create table automation_run (
  tenant_id uuid not null,
  id uuid not null,
  rule_id uuid not null,
  version int not null,
  cause text not null,
  happening text not null,
  object text not null,
  record_id uuid not null,
  -- Whose act set it off; null: nobody's, then the rights of the author count alone.
  initiator_id uuid,
  -- The runs that led to the event, oldest first.
  chain jsonb not null default '[]',
  happened_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'done', 'unmatched', 'refused', 'stopped', 'broken', 'failed')),
  -- Why it stopped or failed, as a code.
  reason text,
  -- Which conditions held, and what became of each action.
  clauses jsonb not null default '[]',
  results jsonb not null default '[]',
  tries int not null default 0,
  ended_at timestamptz,
  duration_ms int,
  primary key (tenant_id, id),
  foreign key (tenant_id, rule_id, version) references automation_version (tenant_id, rule_id, version)
);
create unique index automation_run_once on automation_run (tenant_id, rule_id, version, cause);
create index automation_run_waiting on automation_run (tenant_id, due_at, id) where state = 'waiting';
create index automation_run_of_record on automation_run (tenant_id, record_id, due_at, id) where state = 'waiting';
create index automation_run_of_rule on automation_run (tenant_id, rule_id, happened_at desc, id desc);
create index automation_run_newest on automation_run (tenant_id, happened_at desc, id desc);
call priv.guard_table('automation_run', 'select, insert, update, delete');
create policy readers on automation_run for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or initiator_id = (select priv.ctx_user())
  or (select priv.scope_all('automation', 'read')));
create policy run_insert on automation_run for insert to crm_app, crm_worker with check (
  (select priv.ctx_kind()) = 'system');
create policy run_update on automation_run for update to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or initiator_id = (select priv.ctx_user())
  or (select priv.scope_all('automation', 'read'))) with check (true);
create policy run_delete on automation_run for delete to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system');

-- Other systems that rules may call; the secret signs the body and is sealed.
create table automation_hook (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  url text not null,
  secret text not null,
  created_at timestamptz not null,
  created_by uuid,
  archived_at timestamptz,
  primary key (tenant_id, id)
);
create unique index automation_hook_name on automation_hook (tenant_id, name) where archived_at is null;
call priv.guard_table('automation_hook', 'select, insert, update');
create policy readers on automation_hook for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or (select priv.scope_all('automation', 'read')));
create policy designers_insert on automation_hook for insert to crm_app, crm_worker with check (
  (select priv.ctx_kind()) = 'system' or (select priv.scope_all('automation', 'design')));
create policy designers_update on automation_hook for update to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or (select priv.scope_all('automation', 'design'))) with check (true);

create table automation_call (
  tenant_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  hook_id uuid not null,
  body text not null,
  state text not null default 'due' check (state in ('due', 'sent', 'failed')),
  tries int not null default 0,
  answer_status int,
  last_error text,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, run_id) references automation_run (tenant_id, id) on delete cascade,
  foreign key (tenant_id, hook_id) references automation_hook (tenant_id, id)
);
create index automation_call_of_run on automation_call (tenant_id, run_id);
call priv.guard_table('automation_call', 'select, insert, update, delete');
create policy readers on automation_call for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or (select priv.scope_all('automation', 'read')));
create policy call_insert on automation_call for insert to crm_app, crm_worker with check (true);
create policy call_update on automation_call for update to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system') with check (true);
create policy call_delete on automation_call for delete to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system');

-- Until when the moments of an organisation have been looked through.
create table automation_watch (
  tenant_id uuid not null primary key,
  looked_until timestamptz not null
);
call priv.guard_table('automation_watch', 'select, insert, update');
call priv.open_to_tenant('automation_watch');

-- Organisations that exist already: administrators design automations, the management may read them.
insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'automation', g.action, 'all'
from role r
join (values ('admin', 'read'), ('admin', 'design'), ('management', 'read')) g (key, action)
  on g.key = r.key and r.builtin
on conflict do nothing;
