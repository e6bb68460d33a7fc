-- Sources beside the CRM: tables of others (a file, an address, a database) whose rows are kept here and measured like our own.

create table outside_source (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('file', 'rest', 'postgres', 'mysql')),
  name text not null check (char_length(name) between 1 and 80),
  name_en text,
  -- a draft has no columns yet and is measured by nobody
  state text not null default 'draft' check (state in ('draft', 'on', 'off')),
  -- where the rows come from, without what is secret
  access jsonb not null,
  -- sealed for this organisation by the installation's key
  secret text,
  -- header, first rows and what the columns seem to be, as it was last looked at
  found jsonb,
  columns jsonb not null default '[]',
  -- of a source by owner a reader sees the rows of those whose deals he may read
  rows_by_owner boolean not null default false,
  every text check (every in ('hour', 'day')),
  refresh_at text,
  next_refresh_at timestamptz,
  refreshed_at timestamptz,
  refreshing_until timestamptz,
  row_count int not null default 0,
  skipped int not null default 0,
  -- the first rows that were left out, with why
  problems jsonb not null default '[]',
  -- why the last look or refresh failed; null when it went well
  error jsonb,
  failures int not null default 0,
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  archived_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references app_user (tenant_id, id)
);
create index outside_source_due on outside_source (tenant_id, next_refresh_at)
  where archived_at is null and next_refresh_at is not null;

-- Who reads it: a role, a team with those below it, or (neither) everybody.
create table outside_reader (
  tenant_id uuid not null,
  source_id uuid not null,
  place int not null,
  role_id uuid,
  team_id uuid,
  primary key (tenant_id, source_id, place),
  check (role_id is null or team_id is null),
  foreign key (tenant_id, source_id) references outside_source (tenant_id, id),
  foreign key (tenant_id, role_id) references role (tenant_id, id) on delete cascade,
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);

-- The rows as they were last read, swapped whole. Accounts and products may go: their ids stand without a foreign key.
create table outside_row (
  tenant_id uuid not null,
  source_id uuid not null,
  place int not null,
  cells jsonb not null,
  owner_id uuid,
  team_id uuid,
  account_id uuid,
  product_id uuid,
  lead_source text,
  province text,
  on_day date,
  primary key (tenant_id, source_id, place),
  foreign key (tenant_id, source_id) references outside_source (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);

-- What a joined column's values stand for: found by themselves, or chosen by somebody; null: nobody knows.
create table outside_match (
  tenant_id uuid not null,
  source_id uuid not null,
  meaning text not null check (meaning in ('owner', 'team', 'account', 'product', 'source', 'province')),
  value text not null,
  target text,
  is_chosen boolean not null default false,
  row_count int not null default 0,
  primary key (tenant_id, source_id, meaning, value),
  foreign key (tenant_id, source_id) references outside_source (tenant_id, id)
);

call priv.guard_table('outside_source', 'select, insert, update');
call priv.guard_table('outside_reader', 'select, insert, delete');
call priv.guard_table('outside_row', 'select, insert, update, delete');
call priv.guard_table('outside_match', 'select, insert, update, delete');
-- What there is and who reads it is told to those who may design; its rows are guarded below.
call priv.open_to_tenant('outside_source');
call priv.open_to_tenant('outside_reader');

create policy readers on outside_row for select to crm_app, crm_worker using (
  (select priv.scope_all('outside_source', 'design'))
  or (source_id in (
      select r.source_id from outside_reader r
      where r.tenant_id = (select priv.ctx_tenant()) and (
        (r.role_id is null and r.team_id is null)
        or r.role_id in (
          select u.role_id from user_role u
          where u.tenant_id = (select priv.ctx_tenant()) and u.user_id = (select priv.ctx_user()))
        or r.team_id in (
          select c.ancestor_id from team_closure c
          where c.tenant_id = (select priv.ctx_tenant()) and c.descendant_id in (
            select a.team_id from app_user a
            where a.tenant_id = (select priv.ctx_tenant()) and a.id = (select priv.ctx_user())
            union all select m.team_id from team_member m
            where m.tenant_id = (select priv.ctx_tenant()) and m.user_id = (select priv.ctx_user())))))
    and (source_id not in (
        select s.id from outside_source s
        where s.tenant_id = (select priv.ctx_tenant()) and s.rows_by_owner)
      or (select priv.scope_all('deal', 'read')) or owner_id = (select priv.ctx_user())
      or team_id = any ((select priv.scope_teams('deal', 'read'))::uuid[]))));
create policy design_insert on outside_row for insert to crm_app, crm_worker
  with check ((select priv.scope_all('outside_source', 'design')));
create policy design_update on outside_row for update to crm_app, crm_worker
  using ((select priv.scope_all('outside_source', 'design'))) with check (true);
create policy design_delete on outside_row for delete to crm_app, crm_worker
  using ((select priv.scope_all('outside_source', 'design')));
create policy design on outside_match to crm_app, crm_worker
  using ((select priv.scope_all('outside_source', 'design')))
  with check ((select priv.scope_all('outside_source', 'design')));

insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'outside_source', 'design', 'all' from role r where r.key = 'admin'
on conflict do nothing;
