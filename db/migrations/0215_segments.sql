-- Tiers of customers: what they are called, the rules they follow from, and who moved when and why.
create table segment (
  tenant_id uuid not null,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 40),
  name_en text check (char_length(name_en) <= 60),
  color text not null,
  -- By priority: the first tier whose conditions an account meets is its own.
  position int not null,
  archived_at timestamptz,
  primary key (tenant_id, id)
);
call priv.guard_table('segment', 'select, insert, update');
call priv.open_to_tenant('segment');

create table segment_rules (
  tenant_id uuid primary key,
  rules jsonb not null,
  version bigint not null,
  changed_at timestamptz not null,
  changed_by uuid,
  foreign key (tenant_id, changed_by) references app_user (tenant_id, id)
);
call priv.guard_table('segment_rules', 'select, insert, update');
call priv.open_to_tenant('segment_rules');

-- What is found out about an account by the clock; people never type it.
alter table account
  add column segment_id uuid,
  add column value_class text check (value_class in ('a', 'b', 'c')),
  add column recency int check (recency between 1 and 5),
  add column frequency int check (frequency between 1 and 5),
  add column monetary int check (monetary between 1 and 5),
  add column last_won_on date,
  add column last_talk_at timestamptz,
  add column contact_due_on date,
  add foreign key (tenant_id, segment_id) references segment (tenant_id, id);
create index account_segment on account (tenant_id, segment_id, id) where segment_id is not null;
create index account_contact_due on account (tenant_id, owner_id, contact_due_on)
  where contact_due_on is not null and deleted_at is null;

create table segment_move (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  from_id uuid,
  to_id uuid,
  at timestamptz not null,
  -- What had the tiers found anew: the night, somebody's wish, changed rules.
  cause text not null check (cause in ('nightly', 'by_hand', 'rules')),
  rules_version bigint not null,
  -- The scores it followed from.
  scores jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, from_id) references segment (tenant_id, id),
  foreign key (tenant_id, to_id) references segment (tenant_id, id)
);
create index segment_move_of_account on segment_move (tenant_id, account_id, at desc);
create index segment_move_by_time on segment_move (tenant_id, at desc, id);
call priv.guard_table('segment_move', 'select, insert');
create policy with_account on segment_move to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from account a where a.tenant_id = segment_move.tenant_id and a.id = segment_move.account_id))
  with check (true);

-- A contact that the cadence of a tier asked for, and when it was made.
create table contact_round (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  segment_id uuid not null,
  -- Who looked after the account then.
  owner_id uuid,
  team_id uuid,
  due_on date not null,
  met_on date not null,
  primary key (tenant_id, id),
  unique (tenant_id, account_id, due_on),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, segment_id) references segment (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);
create index contact_round_by_day on contact_round (tenant_id, met_on);
call priv.guard_table('contact_round', 'select, insert');
create policy with_account on contact_round to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from account a where a.tenant_id = contact_round.tenant_id and a.id = contact_round.account_id))
  with check (true);

-- What a person did with a customer that was proposed to him as one of the next.
create table next_best_choice (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  choice text not null check (choice in ('task', 'talk', 'meeting', 'deal', 'dismissed')),
  reason text check (reason in ('no_need', 'bad_time', 'handled', 'wrong_facts', 'other')),
  note text check (char_length(note) <= 500),
  -- Dismissed until this day.
  until_on date,
  -- Where it stood on the list.
  rank int not null,
  score int not null,
  primary key (tenant_id, id),
  check ((choice = 'dismissed') = (reason is not null and until_on is not null)),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, person_id) references app_user (tenant_id, id)
);
create index next_best_choice_of on next_best_choice (tenant_id, person_id, account_id, at desc);
call priv.guard_table('next_best_choice', 'select, insert');
create policy own_and_of_account on next_best_choice to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or person_id = (select priv.ctx_user())
  or exists (select 1 from account a where a.tenant_id = next_best_choice.tenant_id and a.id = next_best_choice.account_id))
  with check (true);

-- Who works with accounts sees the tiers; administrators draw them.
insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'segment', a.action, 'all'
from role r cross join (values ('read'), ('design')) as a (action)
where r.key = 'admin' or (a.action = 'read' and r.key in ('management', 'manager', 'rep', 'marketing', 'read_only'))
on conflict do nothing;
