-- Moves of deals that wait for approval, the papers of kind "stage_move"; what is approved speaks for a deal at its gate.

create table stage_move (
  tenant_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  from_stage_id uuid not null,
  to_stage_id uuid not null,
  -- A deal that is to be lost takes its reason along.
  loss_reason_id uuid,
  why text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'approved', 'refused', 'withdrawn')),
  settled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id) on delete cascade,
  foreign key (tenant_id, asked_by) references app_user (tenant_id, id)
);
-- A deal waits for one move at a time.
create unique index stage_move_waiting on stage_move (tenant_id, deal_id) where state = 'waiting';
create index stage_move_of_deal on stage_move (tenant_id, deal_id, asked_at desc);
call priv.guard_table('stage_move', 'select, insert, update');
create policy with_deal on stage_move for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from deal d where d.tenant_id = stage_move.tenant_id and d.id = stage_move.deal_id));
create policy move_insert on stage_move for insert to crm_app, crm_worker
  with check (exists (select 1 from deal d where d.tenant_id = stage_move.tenant_id and d.id = stage_move.deal_id));
create policy move_settle on stage_move for update to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system') with check (true);
grant select on stage_move to crm_definer;
create policy process_evidence on stage_move for select to crm_definer using (true);

-- A deal moved by what was approved, sent or signed.
alter table stage_event drop constraint stage_event_cause_check;
alter table stage_event add constraint stage_event_cause_check
  check (cause in ('manual', 'rule', 'import', 'api', 'transfer', 'reopen', 'auto_close', 'evidence')) not valid;
alter table stage_event validate constraint stage_event_cause_check;

drop function priv.process_evidence(uuid, timestamptz);

-- As in 0051, with the stages that the deal may enter by an approval given while it stands where it stands.
create function priv.process_evidence(wanted uuid, since timestamptz)
returns table (deal_filled text[], account_filled text[], roles text[], activities jsonb, ticked uuid[], files text[],
  approved uuid[])
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
  select array_agg(f.name) into files from public.file f
    where f.tenant_id = t and f.subject_object = 'deal' and f.subject_id = wanted and f.deleted_at is null;
  select array_agg(m.to_stage_id) into approved from public.stage_move m
    where m.tenant_id = t and m.deal_id = wanted and m.state = 'approved' and m.from_stage_id = d.stage_id
      and m.asked_at >= since;
  return next;
end $$;
alter function priv.process_evidence(uuid, timestamptz) owner to crm_definer;
