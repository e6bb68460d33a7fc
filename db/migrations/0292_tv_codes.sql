-- Codes of televisions that somebody has entered. Control plane: a television that asks belongs to no organisation yet.
create table tv_code (
  code_hash bytea primary key,
  tenant_id uuid not null references organisation (id),
  link_id uuid not null,
  -- the token of the link, sealed with the installation's key; the row goes when the television has taken it
  token text not null,
  expires_at timestamptz not null
);
call priv.guard_table('tv_code', 'select, insert, delete');
call priv.open_to_tenant('tv_code');
create policy directory on tv_code for select to crm_definer using (true);
grant select on tv_code to crm_definer;

-- The third look-up across organisations: which of them a code was entered in.
create function priv.find_tv_code(wanted bytea) returns uuid
language sql stable security definer set search_path = '' as
$$ select c.tenant_id from public.tv_code c where c.code_hash = wanted and c.expires_at > now() $$;
alter function priv.find_tv_code(bytea) owner to crm_definer;
