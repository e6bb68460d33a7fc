-- Comments under reports: about a block or one of its numbers, with the parameters it was read with. Its value is not kept: each
-- reader is told the number of his own reach. Whoever sees a report reads them; who may remove those of others the use case says.
alter table comment add column place jsonb;
alter table comment add column deleted_by uuid;
alter table comment add foreign key (tenant_id, deleted_by) references app_user (tenant_id, id);
create policy with_report on comment for select to crm_app, crm_worker using (subject_object = 'report' and exists (
  select 1 from report r where r.tenant_id = comment.tenant_id and r.id = comment.subject_id));
create policy answered_for on comment for update to crm_app, crm_worker using (subject_object = 'report' and exists (
  select 1 from report r where r.tenant_id = comment.tenant_id and r.id = comment.subject_id)) with check (true);
