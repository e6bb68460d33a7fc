-- What a watch did by itself when an alert fired, and how each receiver was told what it is about.

-- In the receiver's language, as he sees it.
alter table alert_notice add column title text;

create table alert_act (
  tenant_id uuid not null,
  alert_id uuid not null,
  -- The turn on which it fired: each act is done at most once for it.
  turn integer not null,
  place smallint not null,
  what text not null,
  -- held_back: too many fired at once.
  state text not null check (state in ('done', 'refused', 'held_back')),
  -- Why it was refused, in both languages.
  words jsonb,
  at timestamptz not null,
  primary key (tenant_id, alert_id, turn, place),
  foreign key (tenant_id, alert_id, turn) references alert_turn (tenant_id, alert_id, number)
);

call priv.guard_table('alert_act', 'select, insert');

create policy with_alert on alert_act for select to crm_app, crm_worker using (
  exists (select 1 from alert a where a.tenant_id = alert_act.tenant_id and a.id = alert_act.alert_id));
create policy by_the_clock on alert_act for insert to crm_app, crm_worker
  with check ((select priv.ctx_kind()) = 'system');
