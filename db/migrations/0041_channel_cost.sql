-- What marketing spent: by month, channel and, where it is known, campaign. Set against the leads it brought.

create table channel_cost (
  tenant_id uuid not null,
  id uuid not null,
  -- the first day of the month
  month date not null check (extract(day from month) = 1),
  source text not null,
  -- empty: what the channel cost besides its campaigns
  campaign text not null default '',
  amount bigint not null check (amount >= 0),
  updated_at timestamptz not null,
  updated_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, month, source, campaign)
);
call priv.guard_table('channel_cost', 'select, insert, update, delete');
create policy cost_read on channel_cost for select to crm_app, crm_worker using (
  (select priv.scope_all('lead', 'read')) or (select priv.scope_all('lead_rules', 'read')));
create policy cost_insert on channel_cost for insert to crm_app, crm_worker
  with check ((select priv.scope_all('lead_rules', 'design')));
create policy cost_update on channel_cost for update to crm_app, crm_worker
  using ((select priv.scope_all('lead_rules', 'design'))) with check ((select priv.scope_all('lead_rules', 'design')));
create policy cost_delete on channel_cost for delete to crm_app, crm_worker
  using ((select priv.scope_all('lead_rules', 'design')));
