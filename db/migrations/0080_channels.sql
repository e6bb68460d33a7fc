-- How people are told: per kind by bell, mail, push and group robot; quiet hours; devices; robots in chat groups.

-- Each channel: null says nothing of it, and the kind's usual way stands.
alter table notification_preference alter column mail drop not null;
alter table notification_preference add column bell boolean;
alter table notification_preference add column push boolean;
alter table notification_preference add column robot boolean;

-- Kept from the bell: it stands in the list, and counts as read there.
alter table notification add column silent boolean not null default false;
alter table notification add column push_state text check (push_state in ('due', 'sent', 'failed', 'dropped'));

-- When pushes wait; no row: the usual night. Minutes from midnight; equal ones: no quiet hours.
create table quiet_hours (
  tenant_id uuid not null,
  user_id uuid not null,
  from_minute smallint not null check (from_minute between 0 and 1439),
  until_minute smallint not null check (until_minute between 0 and 1439),
  on_days_off boolean not null,
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
call priv.guard_table('quiet_hours', 'select, insert, update');
-- Whoever causes a notification has to know the other's quiet hours; only oneself changes them.
create policy anybodys_quiet on quiet_hours for select to crm_app, crm_worker using (true);
create policy own_insert on quiet_hours for insert to crm_app, crm_worker
  with check (user_id = (select priv.ctx_user()));
create policy own_update on quiet_hours for update to crm_app, crm_worker
  using (user_id = (select priv.ctx_user()));

-- A browser that is pushed to. Its endpoint is a secret of the push service: whoever knows it may try to push.
create table push_device (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  endpoint text not null,
  endpoint_hash text not null,
  p256dh text not null,
  auth text not null,
  name text not null,
  created_at timestamptz not null,
  pushed_at timestamptz,
  error text,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create unique index push_device_endpoint on push_device (tenant_id, endpoint_hash);
create index push_device_of_user on push_device (tenant_id, user_id);
call priv.guard_table('push_device', 'select, insert, update, delete');
-- That somebody has a device has to be known to whoever tells him something.
create policy anybodys_device on push_device for select to crm_app, crm_worker using (true);
create policy own_insert on push_device for insert to crm_app, crm_worker
  with check (user_id = (select priv.ctx_user()));
create policy own_update on push_device for update to crm_app, crm_worker
  using (user_id = (select priv.ctx_user()) or (select priv.ctx_kind()) = 'system');
-- A browser has one user: who takes it over removes the former one's.
create policy any_delete on push_device for delete to crm_app, crm_worker using (true);

create table im_robot (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  product text not null check (product in ('wecom', 'dingtalk', 'feishu')),
  -- Sealed for this organisation by the installation's key: the address carries the key that lets one post.
  address text not null,
  address_hint text not null,
  sign_secret text,
  kinds text[] not null,
  -- Empty: everybody's.
  team_ids uuid[] not null default '{}',
  locale text not null check (locale in ('zh-CN', 'en')),
  working_hours_only boolean not null,
  -- dead: switched off by itself, because its product will not take another message
  state text not null default 'on' check (state in ('on', 'off', 'dead')),
  error text,
  failures int not null default 0,
  next_try_at timestamptz,
  sending_until timestamptz,
  posted_at timestamptz,
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  archived_at timestamptz,
  primary key (tenant_id, id)
);
create index im_robot_on on im_robot (tenant_id, id) where archived_at is null and state = 'on';
call priv.guard_table('im_robot', 'select, insert, update');
call priv.open_to_tenant('im_robot');

-- What a robot has to say, and what came of it: its queue and its log.
create table robot_message (
  tenant_id uuid not null,
  id uuid not null,
  robot_id uuid not null,
  -- Null: a test.
  notification_id uuid,
  -- The name of whom it was told; null: the group itself.
  told_to text,
  text text not null,
  href text,
  state text not null default 'due' check (state in ('due', 'sent', 'failed', 'dropped')),
  at timestamptz not null,
  due_at timestamptz not null,
  tries int not null default 0,
  -- Messages that went out together have one post.
  post_id uuid,
  sent_at timestamptz,
  error text,
  primary key (tenant_id, id),
  foreign key (tenant_id, robot_id) references im_robot (tenant_id, id),
  foreign key (tenant_id, notification_id) references notification (tenant_id, id)
);
create unique index robot_message_once on robot_message (tenant_id, robot_id, notification_id);
create index robot_message_due on robot_message (tenant_id, robot_id, due_at) where state = 'due';
create index robot_message_log on robot_message (tenant_id, robot_id, at desc);
create index robot_message_sent on robot_message (tenant_id, robot_id, sent_at) where sent_at is not null;
call priv.guard_table('robot_message', 'select, insert, update');
call priv.open_to_tenant('robot_message');
