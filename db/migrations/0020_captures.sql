-- Captures: where leads come in, and everything that came in, as it came.

create table capture_source (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('form', 'api', 'email', 'import', 'manual')),
  name text not null,
  -- the secret part of an API source's key; a form's key is public and kept to be shown again
  key_hash bytea,
  public_key text,
  -- counts up when the key is changed; the signing secret follows from it
  key_number int not null default 1,
  must_sign boolean not null default false,
  -- what its leads get when they say nothing else
  source text,
  campaign text,
  owner_id uuid,
  team_id uuid,
  pool_id uuid,
  mapping jsonb not null default '{}',
  form jsonb,
  state text not null default 'on' check (state in ('on', 'off')),
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  archived_at timestamptz,
  primary key (tenant_id, id),
  check ((kind = 'form') = (form is not null)),
  -- somebody's, or a pool's
  check (owner_id is null or pool_id is null),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id)
);
create unique index capture_source_key on capture_source (tenant_id, key_hash) where key_hash is not null;
create index capture_source_name on capture_source (tenant_id, name, id) where archived_at is null;
call priv.guard_table('capture_source', 'select, insert, update');
call priv.open_to_tenant('capture_source');

create table capture (
  tenant_id uuid not null,
  id uuid not null,
  source_id uuid,
  channel text not null check (channel in ('form', 'api', 'email', 'import', 'paste', 'manual')),
  received_at timestamptz not null,
  -- as it came: a document, or the text that could not be read as one
  payload jsonb,
  raw_text text,
  -- what was understood, as written, by lead field; repaired by hand
  texts jsonb not null default '{}',
  faults jsonb not null default '[]',
  tracking jsonb not null default '{}',
  consent jsonb,
  state text not null check (state in ('accepted', 'attached', 'failed', 'rejected')),
  reason text,
  detail text,
  lead_id uuid,
  tries int not null default 1,
  -- the sender's own number of it, and what its signature was, so that nothing counts twice
  event_id text,
  signature_hash bytea,
  created_by uuid,
  settled_at timestamptz not null,
  settled_by uuid,
  primary key (tenant_id, id),
  check ((state in ('accepted', 'attached')) = (lead_id is not null)),
  foreign key (tenant_id, source_id) references capture_source (tenant_id, id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id)
);
create index capture_recent on capture (tenant_id, received_at desc, id desc);
create index capture_state on capture (tenant_id, state, received_at desc, id desc);
create index capture_of_source on capture (tenant_id, source_id, received_at desc);
create index capture_of_lead on capture (tenant_id, lead_id) where lead_id is not null;
create unique index capture_event on capture (tenant_id, source_id, event_id) where event_id is not null;
create unique index capture_signature on capture (tenant_id, source_id, signature_hash) where signature_hash is not null;
call priv.guard_table('capture', 'select, insert, update');
create policy reach on capture for select to crm_app, crm_worker using (
  (select priv.scope_all('lead', 'read'))
  or created_by = (select priv.ctx_user())
  or exists (select 1 from lead l where l.tenant_id = capture.tenant_id and l.id = capture.lead_id));
create policy insert_any on capture for insert to crm_app, crm_worker with check (true);
create policy settle on capture for update to crm_app, crm_worker
  using ((select priv.scope_all('lead', 'read')) or created_by = (select priv.ctx_user())) with check (true);

-- What was turned away before it could be kept: only counted, a row a day and reason.
create table capture_refusal (
  tenant_id uuid not null,
  source_id uuid not null,
  day date not null,
  reason text not null,
  times bigint not null,
  last_at timestamptz not null,
  primary key (tenant_id, source_id, day, reason),
  foreign key (tenant_id, source_id) references capture_source (tenant_id, id)
);
call priv.guard_table('capture_refusal', 'select, insert, update');
call priv.open_to_tenant('capture_refusal');

-- How captures find the people who are known already.
create index lead_phone on lead (tenant_id, phone) where phone is not null;
create index lead_wechat on lead (tenant_id, lower(wechat)) where wechat is not null;
create index contact_mobile on contact (tenant_id, mobile) where mobile is not null and deleted_at is null;
create index contact_phone on contact (tenant_id, phone) where phone is not null and deleted_at is null;
create index contact_email on contact (tenant_id, email) where email is not null and deleted_at is null;
create index contact_wechat on contact (tenant_id, lower(wechat)) where wechat is not null and deleted_at is null;

-- A lead that asks again comes out of its pool.
alter table lead_move drop constraint lead_move_cause_check;
alter table lead_move add constraint lead_move_cause_check check (cause in ('created', 'imported', 'assigned', 'claimed', 'released',
  'recycled', 'handed_over', 'returned', 'hand_on', 'undone', 'asked_again'));
