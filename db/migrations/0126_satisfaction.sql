-- How content customers are with a case, said through the link they were given: one answer for each link.
create table satisfaction (
  tenant_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  case_id uuid not null,
  account_id uuid,
  score int not null check (score between 1 and 5),
  comment text not null default '' check (char_length(comment) <= 2000),
  answered_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, link_id),
  foreign key (tenant_id, link_id) references open_link (tenant_id, id),
  foreign key (tenant_id, case_id) references service_case (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index satisfaction_of_case on satisfaction (tenant_id, case_id, answered_at desc);
create index satisfaction_of_account on satisfaction (tenant_id, account_id, answered_at desc);
call priv.guard_table('satisfaction', 'select, insert, update');
create policy with_case on satisfaction to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from service_case c where c.tenant_id = satisfaction.tenant_id and c.id = satisfaction.case_id))
  with check (true);
