-- Quotes: each version of a quote is a row; its lines stand apart. Numbers are counted by month, without gaps.

create table quote_template (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  tax_mode text not null check (tax_mode in ('included', 'excluded')),
  valid_days int not null check (valid_days between 1 and 730),
  payment_terms text,
  terms text,
  -- Lines to begin with, as they stand on a quote.
  lines jsonb not null,
  is_standard boolean not null default false,
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  archived_at timestamptz,
  primary key (tenant_id, id)
);
create unique index quote_template_name on quote_template (tenant_id, name) where archived_at is null;
call priv.guard_table('quote_template', 'select, insert, update');
call priv.open_to_tenant('quote_template');

create table quote (
  tenant_id uuid not null,
  id uuid not null,
  number text not null,
  version_number int not null default 1,
  name text not null,
  deal_id uuid not null,
  account_id uuid,
  contact_id uuid,
  state text not null default 'draft' check (state in
    ('draft', 'in_approval', 'approved', 'sent', 'accepted', 'declined', 'expired', 'superseded')),
  currency text not null,
  tax_mode text not null check (tax_mode in ('included', 'excluded')),
  valid_until date,
  payment_terms text,
  terms text,
  description text,
  template_id uuid,
  -- Taken off the whole, in the smallest unit of the currency.
  lesser bigint not null default 0 check (lesser >= 0),
  list_amount bigint not null default 0,
  net_amount bigint not null default 0,
  tax_amount bigint not null default 0,
  amount bigint not null default 0,
  -- What it costs us; null where the cost of a line is not known.
  cost_amount bigint,
  -- In percent, from hundredths.
  discount_rate double precision,
  margin double precision,
  below_floor boolean not null default false,
  sent_at timestamptz,
  first_viewed_at timestamptz,
  answered_at timestamptz,
  answered_by text,
  answered_title text,
  answer_comment text,
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
  unique (tenant_id, number, version_number),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id),
  foreign key (tenant_id, template_id) references quote_template (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index quote_live on quote (tenant_id, created_at desc, id) where deleted_at is null;
create index quote_deal on quote (tenant_id, deal_id, created_at desc);
create index quote_owner on quote (tenant_id, owner_id, created_at desc) where deleted_at is null;
create index quote_team on quote (tenant_id, team_id, created_at desc) where deleted_at is null;
create index quote_account on quote (tenant_id, account_id) where deleted_at is null;
create index quote_contact on quote (tenant_id, contact_id) where deleted_at is null;
create index quote_expiring on quote (tenant_id, valid_until) where state = 'sent';
create index quote_external on quote (tenant_id, external_id) where external_id is not null;
create index quote_deleted on quote (tenant_id, deleted_at desc) where deleted_at is not null;
call priv.guard_table('quote', 'select, insert, update');
call priv.open_by_scope('quote', 'quote');

create table quote_line (
  tenant_id uuid not null,
  quote_id uuid not null,
  place int not null,
  product_id uuid,
  name text not null,
  spec text not null default '',
  unit text not null default '',
  -- In ten-thousandths.
  quantity bigint not null check (quantity >= 0),
  unit_price bigint not null check (unit_price >= 0),
  -- In hundredths of a percent.
  discount int not null default 0 check (discount between 0 and 10000),
  tax_rate int not null default 0 check (tax_rate between 0 and 10000),
  -- Of one unit, as the catalogue said when the line was saved.
  unit_cost bigint,
  floor_price bigint,
  primary key (tenant_id, quote_id, place),
  foreign key (tenant_id, quote_id) references quote (tenant_id, id),
  foreign key (tenant_id, product_id) references product (tenant_id, id)
);
create index quote_line_product on quote_line (tenant_id, product_id) where product_id is not null;
call priv.guard_table('quote_line', 'select, insert, update, delete');
create policy with_quote on quote_line for select to crm_app, crm_worker using (
  exists (select 1 from quote q where q.tenant_id = quote_line.tenant_id and q.id = quote_line.quote_id));
create policy line_insert on quote_line for insert to crm_app, crm_worker with check (
  exists (select 1 from quote q where q.tenant_id = quote_line.tenant_id and q.id = quote_line.quote_id));
create policy line_update on quote_line for update to crm_app, crm_worker using (
  exists (select 1 from quote q where q.tenant_id = quote_line.tenant_id and q.id = quote_line.quote_id));
create policy line_delete on quote_line for delete to crm_app, crm_worker using (
  exists (select 1 from quote q where q.tenant_id = quote_line.tenant_id and q.id = quote_line.quote_id));

-- The last number given out in a period of the organisation's pattern.
create table quote_counter (
  tenant_id uuid not null,
  period text not null,
  last int not null,
  primary key (tenant_id, period)
);
call priv.guard_table('quote_counter', 'select, insert, update');
call priv.open_to_tenant('quote_counter');

create table quote_rules (
  tenant_id uuid not null,
  rules jsonb not null,
  version bigint not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (tenant_id)
);
call priv.guard_table('quote_rules', 'select, insert, update');
call priv.open_to_tenant('quote_rules');

insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'quote', a.action, g.scope
from role r
join (values
  ('admin', 'all', '{read,create,update,delete,transfer,bulk,export}'::text[]),
  ('management', 'all', '{read,export,update,transfer}'),
  ('manager', 'team_and_below', '{read,create,update,delete,transfer,bulk,export}'),
  ('rep', 'own', '{read,create,update,delete,bulk}'),
  ('read_only', 'all', '{read}')) as g (key, scope, actions) on g.key = r.key
cross join lateral unnest(g.actions) as a (action)
on conflict do nothing;

insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'quote_rules', a.action, 'all'
from role r cross join (values ('read'), ('design')) as a (action)
where r.key = 'admin' or (r.key in ('management', 'manager') and a.action = 'read')
on conflict do nothing;
