-- What every kept record can have: custom fields, saved views, search words, long work, notifications.

create table field_definition (
  tenant_id uuid not null,
  id uuid not null,
  object text not null,
  key text not null,
  -- false: a custom field; true: the tenant's own options for a standard select field
  standard boolean not null default false,
  label text not null,
  label_en text,
  kind text not null,
  options jsonb not null default '[]',
  required boolean not null default false,
  searchable boolean not null default false,
  reportable boolean not null default false,
  maskable boolean not null default false,
  position int not null default 0,
  archived_at timestamptz,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, object, key, standard)
);
call priv.guard_table('field_definition', 'select, insert, update');
call priv.open_to_tenant('field_definition');

create table saved_view (
  tenant_id uuid not null,
  id uuid not null,
  object text not null,
  name text not null,
  owner_id uuid not null,
  shared boolean not null default false,
  state jsonb not null,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id)
);
create index saved_view_object on saved_view (tenant_id, object, owner_id);
call priv.guard_table('saved_view', 'select, insert, update, delete');
create policy own_or_shared on saved_view for select to crm_app, crm_worker
  using (shared or owner_id = (select priv.ctx_user()) or (select priv.ctx_kind()) = 'system');
create policy own_insert on saved_view for insert to crm_app, crm_worker with check (true);
create policy own_update on saved_view for update to crm_app, crm_worker using (owner_id = (select priv.ctx_user()));
create policy own_delete on saved_view for delete to crm_app, crm_worker using (owner_id = (select priv.ctx_user()));

-- The words of a record: single characters and pairs of its searchable text and of its pinyin.
create table search_entry (
  tenant_id uuid not null,
  object text not null,
  record_id uuid not null,
  text text not null,
  grams text[] not null,
  primary key (tenant_id, object, record_id)
);
create index search_entry_grams on search_entry using gin (tenant_id, object, grams);
call priv.guard_table('search_entry', 'select, insert, update, delete');
call priv.open_to_tenant('search_entry');
create policy words on search_entry for select to crm_definer using (true);
grant select on search_entry to crm_definer;

-- Ids of records whose text holds the needle; the caller joins them back through its own visibility.
create function priv.search_records(wanted_object text, wanted text[], needle text, most int) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare t uuid := priv.ctx_tenant();
begin
  return query select s.record_id from public.search_entry s
    where s.tenant_id = t and s.object = wanted_object and s.grams operator(pg_catalog.@>) wanted
      and position(needle in s.text) > 0
    limit most;
end $$;
alter function priv.search_records(text, text[], text, int) owner to crm_definer;

-- Long work: import, export, bulk change, rebuild. What the user sees of it.
create table job (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  input jsonb not null default '{}',
  done bigint not null default 0,
  total bigint,
  result jsonb,
  error text,
  cancel_requested boolean not null default false,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references app_user (tenant_id, id)
);
create index job_recent on job (tenant_id, created_by, created_at desc);
call priv.guard_table('job', 'select, insert, update');
create policy own_jobs on job to crm_app, crm_worker
  using (created_by = (select priv.ctx_user()) or (select priv.ctx_kind()) = 'system') with check (true);

create table notification (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  object text,
  record_id uuid,
  payload jsonb not null default '{}',
  at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index notification_of_user on notification (tenant_id, user_id, at desc);
call priv.guard_table('notification', 'select, insert, update');
create policy own_notifications on notification to crm_app, crm_worker
  using (user_id = (select priv.ctx_user()) or (select priv.ctx_kind()) = 'system') with check (true);

