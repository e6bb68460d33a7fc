-- Working leads: what a step asks for, until when marketing answers a return, conversions that can be undone, and
-- records whose history is told in another's timeline.

alter table lead add column return_due_at timestamptz;

-- What comes first in a list of leads, the smallest first: what somebody waits for by its deadline (seconds since 1970),
-- then other open leads by level and score, then those that are closed.
alter table lead add column priority bigint not null generated always as (case
  when status in ('new', 'working', 'qualified') and accepted_at is null and accept_due_at is not null
    then floor(extract(epoch from accept_due_at at time zone 'UTC'))::bigint
  when status = 'returned' and return_due_at is not null
    then floor(extract(epoch from return_due_at at time zone 'UTC'))::bigint
  when status in ('new', 'working', 'qualified', 'returned')
    then 20000000000 + coalesce((ascii(level) - 65) * 3 + ascii(substr(level, 2, 1)) - 49, 9) * 1000 + 100 - coalesce(score, 0)
  else 30000000000 end) stored;
create index lead_priority on lead (tenant_id, owner_id, priority, id) where deleted_at is null;
create index lead_status on lead (tenant_id, status) where deleted_at is null;

-- One row an organisation that has its own: what the steps of a lead ask for, and in how many working days a return is
-- dealt with.
create table lead_step_rules (
  tenant_id uuid not null primary key,
  rules jsonb not null,
  version bigint not null default 1,
  changed_at timestamptz not null,
  changed_by uuid
);
call priv.guard_table('lead_step_rules', 'select, insert, update');
call priv.open_to_tenant('lead_step_rules');

-- A lead that became a customer: what it was before, what was made for it, and whether that was taken back.
create table lead_conversion (
  tenant_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  status_before text not null check (status_before in ('new', 'working', 'qualified')),
  account_id uuid not null,
  account_made boolean not null,
  account_before_id uuid,
  contact_id uuid,
  contact_made boolean not null,
  contact_before_id uuid,
  deal_id uuid,
  undone_at timestamptz,
  undone_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, contact_id) references contact (tenant_id, id),
  foreign key (tenant_id, deal_id) references deal (tenant_id, id)
);
create unique index lead_conversion_standing on lead_conversion (tenant_id, lead_id) where undone_at is null;
call priv.guard_table('lead_conversion', 'select, insert, update');
create policy with_lead on lead_conversion for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or exists (select 1 from lead l where l.tenant_id = lead_conversion.tenant_id and l.id = lead_conversion.lead_id));
create policy conversion_insert on lead_conversion for insert to crm_app, crm_worker with check (true);
create policy conversion_update on lead_conversion for update to crm_app, crm_worker using (true) with check (true);

-- Where a customer was first heard of; `source` is the newest.
alter table account add column first_source text;
alter table deal add column first_source text;

-- The timeline of one record tells that of another, too: a deal that of the lead it was made from.
create table joined_history (
  tenant_id uuid not null,
  object text not null,
  record_id uuid not null,
  from_object text not null,
  from_id uuid not null,
  primary key (tenant_id, object, record_id, from_object, from_id)
);
create index joined_history_from on joined_history (tenant_id, from_object, from_id);
call priv.guard_table('joined_history', 'select, insert, delete');
call priv.open_to_tenant('joined_history');

-- A note is read by whoever reads its subject, or a record that its subject's history was joined to.
drop policy with_subject on note;
create policy with_subject on note for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or (subject_object = 'deal' and exists (
    select 1 from deal d where d.tenant_id = note.tenant_id and d.id = note.subject_id))
  or (subject_object = 'account' and exists (
    select 1 from account a where a.tenant_id = note.tenant_id and a.id = note.subject_id))
  or (subject_object = 'contact' and exists (
    select 1 from contact c where c.tenant_id = note.tenant_id and c.id = note.subject_id))
  or (subject_object = 'lead' and (exists (
    select 1 from lead l where l.tenant_id = note.tenant_id and l.id = note.subject_id)
    or exists (
      select 1 from joined_history j where j.tenant_id = note.tenant_id
        and j.from_object = note.subject_object and j.from_id = note.subject_id and (
        (j.object = 'deal' and exists (select 1 from deal d where d.tenant_id = j.tenant_id and d.id = j.record_id))
        or (j.object = 'account' and exists (select 1 from account a where a.tenant_id = j.tenant_id and a.id = j.record_id))
        or (j.object = 'contact' and exists (select 1 from contact c where c.tenant_id = j.tenant_id and c.id = j.record_id)))))));
