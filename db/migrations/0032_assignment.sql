-- Assignment: who takes which leads how many a day and when, the rules, every decision with its table, the ledger.

-- One row an organisation: which minutes of a working day count, and its own days beside the state's calendar.
create table working_time (
  tenant_id uuid not null,
  spans jsonb not null,
  days_off text[] not null default '{}',
  days_worked text[] not null default '{}',
  -- deals that come without an owner are given out, too
  assigns_deals boolean not null default false,
  version bigint not null default 1,
  primary key (tenant_id)
);
call priv.guard_table('working_time', 'select, insert, update');
call priv.open_to_tenant('working_time');

create table rep_profile (
  tenant_id uuid not null,
  user_id uuid not null,
  specialities jsonb not null,
  only_own_regions boolean not null,
  conflict_account_ids uuid[] not null default '{}',
  level text not null check (level in ('newcomer', 'regular', 'senior')),
  started_on date,
  daily_capacity int not null check (daily_capacity between 0 and 1000),
  hold_limit int not null check (hold_limit between 1 and 100000),
  takes_leads boolean not null,
  -- his own shift; null: the organisation's working hours
  spans jsonb,
  version bigint not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
call priv.guard_table('rep_profile', 'select, insert, update');
call priv.open_to_tenant('rep_profile');

-- Leave by days, a hold until a moment or until it is ended.
create table rep_absence (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null check (kind in ('leave', 'hold')),
  from_at timestamptz not null,
  until_at timestamptz,
  reason text not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (tenant_id, id),
  check (until_at is null or until_at > from_at),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index rep_absence_until on rep_absence (tenant_id, until_at);
call priv.guard_table('rep_absence', 'select, insert, update, delete');
call priv.open_to_tenant('rep_absence');

create table assignment_rule (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  position int not null,
  conditions jsonb not null,
  takers jsonb not null,
  levels text[],
  engine jsonb not null,
  accept_within jsonb not null,
  enabled boolean not null,
  active_from timestamptz,
  version bigint not null default 1,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (tenant_id, id)
);
create unique index assignment_rule_name on assignment_rule (tenant_id, name) where archived_at is null;
call priv.guard_table('assignment_rule', 'select, insert, update');
call priv.open_to_tenant('assignment_rule');

-- Why this rep: kept with everybody who could have had it, never altered.
create table assignment_decision (
  tenant_id uuid not null,
  id uuid not null,
  object text not null check (object in ('lead', 'deal')),
  record_id uuid not null,
  at timestamptz not null,
  occasion text not null check (occasion in ('arrived', 'not_accepted', 'retried', 'asked', 'by_hand')),
  outcome text not null check (outcome in ('owner', 'pool', 'queue')),
  owner_id uuid,
  pool_id uuid,
  -- null: the rule of every organisation, or a person's own choice
  rule_id uuid,
  rule_name text,
  engine jsonb,
  sticky text,
  level text,
  weight int not null,
  accept_by timestamptz,
  actor_id uuid,
  candidates jsonb not null default '[]',
  primary key (tenant_id, id),
  check ((outcome = 'owner') = (owner_id is not null)),
  check ((outcome = 'pool') = (pool_id is not null)),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id)
);
create index assignment_decision_record on assignment_decision (tenant_id, record_id, at desc);
create index assignment_decision_time on assignment_decision (tenant_id, at);
call priv.guard_table('assignment_decision', 'select, insert');
create policy with_record on assignment_decision for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or (object = 'lead' and exists (
    select 1 from lead l where l.tenant_id = assignment_decision.tenant_id and l.id = assignment_decision.record_id))
  or (object = 'deal' and exists (
    select 1 from deal d where d.tenant_id = assignment_decision.tenant_id and d.id = assignment_decision.record_id)));
create policy decision_insert on assignment_decision for insert to crm_app, crm_worker with check (true);

-- The fairness ledger: one line a rep on each page; a page begins when the reps or their capacities change.
create table ledger_line (
  tenant_id uuid not null,
  page_id uuid not null,
  user_id uuid not null,
  opened_at timestamptz not null,
  day date not null,
  capacity int not null,
  received int not null default 0,
  received_weight bigint not null default 0,
  received_top int not null default 0,
  last_at timestamptz,
  primary key (tenant_id, page_id, user_id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index ledger_line_day on ledger_line (tenant_id, day);
call priv.guard_table('ledger_line', 'select, insert, update');
call priv.open_to_tenant('ledger_line');

-- Leads that nobody could take or nobody accepted. A team's queue when a rule named a team or an owner had one.
create table lead_queue (
  tenant_id uuid not null,
  lead_id uuid not null,
  since timestamptz not null,
  reason text not null check (reason in ('nobody_eligible', 'not_accepted')),
  team_id uuid,
  decision_id uuid,
  primary key (tenant_id, lead_id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index lead_queue_since on lead_queue (tenant_id, since);
call priv.guard_table('lead_queue', 'select, insert, update, delete');
call priv.open_to_tenant('lead_queue');

-- When managers were last told that leads wait.
create table queue_alarm (
  tenant_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id)
);
call priv.guard_table('queue_alarm', 'select, insert, update');
call priv.open_to_tenant('queue_alarm');

-- How many open leads somebody holds is asked for every decision.
create index lead_in_hand on lead (tenant_id, owner_id)
  where deleted_at is null and owner_id is not null and status in ('new', 'working', 'qualified');
