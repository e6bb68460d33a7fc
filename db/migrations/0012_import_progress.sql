-- What an import needs to go on after its worker died, to be undone, and to be made by a command without a person.

alter table import_run
  -- encoding and delimiter as the user corrected them
  add column reading jsonb not null default '{}',
  -- rows (or deals) that are finished, in the order of the file
  add column units_done bigint not null default 0,
  -- how much of the file of rejected rows belongs to them, in bytes
  add column rejects_size bigint not null default 0,
  add column undo_result jsonb,
  alter column created_by drop not null;

-- A record that two rows of a file changed keeps what it was before the first of them.
grant update on import_effect to crm_app, crm_worker;
create index import_run_recent on import_run (tenant_id, created_at desc, id);

-- After thousands of new rows the planner must not go on believing that the tables are empty until autovacuum comes by.
create function priv.refresh_statistics() returns void
language plpgsql security definer set search_path = '' as $$
declare one text;
begin
  foreach one in array array['account', 'contact', 'product', 'deal', 'stage_event', 'deal_fact', 'visit_fact', 'note', 'search_entry'] loop
    execute format('analyze public.%I', one);
  end loop;
end $$;
alter function priv.refresh_statistics() owner to crm_owner;
revoke all on function priv.refresh_statistics() from public;
grant execute on function priv.refresh_statistics() to crm_worker;
