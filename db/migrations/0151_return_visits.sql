-- Return visits to customers: each is a task, and this says that it came by plan.
create table return_visit (
  tenant_id uuid not null,
  account_id uuid not null,
  -- the how manieth visit to this account: planned once
  number int not null check (number > 0),
  task_id uuid not null,
  planned_on date not null,
  created_at timestamptz not null,
  primary key (tenant_id, account_id, number),
  unique (tenant_id, task_id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, task_id) references task (tenant_id, id)
);
call priv.guard_table('return_visit', 'select, insert, update');
create policy with_account on return_visit to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from account a where a.tenant_id = return_visit.tenant_id and a.id = return_visit.account_id))
  with check (true);

-- A deal that a rule made out of an accepted delivery: once for a rule and a delivery.
create table repurchase (
  tenant_id uuid not null,
  rule_id uuid not null,
  delivery_id uuid not null,
  deal_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, rule_id, delivery_id),
  foreign key (tenant_id, delivery_id) references delivery (tenant_id, id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id)
);
create index repurchase_deal on repurchase (tenant_id, deal_id);
call priv.guard_table('repurchase', 'select, insert');
create policy with_delivery on repurchase to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from delivery d where d.tenant_id = repurchase.tenant_id and d.id = repurchase.delivery_id))
  with check (true);
