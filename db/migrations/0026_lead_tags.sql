-- Tags of leads: groups of tags, rules that give them with a reason, and what rules and people said of each lead.

create table tag_group (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  name_en text,
  -- a lead has one tag of it at most
  exclusive boolean not null default false,
  color text not null default 'neutral' check (color in ('neutral', 'green', 'amber', 'red', 'blue')),
  position int not null default 0,
  version bigint not null default 1,
  archived_at timestamptz,
  primary key (tenant_id, id)
);
create unique index tag_group_name on tag_group (tenant_id, name) where archived_at is null;
call priv.guard_table('tag_group', 'select, insert, update');
call priv.open_to_tenant('tag_group');

create table tag (
  tenant_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  name text not null,
  name_en text,
  position int not null default 0,
  archived_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, group_id) references tag_group (tenant_id, id)
);
create unique index tag_name on tag (tenant_id, group_id, name) where archived_at is null;
call priv.guard_table('tag', 'select, insert, update');
call priv.open_to_tenant('tag');

-- Asked in the order of their positions; the first one wins an exclusive group.
create table tag_rule (
  tenant_id uuid not null,
  id uuid not null,
  tag_id uuid not null,
  test jsonb not null,
  enabled boolean not null default true,
  position int not null default 0,
  version bigint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, tag_id) references tag (tenant_id, id)
);
create index tag_rule_tag on tag_rule (tenant_id, tag_id);
call priv.guard_table('tag_rule', 'select, insert, update, delete');
call priv.open_to_tenant('tag_rule');

-- One row for each tag that was ever said of a lead. With removed_at it is off, by a person's word: no rule gives it again.
create table lead_tag (
  tenant_id uuid not null,
  lead_id uuid not null,
  tag_id uuid not null,
  -- the rule that gave it; it may be gone by now. Null: a person did
  rule_id uuid,
  reason jsonb,
  given_by uuid,
  given_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  primary key (tenant_id, lead_id, tag_id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id),
  foreign key (tenant_id, tag_id) references tag (tenant_id, id)
);
create index lead_tag_tag on lead_tag (tenant_id, tag_id, lead_id) where removed_at is null;
call priv.guard_table('lead_tag', 'select, insert, update, delete');
create policy with_lead on lead_tag to crm_app, crm_worker
  using ((select priv.ctx_kind()) = 'system'
    or exists (select 1 from lead l where l.tenant_id = lead_tag.tenant_id and l.id = lead_tag.lead_id))
  with check ((select priv.ctx_kind()) = 'system'
    or exists (select 1 from lead l where l.tenant_id = lead_tag.tenant_id and l.id = lead_tag.lead_id));
