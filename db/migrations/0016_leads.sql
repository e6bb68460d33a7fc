-- Leads: who asked, where they came from, who holds them, and every time they changed hands.

-- A pool (公海) of leads that nobody owns; whom it is open to say its members.
create table pool (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  name_en text,
  -- nurture: marketing keeps warm what sales gave back
  kind text not null default 'public' check (kind in ('public', 'nurture')),
  everybody boolean not null default false,
  position int not null default 0,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (tenant_id, id)
);
create unique index pool_name on pool (tenant_id, name) where archived_at is null;
call priv.guard_table('pool', 'select, insert, update');
call priv.open_to_tenant('pool');

-- A team (with the teams below it) or a person that a pool is open to.
create table pool_member (
  tenant_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  team_id uuid,
  user_id uuid,
  primary key (tenant_id, id),
  check ((team_id is null) <> (user_id is null)),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index pool_member_pool on pool_member (tenant_id, pool_id);
call priv.guard_table('pool_member', 'select, insert, delete');
call priv.open_to_tenant('pool_member');

grant select on pool, pool_member to crm_definer;
create policy my_pools on pool for select to crm_definer using (true);
create policy my_pools on pool_member for select to crm_definer using (true);

-- The pools that are open to the asker.
create function priv.my_pools() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare t uuid := priv.ctx_tenant(); u uuid := priv.ctx_user();
begin
  return array(
    select p.id from public.pool p
    where p.tenant_id = t and p.archived_at is null and (p.everybody or exists (
      select 1 from public.pool_member m where m.tenant_id = t and m.pool_id = p.id and (m.user_id = u or m.team_id in (
        select c.ancestor_id from public.team_closure c where c.tenant_id = t and c.descendant_id in (
          select au.team_id from public.app_user au where au.tenant_id = t and au.id = u
          union all select tm.team_id from public.team_member tm where tm.tenant_id = t and tm.user_id = u))))));
end $$;
alter function priv.my_pools() owner to crm_definer;

create table lead (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  company text,
  title text,
  mobile text,
  phone text,
  email text,
  wechat text,
  website text,
  province text,
  city text,
  industry text,
  employees bigint,
  product_id uuid,
  language text,
  need text,
  -- of the newest touch
  source text,
  medium text,
  campaign text,
  content text,
  click_id text,
  -- of the first touch, never changed
  first_source text,
  first_campaign text,
  first_content text,
  status text not null default 'new'
    check (status in ('new', 'working', 'qualified', 'converted', 'disqualified', 'returned', 'merged')),
  level text,
  score int check (score between 0 and 100),
  fit int check (fit between 0 and 100),
  engagement int check (engagement between 0 and 100),
  -- in hundredths of a percent, by the learned score
  probability int check (probability between 0 and 10000),
  disqualify_reason text,
  return_reason text,
  assigned_at timestamptz,
  accept_due_at timestamptz,
  accepted_at timestamptz,
  first_contact_at timestamptz,
  last_contact_at timestamptz,
  qualified_at timestamptz,
  converted_at timestamptz,
  disqualified_at timestamptz,
  returned_at timestamptz,
  account_id uuid,
  contact_id uuid,
  deal_id uuid,
  merged_into_id uuid,
  pool_id uuid,
  entered_pool_at timestamptz,
  picked_at timestamptz,
  recycle_at timestamptz,
  hard_recycle_at timestamptz,
  owner_id uuid,
  team_id uuid,
  external_id text,
  custom jsonb not null default '{}',
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (tenant_id, id),
  -- what lies in a pool belongs to nobody
  check (pool_id is null or owner_id is null),
  check ((status = 'disqualified') = (disqualify_reason is not null)),
  check ((status = 'converted') = (converted_at is not null)),
  foreign key (tenant_id, product_id) references product (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, merged_into_id) references lead (tenant_id, id),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index lead_live on lead (tenant_id, created_at desc, id) where deleted_at is null;
create index lead_owner on lead (tenant_id, owner_id, created_at desc) where deleted_at is null;
create index lead_team on lead (tenant_id, team_id, created_at desc) where deleted_at is null;
create index lead_pool on lead (tenant_id, pool_id, entered_pool_at desc, id) where deleted_at is null and pool_id is not null;
create index lead_unassigned on lead (tenant_id, created_at) where deleted_at is null and owner_id is null and pool_id is null;
create index lead_accept_due on lead (tenant_id, accept_due_at) where deleted_at is null and accept_due_at is not null and accepted_at is null;
create index lead_recycle on lead (tenant_id, recycle_at) where deleted_at is null and recycle_at is not null;
create index lead_account on lead (tenant_id, account_id) where account_id is not null;
create index lead_deal on lead (tenant_id, deal_id) where deal_id is not null;
create index lead_mobile on lead (tenant_id, mobile) where mobile is not null and deleted_at is null;
create index lead_email on lead (tenant_id, email) where email is not null and deleted_at is null;
create index lead_external on lead (tenant_id, external_id) where external_id is not null;
call priv.guard_table('lead', 'select, insert, update');
call priv.open_by_scope('lead', 'lead');

-- What lies in a pool can be reached by its members, but only where the pool's own use cases say so (app.in_pool):
-- everywhere else it is as invisible as any record of others, so that its masks cannot be walked around.
create policy pool_read on lead for select to crm_app, crm_worker using (
  owner_id is null and current_setting('app.in_pool', true) = 'on' and pool_id = any ((select priv.my_pools())::uuid[]));
create policy pool_claim on lead for update to crm_app, crm_worker using (
  owner_id is null and current_setting('app.in_pool', true) = 'on' and pool_id = any ((select priv.my_pools())::uuid[]))
  with check (true);

-- Each time somebody came to us: where from, through which capture.
create table lead_touch (
  tenant_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  at timestamptz not null,
  channel text not null check (channel in ('form', 'api', 'email', 'import', 'paste', 'manual')),
  source text,
  medium text,
  campaign text,
  content text,
  term text,
  click_id text,
  referrer text,
  page text,
  capture_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id)
);
create index lead_touch_lead on lead_touch (tenant_id, lead_id, at);
create index lead_touch_time on lead_touch (tenant_id, at);
call priv.guard_table('lead_touch', 'select, insert, update');
create policy with_lead on lead_touch for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from lead l where l.tenant_id = lead_touch.tenant_id and l.id = lead_touch.lead_id));
create policy touch_insert on lead_touch for insert to crm_app, crm_worker with check (true);
create policy touch_update on lead_touch for update to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system') with check (true);

