-- A stage change in two calls: lock and read, then write. Each asks for the context and the asker's reach once, where
-- row-level security would ask for every table; the rules themselves were checked in between, by the application.

grant select, update on deal to crm_definer;
grant select, insert on stage_event to crm_definer;
grant select on stage, stage_version, stage_mapping, pipeline to crm_definer;
grant select, update on deal_fact to crm_definer;
grant select, insert, update on visit_fact to crm_definer;
grant insert on audit_entry, outbox to crm_definer;
create policy stage_change on deal to crm_definer using (true) with check (true);
create policy stage_change on stage_event to crm_definer using (true) with check (true);
create policy stage_change on stage for select to crm_definer using (true);
create policy stage_change on stage_version for select to crm_definer using (true);
create policy stage_change on stage_mapping for select to crm_definer using (true);
create policy stage_change on pipeline for select to crm_definer using (true);
create policy stage_change on deal_fact to crm_definer using (true) with check (true);
create policy stage_change on visit_fact to crm_definer using (true) with check (true);
create policy stage_change on audit_entry for insert to crm_definer with check (true);
create policy stage_change on outbox for insert to crm_definer with check (true);

-- The deal, locked, with its log, the stages of its pipeline's present version, and where left-out stages went.
-- No row when there is none that the asker may read; what that is, the policies of priv.open_by_scope say in the same words.
create function priv.lock_deal(wanted uuid) returns table (deal public.deal, log json, stages json, mappings json)
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
  select json_agg(json_build_object('seq', e.seq, 'from', e.from_stage_id, 'to', e.to_stage_id, 'at', e.at,
      'actor', e.actor_id, 'owner', e.owner_id_at, 'team', e.team_id_at, 'amount', e.amount_at::text,
      'cause', e.cause, 'reason', e.loss_reason_id) order by e.seq)
    into log from public.stage_event e where e.tenant_id = t and e.deal_id = wanted;
  select json_agg(json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'rank', v.rank, 'probability', v.probability))
    into stages from public.pipeline p
    join public.stage_version v
      on v.tenant_id = p.tenant_id and v.pipeline_id = p.id and v.pipeline_version = p.current_version
    join public.stage s on s.tenant_id = v.tenant_id and s.id = v.stage_id
    where p.tenant_id = t and p.id = (deal).pipeline_id;
  select json_agg(json_build_object('from', m.from_stage_id, 'to', m.to_stage_id) order by m.pipeline_version)
    into mappings from public.stage_mapping m where m.tenant_id = t and m.pipeline_id = (deal).pipeline_id;
  return next;
end $$;
alter function priv.lock_deal(uuid) owner to crm_definer;

-- Writes a stage change that the rules have allowed: the deal, its log, its facts, audit and event. `rows` holds them by
-- column name; tenant and deal are set here. Refuses a deal that the asker may not change.
create function priv.write_stage_change(wanted uuid, rows jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  t uuid := priv.ctx(1)::uuid;
  asker uuid := nullif(split_part(current_setting('app.ctx'), '|', 2), '')::uuid;
  own jsonb := jsonb_build_object('tenant_id', t, 'deal_id', wanted);
  d public.deal := jsonb_populate_record(null::public.deal, rows -> 'deal');
  e public.stage_event := jsonb_populate_record(null::public.stage_event, (rows -> 'event') || own);
  f public.deal_fact := jsonb_populate_record(null::public.deal_fact, (rows -> 'fact') || own);
  a public.audit_entry := jsonb_populate_record(null::public.audit_entry, rows -> 'audited');
  o public.outbox := jsonb_populate_record(null::public.outbox, rows -> 'told');
  v public.visit_fact;
  visit jsonb;
begin
  update public.deal x set stage_id = d.stage_id, outcome = d.outcome, loss_reason_id = d.loss_reason_id,
      stage_entered_at = d.stage_entered_at, closed_at = d.closed_at, reopened_count = d.reopened_count,
      version = d.version, updated_at = d.updated_at
    where x.tenant_id = t and x.id = wanted
      and (x.owner_id = asker or priv.scope_all('deal', 'update') or x.team_id = any (priv.scope_teams('deal', 'update')));
  if not found then
    raise exception 'this deal is not the asker''s to change' using errcode = '42501';
  end if;
  insert into public.stage_event values (e.*);
  update public.deal_fact x set stage_id = f.stage_id, stage_rank = f.stage_rank, outcome = f.outcome,
      furthest_rank = f.furthest_rank, strict_rank = f.strict_rank, lost_from_rank = f.lost_from_rank,
      loss_reason_id = f.loss_reason_id, life_no = f.life_no, weighted_amount = f.weighted_amount,
      closed_owner_id = f.closed_owner_id, closed_team_id = f.closed_team_id,
      stage_entered_at = f.stage_entered_at, closed_at = f.closed_at, cycle_days = f.cycle_days
    where x.tenant_id = t and x.deal_id = wanted;
  for visit in select jsonb_array_elements(rows -> 'visits') loop
    v := jsonb_populate_record(null::public.visit_fact, visit || own);
    insert into public.visit_fact values (v.*)
      on conflict (tenant_id, deal_id, visit_no)
      do update set left_at = excluded.left_at, exit = excluded.exit, retro = excluded.retro;
  end loop;
  insert into public.audit_entry (tenant_id, id, at, actor_id, actor_kind, object, record_id, action, changes, request_id)
    values (t, a.id, a.at, a.actor_id, a.actor_kind, a.object, a.record_id, a.action, a.changes, a.request_id);
  insert into public.outbox (tenant_id, id, type, object, record_id, actor_id, payload, at)
    values (t, o.id, o.type, o.object, o.record_id, o.actor_id, o.payload, o.at);
end $$;
alter function priv.write_stage_change(uuid, jsonb) owner to crm_definer;
