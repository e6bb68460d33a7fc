-- Who decides while somebody is away: from a day to a day, both included.
create table approval_deputy (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  deputy_id uuid not null,
  from_day date not null,
  to_day date not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id),
  foreign key (tenant_id, deputy_id) references app_user (tenant_id, id),
  check (from_day <= to_day),
  check (user_id <> deputy_id)
);
create index approval_deputy_of_day on approval_deputy (tenant_id, to_day);
call priv.guard_table('approval_deputy', 'select, insert, delete');
call priv.open_to_tenant('approval_deputy');

alter table approval_seat drop constraint approval_seat_origin_check;
alter table approval_seat add constraint approval_seat_origin_check check (origin in
  ('flow', 'empty', 'added_before', 'added_after', 'delegated', 'handed_up', 'substituted', 'deputised'));

-- Managers of organisations that exist already: how approvals go in their teams.
insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'approval', 'read', 'team_and_below' from role r where r.key = 'manager' and r.builtin
on conflict do nothing;
