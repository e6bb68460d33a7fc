-- Coaching: what a superior talks over with a rep, planned and done; its effect is counted when it is read.

create table coaching (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  coach_id uuid not null,
  topic text not null,
  -- The stage it is about; null where the topic is about none.
  stage_id uuid,
  words text not null,
  planned_on date not null,
  -- The coach's own task; it may be gone by now.
  task_id uuid,
  done_on date,
  outcome text,
  cancelled_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app_user (tenant_id, id),
  foreign key (tenant_id, coach_id) references app_user (tenant_id, id),
  foreign key (tenant_id, stage_id) references stage (tenant_id, id)
);
create index coaching_of_person on coaching (tenant_id, person_id, planned_on desc);
create index coaching_of_task on coaching (tenant_id, task_id) where done_on is null and cancelled_at is null;
call priv.guard_table('coaching', 'select, insert, update');
-- One's own, those one gives, and those of whom one leads by the right to supervise deals.
create policy concerned on coaching as permissive for all to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or person_id = (select priv.ctx_user()) or coach_id = (select priv.ctx_user())
  or (select priv.scope_all('deal', 'supervise'))
  or exists (select 1 from app_user u where u.tenant_id = coaching.tenant_id and u.id = coaching.person_id
    and u.team_id = any ((select priv.scope_teams('deal', 'supervise'))::uuid[])))
  with check (true);
