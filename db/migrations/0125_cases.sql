-- After-sales: cases with their conversation and files, and the numbers that service records are called by.

create table service_case (
  tenant_id uuid not null,
  id uuid not null,
  number text not null check (char_length(number) between 1 and 40),
  name text not null check (char_length(name) between 1 and 200),
  account_id uuid,
  contact_id uuid,
  product_id uuid,
  deal_id uuid,
  kind text not null,
  priority text not null,
  channel text not null,
  state text not null check (state in ('new', 'in_work', 'waiting', 'solved', 'closed', 'reopened')),
  description text,
  -- when the first answer and the solution are owed, in working time; waiting for the customer moves the second on
  respond_due_at timestamptz not null,
  solve_due_at timestamptz not null,
  responded_at timestamptz,
  solved_at timestamptz,
  closed_at timestamptz,
  waiting_since timestamptz,
  reopened_count bigint not null default 0,
  -- what is owed next, and when it begins to press; null while nothing is owed
  due_at timestamptz,
  amber_at timestamptz,
  -- were both times kept? null until it is known
  sla_kept boolean,
  escalated_at timestamptz,
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
  check ((state in ('solved', 'closed')) = (solved_at is not null)),
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'waiting') = (waiting_since is not null)),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id),
  foreign key (tenant_id, product_id) references product (tenant_id, id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index service_case_live on service_case (tenant_id, created_at desc, id) where deleted_at is null;
create index service_case_urgency on service_case (tenant_id, due_at, id) where deleted_at is null;
create index service_case_owner on service_case (tenant_id, owner_id, due_at) where deleted_at is null;
create index service_case_account on service_case (tenant_id, account_id, created_at desc);
create index service_case_contact on service_case (tenant_id, contact_id) where contact_id is not null;
create index service_case_product on service_case (tenant_id, product_id) where product_id is not null;
create index service_case_deal on service_case (tenant_id, deal_id) where deal_id is not null;
call priv.guard_table('service_case', 'select, insert, update');
call priv.open_by_scope('service_case', 'case');

-- What was said on a case: to the customer (reply), by the customer (customer), among colleagues only (note).
create table case_message (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('reply', 'customer', 'note')),
  body text not null check (char_length(body) <= 10000),
  author_id uuid,
  -- who spoke for the customer, as the link was made out
  author_name text,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references service_case (tenant_id, id),
  foreign key (tenant_id, author_id) references app_user (tenant_id, id)
);
create index case_message_of_case on case_message (tenant_id, case_id, at, id);
call priv.guard_table('case_message', 'select, insert');
create policy with_case on case_message to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from service_case c where c.tenant_id = case_message.tenant_id and c.id = case_message.case_id))
  with check (true);

create table case_file (
  tenant_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  case_id uuid not null,
  name text not null check (char_length(name) between 1 and 255),
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, message_id) references case_message (tenant_id, id),
  foreign key (tenant_id, case_id) references service_case (tenant_id, id)
);
create index case_file_of_case on case_file (tenant_id, case_id, at);
create index case_file_content on case_file (tenant_id, sha256);
call priv.guard_table('case_file', 'select, insert');
create policy with_case on case_file to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from service_case c where c.tenant_id = case_file.tenant_id and c.id = case_file.case_id))
  with check (true);

-- The last number given to a kind of service record in a year.
create table service_number (
  tenant_id uuid not null,
  object text not null,
  year int not null,
  last bigint not null,
  primary key (tenant_id, object, year)
);
call priv.guard_table('service_number', 'select, insert, update');
call priv.open_to_tenant('service_number');

-- What an organisation has agreed on for after-sales; one row, the usual rules until it is there.
create table service_rules (
  tenant_id uuid not null,
  rules jsonb not null,
  version bigint not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (tenant_id),
  foreign key (tenant_id, changed_by) references app_user (tenant_id, id)
);
call priv.guard_table('service_rules', 'select, insert, update');
call priv.open_to_tenant('service_rules');

-- Those who work with accounts work with their cases as far.
insert into role_permission (tenant_id, role_id, object, action, scope)
select p.tenant_id, p.role_id, 'case', p.action, p.scope
from role_permission p join role r on r.tenant_id = p.tenant_id and r.id = p.role_id
where p.object = 'account' and p.action <> 'import' and r.key in ('admin', 'management', 'manager', 'rep', 'read_only')
on conflict do nothing;
insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'service_rules', a.action, 'all'
from role r cross join (values ('read'), ('design')) as a (action)
where r.key = 'admin' or (a.action = 'read' and r.key in ('management', 'manager', 'rep', 'read_only'))
on conflict do nothing;
