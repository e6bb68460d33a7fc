-- What people say of deals and periods: categories chosen by hand, and forecasts submitted. Both only grow.

-- The latest row of a deal holds until it is taken back (a row without category), whatever its stage does.
create table forecast_pick (
  tenant_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  category text check (category in ('omitted', 'pipeline', 'best_case', 'commit')),
  picked_by uuid,
  picked_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id)
);
create index forecast_pick_of on forecast_pick (tenant_id, deal_id, picked_at desc);
call priv.guard_table('forecast_pick', 'select, insert');
-- Seen and chosen with the deal.
create policy with_deal on forecast_pick to crm_app, crm_worker
  using (exists (select 1 from deal d where d.tenant_id = forecast_pick.tenant_id and d.id = forecast_pick.deal_id))
  with check (exists (select 1 from deal d where d.tenant_id = forecast_pick.tenant_id and d.id = forecast_pick.deal_id));

create table forecast_submission (
  tenant_id uuid not null,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('organisation', 'team', 'person')),
  subject_id uuid not null,
  period_kind text not null check (period_kind in ('month', 'quarter', 'year')),
  period_from date not null,
  -- What he stands for, and what the best case would bring; won deals are in both. In the organisation's currency.
  commit_amount bigint not null check (commit_amount >= 0),
  best_case_amount bigint not null check (best_case_amount >= commit_amount),
  -- What the model said and what was won then.
  expected_amount bigint not null,
  won_amount bigint not null,
  note text,
  forecaster_id uuid not null,
  submitted_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, forecaster_id) references app_user (tenant_id, id)
);
create index forecast_submission_of on forecast_submission (tenant_id, subject_kind, subject_id, period_from desc, submitted_at desc);
call priv.guard_table('forecast_submission', 'select, insert');
create policy reached on forecast_submission for select to crm_app, crm_worker
  using ((select priv.scope_all('target', 'read')) or priv.reaches_subject('read', subject_kind, subject_id));
-- One's own, and those of the teams whose targets one sets.
create policy added on forecast_submission for insert to crm_app, crm_worker
  with check ((select priv.ctx_kind()) = 'system' or forecaster_id = (select priv.ctx_user())
    and (subject_kind = 'person' and subject_id = (select priv.ctx_user())
      or priv.reaches_subject('update', subject_kind, subject_id)));
