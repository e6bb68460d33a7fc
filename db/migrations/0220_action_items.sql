-- Action items: what somebody does by a day, the figure it rests on, what is expected of it and what came of it.
create table action_item (
  tenant_id uuid not null,
  id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  words text not null default '' check (char_length(words) <= 2000),
  owner_id uuid not null,
  team_id uuid,
  due_on date not null,
  -- the figure asked, its words, and how it stood
  basis jsonb,
  -- direction, amount in the figure's unit, and the day
  expected jsonb,
  -- when the figure is asked again; null once it was, or when nothing is expected
  measure_on date,
  effect jsonb,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  ended_at timestamptz,
  ended_by uuid,
  end_words text,
  review_id uuid,
  -- the owner's task; it may be gone by now
  task_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null default 1,
  primary key (tenant_id, id),
  check (expected is null or basis is not null),
  check ((state = 'open') = (ended_at is null)),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id),
  foreign key (tenant_id, created_by) references app_user (tenant_id, id)
);
create index action_item_of_owner on action_item (tenant_id, owner_id, due_on);
create index action_item_of_giver on action_item (tenant_id, created_by, due_on);
create index action_item_of_review on action_item (tenant_id, review_id) where review_id is not null;
create index action_item_of_task on action_item (tenant_id, task_id) where state = 'open';
create index action_item_to_measure on action_item (tenant_id, measure_on) where measure_on is not null;
call priv.guard_table('action_item', 'select, insert, update');
-- One's own, those one gave, and those of people whose tasks one reads.
create policy concerned on action_item as permissive for all to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or owner_id = (select priv.ctx_user()) or created_by = (select priv.ctx_user())
  or (select priv.scope_all('task', 'read')) or team_id = any ((select priv.scope_teams('task', 'read'))::uuid[]))
  with check (true);

-- What is said about an item is seen by whoever sees it.
do $$
declare kept text;
begin
  foreach kept in array array['note', 'file', 'comment'] loop
    execute format(
      'create policy with_action_item on %1$I for select to crm_app, crm_worker using (subject_object = ''action_item''
        and exists (select 1 from action_item r where r.tenant_id = %1$I.tenant_id and r.id = %1$I.subject_id))', kept);
  end loop;
end $$;
