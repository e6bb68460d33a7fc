-- Contracts: the register, what is sold, what is paid when, what came in, and how an organisation writes them.

create table contract (
  tenant_id uuid not null,
  id uuid not null,
  number text not null,
  name text not null,
  account_id uuid,
  deal_id uuid,
  contact_id uuid,
  -- The accepted quote that it came from.
  quote_id uuid,
  -- The contract that this one changes.
  amends_id uuid,
  -- The deal that was made to renew it.
  renewal_deal_id uuid,
  state text not null default 'draft' check (state in
    ('draft', 'in_approval', 'approved', 'sent', 'signed', 'in_force', 'ended', 'terminated')),
  currency text not null default 'CNY' check (currency ~ '^[A-Z]{3}$'),
  tax_mode text not null default 'included' check (tax_mode in ('included', 'excluded')),
  -- With tax; the sum of the lines where there are any.
  amount bigint not null default 0 check (amount >= 0),
  tax bigint not null default 0,
  -- Share of the list price given away, in hundredths of a percent.
  discount bigint,
  received bigint not null default 0,
  open_amount bigint not null default 0,
  next_due_on date,
  buyer_name text,
  buyer_tax_number text,
  buyer_address text,
  buyer_bank text,
  seller_name text,
  seller_tax_number text,
  seller_address text,
  seller_bank text,
  signed_on date,
  starts_on date,
  ends_on date,
  delivered_on date,
  ended_on date,
  end_reason text,
  renews text not null default 'never' check (renews in ('never', 'by_hand', 'automatic')),
  notice_days bigint check (notice_days between 0 and 730),
  template_id uuid,
  special_terms boolean not null default false,
  plan_by text not null default 'share' check (plan_by in ('share', 'amount')),
  -- On which end of the term somebody was reminded last.
  expiry_told_for date,
  description text,
  owner_id uuid,
  team_id uuid,
  external_id text,
  custom jsonb not null default '{}',
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id),
  foreign key (tenant_id, amends_id) references contract (tenant_id, id),
  foreign key (tenant_id, renewal_deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index contract_live on contract (tenant_id, created_at desc, id) where deleted_at is null;
create index contract_account on contract (tenant_id, account_id) where deleted_at is null;
create index contract_deal on contract (tenant_id, deal_id) where deleted_at is null;
create index contract_owner on contract (tenant_id, owner_id) where deleted_at is null;
create index contract_ending on contract (tenant_id, ends_on) where deleted_at is null and state in ('signed', 'in_force');
call priv.guard_table('contract', 'select, insert, update');
call priv.open_by_scope('contract', 'contract');

create table contract_line (
  tenant_id uuid not null,
  contract_id uuid not null,
  position integer not null,
  product_id uuid,
  name text not null,
  unit text,
  -- In ten-thousandths.
  quantity bigint not null check (quantity > 0),
  unit_price bigint not null check (unit_price >= 0),
  -- Hundredths of a percent.
  discount bigint not null default 0 check (discount between 0 and 10000),
  tax_rate bigint not null default 0 check (tax_rate between 0 and 10000),
  net bigint not null,
  tax bigint not null,
  gross bigint not null,
  primary key (tenant_id, contract_id, position),
  foreign key (tenant_id, contract_id) references contract (tenant_id, id),
  foreign key (tenant_id, product_id) references product (tenant_id, id)
);
call priv.guard_table('contract_line', 'select, insert, delete');
create policy of_contract on contract_line to crm_app, crm_worker
  using (exists (select 1 from contract c where c.tenant_id = contract_line.tenant_id and c.id = contract_line.contract_id)) with check (true);

create table contract_instalment (
  tenant_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  position integer not null,
  name text not null,
  due_from text not null check (due_from in ('day', 'signing', 'delivery')),
  due_days integer check (due_days between 0 and 3650),
  -- Known at once for a day, and once the contract is signed or delivered.
  due_on date,
  -- Hundredths of a percent of the contract; null in a plan by amounts.
  share bigint check (share between 1 and 10000),
  amount bigint not null check (amount >= 0),
  received bigint not null default 0,
  told_before_on date,
  told_after_on date,
  primary key (tenant_id, id),
  unique (tenant_id, contract_id, position),
  foreign key (tenant_id, contract_id) references contract (tenant_id, id),
  check ((due_from = 'day') = (due_days is null))
);
create index contract_instalment_due on contract_instalment (tenant_id, due_on) where received < amount;
call priv.guard_table('contract_instalment', 'select, insert, update, delete');
create policy of_contract on contract_instalment to crm_app, crm_worker
  using (exists (select 1 from contract c where c.tenant_id = contract_instalment.tenant_id and c.id = contract_instalment.contract_id)) with check (true);

create table contract_receipt (
  tenant_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  -- What the payer meant to pay; what exceeds it goes on to the next that is open.
  instalment_id uuid,
  received_on date not null,
  -- Below zero for a reversal.
  amount bigint not null check (amount <> 0),
  method text not null check (method in ('transfer', 'acceptance', 'cheque', 'cash', 'wechat', 'alipay', 'other')),
  note text,
  file_id uuid,
  reverses_id uuid,
  created_at timestamptz not null,
  created_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, contract_id) references contract (tenant_id, id),
  foreign key (tenant_id, instalment_id) references contract_instalment (tenant_id, id),
  foreign key (tenant_id, reverses_id) references contract_receipt (tenant_id, id),
  check ((amount < 0) = (reverses_id is not null))
);
create unique index contract_receipt_reversed on contract_receipt (tenant_id, reverses_id) where reverses_id is not null;
create index contract_receipt_of on contract_receipt (tenant_id, contract_id, received_on);
call priv.guard_table('contract_receipt', 'select, insert');
create policy of_contract on contract_receipt to crm_app, crm_worker
  using (exists (select 1 from contract c where c.tenant_id = contract_receipt.tenant_id and c.id = contract_receipt.contract_id)) with check (true);

