-- Meetings with their participants and minutes, the calendar's subscription, telephone calls and the systems that send them.

-- What is about a record is read by whoever reads the record, or one that its history was joined to; `besides`: who else reads it.
create procedure priv.open_with_subject(name text, besides text) language plpgsql set search_path = public as $$
begin
  execute format($policy$create policy with_subject on public.%1$I for select to crm_app, crm_worker using (
    (select priv.ctx_kind()) = 'system'
    or %2$s
    or (subject_object = 'deal' and exists (select 1 from deal d where d.tenant_id = %1$I.tenant_id and d.id = %1$I.subject_id))
    or (subject_object = 'account' and exists (select 1 from account a where a.tenant_id = %1$I.tenant_id and a.id = %1$I.subject_id))
    or (subject_object = 'contact' and exists (select 1 from contact c where c.tenant_id = %1$I.tenant_id and c.id = %1$I.subject_id))
    or (subject_object = 'lead' and (exists (select 1 from lead l where l.tenant_id = %1$I.tenant_id and l.id = %1$I.subject_id)
      or exists (
        select 1 from joined_history j where j.tenant_id = %1$I.tenant_id
          and j.from_object = %1$I.subject_object and j.from_id = %1$I.subject_id and (
          (j.object = 'deal' and exists (select 1 from deal d where d.tenant_id = j.tenant_id and d.id = j.record_id))
          or (j.object = 'account' and exists (select 1 from account a where a.tenant_id = j.tenant_id and a.id = j.record_id))
          or (j.object = 'contact' and exists (select 1 from contact c where c.tenant_id = j.tenant_id and c.id = j.record_id)))))))$policy$,
    name, besides);
end $$;

create table meeting (
  tenant_id uuid not null,
  id uuid not null,
  -- its name in calendars; one that came in from a file keeps the name it had
  uid text not null check (char_length(uid) between 1 and 500),
  imported boolean not null default false,
  subject_object text,
  subject_id uuid,
  account_id uuid,
  title text not null check (char_length(title) between 1 and 300),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  all_day boolean not null default false,
  time_zone text not null,
  place text not null default '' check (char_length(place) <= 300),
  link text not null default '' check (char_length(link) <= 1000),
  agenda text not null default '' check (char_length(agenda) <= 20000),
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  -- counts up with each change that those invited must hear of (RFC 5545)
  sequence int not null default 0,
  owner_id uuid,
  team_id uuid,
  -- colleagues who take part, repeated from the participants: the policy must not ask a table that asks the meeting
  people uuid[] not null default '{}',
  -- the talk on the timeline, once it was held
  note_id uuid,
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid,
  primary key (tenant_id, id),
  check (ends_at > starts_at),
  check ((subject_object is null) = (subject_id is null)),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id),
  foreign key (tenant_id, note_id) references note (tenant_id, id)
);
create index meeting_time on meeting (tenant_id, starts_at) where deleted_at is null;
create index meeting_of_owner on meeting (tenant_id, owner_id, starts_at) where deleted_at is null;
create index meeting_subject on meeting (tenant_id, subject_object, subject_id, starts_at desc) where deleted_at is null;
create index meeting_account on meeting (tenant_id, account_id, starts_at desc) where deleted_at is null;
create index meeting_uid on meeting (tenant_id, uid);
create index meeting_note on meeting (tenant_id, note_id) where note_id is not null;
call priv.guard_table('meeting', 'select, insert, update');
call priv.open_with_subject('meeting', $$(select priv.scope_all('task', 'read')) or owner_id = (select priv.ctx_user())
    or team_id = any ((select priv.scope_teams('task', 'read'))::uuid[]) or (select priv.ctx_user()) = any (people)$$);
create policy meeting_insert on meeting for insert to crm_app, crm_worker with check (true);
create policy meeting_update on meeting for update to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or (select priv.scope_all('task', 'update')) or owner_id = (select priv.ctx_user())
  or team_id = any ((select priv.scope_teams('task', 'update'))::uuid[]) or (select priv.ctx_user()) = any (people)) with check (true);

create table meeting_participant (
  tenant_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  -- a colleague, a contact, or only a name with an address
  user_id uuid,
  contact_id uuid,
  name text not null check (char_length(name) between 1 and 200),
  email text check (char_length(email) <= 320),
  reply text not null default 'none' check (reply in ('none', 'accepted', 'declined', 'tentative')),
  replied_at timestamptz,
  primary key (tenant_id, meeting_id, id),
  check (user_id is null or contact_id is null),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id)
);
create index meeting_participant_user on meeting_participant (tenant_id, user_id) where user_id is not null;
create index meeting_participant_contact on meeting_participant (tenant_id, contact_id) where contact_id is not null;
call priv.guard_table('meeting_participant', 'select, insert, update, delete');
create policy with_meeting on meeting_participant to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from meeting m where m.tenant_id = meeting_participant.tenant_id and m.id = meeting_participant.meeting_id))
  with check (true);

-- A mail with the meeting as a calendar entry, sent because a person said so.
create table meeting_invitation (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  participant_id uuid not null,
  email text not null,
  name text not null,
  method text not null check (method in ('REQUEST', 'CANCEL')),
  sequence int not null,
  state text not null default 'due' check (state in ('due', 'sent', 'failed', 'dropped')),
  error text,
  created_at timestamptz not null,
  created_by uuid,
  settled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, created_by) references app_user (tenant_id, id)
);
create index meeting_invitation_of on meeting_invitation (tenant_id, meeting_id, participant_id, created_at desc);
call priv.guard_table('meeting_invitation', 'select, insert, update');
create policy with_meeting on meeting_invitation to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from meeting m where m.tenant_id = meeting_invitation.tenant_id and m.id = meeting_invitation.meeting_id))
  with check (true);