-- Every change of hands, never altered: quotas, cool-down, fairness and the history of owners are read from it.
create table lead_move (
  tenant_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  at timestamptz not null,
  from_owner_id uuid,
  to_owner_id uuid,
  from_pool_id uuid,
  to_pool_id uuid,
  cause text not null check (cause in ('created', 'imported', 'assigned', 'claimed', 'released', 'recycled', 'handed_over',
    'returned', 'hand_on', 'undone')),
  reason text,
  actor_id uuid,
  decision_id uuid,
  -- how long the hands before held it
  held_seconds bigint,
  primary key (tenant_id, id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id)
);
create index lead_move_lead on lead_move (tenant_id, lead_id, at);
create index lead_move_to_owner on lead_move (tenant_id, to_owner_id, at) where to_owner_id is not null;
create index lead_move_from_owner on lead_move (tenant_id, from_owner_id, at) where from_owner_id is not null;
create index lead_move_time on lead_move (tenant_id, at);
call priv.guard_table('lead_move', 'select, insert');
call priv.open_to_tenant('lead_move');

-- Notes and tasks may be about leads.
drop policy with_subject on note;
create policy with_subject on note for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or (subject_object = 'deal' and exists (
    select 1 from deal d where d.tenant_id = note.tenant_id and d.id = note.subject_id))
  or (subject_object = 'account' and exists (
    select 1 from account a where a.tenant_id = note.tenant_id and a.id = note.subject_id))
  or (subject_object = 'contact' and exists (
    select 1 from contact c where c.tenant_id = note.tenant_id and c.id = note.subject_id))
  or (subject_object = 'lead' and exists (
    select 1 from lead l where l.tenant_id = note.tenant_id and l.id = note.subject_id)));

-- Organisations that exist already: their built-in roles get the rights over leads that new organisations have.
insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, g.object, a.action, g.scope
from role r
join (values
  ('admin', 'lead', 'all', 'read create update delete transfer bulk export import claim release assign'),
  ('admin', 'lead_rules', 'all', 'read design'),
  ('management', 'lead', 'all', 'read export update transfer'),
  ('management', 'lead_rules', 'all', 'read'),
  ('manager', 'lead', 'team_and_below', 'read create update delete transfer bulk export import claim release assign'),
  ('manager', 'lead_rules', 'all', 'read'),
  ('rep', 'lead', 'own', 'read create update delete bulk import claim release'),
  ('marketing', 'lead', 'all', 'read create update delete transfer bulk export import claim release assign'),
  ('marketing', 'lead_rules', 'all', 'read design'),
  ('read_only', 'lead', 'all', 'read')) g (key, object, scope, actions) on g.key = r.key and r.builtin
cross join lateral unnest(string_to_array(g.actions, ' ')) a (action)
on conflict do nothing;
