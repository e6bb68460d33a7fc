-- The score of leads: the rules in versions, what each lead looked like at first, its scores, and the learned models.

create table lead_score_rules (
  tenant_id uuid not null,
  version int not null,
  rules jsonb not null,
  at timestamptz not null,
  author_id uuid,
  primary key (tenant_id, version)
);
call priv.guard_table('lead_score_rules', 'select, insert');
call priv.open_to_tenant('lead_score_rules');

-- What the learned score knows of a lead, as it was when it was judged first: nothing learned later may change it.
create table lead_traits (
  tenant_id uuid not null,
  lead_id uuid not null,
  at timestamptz not null,
  traits jsonb not null,
  primary key (tenant_id, lead_id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id)
);
call priv.guard_table('lead_traits', 'select, insert');
call priv.open_to_tenant('lead_traits');

-- The newest row is how the lead stands; a row before it is how it stood until something of weight changed.
create table lead_score (
  tenant_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  at timestamptz not null,
  fit int not null,
  engagement int not null,
  score int not null,
  level text not null,
  -- in hundredths of a percent; null while nothing is learned
  probability int check (probability between 0 and 10000),
  rules_version int not null,
  model_version int,
  explanation jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id)
);
create index lead_score_lead on lead_score (tenant_id, lead_id, at desc);
call priv.guard_table('lead_score', 'select, insert, update');
create policy with_lead on lead_score for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from lead l where l.tenant_id = lead_score.tenant_id and l.id = lead_score.lead_id));
create policy score_insert on lead_score for insert to crm_app, crm_worker with check (true);
create policy score_update on lead_score for update to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system') with check (true);

-- What was learned from the history of an organisation, in versions.
create table score_model (
  tenant_id uuid not null,
  version int not null,
  trained_at timestamptz not null,
  -- null: in the night
  trained_by uuid,
  won int not null,
  lost int not null,
  -- the time in which the leads it learned from came in
  first_at timestamptz not null,
  last_at timestamptz not null,
  recipe jsonb not null,
  model jsonb not null,
  figures jsonb not null,
  primary key (tenant_id, version)
);
call priv.guard_table('score_model', 'select, insert');
call priv.open_to_tenant('score_model');

-- Which version speaks, whether a better one takes over by itself, and how the last training ended.
create table lead_scoring (
  tenant_id uuid not null,
  active_version int,
  automatic boolean not null default true,
  looked_at timestamptz,
  outcome text check (outcome in ('insufficient_history', 'not_better', 'took_over', 'kept_for_choice')),
  won int,
  lost int,
  version bigint not null default 1,
  primary key (tenant_id),
  foreign key (tenant_id, active_version) references score_model (tenant_id, version)
);
call priv.guard_table('lead_scoring', 'select, insert, update');
call priv.open_to_tenant('lead_scoring');
