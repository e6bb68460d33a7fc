-- Reports on a schedule: when and how, each time it was sent, what went to whom, and the files. Subscriptions are the simple form.

create table report_schedule (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  owner_id uuid not null,
  -- A person's own, made by one press; one a report and person.
  is_subscription boolean not null default false,
  definition jsonb not null,
  -- Null: to be worked out, nothing is sent before.
  next_at timestamptz,
  paused_at timestamptz,
  version bigint not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, report_id) references report (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id)
);
create unique index report_schedule_of_person on report_schedule (tenant_id, report_id, owner_id)
  where is_subscription and deleted_at is null;
create index report_schedule_due on report_schedule (tenant_id, next_at) where deleted_at is null and paused_at is null;

create table report_sending (
  tenant_id uuid not null,
  id uuid not null,
  schedule_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, schedule_id) references report_schedule (tenant_id, id)
);
create index report_sending_of_schedule on report_sending (tenant_id, schedule_id, at);

-- To one person, or to one address outside.
create table report_delivery (
  tenant_id uuid not null,
  id uuid not null,
  sending_id uuid not null,
  maker_id uuid not null,
  user_id uuid,
  address text,
  -- withheld: not his to see; skipped: the condition did not hold, or there was nothing in it.
  state text not null check (state in ('due', 'sent', 'withheld', 'skipped', 'failed')),
  due_at timestamptz not null,
  tries smallint not null default 0,
  ended_at timestamptz,
  failure text,
  primary key (tenant_id, id),
  check (num_nonnulls(user_id, address) = 1),
  foreign key (tenant_id, sending_id) references report_sending (tenant_id, id),
  foreign key (tenant_id, maker_id) references app_user (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index report_delivery_due on report_delivery (tenant_id, due_at) where state = 'due';
create index report_delivery_of_sending on report_delivery (tenant_id, sending_id);

create table report_file (
  tenant_id uuid not null,
  delivery_id uuid not null,
  place smallint not null,
  name text not null,
  media_type text not null,
  content bytea not null,
  primary key (tenant_id, delivery_id, place),
  foreign key (tenant_id, delivery_id) references report_delivery (tenant_id, id)
);

create table report_outside (
  tenant_id uuid not null primary key,
  rules jsonb not null,
  version bigint not null default 1,
  changed_at timestamptz not null,
  changed_by uuid
);

call priv.guard_table('report_schedule', 'select, insert, update');
call priv.guard_table('report_sending', 'select, insert');
call priv.guard_table('report_delivery', 'select, insert, update');
call priv.guard_table('report_file', 'select, insert, delete');
call priv.guard_table('report_outside', 'select, insert, update');
call priv.open_to_tenant('report_outside');

create policy own on report_schedule to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system' or owner_id = (select priv.ctx_user()))
  with check ((select priv.ctx_kind()) = 'system' or owner_id = (select priv.ctx_user()));
create policy own on report_delivery to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system' or user_id = (select priv.ctx_user()) or maker_id = (select priv.ctx_user()))
  with check ((select priv.ctx_kind()) = 'system');
create policy with_delivery on report_sending to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system' or exists (
    select 1 from report_delivery d where d.tenant_id = report_sending.tenant_id and d.sending_id = report_sending.id))
  with check ((select priv.ctx_kind()) = 'system');
-- What stands in a file is the receiver's reach: whoever made the schedule reads those that were made with his own.
create policy of_receiver on report_file to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system' or exists (
    select 1 from report_delivery d where d.tenant_id = report_file.tenant_id and d.id = report_file.delivery_id
      and (d.user_id = (select priv.ctx_user()) or (d.address is not null and d.maker_id = (select priv.ctx_user())))))
  with check ((select priv.ctx_kind()) = 'system');

insert into report_schedule (tenant_id, id, report_id, owner_id, is_subscription, definition, created_at, changed_at)
select n.tenant_id, gen_random_uuid(), n.report_id, n.user_id, true, jsonb_build_object(
    'days', jsonb_build_object(
      'days', case n.rhythm
        when 'workdays' then '{"every": "day"}'::jsonb
        when 'weekly' then '{"every": "week", "weekdays": [1]}'::jsonb
        else '{"every": "month", "day": 1}'::jsonb end,
      'whenOff', case n.rhythm when 'workdays' then 'skip' else 'later' end,
      'at', n.send_at, 'timeZone', o.time_zone),
    'to', '{"me": true}'::jsonb), now(), now()
from report_subscription n join organisation o on o.id = n.tenant_id;
drop table report_subscription;
