-- Jottings: what was typed in one go and became a follow-up with all that it told; kept so that it can be taken back.

create table jotting (
  tenant_id uuid not null,
  id uuid not null,
  author_id uuid not null,
  -- What it was about, and the follow-up it became.
  object text not null,
  record_id uuid not null,
  note_id uuid not null,
  -- What was changed and made besides, with what stood there before.
  done jsonb not null,
  -- Seconds and key presses from the opening of the box to its saving.
  seconds integer,
  keys integer,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, author_id) references app_user (tenant_id, id),
  foreign key (tenant_id, note_id) references note (tenant_id, id)
);
create index jotting_of_author on jotting (tenant_id, author_id, at desc);
call priv.guard_table('jotting', 'select, insert, update');
create policy own on jotting as permissive for all
  using (author_id = (select priv.ctx_user())) with check (author_id = (select priv.ctx_user()));
