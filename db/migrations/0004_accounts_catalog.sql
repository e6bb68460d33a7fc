-- Accounts, contacts and products.

create table account (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  industry text,
  level text,
  phone text,
  email text,
  website text,
  province text,
  city text,
  address text,
  employees bigint,
  annual_revenue bigint,
  founded_year bigint,
  parent_id uuid,
  source text,
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
  foreign key (tenant_id, parent_id) references account (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index account_live on account (tenant_id, created_at desc, id) where deleted_at is null;
create index account_name on account (tenant_id, name, id) where deleted_at is null;
create index account_owner on account (tenant_id, owner_id) where deleted_at is null;
create index account_external on account (tenant_id, external_id) where external_id is not null;
call priv.guard_table('account', 'select, insert, update');
call priv.open_by_scope('account', 'account');

create table contact (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  account_id uuid,
  title text,
  department text,
  mobile text,
  phone text,
  email text,
  wechat text,
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
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index contact_live on contact (tenant_id, created_at desc, id) where deleted_at is null;
create index contact_name on contact (tenant_id, name, id) where deleted_at is null;
create index contact_account on contact (tenant_id, account_id) where deleted_at is null;
create index contact_external on contact (tenant_id, external_id) where external_id is not null;
call priv.guard_table('contact', 'select, insert, update');
call priv.open_by_scope('contact', 'contact');

create table product (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  code text,
  family text,
  unit text,
  list_price bigint,
  active boolean not null default true,
  description text,
  external_id text,
  custom jsonb not null default '{}',
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (tenant_id, id)
);
create index product_live on product (tenant_id, name, id) where deleted_at is null;
create unique index product_code on product (tenant_id, code) where code is not null and deleted_at is null;
call priv.guard_table('product', 'select, insert, update');
call priv.open_to_tenant('product');
