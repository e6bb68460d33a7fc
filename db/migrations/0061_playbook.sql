-- The playbook: scripts, templates and material with their versions, the stages they serve, proposals to share them, and
-- what was used on which deal.

-- personal: its owner's; team: that team's, those below and those above; organisation: everybody's.
create table playbook_piece (
  tenant_id uuid not null,
  id uuid not null,
  family text not null check (family in ('script', 'follow_up', 'quote', 'negotiation', 'material')),
  title text not null check (char_length(title) between 1 and 120),
  body text not null check (char_length(body) <= 8000),
  link text check (char_length(link) <= 2000),
  tags text[] not null default '{}',
  scope text not null check (scope in ('personal', 'team', 'organisation')),
  owner_id uuid,
  team_id uuid,
  -- The newest version.
  number int not null default 1,
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (tenant_id, id),
  check ((scope = 'personal') = (owner_id is not null)),
  check ((scope = 'team') = (team_id is not null)),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index playbook_piece_owner on playbook_piece (tenant_id, owner_id) where owner_id is not null;
create index playbook_piece_team on playbook_piece (tenant_id, team_id) where team_id is not null;
call priv.guard_table('playbook_piece', 'select, insert, update');

create table playbook_version (
  tenant_id uuid not null,
  piece_id uuid not null,
  number int not null check (number > 0),
  family text not null,
  title text not null,
  body text not null,
  link text,
  tags text[] not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (tenant_id, piece_id, number),
  foreign key (tenant_id, piece_id) references playbook_piece (tenant_id, id),
  foreign key (tenant_id, saved_by) references app_user (tenant_id, id)
);
call priv.guard_table('playbook_version', 'select, insert');

-- A stage keeps its id through the versions of its pipeline; one that a version leaves out hands its pieces on.
create table playbook_stage (
  tenant_id uuid not null,
  piece_id uuid not null,
  stage_id uuid not null,
  primary key (tenant_id, piece_id, stage_id),
  foreign key (tenant_id, piece_id) references playbook_piece (tenant_id, id),
  foreign key (tenant_id, stage_id) references stage (tenant_id, id)
);
create index playbook_stage_stage on playbook_stage (tenant_id, stage_id);
call priv.guard_table('playbook_stage', 'select, insert, delete');

create table playbook_proposal (
  tenant_id uuid not null,
  id uuid not null,
  piece_id uuid not null,
  scope text not null check (scope in ('team', 'organisation')),
  team_id uuid,
  word text,
  by_id uuid not null,
  at timestamptz not null,
  outcome text check (outcome in ('approved', 'returned')),
  answer text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant_id, id),
  check ((scope = 'team') = (team_id is not null)),
  check ((outcome is null) = (decided_at is null)),
  foreign key (tenant_id, piece_id) references playbook_piece (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id),
  foreign key (tenant_id, by_id) references app_user (tenant_id, id),
  foreign key (tenant_id, decided_by) references app_user (tenant_id, id)
);
create unique index playbook_proposal_waiting on playbook_proposal (tenant_id, piece_id) where outcome is null;
call priv.guard_table('playbook_proposal', 'select, insert, update');

create table playbook_use (
  tenant_id uuid not null,
  id uuid not null,
  piece_id uuid not null,
  number int not null,
  deal_id uuid not null,
  stage_id uuid not null,
  how text not null check (how in ('copied', 'inserted', 'sent', 'opened')),
  user_id uuid,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, piece_id, number) references playbook_version (tenant_id, piece_id, number),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, stage_id) references stage (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index playbook_use_piece on playbook_use (tenant_id, piece_id, at desc);
create index playbook_use_deal on playbook_use (tenant_id, deal_id, stage_id, at);
create index playbook_use_stage on playbook_use (tenant_id, stage_id, piece_id);
call priv.guard_table('playbook_use', 'select, insert, update');

-- Those asked see a proposal, and through it the piece.
create policy asked on playbook_proposal for select to crm_app, crm_worker using (
  (select priv.scope_all('playbook_piece', 'approve')) or by_id = (select priv.ctx_user())
  or team_id = any ((select priv.scope_teams('playbook_piece', 'approve'))::uuid[]));
create policy proposal_insert on playbook_proposal for insert to crm_app, crm_worker with check (true);
create policy proposal_decide on playbook_proposal for update to crm_app, crm_worker using (true) with check (true);

-- The asker's teams with those above them, so that what serves a team serves the teams below it.
create function priv.playbook_teams() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct c.ancestor_id), '{}') from public.team_closure c
  where c.tenant_id = priv.ctx_tenant() and c.descendant_id = any (priv.scope_teams('playbook_piece', 'read'))
