-- Contracts from accepted quotes: what was taken off the whole, and one living contract a quote.
alter table contract add column lesser bigint not null default 0 check (lesser >= 0);
alter table contract add foreign key (tenant_id, quote_id) references quote (tenant_id, id);
create unique index contract_of_quote on contract (tenant_id, quote_id)
  where quote_id is not null and deleted_at is null and state <> 'terminated';

-- Templates have versions: each is one Word file with the variables it asks for and what is wrong with them.
alter table contract_template drop column file_name, drop column size, drop column sha256, drop column variables;
alter table contract_template rename column standard to is_standard;
create table contract_template_version (
  tenant_id uuid not null,
  template_id uuid not null,
  number integer not null check (number > 0),
  file_name text not null,
  size bigint not null,
  sha256 text not null,
  -- What the file asks for, and the faults found when it came: [{ code, name, hint }].
  variables jsonb not null,
  faults jsonb not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (tenant_id, template_id, number),
  foreign key (tenant_id, template_id) references contract_template (tenant_id, id)
);
call priv.guard_table('contract_template_version', 'select, insert');
call priv.open_to_tenant('contract_template_version');

-- What a provider of electronic signatures reported, each report once.
create table contract_sign_report (
  tenant_id uuid not null,
  event_id text not null,
  contract_id uuid,
  status text not null check (status in ('signed', 'declined', 'expired')),
  at timestamptz not null,
  primary key (tenant_id, event_id)
);
call priv.guard_table('contract_sign_report', 'select, insert');
call priv.open_to_tenant('contract_sign_report');
