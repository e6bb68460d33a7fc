-- Duplicates: keys by which records are found to be about the same party, the organisation's rules, merges that can be
-- undone, and the groups a search through everything has found.

create extension if not exists pg_trgm;

alter table account add column credit_code text;
alter table account add column merged_into_id uuid;
alter table account add constraint account_merged_into foreign key (tenant_id, merged_into_id) references account (tenant_id, id);
alter table contact add column merged_into_id uuid;
alter table contact add constraint contact_merged_into foreign key (tenant_id, merged_into_id) references contact (tenant_id, id);
create index account_merged on account (tenant_id, merged_into_id) where merged_into_id is not null;
create index contact_merged on contact (tenant_id, merged_into_id) where merged_into_id is not null;

-- Written with the record, in its transaction. Only records in use have keys.
create table duplicate_key (
  tenant_id uuid not null,
  object text not null,
  record_id uuid not null,
  kind text not null check (kind in ('credit_code', 'phone', 'email', 'wechat', 'domain', 'company', 'company_sound', 'region', 'person')),
  key text not null,
  primary key (tenant_id, object, record_id, kind, key)
);
create index duplicate_key_equal on duplicate_key (tenant_id, kind, key);
create index duplicate_key_alike on duplicate_key using gin (tenant_id, key gin_trgm_ops) where kind in ('company', 'company_sound');
call priv.guard_table('duplicate_key', 'select, insert, delete');
call priv.open_to_tenant('duplicate_key');
create policy alike on duplicate_key for select to crm_definer using (true);
grant select on duplicate_key to crm_definer;

-- Records whose company is called alike (at least 0.6 of the trigrams of both), or sounds alike, the most alike first.
-- Row-level security switches the trigram index off; here the context's tenant is kept to by the statement itself.
create function priv.companies_alike(name text, sound text, most int) returns table (object text, record_id uuid)
language plpgsql stable security definer set search_path = '' set pg_trgm.similarity_threshold = 0.6 as $$
declare t uuid := priv.ctx_tenant();
begin
  return query select k.object, k.record_id from public.duplicate_key k
    where k.tenant_id = t and k.kind in ('company', 'company_sound')
      and (k.key operator(public.%) name or k.key operator(public.%) sound)
    group by k.object, k.record_id
    order by max(greatest(public.similarity(k.key, name), public.similarity(k.key, sound))) desc
    limit most;
end $$;
alter function priv.companies_alike(text, text, int) owner to crm_definer;

-- What an organisation does when a new record looks like one it has; without a row the object's usual rule holds.
create table duplicate_rule (
  tenant_id uuid not null,
  object text not null,
  mode text not null check (mode in ('block', 'warn', 'off')),
  -- of records the asker may not see: the owner's family name and the state, or only that there is one
  tells_owner boolean not null default false,
  version bigint not null default 1,
  primary key (tenant_id, object)
);
call priv.guard_table('duplicate_rule', 'select, insert, update');
call priv.open_to_tenant('duplicate_rule');

-- One merge: which record stayed, which went into it, what changed in the one that stayed.
create table record_merge (
  tenant_id uuid not null,
  id uuid not null,
  object text not null,
  survivor_id uuid not null,
  loser_ids uuid[] not null,
  -- the survivor's fields: what they were and what they became
  changes jsonb not null default '{}',
  -- what the losers were besides their fields, by id
  losers_before jsonb not null default '{}',
  merged_at timestamptz not null,
  merged_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  undo_report jsonb,
  primary key (tenant_id, id)
);
create index record_merge_survivor on record_merge (tenant_id, object, survivor_id, merged_at desc);
call priv.guard_table('record_merge', 'select, insert, update');
call priv.open_to_tenant('record_merge');

-- What a merge hung on the survivor, and where it had hung before.
create table record_merge_move (
  tenant_id uuid not null,
  merge_id uuid not null,
  part text not null,
  row_id uuid not null,
  from_id uuid not null,
  primary key (tenant_id, merge_id, part, row_id),
  foreign key (tenant_id, merge_id) references record_merge (tenant_id, id)
);
call priv.guard_table('record_merge_move', 'select, insert');
call priv.open_to_tenant('record_merge_move');

-- Records that a search through everything took for the same; those waved aside stay, so that they do not come back.
create table duplicate_group (
  tenant_id uuid not null,
  id uuid not null,
  object text not null,
  record_ids uuid[] not null,
  -- in hundredths
  score int not null check (score between 0 and 100),
  reasons text[] not null,
  found_at timestamptz not null,
  dismissed_at timestamptz,
  dismissed_by uuid,
  primary key (tenant_id, id)
);
create index duplicate_group_open on duplicate_group (tenant_id, object, score desc, id) where dismissed_at is null;
call priv.guard_table('duplicate_group', 'select, insert, update, delete');
call priv.open_to_tenant('duplicate_group');

-- How many rows of a trial run look like records that exist, and the first of them with reasons.
alter table import_run add column duplicate_count bigint not null default 0;
alter table import_run add column duplicate_rows jsonb not null default '[]';

-- Organisations that exist already: their built-in roles get the rights that new organisations have.
insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'duplicate', a.action, 'all'
from role r
join (values
  ('admin', 'read design override'),
  ('management', 'read'),
  ('manager', 'read override'),
  ('marketing', 'read')) g (key, actions) on g.key = r.key and r.builtin
cross join lateral unnest(string_to_array(g.actions, ' ')) a (action)
on conflict do nothing;
