-- People's own mailboxes, and the mails with customers that were found in them or written from them.

create table mailbox (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  address text not null,
  sender_name text not null default '',
  imap_host text not null,
  imap_port int not null check (imap_port between 1 and 65535),
  imap_tls boolean not null,
  smtp_host text not null,
  smtp_port int not null check (smtp_port between 1 and 65535),
  smtp_tls boolean not null,
  username text not null,
  -- sealed for this organisation by the installation's key; gone when the mailbox is disconnected
  password text,
  -- what new mails get: everybody who sees the record reads them, or sees subject and people, or only their owner does
  usual_visibility text not null check (usual_visibility in ('all', 'subject', 'own')),
  -- keep mails with anybody at an account's domain, too
  by_domain boolean not null default false,
  -- mails from before are left alone
  begins_at timestamptz not null,
  state text not null default 'on' check (state in ('on', 'off', 'disconnected')),
  syncing_until timestamptz,
  syncing_by uuid,
  synced_at timestamptz,
  next_at timestamptz not null,
  failures int not null default 0,
  error text,
  -- what the server said of it
  error_said text,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id)
);
create index mailbox_of on mailbox (tenant_id, user_id);
create unique index mailbox_address on mailbox (tenant_id, user_id, address) where state <> 'disconnected';
create index mailbox_due on mailbox (tenant_id, next_at) where state = 'on';
call priv.guard_table('mailbox', 'select, insert, update');
create policy own_mailbox on mailbox to crm_app, crm_worker
  using (user_id = (select priv.ctx_user()) or (select priv.ctx_kind()) = 'system') with check (true);

-- How far a folder was read, and what came of what was read.
create table mailbox_folder (
  tenant_id uuid not null,
  mailbox_id uuid not null,
  role text not null check (role in ('inbox', 'sent')),
  path text not null,
  uid_validity bigint,
  last_uid bigint,
  seen bigint not null default 0,
  stored bigint not null default 0,
  primary key (tenant_id, mailbox_id, role),
  foreign key (tenant_id, mailbox_id) references mailbox (tenant_id, id)
);
call priv.guard_table('mailbox_folder', 'select, insert, update');

create table mailbox_skip (
  tenant_id uuid not null,
  mailbox_id uuid not null,
  reason text not null check (reason in ('not_matched', 'private', 'too_big', 'broken', 'own_only', 'already_there')),
  skipped bigint not null,
  primary key (tenant_id, mailbox_id, reason),
  foreign key (tenant_id, mailbox_id) references mailbox (tenant_id, id)
);
call priv.guard_table('mailbox_skip', 'select, insert, update');

create policy with_mailbox on mailbox_folder to crm_app, crm_worker using (exists (
  select 1 from mailbox m where m.tenant_id = mailbox_folder.tenant_id and m.id = mailbox_folder.mailbox_id)) with check (true);
create policy with_mailbox on mailbox_skip to crm_app, crm_worker using (exists (
  select 1 from mailbox m where m.tenant_id = mailbox_skip.tenant_id and m.id = mailbox_skip.mailbox_id)) with check (true);

create table mail_thread (
  tenant_id uuid not null,
  id uuid not null,
  -- what it is about was said by a person: no rule changes it any more
  is_placed boolean not null default false,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
call priv.guard_table('mail_thread', 'select, insert, update');
call priv.open_to_tenant('mail_thread');

-- The records a thread is told at: contacts or leads, their account, one open deal of it.
create table mail_subject (
  tenant_id uuid not null,
  thread_id uuid not null,
  object text not null check (object in ('contact', 'lead', 'account', 'deal')),
  record_id uuid not null,
  primary key (tenant_id, thread_id, object, record_id),
  foreign key (tenant_id, thread_id) references mail_thread (tenant_id, id)
);
create index mail_subject_record on mail_subject (tenant_id, object, record_id);
call priv.guard_table('mail_subject', 'select, insert, update, delete');
create policy with_subject on mail_subject for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or (object = 'deal' and exists (
    select 1 from deal d where d.tenant_id = mail_subject.tenant_id and d.id = mail_subject.record_id))
  or (object = 'account' and exists (
    select 1 from account a where a.tenant_id = mail_subject.tenant_id and a.id = mail_subject.record_id))
  or (object = 'contact' and exists (
    select 1 from contact c where c.tenant_id = mail_subject.tenant_id and c.id = mail_subject.record_id))
  or (object = 'lead' and (exists (
    select 1 from lead l where l.tenant_id = mail_subject.tenant_id and l.id = mail_subject.record_id)
    or exists (
      select 1 from joined_history j where j.tenant_id = mail_subject.tenant_id
        and j.from_object = mail_subject.object and j.from_id = mail_subject.record_id and (
        (j.object = 'deal' and exists (select 1 from deal d where d.tenant_id = j.tenant_id and d.id = j.record_id))
        or (j.object = 'account' and exists (select 1 from account a where a.tenant_id = j.tenant_id and a.id = j.record_id))
        or (j.object = 'contact' and exists (select 1 from contact c where c.tenant_id = j.tenant_id and c.id = j.record_id)))))));
