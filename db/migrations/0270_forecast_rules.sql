-- From which chance on a deal is a commitment or a best case, where an organisation has limits of its own.

create table forecast_rules (
  tenant_id uuid not null primary key,
  rules jsonb not null,
  version bigint not null default 1,
  changed_at timestamptz not null,
  changed_by uuid
);
call priv.guard_table('forecast_rules', 'select, insert, update');
call priv.open_to_tenant('forecast_rules');
