-- How content customers are, said through the link they were given: one answer for each link. With a case (CSAT, 1-5),
-- or with us as a whole (NPS, 0-10).
create table satisfaction (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('csat', 'nps')),
  link_id uuid not null,
  case_id uuid,
  account_id uuid,
  score int not null,
  comment text not null default '' check (char_length(comment) <= 2000),
  answered_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, link_id),
  check (case kind when 'csat' then case_id is not null and score between 1 and 5 else account_id is not null and score between 0 and 10 end),
  foreign key (tenant_id, link_id) references open_link (tenant_id, id),
  foreign key (tenant_id, case_id) references service_case (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index satisfaction_of_case on satisfaction (tenant_id, case_id, answered_at desc);
create index satisfaction_of_account on satisfaction (tenant_id, account_id, answered_at desc);
call priv.guard_table('satisfaction', 'select, insert, update');
create policy with_case on satisfaction to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from service_case c where c.tenant_id = satisfaction.tenant_id and c.id = satisfaction.case_id)
  or (kind = 'nps' and exists (select 1 from account a where a.tenant_id = satisfaction.tenant_id and a.id = satisfaction.account_id)))
  with check (true);
