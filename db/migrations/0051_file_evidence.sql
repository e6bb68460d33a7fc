-- Files speak for a deal at a gate, too: by their names, which whoever reads the deal may read.

grant select on file to crm_definer;
create policy process_evidence on file for select to crm_definer using (true);

drop function priv.process_evidence(uuid, timestamptz);

-- As in 0050, with the names of the deal's files.
create function priv.process_evidence(wanted uuid, since timestamptz)
returns table (deal_filled text[], account_filled text[], roles text[], activities jsonb, ticked uuid[], files text[])
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
  return next;
end $$;
alter function priv.process_evidence(uuid, timestamptz) owner to crm_definer;
