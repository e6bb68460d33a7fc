-- Watches over numbers and records, the alerts they raise, the turns of each alert, and what was told of it to whom.

create table watch (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  owner_id uuid not null,
  -- Colleagues of the owner's teams may see it.
  shared boolean not null default false,
  definition jsonb not null,
  version bigint not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- The next look; null: none is due until something changes.
  due_at timestamptz,
  looked_at timestamptz,
  -- Why the last look failed, in words.
  failure text,
  paused_at timestamptz,
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id)
);
create index watch_due on watch (tenant_id, due_at) where deleted_at is null and paused_at is null;

-- One row for each thing that a watch has something to remember of. What the product watches by itself has no watch.
create table alert (
  tenant_id uuid not null,
  id uuid not null,
  watch_id uuid,
  source text not null check (source in ('watch', 'stage', 'number')),
  -- The record, the value of the group, or `total`.
  key text not null,
  title text not null,
  object text,
  record_id uuid,
  state text not null check (state in ('ok', 'pending', 'firing', 'acknowledged', 'snoozed', 'resolved')),
  since timestamptz not null,
  met_since timestamptz,
  fired_at timestamptz,
  snoozed_until timestamptz,
  level smallint not null default 0,
  -- As the owner of the watch sees it, in the unit of what is watched.
  value double precision,
  turns integer not null default 0,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, watch_id, source, key),
  foreign key (tenant_id, watch_id) references watch (tenant_id, id)
);

create table alert_turn (
  tenant_id uuid not null,
  alert_id uuid not null,
  number integer not null,
  state text not null,
  at timestamptz not null,
  -- The person who acknowledged or snoozed.
  by_id uuid,
  value double precision,
  primary key (tenant_id, alert_id, number),
  foreign key (tenant_id, alert_id) references alert (tenant_id, id),
  foreign key (tenant_id, by_id) references app_user (tenant_id, id)
);

create table alert_notice (
  tenant_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  user_id uuid not null,
  -- Whose watch it is; he reads the log of what was told.
  watcher_id uuid,
  what text not null check (what in ('fired', 'again', 'escalated', 'recovered')),
  at timestamptz not null,
  due_at timestamptz not null,
  -- withheld: it is about what this person may not see; dropped: it was over before it was told.
  state text not null check (state in ('due', 'told', 'withheld', 'dropped')),
  told_at timestamptz,
  -- What this person was told, as he sees it.
  value text,
  primary key (tenant_id, id),
  foreign key (tenant_id, alert_id) references alert (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index alert_notice_due on alert_notice (tenant_id, due_at) where state = 'due';
create index alert_notice_of_alert on alert_notice (tenant_id, alert_id, user_id);
create index alert_notice_of_person on alert_notice (tenant_id, user_id, alert_id);

call priv.guard_table('watch', 'select, insert, update');
call priv.guard_table('alert', 'select, insert, update');
call priv.guard_table('alert_turn', 'select, insert');
call priv.guard_table('alert_notice', 'select, insert, update');

create policy own_or_shared on watch for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or owner_id = (select priv.ctx_user()) or shared);
create policy watch_insert on watch for insert to crm_app, crm_worker
  with check ((select priv.ctx_kind()) = 'system' or owner_id = (select priv.ctx_user()));
create policy watch_update on watch for update to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system' or owner_id = (select priv.ctx_user())) with check (true);

create policy own on alert_notice for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or user_id = (select priv.ctx_user()) or watcher_id = (select priv.ctx_user()));
create policy by_the_clock on alert_notice to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system') with check ((select priv.ctx_kind()) = 'system');

-- An alert is there for whoever made the watch, and for those who were told of it.
create policy told_or_own on alert to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (
    select 1 from alert_notice n where n.tenant_id = alert.tenant_id and n.alert_id = alert.id
      and n.user_id = (select priv.ctx_user()) and n.state = 'told')
  or exists (
    select 1 from watch w where w.tenant_id = alert.tenant_id and w.id = alert.watch_id
      and w.owner_id = (select priv.ctx_user())))
  with check (true);
create policy with_alert on alert_turn for select to crm_app, crm_worker using (
  exists (select 1 from alert a where a.tenant_id = alert_turn.tenant_id and a.id = alert_turn.alert_id));
create policy turn_insert on alert_turn for insert to crm_app, crm_worker with check (
  exists (select 1 from alert a where a.tenant_id = alert_turn.tenant_id and a.id = alert_turn.alert_id));
