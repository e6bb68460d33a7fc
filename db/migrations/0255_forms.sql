-- Forms that people fill: one filling a person and period, its rows, and their numbers for measures.

create table form_filling (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  -- who fills; null: somebody by a link
  user_id uuid,
  -- whose it counts as: who fills, or who made the link
  owner_id uuid not null,
  team_id uuid,
  -- the first day of the period, or the day it was filled
  on_day date not null,
  -- null: nobody owed it
  due_at timestamptz,
  state text not null check (state in ('open', 'draft', 'handed_in', 'accepted', 'returned')),
  draft jsonb,
  -- records changed or made
  written integer not null default 0,
  created_at timestamptz not null,
  handed_in_at timestamptz,
  changed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  note text not null default '',
  reminded_before_at timestamptz,
  reminded_after_at timestamptz,
  nudged_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, report_id) references report (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id),
  foreign key (tenant_id, decided_by) references app_user (tenant_id, id)
);
create unique index form_filling_owed on form_filling (tenant_id, report_id, on_day, user_id) where due_at is not null;
create index form_filling_of_user on form_filling (tenant_id, user_id, due_at) where state in ('open', 'draft', 'returned');

create table form_entry (
  tenant_id uuid not null,
  id uuid not null,
  filling_id uuid not null,
  place integer not null,
  object text,
  record_id uuid,
  -- by column of the form's own
  answers jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, filling_id) references form_filling (tenant_id, id)
);
create index form_entry_of_filling on form_entry (tenant_id, filling_id, place);

-- A number under the name that its column had: what measures add up.
create table form_number (
  tenant_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  column_id text not null,
  label text not null,
  amount double precision not null,
  primary key (tenant_id, id),
  unique (tenant_id, entry_id, column_id),
  foreign key (tenant_id, entry_id) references form_entry (tenant_id, id) on delete cascade
);

call priv.guard_table('form_filling', 'select, insert, update');
call priv.guard_table('form_entry', 'select, insert, delete');
call priv.guard_table('form_number', 'select, insert, delete');

create policy read_in_reach on form_filling for select to crm_app, crm_worker using (
  (select priv.scope_all('form', 'read')) or owner_id = (select priv.ctx_user())
  or team_id = any ((select priv.scope_teams('form', 'read'))::uuid[]));
create policy own_insert on form_filling for insert to crm_app, crm_worker with check (
  (select priv.ctx_kind()) = 'system' or user_id = (select priv.ctx_user()));
create policy own_or_led on form_filling for update to crm_app, crm_worker using (
  (select priv.scope_all('form', 'approve')) or user_id = (select priv.ctx_user())
  or team_id = any ((select priv.scope_teams('form', 'approve'))::uuid[])) with check (true);

create policy with_filling on form_entry to crm_app, crm_worker
  using (exists (select 1 from form_filling f where f.tenant_id = form_entry.tenant_id and f.id = form_entry.filling_id))
  with check (exists (select 1 from form_filling f where f.tenant_id = form_entry.tenant_id and f.id = form_entry.filling_id
    and ((select priv.ctx_kind()) = 'system' or f.user_id = (select priv.ctx_user()))));
create policy with_entry on form_number to crm_app, crm_worker
  using (exists (select 1 from form_entry e where e.tenant_id = form_number.tenant_id and e.id = form_number.entry_id))
  with check (exists (select 1 from form_entry e where e.tenant_id = form_number.tenant_id and e.id = form_number.entry_id));

-- Who owes a form, and who leads those who owe it, sees it.
create policy owed on report for select to crm_app, crm_worker using (
  exists (select 1 from form_filling f where f.tenant_id = report.tenant_id and f.report_id = report.id));

insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'form', a.action,
  case r.key when 'manager' then 'team_and_below' when 'rep' then 'own' when 'marketing' then 'own' else 'all' end
from role r cross join (values ('read'), ('approve')) as a (action)
where r.key in ('admin', 'management', 'manager') or (a.action = 'read' and r.key in ('rep', 'marketing', 'read_only'))
on conflict do nothing;
