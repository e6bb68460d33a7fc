-- Reports as documents: the published one, the draft beside it, every edition; who shares it and to whom it is sent.

create table report (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('dashboard')),
  title text not null,
  folder text not null default '',
  owner_id uuid not null,
  document jsonb not null,
  edition integer not null default 1,
  -- { title, folder, document }
  draft jsonb,
  draft_by uuid,
  version bigint not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, draft_by) references app_user (tenant_id, id)
);

create table report_edition (
  tenant_id uuid not null,
  report_id uuid not null,
  number integer not null,
  title text not null,
  folder text not null,
  document jsonb not null,
  note text not null default '',
  by_id uuid,
  at timestamptz not null,
  primary key (tenant_id, report_id, number),
  foreign key (tenant_id, report_id) references report (tenant_id, id),
  foreign key (tenant_id, by_id) references app_user (tenant_id, id)
);

-- Neither person nor team: everybody.
create table report_share (
  tenant_id uuid not null,
  report_id uuid not null,
  place integer not null,
  user_id uuid,
  team_id uuid,
  may text not null check (may in ('view', 'edit', 'share')),
  primary key (tenant_id, report_id, place),
  check (user_id is null or team_id is null),
  foreign key (tenant_id, report_id) references report (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id),
  foreign key (tenant_id, team_id) references team (tenant_id, id)
);

create table report_subscription (
  tenant_id uuid not null,
  report_id uuid not null,
  user_id uuid not null,
  rhythm text not null check (rhythm in ('workdays', 'weekly', 'monthly')),
  send_at text not null,
  sent_on date,
  primary key (tenant_id, report_id, user_id),
  foreign key (tenant_id, report_id) references report (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);

call priv.guard_table('report', 'select, insert, update');
call priv.guard_table('report_edition', 'select, insert');
call priv.guard_table('report_share', 'select, insert, delete');
call priv.guard_table('report_subscription', 'select, insert, update, delete');

-- Whom a report is shared with is no secret; the report itself is.
call priv.open_to_tenant('report_share');
create policy own_or_shared on report for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or owner_id = (select priv.ctx_user())
  or exists (
    select 1 from report_share s
    where s.tenant_id = report.tenant_id and s.report_id = report.id and (
      s.user_id = (select priv.ctx_user()) or (s.user_id is null and s.team_id is null)
      or exists (
        select 1 from team_closure c join team_member m on m.tenant_id = c.tenant_id and m.team_id = c.descendant_id
        where c.tenant_id = s.tenant_id and c.ancestor_id = s.team_id and m.user_id = (select priv.ctx_user())))));
create policy report_insert on report for insert to crm_app, crm_worker
  with check ((select priv.ctx_kind()) = 'system' or owner_id = (select priv.ctx_user()));
create policy report_update on report for update to crm_app, crm_worker using (true) with check (true);
create policy with_report on report_edition for select to crm_app, crm_worker using (
  exists (select 1 from report r where r.tenant_id = report_edition.tenant_id and r.id = report_edition.report_id));
create policy edition_insert on report_edition for insert to crm_app, crm_worker with check (
  exists (select 1 from report r where r.tenant_id = report_edition.tenant_id and r.id = report_edition.report_id));
create policy own on report_subscription to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system' or user_id = (select priv.ctx_user()))
  with check ((select priv.ctx_kind()) = 'system' or user_id = (select priv.ctx_user()));
