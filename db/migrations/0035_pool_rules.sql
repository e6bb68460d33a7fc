-- Pools at work: who runs them, what they take by themselves, who may pick how much, when leads go back to them.

-- takes: the conditions of the leads that come here when nothing else says where to; null takes none, [] takes all.
alter table pool add column takes jsonb;
alter table pool add column daily_picks int check (daily_picks >= 0);
alter table pool add column hold_limit int check (hold_limit >= 0);
alter table pool add column hold_filter jsonb not null default '[]';
alter table pool add column cool_days int check (cool_days >= 0);
alter table pool add column new_days int check (new_days >= 0);
alter table pool add column daily_views int check (daily_views >= 0);
alter table pool add column updated_at timestamptz not null default now();
create unique index pool_nurture on pool (tenant_id) where kind = 'nurture' and archived_at is null;

-- Who runs a pool is a person of its scope.
alter table pool_member add column admin boolean not null default false check (not admin or user_id is not null);

alter table lead add constraint lead_entered_pool check (pool_id is null or entered_pool_at is not null);

create index lead_move_claimed on lead_move (tenant_id, to_owner_id, at) where cause = 'claimed';

-- When leads that nobody works on go back; the first rule that fits a lead decides.
create table recycle_rule (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  position int not null,
  enabled boolean not null default true,
  segment jsonb not null default '[]',
  from_pool_id uuid,
  to_pool_id uuid,
  unit text not null check (unit in ('calendar', 'working')),
  protect_days int check (protect_days between 0 and 3650),
  extend_days int not null default 0 check (extend_days between 0 and 3650),
  most_days int check (most_days between 0 and 3650),
  untouched_days int check (untouched_days between 0 and 3650),
  undealt_days int check (undealt_days between 0 and 3650),
  deal_rank int check (deal_rank >= 1),
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  check (coalesce(protect_days, untouched_days, undealt_days) is not null),
  foreign key (tenant_id, from_pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, to_pool_id) references pool (tenant_id, id)
);
create index recycle_rule_order on recycle_rule (tenant_id, position);
call priv.guard_table('recycle_rule', 'select, insert, update, delete');
call priv.open_to_tenant('recycle_rule');

-- At which clock time of the organisation leads go back, and when owners are warned.
create table recycle_clock (
  tenant_id uuid not null primary key,
  run_at text not null default '22:00' check (run_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  warn_at text not null default '09:00' check (warn_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- the last day whose warnings were given, and the last whose run was done
  warned_on date,
  ran_on date
);
call priv.guard_table('recycle_clock', 'select, insert, update');
call priv.open_to_tenant('recycle_clock');

-- One taking back of leads, by night or by hand, and what it moved: so that it can be undone.
create table recycle_run (
  tenant_id uuid not null,
  id uuid not null,
  cause text not null check (cause in ('nightly', 'by_hand')),
  day date not null,
  started_at timestamptz not null,
  started_by uuid,
  finished_at timestamptz,
  undone_at timestamptz,
  undone_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, started_by) references app_user (tenant_id, id),
  foreign key (tenant_id, undone_by) references app_user (tenant_id, id)
);
create unique index recycle_run_night on recycle_run (tenant_id, day) where cause = 'nightly';
create index recycle_run_time on recycle_run (tenant_id, started_at desc);
call priv.guard_table('recycle_run', 'select, insert, update');
call priv.open_to_tenant('recycle_run');

create table recycle_item (
  tenant_id uuid not null,
  run_id uuid not null,
  lead_id uuid not null,
  at timestamptz not null,
  owner_id uuid not null,
  pool_id uuid not null,
  rule_id uuid,
  reason text not null,
  -- how the undoing went: back with its owner, or taken by somebody meanwhile
  undoing text check (undoing in ('restored', 'left')),
  primary key (tenant_id, run_id, lead_id),
  foreign key (tenant_id, run_id) references recycle_run (tenant_id, id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id)
);
call priv.guard_table('recycle_item', 'select, insert, update');
call priv.open_to_tenant('recycle_item');

-- Warnings given: each once for a lead and the day it goes back.
create table recycle_warning (
  tenant_id uuid not null,
  lead_id uuid not null,
  owner_id uuid not null,
  back_on date not null,
  days_before int not null,
  at timestamptz not null,
  primary key (tenant_id, lead_id, owner_id, back_on, days_before),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id)
);
call priv.guard_table('recycle_warning', 'select, insert');
call priv.open_to_tenant('recycle_warning');

-- A manager keeps a lead with its owner until the end of a day.
create table lead_lock (
  tenant_id uuid not null,
  lead_id uuid not null,
  until_on date not null,
  reason text,
  locked_by uuid,
  at timestamptz not null,
  primary key (tenant_id, lead_id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id),
  foreign key (tenant_id, locked_by) references app_user (tenant_id, id)
);
call priv.guard_table('lead_lock', 'select, insert, update, delete');
call priv.open_to_tenant('lead_lock');

-- Which leads somebody opened in a pool on which day, where a pool limits that.
create table pool_view (
  tenant_id uuid not null,
  user_id uuid not null,
  pool_id uuid not null,
  day date not null,
  lead_id uuid not null,
  primary key (tenant_id, user_id, pool_id, day, lead_id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id),
  foreign key (tenant_id, pool_id) references pool (tenant_id, id)
);
call priv.guard_table('pool_view', 'select, insert');
call priv.open_to_tenant('pool_view');
