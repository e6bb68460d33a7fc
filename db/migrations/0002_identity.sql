-- People, teams, roles and rights; sessions and keys; audit, outbox, idempotency.

create table team (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  parent_id uuid,
  manager_id uuid,
  region text,
  external_id text,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references team (tenant_id, id)
);
create unique index team_name on team (tenant_id, name) where deleted_at is null;
call priv.guard_table('team', 'select, insert, update');
call priv.open_to_tenant('team');

-- Every team with each of its ancestors, itself included (depth 0).
create table team_closure (
  tenant_id uuid not null,
  ancestor_id uuid not null,
  descendant_id uuid not null,
  depth int not null,
  primary key (tenant_id, ancestor_id, descendant_id),
  foreign key (tenant_id, ancestor_id) references team (tenant_id, id),
  foreign key (tenant_id, descendant_id) references team (tenant_id, id)
);
call priv.guard_table('team_closure', 'select, insert, update, delete');
call priv.open_to_tenant('team_closure');

create table app_user (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  title text,
  team_id uuid,
  password_hash text,
  locale text check (locale in ('zh-CN', 'en')),
  home text not null default 'rep' check (home in ('rep', 'manager', 'marketing', 'management', 'admin')),
  demo_entry smallint,
  state text not null default 'active' check (state in ('active', 'disabled')),
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create unique index app_user_email on app_user (tenant_id, lower(email));
call priv.guard_table('app_user', 'select, insert, update');
call priv.open_to_tenant('app_user');

-- Teams somebody belongs to besides the main one.
create table team_member (
  tenant_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  primary key (tenant_id, team_id, user_id),
  foreign key (tenant_id, team_id) references team (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
call priv.guard_table('team_member', 'select, insert, delete');
call priv.open_to_tenant('team_member');

create table role (
  tenant_id uuid not null,
  id uuid not null,
  key text not null,
  name text not null,
  name_en text,
  builtin boolean not null default false,
  version bigint not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
call priv.guard_table('role', 'select, insert, update, delete');
call priv.open_to_tenant('role');

create table role_permission (
  tenant_id uuid not null,
  role_id uuid not null,
  object text not null,
  action text not null,
  scope text not null check (scope in ('own', 'team', 'team_and_below', 'all')),
  primary key (tenant_id, role_id, object, action),
  foreign key (tenant_id, role_id) references role (tenant_id, id)
);
call priv.guard_table('role_permission', 'select, insert, update, delete');
call priv.open_to_tenant('role_permission');

create table role_field_right (
  tenant_id uuid not null,
  role_id uuid not null,
  object text not null,
  field text not null,
  reach text not null check (reach in ('hidden', 'masked', 'read', 'edit')),
  primary key (tenant_id, role_id, object, field),
  foreign key (tenant_id, role_id) references role (tenant_id, id)
);
call priv.guard_table('role_field_right', 'select, insert, update, delete');
call priv.open_to_tenant('role_field_right');

create table user_role (
  tenant_id uuid not null,
  user_id uuid not null,
  role_id uuid not null,
  primary key (tenant_id, user_id, role_id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id),
  foreign key (tenant_id, role_id) references role (tenant_id, id)
);
call priv.guard_table('user_role', 'select, insert, delete');
call priv.open_to_tenant('user_role');

-- What the scope functions read.
create policy scopes on app_user for select to crm_definer using (true);
create policy scopes on team_closure for select to crm_definer using (true);
create policy scopes on team_member for select to crm_definer using (true);
create policy scopes on role_permission for select to crm_definer using (true);
create policy scopes on user_role for select to crm_definer using (true);
grant select on app_user, team_closure, team_member, role_permission, user_role to crm_definer;

-- Does the asker reach every row of the object with this action? Jobs and set-up act for the whole organisation.
create function priv.scope_all(wanted_object text, wanted_action text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare t uuid := priv.ctx_tenant(); u uuid := priv.ctx_user();
begin
  if priv.ctx_kind() = 'system' then return true; end if;
  return exists (
    select 1 from public.user_role ur
    join public.role_permission rp on rp.tenant_id = ur.tenant_id and rp.role_id = ur.role_id
    where ur.tenant_id = t and ur.user_id = u and rp.tenant_id = t
      and rp.object = wanted_object and rp.action = wanted_action and rp.scope = 'all');
end $$;
alter function priv.scope_all(text, text) owner to crm_definer;

-- The teams whose rows the asker reaches: own teams, with their sub-teams where the scope says so.
create function priv.scope_teams(wanted_object text, wanted_action text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare t uuid := priv.ctx_tenant(); u uuid := priv.ctx_user(); widest text; reached uuid[];
begin
  select max(rp.scope) into widest
  from public.user_role ur
  join public.role_permission rp on rp.tenant_id = ur.tenant_id and rp.role_id = ur.role_id
  where ur.tenant_id = t and ur.user_id = u and rp.tenant_id = t
    and rp.object = wanted_object and rp.action = wanted_action and rp.scope in ('team', 'team_and_below');
  if widest is null then return array[]::uuid[]; end if;
  select array_agg(distinct c.descendant_id) into reached
  from public.team_closure c
  where c.tenant_id = t and (c.depth = 0 or widest = 'team_and_below')
    and c.ancestor_id in (
      select au.team_id from public.app_user au where au.tenant_id = t and au.id = u
      union all select m.team_id from public.team_member m where m.tenant_id = t and m.user_id = u);
  return coalesce(reached, array[]::uuid[]);
end $$;
alter function priv.scope_teams(text, text) owner to crm_definer;

create table session (
  tenant_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  user_id uuid not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
call priv.guard_table('session', 'select, insert, update, delete');
call priv.open_to_tenant('session');

create table api_key (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  token_hash bytea not null,
  user_id uuid not null,
  read_only boolean not null default false,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
call priv.guard_table('api_key', 'select, insert, update');
call priv.open_to_tenant('api_key');

-- First administrator, invitations, password resets: used once, soon expired.
create table one_time_link (
  tenant_id uuid not null,
  id uuid not null,
  purpose text not null check (purpose in ('setup', 'reset')),
  token_hash bytea not null,
  user_id uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
call priv.guard_table('one_time_link', 'select, insert, update');
call priv.open_to_tenant('one_time_link');

create table login_attempt (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  source text not null,
  succeeded boolean not null,
  at timestamptz not null default now(),
  primary key (tenant_id, id)
);
create index login_attempt_recent on login_attempt (tenant_id, user_id, at desc);
call priv.guard_table('login_attempt', 'select, insert');
call priv.open_to_tenant('login_attempt');

-- One row a change, written with it; never updated or deleted.
create table audit_entry (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  actor_kind text not null,
  object text not null,
  record_id uuid,
  action text not null,
  changes jsonb not null default '{}',
  request_id text,
  primary key (tenant_id, id)
);
create index audit_entry_record on audit_entry (tenant_id, object, record_id, at desc);
call priv.guard_table('audit_entry', 'select, insert');
call priv.open_to_tenant('audit_entry');

-- One domain event a change; the relay marks what it has handed on.
create table outbox (
  tenant_id uuid not null,
  id uuid not null,
  type text not null,
  object text not null,
  record_id uuid,
  actor_id uuid,
  payload jsonb not null default '{}',
  at timestamptz not null,
  dispatched_at timestamptz,
  primary key (tenant_id, id)
);
create index outbox_waiting on outbox (tenant_id, id) where dispatched_at is null;
create index outbox_recent on outbox (tenant_id, at);
call priv.guard_table('outbox', 'select, insert, update');
call priv.open_to_tenant('outbox');

create table idempotency_key (
  tenant_id uuid not null,
  principal_id uuid not null,
  key text not null,
  request_hash text not null,
  status int not null,
  answer text,
  at timestamptz not null default now(),
  primary key (tenant_id, principal_id, key)
);
call priv.guard_table('idempotency_key', 'select, insert, update, delete');
call priv.open_to_tenant('idempotency_key');
