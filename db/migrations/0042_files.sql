-- Files on any record: what a file is about, and its versions; the content lies in DATA_DIR/files under its SHA-256.

create table file (
  tenant_id uuid not null,
  id uuid not null,
  subject_object text not null,
  subject_id uuid not null,
  account_id uuid,
  name text not null check (char_length(name) between 1 and 200),
  created_by uuid,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references app_user (tenant_id, id)
);
create index file_subject on file (tenant_id, subject_object, subject_id, created_at desc) where deleted_at is null;
create index file_account on file (tenant_id, account_id, created_at desc) where deleted_at is null;
call priv.guard_table('file', 'select, insert, update');

create table file_version (
  tenant_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  number int not null check (number > 0),
  name text not null check (char_length(name) between 1 and 200),
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  author_id uuid,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, file_id, number),
  foreign key (tenant_id, file_id) references file (tenant_id, id),
  foreign key (tenant_id, author_id) references app_user (tenant_id, id)
);
create index file_version_content on file_version (tenant_id, sha256);
call priv.guard_table('file_version', 'select, insert');

-- A file is read by whoever reads its subject, or a record that its subject's history was joined to; its versions with it.
create policy with_subject on file for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or (subject_object = 'deal' and exists (
    select 1 from deal d where d.tenant_id = file.tenant_id and d.id = file.subject_id))
  or (subject_object = 'account' and exists (
    select 1 from account a where a.tenant_id = file.tenant_id and a.id = file.subject_id))
  or (subject_object = 'contact' and exists (
    select 1 from contact c where c.tenant_id = file.tenant_id and c.id = file.subject_id))
  or (subject_object = 'lead' and (exists (
    select 1 from lead l where l.tenant_id = file.tenant_id and l.id = file.subject_id)
    or exists (
      select 1 from joined_history j where j.tenant_id = file.tenant_id
        and j.from_object = file.subject_object and j.from_id = file.subject_id and (
        (j.object = 'deal' and exists (select 1 from deal d where d.tenant_id = j.tenant_id and d.id = j.record_id))
        or (j.object = 'account' and exists (select 1 from account a where a.tenant_id = j.tenant_id and a.id = j.record_id))
        or (j.object = 'contact' and exists (select 1 from contact c where c.tenant_id = j.tenant_id and c.id = j.record_id)))))));
create policy file_insert on file for insert to crm_app, crm_worker with check (true);
-- Narrowed by what may be seen: whoever removes a file need not be the one who added it.
create policy file_update on file for update to crm_app, crm_worker using (true) with check (true);
create policy with_file on file_version for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from file f where f.tenant_id = file_version.tenant_id and f.id = file_version.file_id));
create policy file_version_insert on file_version for insert to crm_app, crm_worker with check (true);
