-- Facts: what questions are answered from. Written with the change, rebuildable from the stage log.

create table deal_fact (
  tenant_id uuid not null,
  deal_id uuid not null,
  pipeline_id uuid not null,
  stage_id uuid not null,
  stage_rank int not null,
  outcome text not null,
  furthest_rank int not null,
  strict_rank int not null,
  lost_from_rank int,
  loss_reason_id uuid,
  life_no int not null,
  amount bigint not null,
  weighted_amount bigint not null,
  owner_id uuid,
  team_id uuid,
  -- who held it when it was closed: the credit stays there after a hand-over
  closed_owner_id uuid,
  closed_team_id uuid,
  source text,
  product_id uuid,
  account_id uuid,
  created_at timestamptz not null,
  stage_entered_at timestamptz not null,
  closed_at timestamptz,
  expected_close_on date,
  cycle_days int,
  primary key (tenant_id, deal_id)
);
-- Team and source stand before the time: they are asked most, and what a team sees is a range of it. A question without
-- them skips through the few values (PostgreSQL 18) or reads the pipeline's part of the index.
create index deal_fact_cohort on deal_fact (tenant_id, pipeline_id, team_id, source, created_at)
  include (furthest_rank, strict_rank, stage_rank, outcome, amount, owner_id, product_id, account_id,
    lost_from_rank, loss_reason_id, deal_id);
create index deal_fact_open on deal_fact (tenant_id, pipeline_id, stage_id)
  include (amount, weighted_amount, owner_id, team_id) where outcome = 'open';
create index deal_fact_closed on deal_fact (tenant_id, closed_at)
  include (outcome, amount, pipeline_id, owner_id, team_id, closed_owner_id, cycle_days) where outcome <> 'open';
call priv.guard_table('deal_fact', 'select, insert, update, delete');
call priv.open_by_scope('deal_fact', 'deal');

-- One row a stage visit. "Reached rank k by time T" is the number of visits with
-- entered_at <= T and furthest_before < k <= rank: at most one a deal, so every funnel is a plain sum.
create table visit_fact (
  tenant_id uuid not null,
  deal_id uuid not null,
  visit_no int not null,
  pipeline_id uuid not null,
  stage_id uuid not null,
  kind text not null,
  rank int not null,
  furthest_before int not null,
  entered_at timestamptz not null,
  left_at timestamptz,
  exit text not null,
  first_visit boolean not null,
  strict boolean not null,
  retro boolean not null,
  life_no int not null,
  lost_from_rank int,
  loss_reason_id uuid,
  amount_at bigint not null,
  owner_at uuid,
  team_at uuid,
  amount bigint not null,
  owner_id uuid,
  team_id uuid,
  source text,
  product_id uuid,
  account_id uuid,
  deal_created_at timestamptz not null,
  primary key (tenant_id, deal_id, visit_no)
);
create index visit_fact_cohort on visit_fact (tenant_id, pipeline_id, team_id, source, deal_created_at)
  include (rank, furthest_before, first_visit, strict, kind, amount, entered_at, left_at, retro, lost_from_rank,
    loss_reason_id, owner_id, product_id, account_id);
create index visit_fact_entered on visit_fact (tenant_id, pipeline_id, entered_at)
  include (rank, kind, left_at, exit, stage_id, amount, owner_id, team_id, source, product_id);
call priv.guard_table('visit_fact', 'select, insert, update, delete');
call priv.open_by_scope('visit_fact', 'deal');
