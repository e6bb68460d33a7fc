-- Imports: what came in, what each row did, so that it can be undone.

create table import_run (
  tenant_id uuid not null,
  id uuid not null,
  entity text not null,
  file_name text not null,
  stored_as uuid not null,
  mapping jsonb not null,
  match_field text,
  dry_run boolean not null default false,
  state text not null default 'queued'
    check (state in ('queued', 'running', 'done', 'failed', 'cancelled', 'undone')),
  job_id uuid,
  row_count bigint not null default 0,
  created_count bigint not null default 0,
  updated_count bigint not null default 0,
  skipped_count bigint not null default 0,
  rejected_count bigint not null default 0,
  rejects_stored_as uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  undone_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references app_user (tenant_id, id)
);
call priv.guard_table('import_run', 'select, insert, update');
create policy own_imports on import_run to crm_app, crm_worker
  using (created_by = (select priv.ctx_user()) or (select priv.scope_all('import_run', 'read'))) with check (true);

create table import_effect (
  tenant_id uuid not null,
  import_id uuid not null,
  object text not null,
  record_id uuid not null,
  effect text not null check (effect in ('created', 'updated')),
  before jsonb,
  record_version bigint not null,
  primary key (tenant_id, import_id, object, record_id),
  foreign key (tenant_id, import_id) references import_run (tenant_id, id)
);
call priv.guard_table('import_effect', 'select, insert');
call priv.open_to_tenant('import_effect');

create table stored_file (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  primary key (tenant_id, id)
);
call priv.guard_table('stored_file', 'select, insert, update, delete');
create policy own_files on stored_file to crm_app, crm_worker
  using (created_by = (select priv.ctx_user()) or (select priv.ctx_kind()) = 'system') with check (true);
