-- Mailboxes that leads write to.
create table lead_mailbox (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  host text not null,
  port int not null check (port between 1 and 65535),
  -- from the first byte; without it STARTTLS is asked for when the server offers it
  tls boolean not null default true,
  username text not null,
  -- sealed for this organisation by the installation's key
  password text not null,
  folder text not null default 'INBOX',
  -- what its leads get as their origin
  source text,
  campaign text,
  state text not null default 'on' check (state in ('on', 'off')),
  -- the mails up to here were seen; null until the first look, which begins with what comes after it
  uid_validity bigint,
  last_uid bigint,
  checked_at timestamptz,
  checking_until timestamptz,
  -- why the last look failed; null when it went well
  error text,
  failures int not null default 0,
  seen bigint not null default 0,
  captured bigint not null default 0,
  skipped bigint not null default 0,
  version bigint not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  archived_at timestamptz,
  primary key (tenant_id, id)
);
create index lead_mailbox_on on lead_mailbox (tenant_id, id) where archived_at is null and state = 'on';
call priv.guard_table('lead_mailbox', 'select, insert, update');
call priv.open_to_tenant('lead_mailbox');
