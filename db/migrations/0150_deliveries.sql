-- Deliveries: what was sold is handed over by a checklist and accepted by the customer.
create table delivery (
  tenant_id uuid not null,
  id uuid not null,
  number text not null check (char_length(number) between 1 and 40),
  name text not null check (char_length(name) between 1 and 200),
  account_id uuid,
  deal_id uuid,
  contract_id uuid,
  contact_id uuid,
  state text not null check (state in ('planned', 'in_work', 'ready', 'accepted')),
  planned_on date,
  items_total bigint not null default 0,
  items_done bigint not null default 0,
  accepted_on date,
  accepted_by text check (char_length(accepted_by) <= 100),
  acceptance_note text check (char_length(acceptance_note) <= 2000),
  acceptance_file_id uuid,
  -- what made it by itself ('contract:<id>'), so that it is made once
  cause text,
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
  unique (tenant_id, cause),
  check ((state = 'accepted') = (accepted_on is not null)),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, contract_id) references contract (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id),
  foreign key (tenant_id, acceptance_file_id) references file (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index delivery_live on delivery (tenant_id, created_at desc, id) where deleted_at is null;
create index delivery_planned on delivery (tenant_id, planned_on, id) where deleted_at is null;
create index delivery_owner on delivery (tenant_id, owner_id, planned_on) where deleted_at is null;
create index delivery_account on delivery (tenant_id, account_id, created_at desc);
create index delivery_deal on delivery (tenant_id, deal_id) where deal_id is not null;
create index delivery_contract on delivery (tenant_id, contract_id) where contract_id is not null;
create index delivery_contact on delivery (tenant_id, contact_id) where contact_id is not null;
call priv.guard_table('delivery', 'select, insert, update');
call priv.open_by_scope('delivery', 'delivery');

create table delivery_item (
  tenant_id uuid not null,
  id uuid not null,
  delivery_id uuid not null,
  position int not null,
  name text not null check (char_length(name) between 1 and 200),
  is_required boolean not null default true,
  done_at timestamptz,
  done_by uuid,
  note text not null default '' check (char_length(note) <= 1000),
  primary key (tenant_id, id),
  check (done_at is not null or done_by is null),
  foreign key (tenant_id, delivery_id) references delivery (tenant_id, id),
  foreign key (tenant_id, done_by) references app_user (tenant_id, id)
);
create index delivery_item_of on delivery_item (tenant_id, delivery_id, position);
call priv.guard_table('delivery_item', 'select, insert, update, delete');
create policy with_delivery on delivery_item to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from delivery d where d.tenant_id = delivery_item.tenant_id and d.id = delivery_item.delivery_id))
  with check (true);

-- Those who work with cases work with deliveries as far.
insert into role_permission (tenant_id, role_id, object, action, scope)
select p.tenant_id, p.role_id, 'delivery', p.action, p.scope
from role_permission p join role r on r.tenant_id = p.tenant_id and r.id = p.role_id
where p.object = 'case' and r.key in ('admin', 'management', 'manager', 'rep', 'read_only')
on conflict do nothing;
