-- Targets: what the organisation, a team or a person is to win in a month, at three levels. Quarters and years are sums of months.

create table target (
  tenant_id uuid not null,
  subject_kind text not null check (subject_kind in ('organisation', 'team', 'person')),
  -- A team or a person; of the organisation its own id.
  subject_id uuid not null,
  level text not null check (level in ('baseline', 'target', 'stretch')),
  month date not null check (extract(day from month) = 1),
  amount bigint not null check (amount >= 0),
  set_by uuid,
  set_at timestamptz not null,
  primary key (tenant_id, subject_kind, subject_id, level, month)
);
create index target_of_month on target (tenant_id, month);
call priv.guard_table('target', 'select, insert, update, delete');

-- What was set before, by whom, and when.
create table target_change (
  tenant_id uuid not null,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('organisation', 'team', 'person')),
  subject_id uuid not null,
  level text not null check (level in ('baseline', 'target', 'stretch')),
  month date not null,
  amount_before bigint,
  amount_after bigint,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (tenant_id, id)
);
create index target_change_of on target_change (tenant_id, subject_kind, subject_id, changed_at desc);
call priv.guard_table('target_change', 'select, insert');

-- One's own, those of the teams in reach and of the people in them; the organisation's for who reaches everything.
create function priv.reaches_subject(wanted_action text, kind text, subject uuid) returns boolean
language sql stable set search_path = '' as $$
  select priv.ctx_kind() = 'system' or priv.scope_all('target', wanted_action)
    or (kind = 'person' and (subject = priv.ctx_user() and wanted_action = 'read' or exists (
      select 1 from public.app_user u where u.tenant_id = priv.ctx_tenant() and u.id = subject
        and u.team_id = any (priv.scope_teams('target', wanted_action)))))
    or (kind = 'team' and subject = any (priv.scope_teams('target', wanted_action)))
$$;

create policy reached on target for select to crm_app, crm_worker
  using ((select priv.scope_all('target', 'read')) or priv.reaches_subject('read', subject_kind, subject_id));
create policy added on target for insert to crm_app, crm_worker
  with check (priv.reaches_subject('update', subject_kind, subject_id));
create policy changed on target for update to crm_app, crm_worker
  using (priv.reaches_subject('update', subject_kind, subject_id))
  with check (priv.reaches_subject('update', subject_kind, subject_id));
create policy removed on target for delete to crm_app, crm_worker
  using (priv.reaches_subject('update', subject_kind, subject_id));
create policy reached on target_change for select to crm_app, crm_worker
  using ((select priv.scope_all('target', 'read')) or priv.reaches_subject('read', subject_kind, subject_id));
create policy added on target_change for insert to crm_app, crm_worker
  with check (priv.reaches_subject('update', subject_kind, subject_id));

-- Organisations that exist already: who leads sets targets, everybody sees his own.
insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'target', g.action, g.scope
from role r
join (values ('admin', 'read', 'all'), ('admin', 'update', 'all'), ('management', 'read', 'all'),
  ('management', 'update', 'all'), ('manager', 'read', 'team_and_below'), ('manager', 'update', 'team_and_below'),
  ('rep', 'read', 'own'), ('read_only', 'read', 'all')) g (key, action, scope)
  on g.key = r.key and r.builtin
on conflict do nothing;
