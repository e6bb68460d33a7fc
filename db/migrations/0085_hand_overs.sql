-- Hand-overs: what somebody holds given to others, all at once, with a brief for who receives it and a way back.

create table hand_over (
  tenant_id uuid not null,
  id uuid not null,
  reason text not null check (reason in ('leaving', 'territory', 'workload', 'single', 'other')),
  -- whose records they were, and the team that counted him then; null when they were those of several people
  from_id uuid,
  from_team_id uuid,
  note text,
  state text not null check (state in ('running', 'done', 'cancelled', 'undoing', 'undone')),
  job_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, from_id) references app_user (tenant_id, id),
  foreign key (tenant_id, from_team_id) references team (tenant_id, id),
  foreign key (tenant_id, created_by) references app_user (tenant_id, id),
  foreign key (tenant_id, undone_by) references app_user (tenant_id, id)
);
create index hand_over_time on hand_over (tenant_id, created_at desc, id);
call priv.guard_table('hand_over', 'select, insert, update');

create table hand_over_receiver (
  tenant_id uuid not null,
  hand_over_id uuid not null,
  user_id uuid not null,
  primary key (tenant_id, hand_over_id, user_id),
  foreign key (tenant_id, hand_over_id) references hand_over (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index hand_over_receiver_user on hand_over_receiver (tenant_id, user_id);
call priv.guard_table('hand_over_receiver', 'select, insert');
-- Says no more than who received something; whose hand-over it is stands in the hand-over itself.
call priv.open_to_tenant('hand_over_receiver');

-- Whoever made it, gave, received, or may transfer what the giver's team holds.
create policy takes_part on hand_over for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or created_by = (select priv.ctx_user()) or from_id = (select priv.ctx_user())
  or (select priv.scope_all('account', 'transfer'))
  or from_team_id = any ((select priv.scope_teams('account', 'transfer'))::uuid[])
  or exists (select 1 from hand_over_receiver r where r.tenant_id = hand_over.tenant_id
    and r.hand_over_id = hand_over.id and r.user_id = (select priv.ctx_user())));
create policy hand_over_insert on hand_over for insert to crm_app, crm_worker
  with check (created_by = (select priv.ctx_user()) or (select priv.ctx_kind()) = 'system');
create policy hand_over_update on hand_over for update to crm_app, crm_worker using (true) with check (true);

-- One record of a hand-over; those of one unit move together or not at all.
create table hand_over_item (
  tenant_id uuid not null,
  hand_over_id uuid not null,
  object text not null check (object in ('account', 'contact', 'lead', 'deal', 'task')),
  record_id uuid not null,
  -- the record that heads its unit: the account of a contact, the deal of a task
  unit_id uuid not null,
  from_owner_id uuid,
  from_team_id uuid,
  to_owner_id uuid not null,
  -- kept: it was in other hands again when the hand-over was undone
  state text not null default 'waiting' check (state in ('waiting', 'moved', 'failed', 'cancelled', 'returned', 'kept')),
  -- why it failed or was kept: a refusal's code and words
  problem jsonb,
  primary key (tenant_id, hand_over_id, object, record_id),
  foreign key (tenant_id, hand_over_id) references hand_over (tenant_id, id),
  foreign key (tenant_id, to_owner_id) references app_user (tenant_id, id)
);
create index hand_over_item_state on hand_over_item (tenant_id, hand_over_id, state, unit_id);
create index hand_over_item_record on hand_over_item (tenant_id, record_id);
call priv.guard_table('hand_over_item', 'select, insert, update');
create policy with_hand_over on hand_over_item for select to crm_app, crm_worker using (
  exists (select 1 from hand_over h where h.tenant_id = hand_over_item.tenant_id and h.id = hand_over_item.hand_over_id));
create policy item_insert on hand_over_item for insert to crm_app, crm_worker with check (true);
create policy item_update on hand_over_item for update to crm_app, crm_worker using (true) with check (true);

-- What who receives an account or a deal should read of it; its words are put together when it is read.
create table hand_over_brief (
  tenant_id uuid not null,
  id uuid not null,
  hand_over_id uuid not null,
  object text not null check (object in ('account', 'deal')),
  record_id uuid not null,
  from_id uuid,
  receiver_id uuid not null,
  note text,
  noted_by uuid,
  noted_at timestamptz,
  acknowledged_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, hand_over_id, object, record_id),
  foreign key (tenant_id, hand_over_id) references hand_over (tenant_id, id),
  foreign key (tenant_id, from_id) references app_user (tenant_id, id),
  foreign key (tenant_id, receiver_id) references app_user (tenant_id, id),
  foreign key (tenant_id, noted_by) references app_user (tenant_id, id)
);
create index hand_over_brief_record on hand_over_brief (tenant_id, record_id);
create index hand_over_brief_receiver on hand_over_brief (tenant_id, receiver_id) where acknowledged_at is null;
call priv.guard_table('hand_over_brief', 'select, insert, update');
create policy with_hand_over on hand_over_brief for select to crm_app, crm_worker using (
  exists (select 1 from hand_over h where h.tenant_id = hand_over_brief.tenant_id and h.id = hand_over_brief.hand_over_id));
create policy brief_insert on hand_over_brief for insert to crm_app, crm_worker with check (true);
create policy brief_update on hand_over_brief for update to crm_app, crm_worker using (true) with check (true);
