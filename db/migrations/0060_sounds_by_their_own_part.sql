-- Companies that sound alike are looked up by their name's own part. The words that many share (科技, 贸易, 精密制造) gave
-- thousands of records to compare for one question, and say nothing.

drop index duplicate_key_alike;
create index duplicate_key_alike on duplicate_key using gin (tenant_id, key gin_trgm_ops) where kind = 'company';
create index duplicate_key_sound on duplicate_key using gin (tenant_id, split_part(key, ' ', 1) gin_trgm_ops)
  where kind = 'company_sound';

-- Records whose company is called alike (at least 0.6 of the trigrams of both), or sounds alike as a whole and in its own
-- part, the most alike first. Row-level security switches trigram indexes off; here the context's tenant is kept to by the
-- statement itself. sound: null when nothing in the name can be read aloud.
create or replace function priv.companies_alike(name text, sound text, most int)
returns table (object text, record_id uuid)
language plpgsql stable security definer set search_path = '' set pg_trgm.similarity_threshold = 0.6 as $$
declare
  t uuid := priv.ctx_tenant();
  own text := split_part(sound, ' ', 1);
begin
  return query select a.object, a.record_id from (
      select k.object, k.record_id, public.similarity(k.key, name) as likeness from public.duplicate_key k
      where k.tenant_id = t and k.kind = 'company' and k.key operator(public.%) name
      union all
      select k.object, k.record_id, public.similarity(k.key, sound) from public.duplicate_key k
      where k.tenant_id = t and k.kind = 'company_sound' and split_part(k.key, ' ', 1) operator(public.%) own
        and k.key operator(public.%) sound) a
    group by a.object, a.record_id
    order by max(a.likeness) desc
    limit most;
end $$;
