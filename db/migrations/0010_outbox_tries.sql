-- What the relay knows of an event: which reactions are done, how often it was tried, when to try again, why it was
-- set aside. And how often a worker has taken a job: the number is its fence.

alter table outbox add column tries int not null default 0;
alter table outbox add column reacted text[] not null default '{}';
alter table outbox add column retry_at timestamptz;
alter table outbox add column failed_at timestamptz;
alter table outbox add column last_error text;

drop index outbox_waiting;
create index outbox_waiting on outbox (tenant_id, id) where dispatched_at is null and failed_at is null;
drop index outbox_recent;
create index outbox_recent on outbox (tenant_id, at, id);

-- The worker prunes what was handed on long ago.
grant delete on outbox to crm_worker;

create policy relay on outbox for select to crm_definer using (true);
grant select on outbox to crm_definer;

-- Organisations for which the relay has something to do, by jumps along the index: cheap however much waits.
create function priv.organisations_with_waiting_events() returns table (id uuid, time_zone text, locale text)
language sql stable security definer set search_path = '' as
$$
  with recursive waiting as (
    (select o.tenant_id from public.outbox o
      where o.dispatched_at is null and o.failed_at is null order by o.tenant_id limit 1)
    union all
    select (select o.tenant_id from public.outbox o
      where o.dispatched_at is null and o.failed_at is null and o.tenant_id operator(pg_catalog.>) w.tenant_id
      order by o.tenant_id limit 1)
    from waiting w where w.tenant_id is not null)
  select o.id, o.time_zone, o.locale
  from waiting w join public.organisation o on o.id = w.tenant_id
  where o.state = 'active'
$$;
alter function priv.organisations_with_waiting_events() owner to crm_definer;

alter table job add column attempt int not null default 0;
