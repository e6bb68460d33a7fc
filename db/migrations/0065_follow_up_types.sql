-- Typed follow-ups: kinds of talk an organisation designs, and what a talk came to.

-- One row for each type that an organisation made or changed; what is not here is as the product brings it.
create table follow_up_type (
  tenant_id uuid not null,
  key text not null check (length(key) between 1 and 40),
  -- The channel that clocks, leads and stage rules count it as.
  kind text not null check (kind in ('note', 'call', 'visit', 'wechat', 'email', 'meeting')),
  name text not null,
  name_en text,
  template text not null default '',
  -- [{ id, name, nameEn }]
  results jsonb not null default '[]',
  requires text[] not null default '{}',
  -- Characters that the text must have, blanks not counted.
  least_length int not null default 0 check (least_length between 0 and 1000),
  place int not null,
  -- Counts the changes of its rules; a note keeps the one it was written by.
  version int not null default 1,
  retired_at timestamptz,
  primary key (tenant_id, key)
);
call priv.guard_table('follow_up_type', 'select, insert, update');
call priv.open_to_tenant('follow_up_type');

-- Null: the type that is called as the kind.
alter table note add column type text;
alter table note add column type_version int not null default 1;
-- As it was chosen: { id, name, nameEn }.
alter table note add column result jsonb;
alter table note add column contact_id uuid;
alter table note add column next_step text;
alter table note add column next_step_on date;
-- A pasted chat: { messages: [{ by, at, text, ours }], … }.
alter table note add column talk jsonb;
alter table note add foreign key (tenant_id, contact_id) references contact (tenant_id, id);
create index note_contact on note (tenant_id, contact_id) where contact_id is not null;
create index note_time on note (tenant_id, at desc, id desc) where deleted_at is null;