create table meeting_minutes (
  tenant_id uuid not null,
  meeting_id uuid not null,
  number int not null check (number > 0),
  sections jsonb not null,
  author_id uuid,
  at timestamptz not null,
  primary key (tenant_id, meeting_id, number),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, author_id) references app_user (tenant_id, id)
);
call priv.guard_table('meeting_minutes', 'select, insert');
create policy with_meeting on meeting_minutes to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from meeting m where m.tenant_id = meeting_minutes.tenant_id and m.id = meeting_minutes.meeting_id))
  with check (true);

-- Which lines of the minutes became tasks.
create table minutes_task (
  tenant_id uuid not null,
  meeting_id uuid not null,
  line_id text not null check (char_length(line_id) between 1 and 40),
  task_id uuid not null,
  primary key (tenant_id, meeting_id, line_id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, task_id) references task (tenant_id, id)
);
call priv.guard_table('minutes_task', 'select, insert, update');
create policy with_meeting on minutes_task to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from meeting m where m.tenant_id = minutes_task.tenant_id and m.id = minutes_task.meeting_id))
  with check (true);

-- What the organisation asks minutes to hold; without a row, the product's own template.
create table minutes_template (
  tenant_id uuid not null,
  sections jsonb not null,
  version bigint not null default 1,
  updated_at timestamptz not null,
  updated_by uuid,
  primary key (tenant_id)
);
call priv.guard_table('minutes_template', 'select, insert, update');
call priv.open_to_tenant('minutes_template');

-- The address under which a person's own calendar is read by other programs; only the hash of its key is kept.
create table calendar_feed (
  tenant_id uuid not null,
  user_id uuid not null,
  key_hash bytea not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create unique index calendar_feed_key on calendar_feed (tenant_id, key_hash);
call priv.guard_table('calendar_feed', 'select, insert, update, delete');
create policy own_feed on calendar_feed to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or user_id = (select priv.ctx_user())) with check (true);

-- A telephone system that reports its calls, and whose extension is whose.
create table phone_system (
  tenant_id uuid not null,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 80),
  key_hash bytea not null,
  -- counts up when the key is changed; the signing secret follows from it
  key_number int not null default 1,
  state text not null default 'on' check (state in ('on', 'off')),
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  archived_at timestamptz,
  primary key (tenant_id, id)
);
create unique index phone_system_key on phone_system (tenant_id, key_hash);
call priv.guard_table('phone_system', 'select, insert, update');
call priv.open_to_tenant('phone_system');

create table phone_extension (
  tenant_id uuid not null,
  system_id uuid not null,
  extension text not null check (char_length(extension) between 1 and 40),
  user_id uuid not null,
  primary key (tenant_id, system_id, extension),
  foreign key (tenant_id, system_id) references phone_system (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
call priv.guard_table('phone_extension', 'select, insert, delete');
call priv.open_to_tenant('phone_extension');

create table phone_call (
  tenant_id uuid not null,
  id uuid not null,
  -- without a subject it waits in the inbox, or was dropped from there
  state text not null check (state in ('kept', 'unmatched', 'dropped')),
  subject_object text,
  subject_id uuid,
  account_id uuid,
  direction text not null check (direction in ('in', 'out')),
  outcome text not null check (outcome in ('answered', 'missed', 'busy', 'voicemail', 'wrong_number')),
  number text not null default '' check (char_length(number) <= 60),
  person text not null default '' check (char_length(person) <= 200),
  seconds int check (seconds between 0 and 86400),
  at timestamptz not null,
  recording text not null default '' check (char_length(recording) <= 1000),
  -- what was said stands in the talk on the timeline
  note_id uuid,
  owner_id uuid,
  team_id uuid,
  system_id uuid,
  -- the telephone system's own number of it, so that nothing counts twice
  external_id text check (char_length(external_id) <= 200),
  extension text,
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  settled_at timestamptz,
  settled_by uuid,
  primary key (tenant_id, id),
  check ((state = 'kept') = (subject_id is not null)),
  check ((subject_object is null) = (subject_id is null)),
  foreign key (tenant_id, note_id) references note (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id),
  foreign key (tenant_id, system_id) references phone_system (tenant_id, id)
);
create unique index phone_call_once on phone_call (tenant_id, system_id, external_id) where external_id is not null;
create index phone_call_inbox on phone_call (tenant_id, at desc, id desc) where state = 'unmatched';
create index phone_call_note on phone_call (tenant_id, note_id) where note_id is not null;
create index phone_call_subject on phone_call (tenant_id, subject_object, subject_id);
call priv.guard_table('phone_call', 'select, insert, update');
call priv.open_with_subject('phone_call', $$(select priv.scope_all('task', 'read')) or owner_id = (select priv.ctx_user())
    or team_id = any ((select priv.scope_teams('task', 'read'))::uuid[])$$);
create policy phone_call_insert on phone_call for insert to crm_app, crm_worker with check (true);
create policy phone_call_update on phone_call for update to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or (select priv.scope_all('task', 'update')) or owner_id = (select priv.ctx_user())
  or team_id = any ((select priv.scope_teams('task', 'update'))::uuid[])) with check (true);