create table contract_rules (
  tenant_id uuid not null,
  rules jsonb not null,
  version bigint not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (tenant_id)
);
call priv.guard_table('contract_rules', 'select, insert, update');
call priv.open_to_tenant('contract_rules');

-- Where the provider of electronic signatures reports; its signing secret follows from the number of the key.
create table contract_sign_hook (
  tenant_id uuid not null,
  key_hash bytea not null,
  key_number integer not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (tenant_id)
);
call priv.guard_table('contract_sign_hook', 'select, insert, update, delete');
call priv.open_to_tenant('contract_sign_hook');

-- The last number of each series: a pattern with its year and month filled in.
create table contract_series (
  tenant_id uuid not null,
  series text not null,
  last bigint not null,
  primary key (tenant_id, series)
);
call priv.guard_table('contract_series', 'select, insert, update');
call priv.open_to_tenant('contract_series');

create table contract_template (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  standard boolean not null default true,
  file_name text not null,
  size bigint not null,
  sha256 text not null,
  variables jsonb not null,
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  archived_at timestamptz,
  primary key (tenant_id, id)
);
create index contract_template_live on contract_template (tenant_id, created_at) where archived_at is null;
call priv.guard_table('contract_template', 'select, insert, update');
call priv.open_to_tenant('contract_template');

insert into role_permission (tenant_id, role_id, object, action, scope)
select p.tenant_id, p.role_id, 'contract', p.action, p.scope from role_permission p join role r on r.tenant_id = p.tenant_id and r.id = p.role_id
where p.object = 'account' and r.key in ('admin', 'management', 'manager', 'rep', 'read_only')
on conflict do nothing;

insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'contract_rules', a.action, 'all' from role r cross join (values ('read'), ('design')) as a (action)
where r.key = 'admin' or a.action = 'read'
on conflict do nothing;
