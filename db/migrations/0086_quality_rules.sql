-- How good what is kept is, and how far its numbers can be trusted: weights and limits of an organisation, and who may see them.

create table quality_rules (
  tenant_id uuid not null primary key,
  rules jsonb not null,
  version bigint not null default 1,
  changed_at timestamptz not null,
  changed_by uuid
);
call priv.guard_table('quality_rules', 'select, insert, update');
call priv.open_to_tenant('quality_rules');

-- Organisations that exist already: everybody learns of what is his own, managers of their teams.
insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'trust', g.action, g.scope
from role r
join (values ('admin', 'read', 'all'), ('admin', 'design', 'all'), ('management', 'read', 'all'),
  ('manager', 'read', 'team_and_below'), ('rep', 'read', 'own')) g (key, action, scope)
  on g.key = r.key and r.builtin
on conflict do nothing;