create policy mail_subject_write on mail_subject for insert to crm_app, crm_worker with check (true);
create policy mail_subject_move on mail_subject for update to crm_app, crm_worker using (true) with check (true);
create policy mail_subject_part on mail_subject for delete to crm_app, crm_worker using (true);

create table mail (
  tenant_id uuid not null,
  id uuid not null,
  mailbox_id uuid not null,
  owner_id uuid not null,
  thread_id uuid not null,
  state text not null check (state in ('received', 'sent', 'draft', 'waiting', 'sending', 'failed')),
  message_id text not null,
  in_reply_to text,
  at timestamptz not null,
  subject text not null,
  from_name text not null,
  from_address text not null,
  -- [{ role: to|cc, name, address }]
  recipients jsonb not null,
  visibility text not null check (visibility in ('all', 'subject', 'own')),
  folder text,
  uid_validity bigint,
  uid bigint,
  -- of one that is to be sent: when, who is at it until when, how often it was tried, why it failed
  send_at timestamptz,
  sending_until timestamptz,
  tries int not null default 0,
  error text,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, mailbox_id, message_id),
  unique (tenant_id, mailbox_id, folder, uid_validity, uid),
  foreign key (tenant_id, mailbox_id) references mailbox (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id),
  foreign key (tenant_id, thread_id) references mail_thread (tenant_id, id)
);
create index mail_of_thread on mail (tenant_id, thread_id, at desc);
create index mail_by_id on mail (tenant_id, message_id);
create index mail_at on mail (tenant_id, mailbox_id, at desc);
call priv.guard_table('mail', 'select, insert, update, delete');
create policy with_record on mail for select to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system'
  or owner_id = (select priv.ctx_user())
  or (visibility <> 'own' and state in ('received', 'sent') and exists (
    select 1 from mail_subject s where s.tenant_id = mail.tenant_id and s.thread_id = mail.thread_id)));
create policy own_insert on mail for insert to crm_app, crm_worker
  with check (owner_id = (select priv.ctx_user()) or (select priv.ctx_kind()) = 'system');
create policy own_update on mail for update to crm_app, crm_worker
  using (owner_id = (select priv.ctx_user()) or (select priv.ctx_kind()) = 'system') with check (true);
create policy own_delete on mail for delete to crm_app, crm_worker
  using (owner_id = (select priv.ctx_user()) or (select priv.ctx_kind()) = 'system');

-- The mails it answers: what comes in the wrong order finds its thread by them.
create table mail_reference (
  tenant_id uuid not null,
  mail_id uuid not null,
  message_id text not null,
  primary key (tenant_id, mail_id, message_id),
  foreign key (tenant_id, mail_id) references mail (tenant_id, id) on delete cascade
);
create index mail_reference_to on mail_reference (tenant_id, message_id);
call priv.guard_table('mail_reference', 'select, insert, delete');

create table mail_body (
  tenant_id uuid not null,
  mail_id uuid not null,
  text text not null,
  primary key (tenant_id, mail_id),
  foreign key (tenant_id, mail_id) references mail (tenant_id, id) on delete cascade
);
call priv.guard_table('mail_body', 'select, insert, update, delete');

create table mail_attachment (
  tenant_id uuid not null,
  id uuid not null,
  mail_id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  media_type text not null,
  size bigint not null,
  -- null: too large to be kept
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  position int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, mail_id) references mail (tenant_id, id) on delete cascade
);
create index mail_attachment_of on mail_attachment (tenant_id, mail_id, position);
create index mail_attachment_content on mail_attachment (tenant_id, sha256);
call priv.guard_table('mail_attachment', 'select, insert, delete');

create policy with_mail on mail_reference to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or exists (
    select 1 from mail m where m.tenant_id = mail_reference.tenant_id and m.id = mail_reference.mail_id
      and m.owner_id = (select priv.ctx_user()))) with check (true);
-- Words and attachments are for whoever the mail is open to; nobody's role opens one.
create policy own_words on mail_body to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or exists (
    select 1 from mail m where m.tenant_id = mail_body.tenant_id and m.id = mail_body.mail_id
      and m.owner_id = (select priv.ctx_user())));
create policy open_words on mail_body for select to crm_app, crm_worker using (exists (
  select 1 from mail m where m.tenant_id = mail_body.tenant_id and m.id = mail_body.mail_id and m.visibility = 'all'));
create policy own_words on mail_attachment to crm_app, crm_worker using (
  (select priv.ctx_kind()) = 'system' or exists (
    select 1 from mail m where m.tenant_id = mail_attachment.tenant_id and m.id = mail_attachment.mail_id
      and m.owner_id = (select priv.ctx_user())));
create policy open_words on mail_attachment for select to crm_app, crm_worker using (exists (
  select 1 from mail m where m.tenant_id = mail_attachment.tenant_id and m.id = mail_attachment.mail_id and m.visibility = 'all'));
