-- Incentives: schemes with their versions, and what each person earns by them in a period, line by line.
create table incentive_scheme (
  tenant_id uuid not null,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 80),
  -- those who are in this team or below it; null: everybody who holds the role
  team_id uuid,
  role_key text not null,
  period text not null check (period in ('month', 'quarter')),
  created_by uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
-- The rules from a day on: written once, replaced by the next version.
create table incentive_version (
  tenant_id uuid not null,
  scheme_id uuid not null,
  number int not null,
  rules jsonb not null,
  from_on date not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (tenant_id, scheme_id, number),
  foreign key (tenant_id, scheme_id) references incentive_scheme (tenant_id, id)
);
create table incentive_statement (
  tenant_id uuid not null,
  scheme_id uuid not null,
  from_on date not null,
  user_id uuid not null,
  to_on date not null,
  team_id uuid,
  version_number int not null,
  facts jsonb not null,
  lines jsonb not null,
  total bigint not null,
  counted_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  primary key (tenant_id, scheme_id, from_on, user_id),
  foreign key (tenant_id, scheme_id, version_number) references incentive_version (tenant_id, scheme_id, number),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index incentive_statement_of_user on incentive_statement (tenant_id, user_id, from_on desc);
call priv.guard_table('incentive_scheme', 'select, insert, update');
call priv.open_to_tenant('incentive_scheme');
call priv.guard_table('incentive_version', 'select, insert');
call priv.open_to_tenant('incentive_version');
call priv.guard_table('incentive_statement', 'select, insert, update');
create policy read_in_reach on incentive_statement for select to crm_app, crm_worker using (
  (select priv.scope_all('incentive', 'read')) or user_id = (select priv.ctx_user())
  or team_id = any ((select priv.scope_teams('incentive', 'read'))::uuid[]));
create policy counted on incentive_statement for insert to crm_app, crm_worker with check (
  (select priv.scope_all('incentive', 'design')));
-- What a closed period paid stands fast.
create policy counted_anew on incentive_statement for update to crm_app, crm_worker using (
  closed_at is null and (select priv.scope_all('incentive', 'design'))) with check (true);

insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'incentive', a.action,
  case r.key when 'manager' then 'team_and_below' when 'rep' then 'own' else 'all' end
from role r cross join (values ('read'), ('design')) as a (action)
where r.key in ('admin', 'management') or (a.action = 'read' and r.key in ('manager', 'rep'))
on conflict do nothing;

-- The figures of the time before the product, or before a change: frozen once, compared with ever since.
create table baseline (
  tenant_id uuid not null,
  id uuid not null,
  pipeline_id uuid not null,
  from_on date not null,
  to_on date not null check (to_on > from_on),
  origin text not null check (origin in ('history', 'imported')),
  figures jsonb not null,
  frozen_by uuid not null,
  frozen_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id),
  foreign key (tenant_id, frozen_by) references app_user (tenant_id, id)
);
create index baseline_of_pipeline on baseline (tenant_id, pipeline_id, frozen_at desc);
call priv.guard_table('baseline', 'select, insert');
create policy for_all_deals on baseline as permissive for all to crm_app, crm_worker using (
  (select priv.scope_all('deal', 'read'))) with check (true);
