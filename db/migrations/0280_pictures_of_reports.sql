-- Pictures that blocks of reports show. The content lies in the organisation's folder under its SHA-256; a row is never taken
-- away, so that earlier editions keep theirs. A copy of a report has rows of its own, under the same ids.
create table report_picture (
  tenant_id uuid not null,
  report_id uuid not null,
  id uuid not null,
  sha256 text not null,
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  size integer not null,
  added_by uuid,
  added_at timestamptz not null,
  primary key (tenant_id, report_id, id),
  foreign key (tenant_id, report_id) references report (tenant_id, id),
  foreign key (tenant_id, added_by) references app_user (tenant_id, id)
);
create index report_picture_by_id on report_picture (tenant_id, id);
create index report_picture_content on report_picture (tenant_id, sha256);

call priv.guard_table('report_picture', 'select, insert');
create policy with_report on report_picture to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system' or exists (
    select 1 from report r where r.tenant_id = report_picture.tenant_id and r.id = report_picture.report_id))
  with check ((select priv.ctx_kind()) = 'system' or exists (
    select 1 from report r where r.tenant_id = report_picture.tenant_id and r.id = report_picture.report_id));
