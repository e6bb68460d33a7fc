-- Approvals: flows by kind of paper, each saving a version; papers on their way; who was asked and what was decided.

create table approval_flow (
  tenant_id uuid not null,
  id uuid not null,
  paper text not null,
  name text not null,
  -- Flows of one kind of paper are tried in this order; the first that applies is taken.
  position integer not null,
  state text not null check (state in ('on', 'off')),
  newest_number integer not null,
  version bigint not null default 1,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (tenant_id, id)
);
create index approval_flow_of_paper on approval_flow (tenant_id, paper, position) where archived_at is null;
call priv.guard_table('approval_flow', 'select, insert, update');
call priv.open_to_tenant('approval_flow');

create table approval_flow_version (
  tenant_id uuid not null,
  id uuid not null,
  flow_id uuid not null,
  number integer not null,
  -- The condition under which the flow is taken; null for always.
  applies jsonb,
  design jsonb not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, flow_id, number),
  foreign key (tenant_id, flow_id) references approval_flow (tenant_id, id)
);
call priv.guard_table('approval_flow_version', 'select, insert');
call priv.open_to_tenant('approval_flow_version');

create table approval_request (
  tenant_id uuid not null,
  id uuid not null,
  paper text not null,
  paper_id uuid not null,
  title text not null,
  flow_version_id uuid not null,
  submitter_id uuid not null,
  submitted_at timestamptz not null,
  facts jsonb not null,
  -- What approvers are shown of the paper, as it was submitted last.
  shown jsonb not null,
  outcome text not null check (outcome in ('running', 'approved', 'rejected', 'sent_back', 'revoked')),
  step_id text,
  round integer not null,
  taken jsonb not null,
  ended_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, flow_version_id) references approval_flow_version (tenant_id, id),
  foreign key (tenant_id, submitter_id) references app_user (tenant_id, id)
);
-- A paper has at most one request that is not over.
create unique index approval_request_standing on approval_request (tenant_id, paper, paper_id)
  where outcome in ('running', 'sent_back');
create index approval_request_of_paper on approval_request (tenant_id, paper, paper_id, submitted_at desc);
create index approval_request_of_submitter on approval_request (tenant_id, submitter_id, submitted_at desc);
call priv.guard_table('approval_request', 'select, insert, update');
call priv.open_to_tenant('approval_request');

-- One person asked in one step of a request.
create table approval_seat (
  tenant_id uuid not null,
  request_id uuid not null,
  number integer not null,
  -- The order of asking.
  place integer not null,
  step_id text not null,
  step_name text not null,
  round integer not null,
  user_id uuid not null,
  state text not null check (state in
    ('waiting', 'asked', 'approved', 'rejected', 'sent_back', 'passed_on', 'spared', 'withdrawn')),
  origin text not null check (origin in
    ('flow', 'empty', 'added_before', 'added_after', 'delegated', 'handed_up', 'substituted')),
  from_number integer,
  before_number integer,
  is_after boolean not null,
  asked_at timestamptz,
  decided_at timestamptz,
  -- When something happens by itself if nobody has decided until then.
  due_at timestamptz,
  primary key (tenant_id, request_id, number),
  foreign key (tenant_id, request_id) references approval_request (tenant_id, id) on delete cascade,
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index approval_seat_of_person on approval_seat (tenant_id, user_id, state, asked_at desc);
create index approval_seat_due on approval_seat (tenant_id, due_at) where state = 'asked' and due_at is not null;
call priv.guard_table('approval_seat', 'select, insert, update');
call priv.open_to_tenant('approval_seat');

-- Who was told of a request without being asked.
create table approval_copy (
  tenant_id uuid not null,
  request_id uuid not null,
  user_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, request_id, user_id),
  foreign key (tenant_id, request_id) references approval_request (tenant_id, id) on delete cascade,
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index approval_copy_of_person on approval_copy (tenant_id, user_id, at desc);
call priv.guard_table('approval_copy', 'select, insert');
call priv.open_to_tenant('approval_copy');

-- The trail: everything that happened to a request, never altered.
create table approval_entry (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  at timestamptz not null,
  act text not null,
  -- Null where it happened by itself.
  by_id uuid,
  step_id text,
  step_name text,
  comment text,
  -- Other people and fields that it speaks of.
  told jsonb not null default '{}',
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id) references approval_request (tenant_id, id) on delete cascade
);
create index approval_entry_of_request on approval_entry (tenant_id, request_id, id);
call priv.guard_table('approval_entry', 'select, insert');
call priv.open_to_tenant('approval_entry');

insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'approval', a.action, 'all'
from role r cross join (values ('read'), ('design'), ('supervise')) as a (action)
where r.key = 'admin' or (r.key = 'management' and a.action in ('read', 'supervise'))
on conflict do nothing;
