-- Returns whose time is up: when those who have to answer were told, and when those above them were. One row a return.
create table return_alarm (
  tenant_id uuid not null,
  lead_id uuid not null,
  due_at timestamptz not null,
  told_at timestamptz not null,
  escalated_at timestamptz,
  primary key (tenant_id, lead_id, due_at),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id)
);
call priv.guard_table('return_alarm', 'select, insert, update');
call priv.open_to_tenant('return_alarm');
