-- Around follow-ups: the words they are found by, files that belong to one, comments under entries of timelines.

-- Every single character and every pair of neighbours of a text, as gramsOf of records/model/search-words.ts makes them.
create function priv.grams_of(body text) returns text[] language sql immutable set search_path = '' as $$
  select coalesce(array_agg(distinct gram), '{}') from (
    select unnest(array[sign, sign || lead(sign) over (partition by word order by place)]) as gram
    from regexp_split_to_table(lower(normalize(body, NFKC)), '\s+') with ordinality as words(text, word),
      unnest(string_to_array(words.text, null)) with ordinality as signs(sign, place)
  ) grams where gram is not null
$$;
alter table note add column grams text[] generated always as (priv.grams_of(body)) stored;
create index note_grams on note using gin (tenant_id, grams);

-- Ids of the newest notes whose text holds the needle; the caller joins them back through its own visibility.
create policy words on note for select to crm_definer using (true);
grant select on note to crm_definer;
create function priv.search_notes(wanted text[], needle text, before timestamptz, most int) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare t uuid := priv.ctx_tenant();
begin
  return query select n.id from public.note n
    where n.tenant_id = t and n.deleted_at is null and n.grams operator(pg_catalog.@>) wanted
      and position(needle in lower(normalize(n.body, NFKC))) > 0 and (before is null or n.at <= before)
    order by n.at desc, n.id desc
    limit most;
end $$;
alter function priv.search_notes(text[], text, timestamptz, int) owner to crm_definer;

-- A file of a follow-up: told with it, and of its own name beside others of the record.
alter table file add column note_id uuid;
alter table file add foreign key (tenant_id, note_id) references note (tenant_id, id);
create index file_note on file (tenant_id, note_id) where note_id is not null;

-- What colleagues say to an entry of a timeline; it is about what the entry is about, and read by whoever reads that.
create table comment (
  tenant_id uuid not null,
  id uuid not null,
  entry_type text not null,
  entry_id uuid not null,
  subject_object text not null,
  subject_id uuid not null,
  body text not null,
  author_id uuid,
  version bigint not null default 1,
  at timestamptz not null,
  changed_at timestamptz,
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, author_id) references app_user (tenant_id, id)
);
create index comment_entry on comment (tenant_id, entry_id, at) where deleted_at is null;
call priv.guard_table('comment', 'select, insert, update');
create policy with_subject on comment for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or (subject_object = 'deal' and exists (
    select 1 from deal d where d.tenant_id = comment.tenant_id and d.id = comment.subject_id))
  or (subject_object = 'account' and exists (
    select 1 from account a where a.tenant_id = comment.tenant_id and a.id = comment.subject_id))
  or (subject_object = 'contact' and exists (
    select 1 from contact c where c.tenant_id = comment.tenant_id and c.id = comment.subject_id))
  or (subject_object = 'lead' and (exists (
    select 1 from lead l where l.tenant_id = comment.tenant_id and l.id = comment.subject_id)
    or exists (
      select 1 from joined_history j where j.tenant_id = comment.tenant_id
        and j.from_object = comment.subject_object and j.from_id = comment.subject_id and (
        (j.object = 'deal' and exists (select 1 from deal d where d.tenant_id = j.tenant_id and d.id = j.record_id))
        or (j.object = 'account' and exists (select 1 from account a where a.tenant_id = j.tenant_id and a.id = j.record_id))
        or (j.object = 'contact' and exists (select 1 from contact c where c.tenant_id = j.tenant_id and c.id = j.record_id)))))));
create policy comment_insert on comment for insert to crm_app, crm_worker with check (true);
create policy comment_update on comment for update to crm_app, crm_worker
  using (author_id = (select priv.ctx_user()) or (select priv.ctx_kind()) = 'system') with check (true);
