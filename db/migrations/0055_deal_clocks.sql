-- Three clocks of an open deal (time in stage, silence, promise): how each stands, what was told of it, and by what rules.

-- The next step was agreed with the customer: until its day silence is no fault.
alter table deal add column next_step_agreed boolean;
-- The last talk with the customer that stands in the deal's timeline.
alter table deal add column last_contact_at timestamptz;
update deal set last_contact_at = talk.at
from (select tenant_id, subject_id, max(at) as at from note
  where subject_object = 'deal' and kind <> 'note' and deleted_at is null group by 1, 2) talk
where talk.tenant_id = deal.tenant_id and talk.subject_id = deal.id;

-- 0 green, 1 amber, 2 red, 3 critical, as last judged.
alter table deal add column stage_level smallint not null default 0 check (stage_level between 0 and 3);
alter table deal add column silence_level smallint not null default 0 check (silence_level between 0 and 3);
alter table deal add column promise_level smallint not null default 0 check (promise_level between 0 and 3);
alter table deal add column clock_level text generated always as (case when outcome <> 'open' then null
  else case greatest(stage_level, silence_level, promise_level)
    when 0 then 'green' when 1 then 'amber' when 2 then 'red' else 'critical' end end) stored;

-- One row for each clock of a deal that is not green: since when, and what was told of it.
create table clock_state (
  tenant_id uuid not null,
  deal_id uuid not null,
  clock text not null check (clock in ('stage', 'silence', 'promise')),
  level smallint not null check (level between 1 and 3),
  since timestamptz not null,
  -- When it became red; the ladder of escalation begins here.
  red_since timestamptz,
  told_level smallint not null default 0,
  -- 0 nobody yet, 1 the owner, 2 the superior, 3 the management.
  escalated smallint not null default 0,
  primary key (tenant_id, deal_id, clock),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id)
);
create index clock_state_red on clock_state (tenant_id, red_since) where red_since is not null;
call priv.guard_table('clock_state', 'select, insert, update, delete');
call priv.open_to_tenant('clock_state');

-- A clock that somebody put to sleep until a day, and why.
create table snooze (
  tenant_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  clock text not null check (clock in ('stage', 'silence', 'promise')),
  -- The first day on which the clock counts again.
  until_on date not null,
  reason text not null,
  at timestamptz not null,
  by_id uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id)
);
create unique index snooze_standing on snooze (tenant_id, deal_id, clock) where ended_at is null;
create index snooze_until on snooze (tenant_id, until_on) where ended_at is null;
call priv.guard_table('snooze', 'select, insert, update');
create policy with_deal on snooze for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from deal d where d.tenant_id = snooze.tenant_id and d.id = snooze.deal_id));
create policy snooze_insert on snooze for insert to crm_app, crm_worker with check (true);
create policy snooze_update on snooze for update to crm_app, crm_worker using (true) with check (true);

-- Who was reminded of what, and until when something should have followed.
create table clock_reminder (
  tenant_id uuid not null,
  deal_id uuid not null,
  clock text not null check (clock in ('stage', 'silence', 'promise')),
  kind text not null check (kind in ('red', 'critical', 'owner', 'superior', 'management')),
  user_id uuid not null,
  owner_id uuid,
  team_id uuid,
  at timestamptz not null,
  effect_until timestamptz not null,
  primary key (tenant_id, deal_id, clock, kind, user_id, at),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index clock_reminder_at on clock_reminder (tenant_id, at);
call priv.guard_table('clock_reminder', 'select, insert');
create policy with_deal on clock_reminder for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from deal d where d.tenant_id = clock_reminder.tenant_id and d.id = clock_reminder.deal_id));
create policy reminder_insert on clock_reminder for insert to crm_app, crm_worker with check (true);

-- One row an organisation that has its own rules of the clocks.
create table clock_rules (
  tenant_id uuid not null primary key,
  rules jsonb not null,
  version bigint not null default 1,
  changed_at timestamptz not null,
  changed_by uuid
);
call priv.guard_table('clock_rules', 'select, insert, update');
call priv.open_to_tenant('clock_rules');

-- What history proposes as the days of a stage.
create table stage_proposal (
  tenant_id uuid not null,
  stage_id uuid not null,
  -- Tenths of a working day.
  tenths int not null check (tenths > 0),
  deals int not null,
  at timestamptz not null,
  primary key (tenant_id, stage_id),
  foreign key (tenant_id, stage_id) references stage (tenant_id, id)
);
call priv.guard_table('stage_proposal', 'select, insert, update');
call priv.open_to_tenant('stage_proposal');

-- One row an organisation: what its watch over deals has done, and on which morning whom it has told.
create table deal_watch (
  tenant_id uuid not null primary key,
  scanned_at timestamptz,
  proposed_on date,
  digest_on date
);
call priv.guard_table('deal_watch', 'select, insert, update');
call priv.open_to_tenant('deal_watch');

create table morning_digest (
  tenant_id uuid not null,
  user_id uuid not null,
  day date not null,
  at timestamptz not null,
  primary key (tenant_id, user_id, day),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
call priv.guard_table('morning_digest', 'select, insert');
call priv.open_to_tenant('morning_digest');

-- What a superior asks the owner of a deal, who has to say that he has read it.
create table supervision_note (
  tenant_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  body text not null,
  by_id uuid not null,
  to_id uuid not null,
  at timestamptz not null,
  acknowledged_at timestamptz,
  reply text,
  primary key (tenant_id, id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, by_id) references app_user (tenant_id, id),
  foreign key (tenant_id, to_id) references app_user (tenant_id, id)
);
create index supervision_note_deal on supervision_note (tenant_id, deal_id, at desc);
create index supervision_note_open on supervision_note (tenant_id, to_id) where acknowledged_at is null;
call priv.guard_table('supervision_note', 'select, insert, update');
create policy with_deal on supervision_note for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from deal d where d.tenant_id = supervision_note.tenant_id and d.id = supervision_note.deal_id));
create policy note_insert on supervision_note for insert to crm_app, crm_worker with check (true);
create policy note_acknowledge on supervision_note for update to crm_app, crm_worker
  using (to_id = (select priv.ctx_user()) or (select priv.ctx_kind()) = 'system') with check (true);

-- Organisations that exist already: those who lead others may supervise deals.
insert into role_permission (tenant_id, role_id, object, action, scope)
select r.tenant_id, r.id, 'deal', 'supervise', g.scope
from role r
join (values ('admin', 'all'), ('management', 'all'), ('manager', 'team_and_below')) g (key, scope)
  on g.key = r.key and r.builtin
on conflict do nothing;
