-- Dated exchange rates, and deals in their own currency: what a deal counts in the organisation's is its amount at a rate.

create table exchange_rate (
  tenant_id uuid not null,
  currency text not null,
  -- From this day until the next one.
  day date not null,
  -- What one unit is worth in the organisation's currency, in hundred-millionths.
  rate bigint not null check (rate > 0),
  entered_by uuid,
  entered_at timestamptz not null,
  primary key (tenant_id, currency, day)
);
call priv.guard_table('exchange_rate', 'select, insert, update, delete');
call priv.open_to_tenant('exchange_rate');

-- Null: there is no rate, and the deal counts in no sum. In the organisation's own currency it is one, of no day.
alter table deal add column rate bigint default 100000000 check (rate > 0);
alter table deal add column rate_on date;
-- Multiplied, not divided: exact before it is rounded half up.
alter table deal add column base_amount bigint
  generated always as (round(amount::numeric * rate * 0.00000001)::bigint) stored;
alter table deal add check (rate_on is null or rate is not null);
create index deal_foreign on deal (tenant_id, currency) where rate is null or rate_on is not null;

-- A deal without a rate has no amount in any sum.
alter table deal_fact alter column amount drop not null;
alter table deal_fact alter column weighted_amount drop not null;
alter table visit_fact alter column amount drop not null;
alter table visit_fact alter column amount_at drop not null;

-- Deals in other currencies were counted as if they were in the organisation's.
update deal d set rate = null from organisation o where o.id = d.tenant_id and d.currency <> o.currency;
update deal_fact f set amount = null, weighted_amount = null
from deal d where d.tenant_id = f.tenant_id and d.id = f.deal_id and d.rate is null;
update visit_fact f set amount = null, amount_at = null
from deal d where d.tenant_id = f.tenant_id and d.id = f.deal_id and d.rate is null;

-- As in 0017, with amounts in the organisation's currency in the facts.
create or replace function priv.write_stage_change(wanted uuid, decided jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  t uuid := priv.ctx(1)::uuid;
  asker uuid := nullif(split_part(current_setting('app.ctx'), '|', 2), '')::uuid;
  c priv.stage_change := jsonb_populate_record(null::priv.stage_change, decided);
  d public.deal;
begin
  update public.deal x set stage_id = c.to_stage_id, outcome = c.outcome, loss_reason_id = c.loss_reason_id,
      stage_entered_at = c.at, closed_at = c.closed_at, reopened_count = c.reopened_count,
      version = x.version + 1, updated_at = c.recorded_at
    where x.tenant_id = t and x.id = wanted
      and (x.owner_id = asker or priv.scope_all('deal', 'update') or x.team_id = any (priv.scope_teams('deal', 'update')))
    returning x.* into d;
  if not found then
    raise exception 'this deal is not the asker''s to change' using errcode = '42501';
  end if;
  insert into public.stage_event (tenant_id, deal_id, seq, pipeline_id, pipeline_version, from_stage_id, to_stage_id,
      at, recorded_at, client_key, actor_id, owner_id_at, team_id_at, amount_at, currency, expected_close_on_at,
      probability_at, cause, loss_reason_id, note)
    values (t, wanted, c.seq, d.pipeline_id, d.pipeline_version, c.from_stage_id, c.to_stage_id,
      c.at, c.recorded_at, c.client_key, c.actor_id, d.owner_id, d.team_id, d.amount, d.currency, d.expected_close_on,
      d.probability, c.cause, c.loss_reason_id, c.note);
  update public.deal_fact x set stage_id = c.to_stage_id, stage_rank = c.stage_rank, outcome = c.outcome,
      furthest_rank = c.furthest_rank, strict_rank = c.strict_rank, lost_from_rank = c.lost_from_rank,
      loss_reason_id = c.loss_reason_id, life_no = c.life_no, weighted_amount = c.weighted_amount,
      closed_owner_id = c.closed_owner_id, closed_team_id = c.closed_team_id,
      stage_entered_at = c.at, closed_at = c.closed_at, cycle_days = c.cycle_days
    where x.tenant_id = t and x.deal_id = wanted;
  update public.visit_fact x set left_at = c.at, exit = c.left_exit, retro = c.left_retro
    where x.tenant_id = t and x.deal_id = wanted and x.visit_no = c.visit_no - 1;
  insert into public.visit_fact (tenant_id, deal_id, visit_no, pipeline_id, stage_id, kind, rank, furthest_before,
      entered_at, exit, first_visit, strict, retro, life_no, lost_from_rank, loss_reason_id, amount_at, owner_at,
      team_at, amount, owner_id, team_id, source, product_id, account_id, deal_created_at)
    values (t, wanted, c.visit_no, d.pipeline_id, c.to_stage_id, c.outcome, c.stage_rank, c.furthest_before,
      c.at, 'open', c.first_visit, c.strict_visit, false, c.life_no, c.lost_from_rank, c.loss_reason_id, d.base_amount,
      d.owner_id, d.team_id, d.base_amount, d.owner_id, d.team_id, d.source, d.product_id, d.account_id, d.created_at);
  insert into public.audit_entry (tenant_id, id, at, actor_id, actor_kind, object, record_id, action, changes, request_id)
    values (t, c.audit_id, c.recorded_at, c.actor_id, c.actor_kind, 'deal', wanted, 'deal.stage-changed', c.changes,
      c.request_id);
  insert into public.outbox (tenant_id, id, type, object, record_id, actor_id, payload, at)
    values (t, c.event_id, 'deal.stage-changed', 'deal', wanted, c.actor_id, c.payload, c.recorded_at);
end $$;

-- A change of currency is part of an amount's history.
alter table deal_field_event drop constraint deal_field_event_field_check;
alter table deal_field_event add constraint deal_field_event_field_check
  check (field in ('amount', 'currency', 'expected_close_on', 'owner', 'probability'));

-- Organisations that exist already: everybody sees rates, administrators keep them.
insert into role_permission (tenant_id, role_id, object, action, scope)
select p.tenant_id, p.role_id, 'exchange_rate', p.action, 'all'
from role_permission p
where p.object = 'organisation' and p.action in ('read', 'update')
on conflict do nothing;
