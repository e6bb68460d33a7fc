-- Links by which somebody without an account sees one record: a quote, a case, a survey. Only a hash is kept.
create table open_link (
  tenant_id uuid not null,
  id uuid not null,
  purpose text not null,
  record_id uuid not null,
  -- For whom it was made; stands in the watermark and in the list of links.
  label text not null,
  token_hash bytea not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, created_by) references app_user (tenant_id, id)
);
create index open_link_of_record on open_link (tenant_id, purpose, record_id, created_at desc);
call priv.guard_table('open_link', 'select, insert, update');
call priv.open_to_tenant('open_link');

-- Who came through a link and did what; the address without its last part, as far as a log needs it.
create table open_link_visit (
  tenant_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  at timestamptz not null,
  act text not null check (act in ('viewed', 'downloaded', 'answered')),
  address text not null,
  device text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, link_id) references open_link (tenant_id, id) on delete cascade
);
create index open_link_visit_of_link on open_link_visit (tenant_id, link_id, at desc);
call priv.guard_table('open_link_visit', 'select, insert');
call priv.open_to_tenant('open_link_visit');
