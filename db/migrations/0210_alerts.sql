-- Numbers are looked at once a day: what is told of them, to whom, and what has been told, so that nothing is told twice.

create table alert_rules (
  tenant_id uuid not null primary key,
  rules jsonb not null,
  version bigint not null default 1,
  changed_at timestamptz not null,
  changed_by uuid
);
call priv.guard_table('alert_rules', 'select, insert, update');
call priv.open_to_tenant('alert_rules');

create table alert_watch (
  tenant_id uuid not null primary key,
  -- The organisation's day on which its numbers were last looked at.
  looked_on date not null
);
call priv.guard_table('alert_watch', 'select, insert, update');
create policy by_the_clock on alert_watch to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system') with check ((select priv.ctx_kind()) = 'system');

-- Stages that are bottlenecks as far as people were told. `scope_id` is a team, or the pipeline itself for all of it.
create table stage_alert (
  tenant_id uuid not null,
  pipeline_id uuid not null,
  scope_id uuid not null,
  stage_id uuid not null,
  since timestamptz not null,
  primary key (tenant_id, pipeline_id, scope_id, stage_id),
  foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id),
  foreign key (tenant_id, stage_id) references stage (tenant_id, id)
);
call priv.guard_table('stage_alert', 'select, insert, update, delete');
create policy by_the_clock on stage_alert to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system') with check ((select priv.ctx_kind()) = 'system');

-- Odd numbers that were told: volume, amount or rate of a scope.
create table number_alert (
  tenant_id uuid not null,
  pipeline_id uuid not null,
  scope_id uuid not null,
  what text not null check (what in ('volume', 'amount', 'rate')),
  told_on date not null,
  primary key (tenant_id, pipeline_id, scope_id, what),
  foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id)
);
call priv.guard_table('number_alert', 'select, insert, update');
create policy by_the_clock on number_alert to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system') with check ((select priv.ctx_kind()) = 'system');
