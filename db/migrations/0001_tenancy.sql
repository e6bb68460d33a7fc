-- The signed tenant context and the two rules that every tenant's table obeys.
-- Roles (crm_owner, crm_definer, crm_app, crm_worker) are made before the first migration, see bootstrap-roles.ts.

create extension if not exists pgcrypto;
create extension if not exists btree_gin;

create schema priv authorization crm_definer;
grant usage on schema priv to crm_app, crm_worker, crm_owner;

-- One row: the key that signs contexts. Only crm_definer reads it.
create table priv.signing_key (only_row boolean primary key default true check (only_row), key bytea not null);
alter table priv.signing_key owner to crm_definer;
revoke all on priv.signing_key from public;

-- app.ctx = tenant|user|kind|expiry|hmac, set by BEGIN's companion SET LOCAL. Refuses when missing, expired or forged.
create function priv.ctx(part int) returns text
language plpgsql stable security definer set search_path = '' as $$
declare p text[] := string_to_array(coalesce(current_setting('app.ctx', true), ''), '|');
begin
  if array_length(p, 1) is distinct from 5 then
    raise exception 'no tenant context' using errcode = '28000';
  end if;
  if p[4]::bigint < extract(epoch from clock_timestamp())
    or public.hmac(convert_to(array_to_string(p[1:4], '|'), 'UTF8'), (select k.key from priv.signing_key k), 'sha256')
       <> decode(p[5], 'hex') then
    raise exception 'bad tenant context' using errcode = '28000';
  end if;
  return p[part];
end $$;
alter function priv.ctx(int) owner to crm_definer;

create function priv.ctx_tenant() returns uuid language sql stable set search_path = '' as
$$ select priv.ctx(1)::uuid $$;
create function priv.ctx_user() returns uuid language sql stable set search_path = '' as
$$ select nullif(priv.ctx(2), '')::uuid $$;
create function priv.ctx_kind() returns text language sql stable set search_path = '' as
$$ select priv.ctx(3) $$;
alter function priv.ctx_tenant() owner to crm_definer;
alter function priv.ctx_user() owner to crm_definer;
alter function priv.ctx_kind() owner to crm_definer;

-- Gives a tenant's table its owner, its rights and its restrictive tenant policy. rights: what crm_app may do.
create procedure priv.guard_table(name text, rights text) language plpgsql set search_path = public as $$
begin
  execute format('alter table public.%I owner to crm_owner', name);
  execute format('alter table public.%I enable row level security', name);
  execute format('alter table public.%I force row level security', name);
  execute format('create policy tenant on public.%I as restrictive to crm_app, crm_worker
    using (tenant_id = (select priv.ctx_tenant())) with check (tenant_id = (select priv.ctx_tenant()))', name);
  execute format('grant %s on public.%I to crm_app, crm_worker', rights, name);
end $$;

-- For tables whose rows every member of the tenant may reach (the query layer narrows further).
create procedure priv.open_to_tenant(name text) language plpgsql set search_path = public as $$
begin
  execute format('create policy members on public.%I to crm_app, crm_worker using (true) with check (true)', name);
end $$;

-- For records with an owner: reading and writing follow the asker's data scope for the object.
create procedure priv.open_by_scope(name text, object text) language plpgsql set search_path = public as $$
declare reach text := '(select priv.scope_all(%1$L, %2$L)) or owner_id = (select priv.ctx_user())
    or team_id = any ((select priv.scope_teams(%1$L, %2$L))::uuid[])';
begin
  execute format('create policy scope_read on public.%I for select to crm_app, crm_worker using (%s)',
    name, format(reach, object, 'read'));
  execute format('create policy scope_update on public.%I for update to crm_app, crm_worker using (%s) with check (true)',
    name, format(reach, object, 'update'));
  execute format('create policy scope_insert on public.%I for insert to crm_app, crm_worker with check (true)', name);
  execute format('create policy scope_delete on public.%I for delete to crm_app, crm_worker using (%s)',
    name, format(reach, object, 'update'));
end $$;

-- Control plane: what must be unique across organisations.
create table organisation (
  id uuid primary key,
  name text not null,
  locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  time_zone text not null default 'Asia/Shanghai',
  currency text not null default 'CNY',
  amount_style text not null default 'full' check (amount_style in ('full', 'wan')),
  demo boolean not null default false,
  state text not null default 'active' check (state in ('active', 'suspended')),
  policy_version bigint not null default 1,
  version bigint not null default 1,
  created_at timestamptz not null default now()
);
alter table organisation owner to crm_owner;
alter table organisation enable row level security;
alter table organisation force row level security;
create policy own_organisation on organisation to crm_app, crm_worker
  using (id = (select priv.ctx_tenant())) with check (id = (select priv.ctx_tenant()));
create policy directory on organisation for select to crm_definer using (true);
grant select, insert, update on organisation to crm_app, crm_worker;
grant select on organisation to crm_definer;

create table login (
  email text primary key check (email = lower(email)),
  tenant_id uuid not null references organisation (id),
  user_id uuid not null,
  unique (tenant_id, user_id)
);
call priv.guard_table('login', 'select, insert, update, delete');
call priv.open_to_tenant('login');
create policy directory on login for select to crm_definer using (true);
grant select on login to crm_definer;

-- The only look-ups across organisations: whose e-mail is this, which organisations are there.
create function priv.find_login(address text) returns table (tenant_id uuid, user_id uuid)
language sql stable security definer set search_path = '' as
$$ select l.tenant_id, l.user_id from public.login l where l.email = lower(address) $$;
alter function priv.find_login(text) owner to crm_definer;

create function priv.list_organisations() returns table (id uuid, name text, demo boolean)
language sql stable security definer set search_path = '' as
$$ select o.id, o.name, o.demo from public.organisation o where o.state = 'active' $$;
alter function priv.list_organisations() owner to crm_definer;
