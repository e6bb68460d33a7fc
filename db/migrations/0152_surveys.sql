-- Surveys: a few questions to colleagues or customers, asked when something happens to a deal or a case.
create table survey (
  tenant_id uuid not null,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  audience text not null check (audience in ('rep', 'customer')),
  -- what asks it: a stage is left, a deal is lost, a case is closed; by_hand: only people do
  trigger text not null check (trigger in ('stage_left', 'deal_lost', 'case_closed', 'by_hand')),
  pipeline_id uuid,
  stage_id uuid,
  questions jsonb not null,
  is_on boolean not null default true,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id)
);
call priv.guard_table('survey', 'select, insert, update');
call priv.open_to_tenant('survey');

-- One asking of a survey, and what was answered.
create table survey_request (
  tenant_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  -- what it was asked for ('stage:<deal>:<n>', 'case:<id>'): once
  cause text not null,
  deal_id uuid,
  case_id uuid,
  account_id uuid,
  pipeline_id uuid,
  pipeline_version int,
  stage_id uuid,
  -- who is asked, or for a customer's answer who sends him the link
  user_id uuid not null,
  asked_at timestamptz not null,
  -- the questions as they were when it was answered
  questions jsonb,
  answers jsonb,
  answered_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, survey_id, cause),
  check ((answers is null) = (answered_at is null)),
  foreign key (tenant_id, survey_id) references survey (tenant_id, id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, case_id) references service_case (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index survey_request_of_user on survey_request (tenant_id, user_id, asked_at desc) where answered_at is null;
create index survey_request_answered on survey_request (tenant_id, survey_id, answered_at desc) where answered_at is not null;
call priv.guard_table('survey_request', 'select, insert, update');
call priv.open_to_tenant('survey_request');

insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'survey', a.action, 'all'
from role r cross join (values ('read'), ('design')) as a (action)
where r.key = 'admin' or (a.action = 'read' and r.key in ('management', 'manager'))
on conflict do nothing;
