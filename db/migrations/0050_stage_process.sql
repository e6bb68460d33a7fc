-- What a stage asks for: its process, versioned with the pipeline; what deals have done of it; who of the customer's
-- people plays which part; and the moves that broke a rule and were let through.

-- Null asks for nothing. Its shape is stageProcessSchema in src/deals/model/process/stage-process.ts.
alter table stage_version add column process jsonb;

create table checklist_tick (
  tenant_id uuid not null,
  deal_id uuid not null,
  item_id uuid not null,
  ticked_at timestamptz not null,
  ticked_by uuid,
  primary key (tenant_id, deal_id, item_id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, ticked_by) references app_user (tenant_id, id)
);
call priv.guard_table('checklist_tick', 'select, insert, delete');
create policy with_deal on checklist_tick to crm_app, crm_worker
  using (exists (select 1 from deal d where d.tenant_id = checklist_tick.tenant_id and d.id = checklist_tick.deal_id))
  with check (exists (select 1 from deal d where d.tenant_id = checklist_tick.tenant_id and d.id = checklist_tick.deal_id));

create table deal_contact (
  tenant_id uuid not null,
  deal_id uuid not null,
  contact_id uuid not null,
  role text not null check (role in ('decision_maker', 'evaluator', 'user', 'champion', 'purchaser', 'opponent')),
  added_at timestamptz not null,
  added_by uuid,
  primary key (tenant_id, deal_id, contact_id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id),
  foreign key (tenant_id, added_by) references app_user (tenant_id, id)
);
create index deal_contact_contact on deal_contact (tenant_id, contact_id);
call priv.guard_table('deal_contact', 'select, insert, update, delete');
create policy with_deal on deal_contact to crm_app, crm_worker
  using (exists (select 1 from deal d where d.tenant_id = deal_contact.tenant_id and d.id = deal_contact.deal_id))
  with check (exists (select 1 from deal d where d.tenant_id = deal_contact.tenant_id and d.id = deal_contact.deal_id));

-- One row for each rule that a move broke and that let it pass: observed, or confirmed by who moved.
create table process_observation (
  tenant_id uuid not null,
  id uuid not null,
  pipeline_id uuid not null,
  rule_id uuid not null,
  deal_id uuid not null,
  from_stage_id uuid not null,
  to_stage_id uuid not null,
  outcome text not null check (outcome in ('observed', 'confirmed')),
  at timestamptz not null,
  actor_id uuid,
  primary key (tenant_id, id)
);
create index process_observation_rule on process_observation (tenant_id, pipeline_id, at);
call priv.guard_table('process_observation', 'select, insert');
create policy observed on process_observation for insert to crm_app, crm_worker with check (true);
-- Counted for the whole organisation, by a use case that says so.
create policy counted on process_observation for select to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system');

drop function priv.lock_deal(uuid);

-- As in 0017, with the processes of the stages that have one, as lines of a stage's id, a bar and its JSON.
create function priv.lock_deal(wanted uuid)
returns table (deal public.deal, log text, stages text, mappings text, processes text)
language plpgsql security definer set search_path = '' as $$
declare
  t uuid := priv.ctx(1)::uuid;
  -- The context was just verified: its second part is who asks.
  asker uuid := nullif(split_part(current_setting('app.ctx'), '|', 2), '')::uuid;
