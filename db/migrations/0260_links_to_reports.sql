-- Links by which a report is read without an account.

-- What a link to a report holds beside what every open link has: for what it is used, what its maker could read when he
-- made it, which parameters are fixed in it, and its password.
create table report_link (
  tenant_id uuid not null,
  link_id uuid not null,
  report_id uuid not null,
  used_by text not null check (used_by in ('screen', 'person')),
  -- { rights, fieldReach, teamIds, teamIdsBelow }
  reach jsonb not null,
  -- Values of the report's parameters that are fixed in it, by the parameter's id.
  params jsonb not null,
  password_hash text,
  -- Wrong passwords since the last right one, and until when no other is tried.
  failures integer not null default 0,
  locked_until timestamptz,
  primary key (tenant_id, link_id),
  foreign key (tenant_id, link_id) references open_link (tenant_id, id),
  foreign key (tenant_id, report_id) references report (tenant_id, id)
);
call priv.guard_table('report_link', 'select, insert, update');
call priv.open_to_tenant('report_link');

-- Whether reports may be given to people outside; no row: they may not.
create table report_setting (
  tenant_id uuid not null primary key,
  allows_outside boolean not null
);
call priv.guard_table('report_setting', 'select, insert, update');
call priv.open_to_tenant('report_setting');
