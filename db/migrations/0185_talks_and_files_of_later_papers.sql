-- Talks, files, comments and meetings of quotes, contracts, cases and deliveries are seen by whoever sees these.
do $$
declare
  kept text;
  about record;
begin
  foreach kept in array array['note', 'file', 'comment', 'meeting'] loop
    for about in
      select * from (values ('quote', 'quote'), ('contract', 'contract'), ('case', 'service_case'), ('delivery', 'delivery'))
        as t (object, of_table)
    loop
      execute format(
        'create policy with_%1$s on %2$I for select to crm_app, crm_worker using (subject_object = %1$L and exists (
          select 1 from %3$I r where r.tenant_id = %2$I.tenant_id and r.id = %2$I.subject_id))',
        about.object, kept, about.of_table);
    end loop;
  end loop;
end $$;
