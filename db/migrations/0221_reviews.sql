-- Reviews: the frozen numbers of a period, the meeting over them, what it noted and decided, and their preparation by the month.
create table review (
  tenant_id uuid not null,
  id uuid not null,
  title text not null check (char_length(title) between 1 and 120),
  pipeline_id uuid not null,
  -- the teams whose deals are counted; null: the whole organisation
  team_ids uuid[],
  from_on date not null,
  to_on date not null check (to_on > from_on),
  state text not null default 'prepared' check (state in ('prepared', 'meeting', 'closed')),
  -- the section that the meeting looks at
  at_section text,
  led_by uuid,
  met_at timestamptz,
  closed_at timestamptz,
  made_by uuid not null,
  made_at timestamptz not null,
  schedule_id uuid,
  primary key (tenant_id, id),
  -- what a schedule prepares for a period is prepared once
  unique (tenant_id, schedule_id, from_on),
  foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id),
  foreign key (tenant_id, made_by) references app_user (tenant_id, id)
);
create index review_by_period on review (tenant_id, to_on desc, made_at desc);
call priv.guard_table('review', 'select, insert, update');
-- Whose deals one reads, all of them: only he sees the numbers of these teams.
create policy covered on review as permissive for all to crm_app, crm_worker using (
  (select priv.scope_all('deal', 'read'))
  or (team_ids is not null and team_ids <@ (select priv.scope_teams('deal', 'read'))::uuid[]))
  with check (true);

-- The numbers as they were: written once, never changed.
create table review_pack (
  tenant_id uuid not null,
  review_id uuid not null,
  pack jsonb not null,
  primary key (tenant_id, review_id),
  foreign key (tenant_id, review_id) references review (tenant_id, id)
);
create table review_participant (
  tenant_id uuid not null,
  review_id uuid not null,
  user_id uuid not null,
  primary key (tenant_id, review_id, user_id),
  foreign key (tenant_id, review_id) references review (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
-- A note or a decision, with the number that was looked at.
create table review_entry (
  tenant_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  kind text not null check (kind in ('note', 'decision')),
  section text not null,
  words text not null check (char_length(words) between 1 and 2000),
  figure jsonb,
  author_id uuid not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, review_id) references review (tenant_id, id),
  foreign key (tenant_id, author_id) references app_user (tenant_id, id)
);
create index review_entry_of_review on review_entry (tenant_id, review_id, at);
call priv.guard_table('review_pack', 'select, insert');
call priv.guard_table('review_participant', 'select, insert');
call priv.guard_table('review_entry', 'select, insert, update');
do $$
declare part text;
begin
  foreach part in array array['review_pack', 'review_participant', 'review_entry'] loop
    execute format('create policy with_review on %1$I as permissive for all to crm_app, crm_worker using (
      exists (select 1 from review r where r.tenant_id = %1$I.tenant_id and r.id = %1$I.review_id)) with check (true)', part);
  end loop;
  foreach part in array array['note', 'file', 'comment'] loop
    execute format('create policy with_review on %1$I for select to crm_app, crm_worker using (
      subject_object = ''review'' and exists (select 1 from review r where r.tenant_id = %1$I.tenant_id
        and r.id = %1$I.subject_id))', part);
  end loop;
end $$;
alter table action_item add foreign key (tenant_id, review_id) references review (tenant_id, id);

-- Packs that prepare themselves each month, with the rights of whoever set them up.
create table review_schedule (
  tenant_id uuid not null,
  id uuid not null,
  pipeline_id uuid not null,
  team_id uuid,
  -- the day of the month and the hour from which the month before is prepared
  day_of_month int not null check (day_of_month between 1 and 28),
  hour int not null check (hour between 0 and 23),
  participants uuid[] not null default '{}',
  made_by uuid not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id),
  foreign key (tenant_id, made_by) references app_user (tenant_id, id)
);
call priv.guard_table('review_schedule', 'select, insert, update');
create policy of_maker on review_schedule as permissive for all to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or made_by = (select priv.ctx_user()) or (select priv.scope_all('review', 'create')))
  with check (true);
alter table review add foreign key (tenant_id, schedule_id) references review_schedule (tenant_id, id);

insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'review', a.action, case r.key when 'manager' then 'team_and_below' else 'all' end
from role r cross join (values ('read'), ('create'), ('update')) as a (action)
where r.key in ('admin', 'management', 'manager') or (r.key = 'marketing' and a.action = 'read')
on conflict do nothing;
