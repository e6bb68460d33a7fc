-- Pipelines with versioned stages, deals, and the append-only stage log.

create table pipeline (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  name_en text,
  current_version int not null default 1,
  position int not null default 0,
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (tenant_id, id)
);
create unique index pipeline_name on pipeline (tenant_id, name) where archived_at is null;
call priv.guard_table('pipeline', 'select, insert, update');
call priv.open_to_tenant('pipeline');

-- A stage keeps its id through renames and versions.
create table stage (
  tenant_id uuid not null,
  id uuid not null,
  pipeline_id uuid not null,
  name text not null,
  name_en text,
  kind text not null check (kind in ('open', 'won', 'lost')),
  primary key (tenant_id, id),
  foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id)
);
create index stage_pipeline on stage (tenant_id, pipeline_id);
call priv.guard_table('stage', 'select, insert, update');
call priv.open_to_tenant('stage');

-- Order and targets belong to the version. rank: open stages 1..n, won n+1, lost 0.
create table stage_version (
  tenant_id uuid not null,
  pipeline_id uuid not null,
  pipeline_version int not null,
  stage_id uuid not null,
  rank int not null,
  goal text,
  target_conversion int check (target_conversion between 0 and 100),
  target_days int check (target_days > 0),
  probability int not null check (probability between 0 and 100),
  primary key (tenant_id, pipeline_id, pipeline_version, stage_id),
  unique (tenant_id, pipeline_id, pipeline_version, rank),
  foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id),
  foreign key (tenant_id, stage_id) references stage (tenant_id, id)
);
call priv.guard_table('stage_version', 'select, insert, update');
call priv.open_to_tenant('stage_version');

-- Where the deals of a stage went when a new version left it out.
create table stage_mapping (
  tenant_id uuid not null,
  pipeline_id uuid not null,
  pipeline_version int not null,
  from_stage_id uuid not null,
  to_stage_id uuid not null,
  primary key (tenant_id, pipeline_id, pipeline_version, from_stage_id),
  foreign key (tenant_id, from_stage_id) references stage (tenant_id, id),
  foreign key (tenant_id, to_stage_id) references stage (tenant_id, id)
);
call priv.guard_table('stage_mapping', 'select, insert');
call priv.open_to_tenant('stage_mapping');

create table loss_reason (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  name_en text,
  position int not null default 0,
  archived_at timestamptz,
  primary key (tenant_id, id)
);
create unique index loss_reason_name on loss_reason (tenant_id, name) where archived_at is null;
call priv.guard_table('loss_reason', 'select, insert, update');
call priv.open_to_tenant('loss_reason');

create table deal (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  account_id uuid,
  contact_id uuid,
  product_id uuid,
  pipeline_id uuid not null,
  pipeline_version int not null,
  stage_id uuid not null,
  outcome text not null default 'open' check (outcome in ('open', 'won', 'lost')),
  loss_reason_id uuid,
  amount bigint not null default 0 check (amount >= 0),
  currency text not null default 'CNY',
  source text,
  expected_close_on date,
  next_step text,
  next_step_on date,
  probability int check (probability between 0 and 100),
  description text,
  owner_id uuid,
  team_id uuid,
  stage_entered_at timestamptz not null,
  closed_at timestamptz,
  reopened_count int not null default 0,
  external_id text,
  custom jsonb not null default '{}',
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (tenant_id, id),
  check ((outcome = 'lost') = (loss_reason_id is not null)),
  check ((outcome = 'open') = (closed_at is null)),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id),
  foreign key (tenant_id, product_id) references product (tenant_id, id),
  foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id),
  foreign key (tenant_id, stage_id) references stage (tenant_id, id),
  foreign key (tenant_id, loss_reason_id) references loss_reason (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index deal_live on deal (tenant_id, created_at desc, id) where deleted_at is null;
create index deal_board on deal (tenant_id, pipeline_id, stage_id, stage_entered_at desc, id) where deleted_at is null;
create index deal_owner on deal (tenant_id, owner_id, created_at desc) where deleted_at is null;
create index deal_team on deal (tenant_id, team_id, created_at desc) where deleted_at is null;
create index deal_account on deal (tenant_id, account_id) where deleted_at is null;
create index deal_amount on deal (tenant_id, amount desc, id) where deleted_at is null;
create index deal_external on deal (tenant_id, external_id) where external_id is not null;
create index deal_deleted on deal (tenant_id, deleted_at desc) where deleted_at is not null;
call priv.guard_table('deal', 'select, insert, update');
call priv.open_by_scope('deal', 'deal');

-- The log everything is computed from (append only). seq 0 is the creation.
create table stage_event (
  tenant_id uuid not null,
  deal_id uuid not null,
  seq int not null,
  pipeline_id uuid not null,
  pipeline_version int not null,
  from_stage_id uuid,
  to_stage_id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  client_recorded_at timestamptz,
  client_key text,
  actor_id uuid,
  owner_id_at uuid,
  team_id_at uuid,
  amount_at bigint not null,
  currency text not null,
  expected_close_on_at date,
  probability_at int,
  cause text not null check (cause in ('manual', 'rule', 'import', 'api', 'transfer', 'reopen', 'auto_close')),
  loss_reason_id uuid,
  note text,
  primary key (tenant_id, deal_id, seq),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, to_stage_id) references stage (tenant_id, id)
);
create unique index stage_event_client_key on stage_event (tenant_id, deal_id, client_key) where client_key is not null;
call priv.guard_table('stage_event', 'select, insert');
call priv.open_to_tenant('stage_event');

-- What changed besides the stage: amount, expected close, owner, probability.
create table deal_field_event (
  tenant_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  field text not null check (field in ('amount', 'expected_close_on', 'owner', 'probability')),
  from_value text,
  to_value text,
  at timestamptz not null,
  actor_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id)
);
create index deal_field_event_deal on deal_field_event (tenant_id, deal_id, at);
call priv.guard_table('deal_field_event', 'select, insert');
call priv.open_to_tenant('deal_field_event');