begin
  select d.* into deal from public.deal d
    where d.tenant_id = t and d.id = wanted
      and (d.owner_id = asker or priv.scope_all('deal', 'read') or d.team_id = any (priv.scope_teams('deal', 'read')))
    for update;
  if not found then return; end if;
  select string_agg(concat(e.seq, '|', e.from_stage_id, '|', e.to_stage_id, '|', e.at, '|', e.actor_id, '|',
      e.owner_id_at, '|', e.team_id_at, '|', e.amount_at, '|', e.cause, '|', e.loss_reason_id), E'\n' order by e.seq)
    into log from public.stage_event e where e.tenant_id = t and e.deal_id = wanted;
  select string_agg(concat(s.id, '|', s.kind, '|', v.rank, '|', v.probability, '|', s.name), E'\n'),
      string_agg(concat(s.id, '|', v.process), E'\n') filter (where v.process is not null)
    into stages, processes from public.pipeline p
    join public.stage_version v
      on v.tenant_id = p.tenant_id and v.pipeline_id = p.id and v.pipeline_version = p.current_version
    join public.stage s on s.tenant_id = v.tenant_id and s.id = v.stage_id
    where p.tenant_id = t and p.id = (deal).pipeline_id;
  select string_agg(concat(m.from_stage_id, '|', m.to_stage_id), E'\n' order by m.pipeline_version)
    into mappings from public.stage_mapping m where m.tenant_id = t and m.pipeline_id = (deal).pipeline_id;
  return next;
end $$;
alter function priv.lock_deal(uuid) owner to crm_definer;

-- Which columns and custom fields of a record hold something, by name: `amount`, `custom.budget`.
create function priv.filled(record jsonb) returns text[] language sql immutable set search_path = '' as $$
  select coalesce(array_agg(f.name), '{}') from (
    select e.key as name, e.value from jsonb_each_text(record - 'custom') e
    union all
    select 'custom.' || c.key, c.value from jsonb_each_text(coalesce(record -> 'custom', '{}')) c) f
  where f.value is not null and btrim(f.value) <> ''
$$;
alter function priv.filled(jsonb) owner to crm_definer;

grant select on account, contact, note, task, checklist_tick, deal_contact to crm_definer;
create policy process_evidence on account for select to crm_definer using (true);
create policy process_evidence on contact for select to crm_definer using (true);
create policy process_evidence on note for select to crm_definer using (true);
create policy process_evidence on task for select to crm_definer using (true);
create policy process_evidence on checklist_tick for select to crm_definer using (true);
create policy process_evidence on deal_contact for select to crm_definer using (true);

-- What speaks for a deal that the asker may read, whatever of it he may see himself: which fields are filled, the parts
-- its contacts play, what was done with it since `since` by kind, the items ticked. Names and counts, no contents.
create function priv.process_evidence(wanted uuid, since timestamptz)
returns table (deal_filled text[], account_filled text[], roles text[], activities jsonb, ticked uuid[])
language plpgsql stable security definer set search_path = '' as $$
declare
  t uuid := priv.ctx(1)::uuid;
  asker uuid := nullif(split_part(current_setting('app.ctx'), '|', 2), '')::uuid;
  d public.deal;
begin
  select x.* into d from public.deal x
    where x.tenant_id = t and x.id = wanted
      and (x.owner_id = asker or priv.scope_all('deal', 'read') or x.team_id = any (priv.scope_teams('deal', 'read')));
  if not found then return; end if;
  deal_filled := priv.filled(to_jsonb(d));
  select priv.filled(to_jsonb(a)) into account_filled from public.account a
    where a.tenant_id = t and a.id = d.account_id and a.deleted_at is null;
  select array_agg(c.role) into roles from public.deal_contact c
    join public.contact p on p.tenant_id = c.tenant_id and p.id = c.contact_id and p.deleted_at is null
    where c.tenant_id = t and c.deal_id = wanted;
  select jsonb_object_agg(k.kind, k.count) into activities from (
    select n.kind, count(*) as count from public.note n
      where n.tenant_id = t and n.subject_object = 'deal' and n.subject_id = wanted and n.at >= since
        and n.deleted_at is null group by n.kind
    union all
    select 'task', count(*) from public.task w
      where w.tenant_id = t and w.subject_object = 'deal' and w.subject_id = wanted and w.done_at >= since
        and w.deleted_at is null having count(*) > 0) k;
  select array_agg(i.item_id) into ticked from public.checklist_tick i where i.tenant_id = t and i.deal_id = wanted;
  return next;
end $$;
alter function priv.process_evidence(uuid, timestamptz) owner to crm_definer;