$$;
alter function priv.playbook_teams() owner to crm_definer;

create policy seen on playbook_piece for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or scope = 'organisation'
  or owner_id = (select priv.ctx_user())
  or (scope = 'team' and ((select priv.scope_all('playbook_piece', 'read'))
    or team_id = any ((select priv.playbook_teams())::uuid[])))
  or exists (select 1 from playbook_proposal p where p.tenant_id = playbook_piece.tenant_id
    and p.piece_id = playbook_piece.id and p.outcome is null and p.by_id <> (select priv.ctx_user())));
create policy piece_insert on playbook_piece for insert to crm_app, crm_worker with check (true);
create policy piece_update on playbook_piece for update to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or owner_id = (select priv.ctx_user())
  or (scope <> 'personal' and (select priv.scope_all('playbook_piece', 'update')))
  or team_id = any ((select priv.scope_teams('playbook_piece', 'update'))::uuid[])) with check (true);

create policy with_piece on playbook_version for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from playbook_piece p where p.tenant_id = playbook_version.tenant_id and p.id = playbook_version.piece_id));
create policy version_insert on playbook_version for insert to crm_app, crm_worker with check (true);
create policy with_piece on playbook_stage to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from playbook_piece p where p.tenant_id = playbook_stage.tenant_id and p.id = playbook_stage.piece_id))
  with check (true);

-- A use is seen by whoever used, and by whoever sees the deal.
create policy with_deal on playbook_use for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or user_id = (select priv.ctx_user())
  or exists (select 1 from deal d where d.tenant_id = playbook_use.tenant_id and d.id = playbook_use.deal_id));
create policy use_insert on playbook_use for insert to crm_app, crm_worker with check (true);
-- Only a new version of a pipeline moves uses, to the stage that stands in for the one left out.
create policy use_update on playbook_use for update to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system') with check (true);

-- How often each piece was used and when last, in the whole organisation: counts, no deals.
grant select on playbook_use to crm_definer;
create policy counted on playbook_use for select to crm_definer using (true);
create function priv.playbook_use_counts()
returns table (tenant_id uuid, piece_id uuid, uses bigint, last_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select u.tenant_id, u.piece_id, count(*), max(u.at) from public.playbook_use u
  where u.tenant_id = priv.ctx_tenant() group by u.tenant_id, u.piece_id
$$;
alter function priv.playbook_use_counts() owner to crm_definer;

-- Material: the files of a piece are read by whoever reads the piece.
create policy with_piece on file for select to crm_app, crm_worker using (
  subject_object = 'playbook_piece' and exists (
    select 1 from playbook_piece p where p.tenant_id = file.tenant_id and p.id = file.subject_id));

-- Organisations that exist already.
insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'playbook_piece', g.action, g.scope
from role r
join (values
  ('admin', 'read', 'all'), ('admin', 'create', 'all'), ('admin', 'update', 'all'), ('admin', 'approve', 'all'),
  ('management', 'read', 'all'), ('management', 'create', 'own'), ('management', 'update', 'all'),
  ('management', 'approve', 'all'),
  ('manager', 'read', 'team_and_below'), ('manager', 'create', 'team_and_below'),
  ('manager', 'update', 'team_and_below'), ('manager', 'approve', 'team_and_below'),
  ('rep', 'read', 'team'), ('rep', 'create', 'own'), ('rep', 'update', 'own'),
  ('marketing', 'read', 'all'), ('marketing', 'create', 'all'), ('marketing', 'update', 'all'),
  ('read_only', 'read', 'all')) g (key, action, scope)
  on g.key = r.key and r.builtin
on conflict do nothing;
