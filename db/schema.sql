-- Written by `npm run db:schema` from the migrations; a test compares it with them.

create table account (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  industry text,
  level text,
  phone text,
  email text,
  website text,
  province text,
  city text,
  address text,
  employees bigint,
  annual_revenue bigint,
  founded_year bigint,
  parent_id uuid,
  source text,
  description text,
  owner_id uuid,
  team_id uuid,
  external_id text,
  custom jsonb not null default '{}'::jsonb,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid,
  credit_code text,
  merged_into_id uuid,
  first_source text,
  segment_id uuid,
  value_class text,
  recency integer,
  frequency integer,
  monetary integer,
  last_won_on date,
  last_talk_at timestamp with time zone,
  contact_due_on date
);

create table action_item (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  words text not null default ''::text,
  owner_id uuid not null,
  team_id uuid,
  due_on date not null,
  basis jsonb,
  expected jsonb,
  measure_on date,
  effect jsonb,
  state text not null default 'open'::text,
  ended_at timestamp with time zone,
  ended_by uuid,
  end_words text,
  review_id uuid,
  task_id uuid,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version bigint not null default 1
);

create table alert (
  tenant_id uuid not null,
  id uuid not null,
  watch_id uuid,
  source text not null,
  key text not null,
  title text not null,
  object text,
  record_id uuid,
  state text not null,
  since timestamp with time zone not null,
  met_since timestamp with time zone,
  fired_at timestamp with time zone,
  snoozed_until timestamp with time zone,
  level smallint not null default 0,
  value double precision,
  turns integer not null default 0
);

create table alert_act (
  tenant_id uuid not null,
  alert_id uuid not null,
  turn integer not null,
  place smallint not null,
  what text not null,
  state text not null,
  words jsonb,
  at timestamp with time zone not null
);

create table alert_notice (
  tenant_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  user_id uuid not null,
  watcher_id uuid,
  what text not null,
  at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state text not null,
  told_at timestamp with time zone,
  value text,
  title text
);

create table alert_rules (
  tenant_id uuid not null,
  rules jsonb not null,
  version bigint not null default 1,
  changed_at timestamp with time zone not null,
  changed_by uuid
);

create table alert_turn (
  tenant_id uuid not null,
  alert_id uuid not null,
  number integer not null,
  state text not null,
  at timestamp with time zone not null,
  by_id uuid,
  value double precision
);

create table alert_watch (
  tenant_id uuid not null,
  looked_on date not null
);

create table api_key (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  token_hash bytea not null,
  user_id uuid not null,
  read_only boolean not null default false,
  created_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone
);

create table app_user (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  title text,
  team_id uuid,
  password_hash text,
  locale text,
  home text not null default 'rep'::text,
  demo_entry smallint,
  state text not null default 'active'::text,
  version bigint not null default 1,
  created_at timestamp with time zone not null default now()
);

create table approval_copy (
  tenant_id uuid not null,
  request_id uuid not null,
  user_id uuid not null,
  at timestamp with time zone not null
);

create table approval_deputy (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  deputy_id uuid not null,
  from_day date not null,
  to_day date not null,
  created_by uuid,
  created_at timestamp with time zone not null
);

create table approval_entry (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  at timestamp with time zone not null,
  act text not null,
  by_id uuid,
  step_id text,
  step_name text,
  comment text,
  told jsonb not null default '{}'::jsonb
);

create table approval_flow (
  tenant_id uuid not null,
  id uuid not null,
  paper text not null,
  name text not null,
  position integer not null,
  state text not null,
  newest_number integer not null,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  archived_at timestamp with time zone
);

create table approval_flow_version (
  tenant_id uuid not null,
  id uuid not null,
  flow_id uuid not null,
  number integer not null,
  applies jsonb,
  design jsonb not null,
  created_at timestamp with time zone not null,
  created_by uuid
);

create table approval_request (
  tenant_id uuid not null,
  id uuid not null,
  paper text not null,
  paper_id uuid not null,
  title text not null,
  flow_version_id uuid not null,
  submitter_id uuid not null,
  submitted_at timestamp with time zone not null,
  facts jsonb not null,
  shown jsonb not null,
  outcome text not null,
  step_id text,
  round integer not null,
  taken jsonb not null,
  ended_at timestamp with time zone,
  version bigint not null default 1
);

create table approval_seat (
  tenant_id uuid not null,
  request_id uuid not null,
  number integer not null,
  place integer not null,
  step_id text not null,
  step_name text not null,
  round integer not null,
  user_id uuid not null,
  state text not null,
  origin text not null,
  from_number integer,
  before_number integer,
  is_after boolean not null,
  asked_at timestamp with time zone,
  decided_at timestamp with time zone,
  due_at timestamp with time zone
);

create table assignment_decision (
  tenant_id uuid not null,
  id uuid not null,
  object text not null,
  record_id uuid not null,
  at timestamp with time zone not null,
  occasion text not null,
  outcome text not null,
  owner_id uuid,
  pool_id uuid,
  rule_id uuid,
  rule_name text,
  engine jsonb,
  sticky text,
  level text,
  weight integer not null,
  accept_by timestamp with time zone,
  actor_id uuid,
  candidates jsonb not null default '[]'::jsonb
);

create table assignment_rule (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  position integer not null,
  conditions jsonb not null,
  takers jsonb not null,
  levels text[],
  engine jsonb not null,
  accept_within jsonb not null,
  enabled boolean not null,
  active_from timestamp with time zone,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  archived_at timestamp with time zone
);

create table audit_entry (
  tenant_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_kind text not null,
  object text not null,
  record_id uuid,
  action text not null,
  changes jsonb not null default '{}'::jsonb,
  request_id text
);

create table automation_call (
  tenant_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  hook_id uuid not null,
  body text not null,
  state text not null default 'due'::text,
  tries integer not null default 0,
  answer_status integer,
  last_error text,
  at timestamp with time zone not null,
  ended_at timestamp with time zone
);

create table automation_hook (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  url text not null,
  secret text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  archived_at timestamp with time zone
);

create table automation_rule (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  object text not null,
  state text not null default 'off'::text,
  pause_reason text,
  pause_detail text,
  on_since timestamp with time zone,
  version integer not null default 1,
  author_id uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone
);

create table automation_run (
  tenant_id uuid not null,
  id uuid not null,
  rule_id uuid not null,
  version integer not null,
  cause text not null,
  happening text not null,
  object text not null,
  record_id uuid not null,
  initiator_id uuid,
  chain jsonb not null default '[]'::jsonb,
  happened_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  reason text,
  clauses jsonb not null default '[]'::jsonb,
  results jsonb not null default '[]'::jsonb,
  tries integer not null default 0,
  ended_at timestamp with time zone,
  duration_ms integer
);

create table automation_version (
  tenant_id uuid not null,
  rule_id uuid not null,
  version integer not null,
  definition jsonb not null,
  author_id uuid not null,
  at timestamp with time zone not null
);

create table automation_watch (
  tenant_id uuid not null,
  looked_until timestamp with time zone not null
);

create table baseline (
  tenant_id uuid not null,
  id uuid not null,
  pipeline_id uuid not null,
  from_on date not null,
  to_on date not null,
  origin text not null,
  figures jsonb not null,
  frozen_by uuid not null,
  frozen_at timestamp with time zone not null
);

create table calendar_feed (
  tenant_id uuid not null,
  user_id uuid not null,
  key_hash bytea not null,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone
);

create table capture (
  tenant_id uuid not null,
  id uuid not null,
  source_id uuid,
  channel text not null,
  received_at timestamp with time zone not null,
  payload jsonb,
  raw_text text,
  texts jsonb not null default '{}'::jsonb,
  faults jsonb not null default '[]'::jsonb,
  tracking jsonb not null default '{}'::jsonb,
  consent jsonb,
  state text not null,
  reason text,
  detail text,
  lead_id uuid,
  tries integer not null default 1,
  event_id text,
  signature_hash bytea,
  created_by uuid,
  settled_at timestamp with time zone not null,
  settled_by uuid
);

create table capture_refusal (
  tenant_id uuid not null,
  source_id uuid not null,
  day date not null,
  reason text not null,
  times bigint not null,
  last_at timestamp with time zone not null
);

create table capture_source (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  key_hash bytea,
  public_key text,
  key_number integer not null default 1,
  must_sign boolean not null default false,
  source text,
  campaign text,
  owner_id uuid,
  pool_id uuid,
  mapping jsonb not null default '{}'::jsonb,
  form jsonb,
  state text not null default 'on'::text,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  archived_at timestamp with time zone
);

create table case_file (
  tenant_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  case_id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  at timestamp with time zone not null
);

create table case_message (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  body text not null,
  author_id uuid,
  author_name text,
  at timestamp with time zone not null
);

create table channel_cost (
  tenant_id uuid not null,
  id uuid not null,
  month date not null,
  source text not null,
  campaign text not null default ''::text,
  amount bigint not null,
  updated_at timestamp with time zone not null,
  updated_by uuid
);

create table checklist_tick (
  tenant_id uuid not null,
  deal_id uuid not null,
  item_id uuid not null,
  ticked_at timestamp with time zone not null,
  ticked_by uuid
);

create table clock_reminder (
  tenant_id uuid not null,
  deal_id uuid not null,
  clock text not null,
  kind text not null,
  user_id uuid not null,
  owner_id uuid,
  team_id uuid,
  at timestamp with time zone not null,
  effect_until timestamp with time zone not null
);

create table clock_rules (
  tenant_id uuid not null,
  rules jsonb not null,
  version bigint not null default 1,
  changed_at timestamp with time zone not null,
  changed_by uuid
);

create table clock_state (
  tenant_id uuid not null,
  deal_id uuid not null,
  clock text not null,
  level smallint not null,
  since timestamp with time zone not null,
  red_since timestamp with time zone,
  told_level smallint not null default 0,
  escalated smallint not null default 0
);

create table coaching (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  coach_id uuid not null,
  topic text not null,
  stage_id uuid,
  words text not null,
  planned_on date not null,
  task_id uuid,
  done_on date,
  outcome text,
  cancelled_at timestamp with time zone,
  created_at timestamp with time zone not null
);

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
  at timestamp with time zone not null,
  changed_at timestamp with time zone,
  deleted_at timestamp with time zone,
  place jsonb,
  deleted_by uuid
);

create table contact (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  account_id uuid,
  title text,
  department text,
  mobile text,
  phone text,
  email text,
  wechat text,
  description text,
  owner_id uuid,
  team_id uuid,
  external_id text,
  custom jsonb not null default '{}'::jsonb,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid,
  merged_into_id uuid,
  wechat_key text default lower(wechat)
);

create table contact_round (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  segment_id uuid not null,
  owner_id uuid,
  team_id uuid,
  due_on date not null,
  met_on date not null
);

create table contract (
  tenant_id uuid not null,
  id uuid not null,
  number text not null,
  name text not null,
  account_id uuid,
  deal_id uuid,
  contact_id uuid,
  quote_id uuid,
  amends_id uuid,
  renewal_deal_id uuid,
  state text not null default 'draft'::text,
  currency text not null default 'CNY'::text,
  tax_mode text not null default 'included'::text,
  amount bigint not null default 0,
  tax bigint not null default 0,
  discount bigint,
  received bigint not null default 0,
  open_amount bigint not null default 0,
  next_due_on date,
  buyer_name text,
  buyer_tax_number text,
  buyer_address text,
  buyer_bank text,
  seller_name text,
  seller_tax_number text,
  seller_address text,
  seller_bank text,
  signed_on date,
  starts_on date,
  ends_on date,
  delivered_on date,
  ended_on date,
  end_reason text,
  renews text not null default 'never'::text,
  notice_days bigint,
  template_id uuid,
  special_terms boolean not null default false,
  plan_by text not null default 'share'::text,
  expiry_told_for date,
  description text,
  owner_id uuid,
  team_id uuid,
  external_id text,
  custom jsonb not null default '{}'::jsonb,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid,
  lesser bigint not null default 0
);

create table contract_instalment (
  tenant_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  position integer not null,
  name text not null,
  due_from text not null,
  due_days integer,
  due_on date,
  share bigint,
  amount bigint not null,
  received bigint not null default 0,
  told_before_on date,
  told_after_on date
);

create table contract_line (
  tenant_id uuid not null,
  contract_id uuid not null,
  position integer not null,
  product_id uuid,
  name text not null,
  unit text,
  quantity bigint not null,
  unit_price bigint not null,
  discount bigint not null default 0,
  tax_rate bigint not null default 0,
  net bigint not null,
  tax bigint not null,
  gross bigint not null
);

create table contract_receipt (
  tenant_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  instalment_id uuid,
  received_on date not null,
  amount bigint not null,
  method text not null,
  note text,
  file_id uuid,
  reverses_id uuid,
  created_at timestamp with time zone not null,
  created_by uuid
);

create table contract_rules (
  tenant_id uuid not null,
  rules jsonb not null,
  version bigint not null,
  changed_at timestamp with time zone not null,
  changed_by uuid
);

create table contract_series (
  tenant_id uuid not null,
  series text not null,
  last bigint not null
);

create table contract_sign_hook (
  tenant_id uuid not null,
  key_hash bytea not null,
  key_number integer not null,
  created_at timestamp with time zone not null,
  created_by uuid
);

create table contract_sign_report (
  tenant_id uuid not null,
  event_id text not null,
  contract_id uuid,
  status text not null,
  at timestamp with time zone not null
);

create table contract_template (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  is_standard boolean not null default true,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  archived_at timestamp with time zone
);

create table contract_template_version (
  tenant_id uuid not null,
  template_id uuid not null,
  number integer not null,
  file_name text not null,
  size bigint not null,
  sha256 text not null,
  variables jsonb not null,
  faults jsonb not null,
  created_at timestamp with time zone not null,
  created_by uuid
);

create table deal (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  account_id uuid,
  contact_id uuid,
  product_id uuid,
  pipeline_id uuid not null,
  pipeline_version integer not null,
  stage_id uuid not null,
  outcome text not null default 'open'::text,
  loss_reason_id uuid,
  amount bigint not null default 0,
  currency text not null default 'CNY'::text,
  source text,
  expected_close_on date,
  next_step text,
  next_step_on date,
  probability integer,
  description text,
  owner_id uuid,
  team_id uuid,
  stage_entered_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  reopened_count integer not null default 0,
  external_id text,
  custom jsonb not null default '{}'::jsonb,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid,
  first_source text,
  next_step_agreed boolean,
  last_contact_at timestamp with time zone,
  stage_level smallint not null default 0,
  silence_level smallint not null default 0,
  promise_level smallint not null default 0,
  clock_level text default 
CASE
    WHEN (outcome <> 'open'::text) THEN NULL::text
    ELSE
    CASE GREATEST(stage_level, silence_level, promise_level)
        WHEN 0 THEN 'green'::text
        WHEN 1 THEN 'amber'::text
        WHEN 2 THEN 'red'::text
        ELSE 'critical'::text
    END
END,
  rate bigint default 100000000,
  rate_on date,
  base_amount bigint default (round((((amount)::numeric * (rate)::numeric) * 0.00000001)))::bigint,
  account_talk_at timestamp with time zone
);

create table deal_contact (
  tenant_id uuid not null,
  deal_id uuid not null,
  contact_id uuid not null,
  role text not null,
  added_at timestamp with time zone not null,
  added_by uuid
);

create table deal_fact (
  tenant_id uuid not null,
  deal_id uuid not null,
  pipeline_id uuid not null,
  stage_id uuid not null,
  stage_rank integer not null,
  outcome text not null,
  furthest_rank integer not null,
  strict_rank integer not null,
  lost_from_rank integer,
  loss_reason_id uuid,
  life_no integer not null,
  amount bigint,
  weighted_amount bigint,
  owner_id uuid,
  team_id uuid,
  closed_owner_id uuid,
  closed_team_id uuid,
  source text,
  product_id uuid,
  account_id uuid,
  created_at timestamp with time zone not null,
  stage_entered_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  expected_close_on date,
  cycle_days integer
);

create table deal_field_event (
  tenant_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  field text not null,
  from_value text,
  to_value text,
  at timestamp with time zone not null,
  actor_id uuid
);

create table deal_watch (
  tenant_id uuid not null,
  scanned_at timestamp with time zone,
  proposed_on date
);

create table delivery (
  tenant_id uuid not null,
  id uuid not null,
  number text not null,
  name text not null,
  account_id uuid,
  deal_id uuid,
  contract_id uuid,
  contact_id uuid,
  state text not null,
  planned_on date,
  items_total bigint not null default 0,
  items_done bigint not null default 0,
  accepted_on date,
  accepted_by text,
  acceptance_note text,
  acceptance_file_id uuid,
  cause text,
  description text,
  owner_id uuid,
  team_id uuid,
  external_id text,
  custom jsonb not null default '{}'::jsonb,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid
);

create table delivery_item (
  tenant_id uuid not null,
  id uuid not null,
  delivery_id uuid not null,
  position integer not null,
  name text not null,
  is_required boolean not null default true,
  done_at timestamp with time zone,
  done_by uuid,
  note text not null default ''::text
);

create table duplicate_group (
  tenant_id uuid not null,
  id uuid not null,
  object text not null,
  record_ids uuid[] not null,
  score integer not null,
  reasons text[] not null,
  found_at timestamp with time zone not null,
  dismissed_at timestamp with time zone,
  dismissed_by uuid
);

create table duplicate_key (
  tenant_id uuid not null,
  object text not null,
  record_id uuid not null,
  kind text not null,
  key text not null
);

create table duplicate_rule (
  tenant_id uuid not null,
  object text not null,
  mode text not null,
  tells_owner boolean not null default false,
  version bigint not null default 1
);

create table exchange_rate (
  tenant_id uuid not null,
  currency text not null,
  day date not null,
  rate bigint not null,
  entered_by uuid,
  entered_at timestamp with time zone not null
);

create table field_definition (
  tenant_id uuid not null,
  id uuid not null,
  object text not null,
  key text not null,
  standard boolean not null default false,
  label text not null,
  label_en text,
  kind text not null,
  options jsonb not null default '[]'::jsonb,
  required boolean not null default false,
  searchable boolean not null default false,
  reportable boolean not null default false,
  maskable boolean not null default false,
  position integer not null default 0,
  archived_at timestamp with time zone,
  version bigint not null default 1,
  created_at timestamp with time zone not null default now()
);

create table file (
  tenant_id uuid not null,
  id uuid not null,
  subject_object text not null,
  subject_id uuid not null,
  account_id uuid,
  name text not null,
  created_by uuid,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid,
  note_id uuid
);

create table file_version (
  tenant_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  number integer not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  author_id uuid,
  at timestamp with time zone not null
);

create table follow_up_type (
  tenant_id uuid not null,
  key text not null,
  kind text not null,
  name text not null,
  name_en text,
  template text not null default ''::text,
  results jsonb not null default '[]'::jsonb,
  requires text[] not null default '{}'::text[],
  least_length integer not null default 0,
  place integer not null,
  version integer not null default 1,
  retired_at timestamp with time zone
);

create table forecast_pick (
  tenant_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  category text,
  picked_by uuid,
  picked_at timestamp with time zone not null
);

create table forecast_rules (
  tenant_id uuid not null,
  rules jsonb not null,
  version bigint not null default 1,
  changed_at timestamp with time zone not null,
  changed_by uuid
);

create table forecast_submission (
  tenant_id uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  period_kind text not null,
  period_from date not null,
  commit_amount bigint not null,
  best_case_amount bigint not null,
  expected_amount bigint not null,
  won_amount bigint not null,
  note text,
  forecaster_id uuid not null,
  submitted_at timestamp with time zone not null
);

create table form_entry (
  tenant_id uuid not null,
  id uuid not null,
  filling_id uuid not null,
  place integer not null,
  object text,
  record_id uuid,
  answers jsonb not null
);

create table form_filling (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  user_id uuid,
  owner_id uuid not null,
  team_id uuid,
  on_day date not null,
  due_at timestamp with time zone,
  state text not null,
  draft jsonb,
  written integer not null default 0,
  created_at timestamp with time zone not null,
  handed_in_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  note text not null default ''::text,
  reminded_before_at timestamp with time zone,
  reminded_after_at timestamp with time zone,
  nudged_at timestamp with time zone
);

create table form_number (
  tenant_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  column_id text not null,
  label text not null,
  amount double precision not null
);

create table hand_over (
  tenant_id uuid not null,
  id uuid not null,
  reason text not null,
  from_id uuid,
  from_team_id uuid,
  note text,
  state text not null,
  job_id uuid,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  undone_by uuid,
  undone_at timestamp with time zone
);

create table hand_over_brief (
  tenant_id uuid not null,
  id uuid not null,
  hand_over_id uuid not null,
  object text not null,
  record_id uuid not null,
  from_id uuid,
  receiver_id uuid not null,
  note text,
  noted_by uuid,
  noted_at timestamp with time zone,
  acknowledged_at timestamp with time zone
);

create table hand_over_item (
  tenant_id uuid not null,
  hand_over_id uuid not null,
  object text not null,
  record_id uuid not null,
  unit_id uuid not null,
  from_owner_id uuid,
  from_team_id uuid,
  to_owner_id uuid not null,
  state text not null default 'waiting'::text,
  problem jsonb
);

create table hand_over_receiver (
  tenant_id uuid not null,
  hand_over_id uuid not null,
  user_id uuid not null
);

create table idempotency_key (
  tenant_id uuid not null,
  principal_id uuid not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  answer text,
  at timestamp with time zone not null default now()
);

create table im_robot (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  product text not null,
  address text not null,
  address_hint text not null,
  sign_secret text,
  kinds text[] not null,
  team_ids uuid[] not null default '{}'::uuid[],
  locale text not null,
  working_hours_only boolean not null,
  state text not null default 'on'::text,
  error text,
  failures integer not null default 0,
  next_try_at timestamp with time zone,
  sending_until timestamp with time zone,
  posted_at timestamp with time zone,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  archived_at timestamp with time zone
);

create table import_effect (
  tenant_id uuid not null,
  import_id uuid not null,
  object text not null,
  record_id uuid not null,
  effect text not null,
  before jsonb,
  record_version bigint not null
);

create table import_run (
  tenant_id uuid not null,
  id uuid not null,
  entity text not null,
  file_name text not null,
  stored_as uuid not null,
  mapping jsonb not null,
  match_field text,
  dry_run boolean not null default false,
  state text not null default 'queued'::text,
  job_id uuid,
  row_count bigint not null default 0,
  created_count bigint not null default 0,
  updated_count bigint not null default 0,
  skipped_count bigint not null default 0,
  rejected_count bigint not null default 0,
  rejects_stored_as uuid,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  undone_at timestamp with time zone,
  reading jsonb not null default '{}'::jsonb,
  units_done bigint not null default 0,
  rejects_size bigint not null default 0,
  undo_result jsonb,
  duplicate_count bigint not null default 0,
  duplicate_rows jsonb not null default '[]'::jsonb
);

create table incentive_scheme (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  team_id uuid,
  role_key text not null,
  period text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone
);

create table incentive_statement (
  tenant_id uuid not null,
  scheme_id uuid not null,
  from_on date not null,
  user_id uuid not null,
  to_on date not null,
  team_id uuid,
  version_number integer not null,
  facts jsonb not null,
  lines jsonb not null,
  total bigint not null,
  counted_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_by uuid
);

create table incentive_version (
  tenant_id uuid not null,
  scheme_id uuid not null,
  number integer not null,
  rules jsonb not null,
  from_on date not null,
  created_by uuid,
  created_at timestamp with time zone not null
);

create table job (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null default 'queued'::text,
  input jsonb not null default '{}'::jsonb,
  done bigint not null default 0,
  total bigint,
  result jsonb,
  error text,
  cancel_requested boolean not null default false,
  created_by uuid not null,
  created_at timestamp with time zone not null default now(),
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  attempt integer not null default 0
);

create table joined_history (
  tenant_id uuid not null,
  object text not null,
  record_id uuid not null,
  from_object text not null,
  from_id uuid not null
);

create table jotting (
  tenant_id uuid not null,
  id uuid not null,
  author_id uuid not null,
  object text not null,
  record_id uuid not null,
  note_id uuid not null,
  done jsonb not null,
  seconds integer,
  keys integer,
  at timestamp with time zone not null,
  undone_at timestamp with time zone
);

create table lead (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  company text,
  title text,
  mobile text,
  phone text,
  email text,
  wechat text,
  website text,
  province text,
  city text,
  industry text,
  employees bigint,
  product_id uuid,
  language text,
  need text,
  source text,
  medium text,
  campaign text,
  content text,
  click_id text,
  first_source text,
  first_campaign text,
  first_content text,
  status text not null default 'new'::text,
  level text,
  score integer,
  fit integer,
  engagement integer,
  probability integer,
  disqualify_reason text,
  return_reason text,
  assigned_at timestamp with time zone,
  accept_due_at timestamp with time zone,
  accepted_at timestamp with time zone,
  first_contact_at timestamp with time zone,
  last_contact_at timestamp with time zone,
  qualified_at timestamp with time zone,
  converted_at timestamp with time zone,
  disqualified_at timestamp with time zone,
  returned_at timestamp with time zone,
  account_id uuid,
  contact_id uuid,
  deal_id uuid,
  merged_into_id uuid,
  pool_id uuid,
  entered_pool_at timestamp with time zone,
  picked_at timestamp with time zone,
  recycle_at timestamp with time zone,
  hard_recycle_at timestamp with time zone,
  owner_id uuid,
  team_id uuid,
  external_id text,
  custom jsonb not null default '{}'::jsonb,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid,
  credit_code text,
  return_due_at timestamp with time zone,
  priority bigint not null default 
CASE
    WHEN ((status = ANY (ARRAY['new'::text, 'working'::text, 'qualified'::text])) AND (accepted_at IS NULL) AND (accept_due_at IS NOT NULL)) THEN (floor(EXTRACT(epoch FROM (accept_due_at AT TIME ZONE 'UTC'::text))))::bigint
    WHEN ((status = 'returned'::text) AND (return_due_at IS NOT NULL)) THEN (floor(EXTRACT(epoch FROM (return_due_at AT TIME ZONE 'UTC'::text))))::bigint
    WHEN (status = ANY (ARRAY['new'::text, 'working'::text, 'qualified'::text, 'returned'::text])) THEN ((('20000000000'::bigint + (COALESCE(((((ascii(level) - 65) * 3) + ascii(substr(level, 2, 1))) - 49), 9) * 1000)) + 100) - COALESCE(score, 0))
    ELSE '30000000000'::bigint
END,
  wechat_key text default lower(wechat)
);

create table lead_conversion (
  tenant_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid,
  status_before text not null,
  account_id uuid not null,
  account_made boolean not null,
  account_before_id uuid,
  contact_id uuid,
  contact_made boolean not null,
  contact_before_id uuid,
  deal_id uuid,
  undone_at timestamp with time zone,
  undone_by uuid
);

create table lead_lock (
  tenant_id uuid not null,
  lead_id uuid not null,
  until_on date not null,
  reason text,
  locked_by uuid,
  at timestamp with time zone not null
);

create table lead_mailbox (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  host text not null,
  port integer not null,
  tls boolean not null default true,
  username text not null,
  password text not null,
  folder text not null default 'INBOX'::text,
  source text,
  campaign text,
  state text not null default 'on'::text,
  uid_validity bigint,
  last_uid bigint,
  checked_at timestamp with time zone,
  checking_until timestamp with time zone,
  error text,
  failures integer not null default 0,
  seen bigint not null default 0,
  captured bigint not null default 0,
  skipped bigint not null default 0,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  archived_at timestamp with time zone
);

create table lead_move (
  tenant_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  at timestamp with time zone not null,
  from_owner_id uuid,
  to_owner_id uuid,
  from_pool_id uuid,
  to_pool_id uuid,
  cause text not null,
  reason text,
  actor_id uuid,
  decision_id uuid,
  held_seconds bigint
);

create table lead_queue (
  tenant_id uuid not null,
  lead_id uuid not null,
  since timestamp with time zone not null,
  reason text not null,
  team_id uuid,
  decision_id uuid
);

create table lead_score (
  tenant_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  at timestamp with time zone not null,
  fit integer not null,
  engagement integer not null,
  score integer not null,
  level text not null,
  probability integer,
  rules_version integer not null,
  model_version integer,
  explanation jsonb not null
);

create table lead_score_rules (
  tenant_id uuid not null,
  version integer not null,
  rules jsonb not null,
  at timestamp with time zone not null,
  author_id uuid
);

create table lead_scoring (
  tenant_id uuid not null,
  active_version integer,
  automatic boolean not null default true,
  looked_at timestamp with time zone,
  outcome text,
  won integer,
  lost integer,
  version bigint not null default 1
);

create table lead_step_rules (
  tenant_id uuid not null,
  rules jsonb not null,
  version bigint not null default 1,
  changed_at timestamp with time zone not null,
  changed_by uuid
);

create table lead_tag (
  tenant_id uuid not null,
  lead_id uuid not null,
  tag_id uuid not null,
  rule_id uuid,
  reason jsonb,
  given_by uuid,
  given_at timestamp with time zone not null,
  removed_by uuid,
  removed_at timestamp with time zone
);

create table lead_touch (
  tenant_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  at timestamp with time zone not null,
  channel text not null,
  source text,
  medium text,
  campaign text,
  content text,
  term text,
  click_id text,
  referrer text,
  page text,
  capture_id uuid
);

create table lead_traits (
  tenant_id uuid not null,
  lead_id uuid not null,
  at timestamp with time zone not null,
  traits jsonb not null
);

create table ledger_line (
  tenant_id uuid not null,
  page_id uuid not null,
  user_id uuid not null,
  opened_at timestamp with time zone not null,
  day date not null,
  capacity integer not null,
  received integer not null default 0,
  received_weight bigint not null default 0,
  received_top integer not null default 0,
  last_at timestamp with time zone
);

create table login (
  email text not null,
  tenant_id uuid not null,
  user_id uuid not null
);

create table login_attempt (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  source text not null,
  succeeded boolean not null,
  at timestamp with time zone not null default now()
);

create table loss_reason (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  name_en text,
  position integer not null default 0,
  archived_at timestamp with time zone
);

create table mail (
  tenant_id uuid not null,
  id uuid not null,
  mailbox_id uuid not null,
  owner_id uuid not null,
  thread_id uuid not null,
  state text not null,
  message_id text not null,
  in_reply_to text,
  at timestamp with time zone not null,
  subject text not null,
  from_name text not null,
  from_address text not null,
  recipients jsonb not null,
  visibility text not null,
  folder text,
  uid_validity bigint,
  uid bigint,
  send_at timestamp with time zone,
  sending_until timestamp with time zone,
  tries integer not null default 0,
  error text,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);

create table mail_attachment (
  tenant_id uuid not null,
  id uuid not null,
  mail_id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text,
  position integer not null
);

create table mail_body (
  tenant_id uuid not null,
  mail_id uuid not null,
  text text not null
);

create table mail_reference (
  tenant_id uuid not null,
  mail_id uuid not null,
  message_id text not null
);

create table mail_subject (
  tenant_id uuid not null,
  thread_id uuid not null,
  object text not null,
  record_id uuid not null
);

create table mail_thread (
  tenant_id uuid not null,
  id uuid not null,
  is_placed boolean not null default false,
  created_at timestamp with time zone not null
);

create table mailbox (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  address text not null,
  sender_name text not null default ''::text,
  imap_host text not null,
  imap_port integer not null,
  imap_tls boolean not null,
  smtp_host text not null,
  smtp_port integer not null,
  smtp_tls boolean not null,
  username text not null,
  password text,
  usual_visibility text not null,
  by_domain boolean not null default false,
  begins_at timestamp with time zone not null,
  state text not null default 'on'::text,
  syncing_until timestamp with time zone,
  syncing_by uuid,
  synced_at timestamp with time zone,
  next_at timestamp with time zone not null,
  failures integer not null default 0,
  error text,
  error_said text,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);

create table mailbox_folder (
  tenant_id uuid not null,
  mailbox_id uuid not null,
  role text not null,
  path text not null,
  uid_validity bigint,
  last_uid bigint,
  seen bigint not null default 0,
  stored bigint not null default 0
);

create table mailbox_skip (
  tenant_id uuid not null,
  mailbox_id uuid not null,
  reason text not null,
  skipped bigint not null
);

create table meeting (
  tenant_id uuid not null,
  id uuid not null,
  uid text not null,
  imported boolean not null default false,
  subject_object text,
  subject_id uuid,
  account_id uuid,
  title text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  all_day boolean not null default false,
  time_zone text not null,
  place text not null default ''::text,
  link text not null default ''::text,
  agenda text not null default ''::text,
  state text not null default 'planned'::text,
  sequence integer not null default 0,
  owner_id uuid,
  team_id uuid,
  people uuid[] not null default '{}'::uuid[],
  note_id uuid,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid,
  remind_minutes integer
);

create table meeting_invitation (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  participant_id uuid not null,
  email text not null,
  name text not null,
  method text not null,
  sequence integer not null,
  state text not null default 'due'::text,
  error text,
  created_at timestamp with time zone not null,
  created_by uuid,
  settled_at timestamp with time zone
);

create table meeting_minutes (
  tenant_id uuid not null,
  meeting_id uuid not null,
  number integer not null,
  sections jsonb not null,
  author_id uuid,
  at timestamp with time zone not null
);

create table meeting_participant (
  tenant_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  user_id uuid,
  contact_id uuid,
  name text not null,
  email text,
  reply text not null default 'none'::text,
  replied_at timestamp with time zone
);

create table migration (
  name text not null,
  digest text not null,
  applied_at timestamp with time zone not null default now()
);

create table minutes_task (
  tenant_id uuid not null,
  meeting_id uuid not null,
  line_id text not null,
  task_id uuid not null
);

create table minutes_template (
  tenant_id uuid not null,
  sections jsonb not null,
  version bigint not null default 1,
  updated_at timestamp with time zone not null,
  updated_by uuid
);

create table morning_digest (
  tenant_id uuid not null,
  user_id uuid not null,
  day date not null,
  at timestamp with time zone not null
);

create table next_best_choice (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  choice text not null,
  reason text,
  note text,
  until_on date,
  rank integer not null,
  score integer not null
);

create table note (
  tenant_id uuid not null,
  id uuid not null,
  subject_object text not null,
  subject_id uuid not null,
  account_id uuid,
  kind text not null default 'note'::text,
  body text not null,
  at timestamp with time zone not null,
  author_id uuid,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid,
  type text,
  type_version integer not null default 1,
  result jsonb,
  contact_id uuid,
  next_step text,
  next_step_on date,
  talk jsonb,
  grams text[] default priv.grams_of(body)
);

create table notification (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  object text,
  record_id uuid,
  payload jsonb not null default '{}'::jsonb,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  mail_state text,
  mailed_at timestamp with time zone,
  mail_error text,
  silent boolean not null default false,
  push_state text
);

create table notification_preference (
  tenant_id uuid not null,
  user_id uuid not null,
  kind text not null,
  mail boolean,
  bell boolean,
  push boolean,
  robot boolean
);

create table number_alert (
  tenant_id uuid not null,
  pipeline_id uuid not null,
  scope_id uuid not null,
  what text not null,
  told_on date not null
);

create table one_time_link (
  tenant_id uuid not null,
  id uuid not null,
  purpose text not null,
  token_hash bytea not null,
  user_id uuid not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create table open_link (
  tenant_id uuid not null,
  id uuid not null,
  purpose text not null,
  record_id uuid not null,
  label text not null,
  token_hash bytea not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);

create table open_link_visit (
  tenant_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  at timestamp with time zone not null,
  act text not null,
  address text not null,
  device text not null
);

create table organisation (
  id uuid not null,
  name text not null,
  locale text not null default 'zh-CN'::text,
  time_zone text not null default 'Asia/Shanghai'::text,
  currency text not null default 'CNY'::text,
  amount_style text not null default 'full'::text,
  demo boolean not null default false,
  state text not null default 'active'::text,
  policy_version bigint not null default 1,
  version bigint not null default 1,
  created_at timestamp with time zone not null default now()
);

create table outbox (
  tenant_id uuid not null,
  id uuid not null,
  type text not null,
  object text not null,
  record_id uuid,
  actor_id uuid,
  payload jsonb not null default '{}'::jsonb,
  at timestamp with time zone not null,
  dispatched_at timestamp with time zone,
  tries integer not null default 0,
  reacted text[] not null default '{}'::text[],
  retry_at timestamp with time zone,
  failed_at timestamp with time zone,
  last_error text,
  tx bigint not null default ((pg_current_xact_id())::text)::bigint
);

create table outside_match (
  tenant_id uuid not null,
  source_id uuid not null,
  meaning text not null,
  value text not null,
  target text,
  is_chosen boolean not null default false,
  row_count integer not null default 0
);

create table outside_reader (
  tenant_id uuid not null,
  source_id uuid not null,
  place integer not null,
  role_id uuid,
  team_id uuid
);

create table outside_row (
  tenant_id uuid not null,
  source_id uuid not null,
  place integer not null,
  cells jsonb not null,
  owner_id uuid,
  team_id uuid,
  account_id uuid,
  product_id uuid,
  lead_source text,
  province text,
  on_day date
);

create table outside_source (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  name_en text,
  state text not null default 'draft'::text,
  access jsonb not null,
  secret text,
  found jsonb,
  columns jsonb not null default '[]'::jsonb,
  rows_by_owner boolean not null default false,
  every text,
  refresh_at text,
  next_refresh_at timestamp with time zone,
  refreshed_at timestamp with time zone,
  refreshing_until timestamp with time zone,
  row_count integer not null default 0,
  skipped integer not null default 0,
  problems jsonb not null default '[]'::jsonb,
  error jsonb,
  failures integer not null default 0,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  archived_at timestamp with time zone
);

create table phone_call (
  tenant_id uuid not null,
  id uuid not null,
  state text not null,
  subject_object text,
  subject_id uuid,
  account_id uuid,
  direction text not null,
  outcome text not null,
  number text not null default ''::text,
  person text not null default ''::text,
  seconds integer,
  at timestamp with time zone not null,
  recording text not null default ''::text,
  note_id uuid,
  owner_id uuid,
  team_id uuid,
  system_id uuid,
  external_id text,
  extension text,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  settled_at timestamp with time zone,
  settled_by uuid
);

create table phone_extension (
  tenant_id uuid not null,
  system_id uuid not null,
  extension text not null,
  user_id uuid not null
);

create table phone_system (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  key_hash bytea not null,
  key_number integer not null default 1,
  state text not null default 'on'::text,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  archived_at timestamp with time zone
);

create table pipeline (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  name_en text,
  current_version integer not null default 1,
  position integer not null default 0,
  version bigint not null default 1,
  created_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone
);

create table playbook_piece (
  tenant_id uuid not null,
  id uuid not null,
  family text not null,
  title text not null,
  body text not null,
  link text,
  tags text[] not null default '{}'::text[],
  scope text not null,
  owner_id uuid,
  team_id uuid,
  number integer not null default 1,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid
);

create table playbook_proposal (
  tenant_id uuid not null,
  id uuid not null,
  piece_id uuid not null,
  scope text not null,
  team_id uuid,
  word text,
  by_id uuid not null,
  at timestamp with time zone not null,
  outcome text,
  answer text,
  decided_by uuid,
  decided_at timestamp with time zone
);

create table playbook_stage (
  tenant_id uuid not null,
  piece_id uuid not null,
  stage_id uuid not null
);

create table playbook_use (
  tenant_id uuid not null,
  id uuid not null,
  piece_id uuid not null,
  number integer not null,
  deal_id uuid not null,
  stage_id uuid not null,
  how text not null,
  user_id uuid,
  at timestamp with time zone not null
);

create table playbook_version (
  tenant_id uuid not null,
  piece_id uuid not null,
  number integer not null,
  family text not null,
  title text not null,
  body text not null,
  link text,
  tags text[] not null,
  saved_by uuid,
  saved_at timestamp with time zone not null
);

create table pool (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  name_en text,
  kind text not null default 'public'::text,
  everybody boolean not null default false,
  position integer not null default 0,
  version bigint not null default 1,
  created_at timestamp with time zone not null default now(),
  archived_at timestamp with time zone,
  takes jsonb,
  daily_claims integer,
  hold_limit integer,
  hold_filter jsonb not null default '[]'::jsonb,
  cool_days integer,
  new_days integer,
  daily_views integer,
  updated_at timestamp with time zone not null default now()
);

create table pool_member (
  tenant_id uuid not null,
  id uuid not null,
  pool_id uuid not null,
  team_id uuid,
  user_id uuid,
  admin boolean not null default false
);

create table pool_view (
  tenant_id uuid not null,
  user_id uuid not null,
  pool_id uuid not null,
  day date not null,
  lead_id uuid not null
);

create table price_book (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  currency text not null default 'CNY'::text,
  segment_field text,
  segment_value text,
  valid_from date,
  valid_to date,
  priority bigint not null default 0,
  active boolean not null default true,
  description text,
  external_id text,
  custom jsonb not null default '{}'::jsonb,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid
);

create table price_entry (
  tenant_id uuid not null,
  price_book_id uuid not null,
  product_id uuid not null,
  price bigint not null,
  floor_price bigint
);

create table process_observation (
  tenant_id uuid not null,
  id uuid not null,
  pipeline_id uuid not null,
  rule_id uuid not null,
  deal_id uuid not null,
  from_stage_id uuid,
  to_stage_id uuid not null,
  outcome text not null,
  at timestamp with time zone not null,
  actor_id uuid
);

create table product (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  code text,
  family text,
  unit text,
  list_price bigint,
  active boolean not null default true,
  description text,
  external_id text,
  custom jsonb not null default '{}'::jsonb,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid,
  currency text not null default 'CNY'::text,
  tax_rate integer,
  cost bigint,
  floor_price bigint,
  bundle_price text not null default 'own'::text
);

create table product_part (
  tenant_id uuid not null,
  bundle_id uuid not null,
  part_id uuid not null,
  quantity bigint not null,
  position integer not null
);

create table push_device (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  endpoint text not null,
  endpoint_hash text not null,
  p256dh text not null,
  auth text not null,
  name text not null,
  created_at timestamp with time zone not null,
  pushed_at timestamp with time zone,
  error text
);

create table quality_rules (
  tenant_id uuid not null,
  rules jsonb not null,
  version bigint not null default 1,
  changed_at timestamp with time zone not null,
  changed_by uuid
);

create table queue_alarm (
  tenant_id uuid not null,
  at timestamp with time zone not null
);

create table quiet_hours (
  tenant_id uuid not null,
  user_id uuid not null,
  from_minute smallint not null,
  until_minute smallint not null,
  on_days_off boolean not null
);

create table quote (
  tenant_id uuid not null,
  id uuid not null,
  number text not null,
  version_number integer not null default 1,
  name text not null,
  deal_id uuid not null,
  account_id uuid,
  contact_id uuid,
  state text not null default 'draft'::text,
  currency text not null,
  tax_mode text not null,
  valid_until date,
  payment_terms text,
  terms text,
  description text,
  template_id uuid,
  lesser bigint not null default 0,
  list_amount bigint not null default 0,
  net_amount bigint not null default 0,
  tax_amount bigint not null default 0,
  amount bigint not null default 0,
  cost_amount bigint,
  discount_rate double precision,
  margin double precision,
  below_floor boolean not null default false,
  sent_at timestamp with time zone,
  first_viewed_at timestamp with time zone,
  answered_at timestamp with time zone,
  answered_by text,
  answered_title text,
  answer_comment text,
  owner_id uuid,
  team_id uuid,
  external_id text,
  custom jsonb not null default '{}'::jsonb,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid
);

create table quote_counter (
  tenant_id uuid not null,
  period text not null,
  last integer not null
);

create table quote_line (
  tenant_id uuid not null,
  quote_id uuid not null,
  place integer not null,
  product_id uuid,
  name text not null,
  spec text not null default ''::text,
  unit text not null default ''::text,
  quantity bigint not null,
  unit_price bigint not null,
  discount integer not null default 0,
  tax_rate integer not null default 0,
  unit_cost bigint,
  floor_price bigint
);

create table quote_rules (
  tenant_id uuid not null,
  rules jsonb not null,
  version bigint not null,
  changed_at timestamp with time zone not null,
  changed_by uuid
);

create table quote_template (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  tax_mode text not null,
  valid_days integer not null,
  payment_terms text,
  terms text,
  lines jsonb not null,
  is_standard boolean not null default false,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  archived_at timestamp with time zone
);

create table record_merge (
  tenant_id uuid not null,
  id uuid not null,
  object text not null,
  survivor_id uuid not null,
  loser_ids uuid[] not null,
  changes jsonb not null default '{}'::jsonb,
  losers_before jsonb not null default '{}'::jsonb,
  merged_at timestamp with time zone not null,
  merged_by uuid,
  undone_at timestamp with time zone,
  undone_by uuid,
  undo_report jsonb
);

create table record_merge_move (
  tenant_id uuid not null,
  merge_id uuid not null,
  part text not null,
  row_id uuid not null,
  from_id uuid not null
);

create table recycle_clock (
  tenant_id uuid not null,
  run_at text not null default '22:00'::text,
  warn_at text not null default '09:00'::text,
  warned_on date,
  ran_on date
);

create table recycle_item (
  tenant_id uuid not null,
  run_id uuid not null,
  lead_id uuid not null,
  at timestamp with time zone not null,
  owner_id uuid not null,
  pool_id uuid not null,
  rule_id uuid,
  reason text not null,
  undoing text
);

create table recycle_rule (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  position integer not null,
  enabled boolean not null default true,
  segment jsonb not null default '[]'::jsonb,
  from_pool_id uuid,
  to_pool_id uuid,
  unit text not null,
  protect_days integer,
  extend_days integer not null default 0,
  most_days integer,
  untouched_days integer,
  undealt_days integer,
  deal_rank integer,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);

create table recycle_run (
  tenant_id uuid not null,
  id uuid not null,
  cause text not null,
  day date not null,
  started_at timestamp with time zone not null,
  started_by uuid,
  finished_at timestamp with time zone,
  undone_at timestamp with time zone,
  undone_by uuid
);

create table recycle_warning (
  tenant_id uuid not null,
  lead_id uuid not null,
  owner_id uuid not null,
  back_on date not null,
  days_before integer not null,
  at timestamp with time zone not null
);

create table rep_absence (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  reason text not null,
  created_at timestamp with time zone not null,
  created_by uuid
);

create table rep_profile (
  tenant_id uuid not null,
  user_id uuid not null,
  specialities jsonb not null,
  only_own_regions boolean not null,
  conflict_account_ids uuid[] not null default '{}'::uuid[],
  level text not null,
  started_on date,
  daily_capacity integer not null,
  hold_limit integer not null,
  takes_leads boolean not null,
  spans jsonb,
  version bigint not null default 1,
  updated_at timestamp with time zone not null
);

create table report (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  title text not null,
  folder text not null default ''::text,
  owner_id uuid,
  document jsonb not null,
  edition integer not null default 1,
  draft jsonb,
  draft_by uuid,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  shipped text
);

create table report_delivery (
  tenant_id uuid not null,
  id uuid not null,
  sending_id uuid not null,
  maker_id uuid not null,
  user_id uuid,
  address text,
  state text not null,
  due_at timestamp with time zone not null,
  tries smallint not null default 0,
  ended_at timestamp with time zone,
  failure text
);

create table report_edition (
  tenant_id uuid not null,
  report_id uuid not null,
  number integer not null,
  title text not null,
  folder text not null,
  document jsonb not null,
  note text not null default ''::text,
  by_id uuid,
  at timestamp with time zone not null
);

create table report_file (
  tenant_id uuid not null,
  delivery_id uuid not null,
  place smallint not null,
  name text not null,
  media_type text not null,
  content bytea not null
);

create table report_link (
  tenant_id uuid not null,
  link_id uuid not null,
  report_id uuid not null,
  used_by text not null,
  reach jsonb not null,
  params jsonb not null,
  password_hash text,
  failures integer not null default 0,
  locked_until timestamp with time zone
);

create table report_outside (
  tenant_id uuid not null,
  rules jsonb not null,
  version bigint not null default 1,
  changed_at timestamp with time zone not null,
  changed_by uuid
);

create table report_picture (
  tenant_id uuid not null,
  report_id uuid not null,
  id uuid not null,
  sha256 text not null,
  media_type text not null,
  size integer not null,
  added_by uuid,
  added_at timestamp with time zone not null
);

create table report_schedule (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  owner_id uuid not null,
  is_subscription boolean not null default false,
  definition jsonb not null,
  next_at timestamp with time zone,
  paused_at timestamp with time zone,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  deleted_at timestamp with time zone
);

create table report_sending (
  tenant_id uuid not null,
  id uuid not null,
  schedule_id uuid not null,
  at timestamp with time zone not null
);

create table report_setting (
  tenant_id uuid not null,
  allows_outside boolean not null
);

create table report_share (
  tenant_id uuid not null,
  report_id uuid not null,
  place integer not null,
  user_id uuid,
  team_id uuid,
  role_id uuid,
  rights text[] not null
);

create table repurchase (
  tenant_id uuid not null,
  rule_id uuid not null,
  delivery_id uuid not null,
  deal_id uuid not null,
  at timestamp with time zone not null
);

create table requirement_form (
  tenant_id uuid not null,
  pipeline_id uuid not null,
  number integer not null,
  questions jsonb not null,
  saved_at timestamp with time zone not null,
  saved_by uuid
);

create table requirement_record (
  tenant_id uuid not null,
  deal_id uuid not null,
  number integer not null,
  pipeline_id uuid not null,
  form_number integer not null,
  answers jsonb not null,
  saved_at timestamp with time zone not null,
  saved_by uuid
);

create table return_alarm (
  tenant_id uuid not null,
  lead_id uuid not null,
  due_at timestamp with time zone not null,
  told_at timestamp with time zone not null,
  escalated_at timestamp with time zone
);

create table return_visit (
  tenant_id uuid not null,
  account_id uuid not null,
  number integer not null,
  task_id uuid not null,
  planned_on date not null,
  created_at timestamp with time zone not null,
  id uuid not null
);

create table review (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  pipeline_id uuid not null,
  team_ids uuid[],
  from_on date not null,
  to_on date not null,
  state text not null default 'prepared'::text,
  at_section text,
  led_by uuid,
  met_at timestamp with time zone,
  closed_at timestamp with time zone,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  schedule_id uuid
);

create table review_entry (
  tenant_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  kind text not null,
  section text not null,
  words text not null,
  figure jsonb,
  author_id uuid not null,
  at timestamp with time zone not null,
  withdrawn_at timestamp with time zone
);

create table review_pack (
  tenant_id uuid not null,
  review_id uuid not null,
  pack jsonb not null
);

create table review_participant (
  tenant_id uuid not null,
  review_id uuid not null,
  user_id uuid not null
);

create table review_schedule (
  tenant_id uuid not null,
  id uuid not null,
  pipeline_id uuid not null,
  team_id uuid,
  day_of_month integer not null,
  hour integer not null,
  participants uuid[] not null default '{}'::uuid[],
  made_by uuid not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone
);

create table robot_message (
  tenant_id uuid not null,
  id uuid not null,
  robot_id uuid not null,
  notification_id uuid,
  told_to text,
  text text not null,
  href text,
  state text not null default 'due'::text,
  at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  tries integer not null default 0,
  post_id uuid,
  sent_at timestamp with time zone,
  error text
);

create table role (
  tenant_id uuid not null,
  id uuid not null,
  key text not null,
  name text not null,
  name_en text,
  builtin boolean not null default false,
  version bigint not null default 1
);

create table role_field_right (
  tenant_id uuid not null,
  role_id uuid not null,
  object text not null,
  field text not null,
  reach text not null
);

create table role_permission (
  tenant_id uuid not null,
  role_id uuid not null,
  object text not null,
  action text not null,
  scope text not null
);

create table satisfaction (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  link_id uuid not null,
  case_id uuid,
  account_id uuid,
  score integer not null,
  comment text not null default ''::text,
  answered_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);

create table saved_view (
  tenant_id uuid not null,
  id uuid not null,
  object text not null,
  name text not null,
  owner_id uuid not null,
  shared boolean not null default false,
  state jsonb not null,
  version bigint not null default 1,
  created_at timestamp with time zone not null default now()
);

create table score_model (
  tenant_id uuid not null,
  version integer not null,
  trained_at timestamp with time zone not null,
  trained_by uuid,
  won integer not null,
  lost integer not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  recipe jsonb not null,
  model jsonb not null,
  figures jsonb not null
);

create table search_entry (
  tenant_id uuid not null,
  object text not null,
  record_id uuid not null,
  text text not null,
  grams text[] not null
);

create table segment (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  name_en text,
  color text not null,
  position integer not null,
  archived_at timestamp with time zone
);

create table segment_move (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  from_id uuid,
  to_id uuid,
  at timestamp with time zone not null,
  cause text not null,
  rules_version bigint not null,
  scores jsonb not null
);

create table segment_rules (
  tenant_id uuid not null,
  rules jsonb not null,
  version bigint not null,
  changed_at timestamp with time zone not null,
  changed_by uuid
);

create table service_case (
  tenant_id uuid not null,
  id uuid not null,
  number text not null,
  name text not null,
  account_id uuid,
  contact_id uuid,
  product_id uuid,
  deal_id uuid,
  kind text not null,
  priority text not null,
  channel text not null,
  state text not null,
  description text,
  respond_due_at timestamp with time zone not null,
  solve_due_at timestamp with time zone not null,
  responded_at timestamp with time zone,
  solved_at timestamp with time zone,
  closed_at timestamp with time zone,
  waiting_since timestamp with time zone,
  reopened_count bigint not null default 0,
  due_at timestamp with time zone,
  amber_at timestamp with time zone,
  sla_kept boolean,
  escalated_at timestamp with time zone,
  owner_id uuid,
  team_id uuid,
  external_id text,
  custom jsonb not null default '{}'::jsonb,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid,
  respond_minutes bigint,
  solve_minutes bigint
);

create table service_number (
  tenant_id uuid not null,
  object text not null,
  year integer not null,
  last bigint not null
);

create table service_rules (
  tenant_id uuid not null,
  rules jsonb not null,
  version bigint not null,
  changed_at timestamp with time zone not null,
  changed_by uuid
);

create table session (
  tenant_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  user_id uuid not null,
  created_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
);

create table snooze (
  tenant_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  clock text not null,
  until_on date not null,
  reason text not null,
  at timestamp with time zone not null,
  by_id uuid,
  ended_at timestamp with time zone,
  ended_by uuid
);

create table stage (
  tenant_id uuid not null,
  id uuid not null,
  pipeline_id uuid not null,
  name text not null,
  name_en text,
  kind text not null
);

create table stage_alert (
  tenant_id uuid not null,
  pipeline_id uuid not null,
  scope_id uuid not null,
  stage_id uuid not null,
  since timestamp with time zone not null
);

create table stage_event (
  tenant_id uuid not null,
  deal_id uuid not null,
  seq integer not null,
  pipeline_id uuid not null,
  pipeline_version integer not null,
  from_stage_id uuid,
  to_stage_id uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  client_recorded_at timestamp with time zone,
  client_key text,
  actor_id uuid,
  owner_id_at uuid,
  team_id_at uuid,
  amount_at bigint not null,
  currency text not null,
  expected_close_on_at date,
  probability_at integer,
  cause text not null,
  loss_reason_id uuid,
  note text
);

create table stage_mapping (
  tenant_id uuid not null,
  pipeline_id uuid not null,
  pipeline_version integer not null,
  from_stage_id uuid not null,
  to_stage_id uuid not null
);

create table stage_move (
  tenant_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  from_stage_id uuid not null,
  to_stage_id uuid not null,
  loss_reason_id uuid,
  why text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  state text not null,
  settled_at timestamp with time zone
);

create table stage_proposal (
  tenant_id uuid not null,
  stage_id uuid not null,
  tenths integer not null,
  deals integer not null,
  at timestamp with time zone not null
);

create table stage_version (
  tenant_id uuid not null,
  pipeline_id uuid not null,
  pipeline_version integer not null,
  stage_id uuid not null,
  rank integer not null,
  goal text,
  target_conversion integer,
  target_days integer,
  probability integer not null,
  process jsonb
);

create table stored_file (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone
);

create table supervision_note (
  tenant_id uuid not null,
  id uuid not null,
  deal_id uuid not null,
  body text not null,
  by_id uuid not null,
  to_id uuid not null,
  at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  reply text
);

create table survey (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  audience text not null,
  trigger text not null,
  pipeline_id uuid,
  stage_id uuid,
  questions jsonb not null,
  is_on boolean not null default true,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);

create table survey_request (
  tenant_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  cause text not null,
  deal_id uuid,
  case_id uuid,
  account_id uuid,
  pipeline_id uuid,
  pipeline_version integer,
  stage_id uuid,
  user_id uuid not null,
  asked_at timestamp with time zone not null,
  questions jsonb,
  answers jsonb,
  answered_at timestamp with time zone
);

create table tag (
  tenant_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  name text not null,
  name_en text,
  position integer not null default 0,
  archived_at timestamp with time zone
);

create table tag_group (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  name_en text,
  exclusive boolean not null default false,
  color text not null default 'neutral'::text,
  position integer not null default 0,
  version bigint not null default 1,
  archived_at timestamp with time zone
);

create table tag_rule (
  tenant_id uuid not null,
  id uuid not null,
  tag_id uuid not null,
  test jsonb not null,
  enabled boolean not null default true,
  position integer not null default 0,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);

create table target (
  tenant_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  level text not null,
  month date not null,
  amount bigint not null,
  set_by uuid,
  set_at timestamp with time zone not null
);

create table target_change (
  tenant_id uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  level text not null,
  month date not null,
  amount_before bigint,
  amount_after bigint,
  changed_by uuid,
  changed_at timestamp with time zone not null
);

create table task (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  subject_object text,
  subject_id uuid,
  account_id uuid,
  due_on date,
  promised boolean not null default false,
  owner_id uuid,
  team_id uuid,
  done_at timestamp with time zone,
  custom jsonb not null default '{}'::jsonb,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  deleted_by uuid,
  remind_at timestamp with time zone
);

create table team (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  parent_id uuid,
  manager_id uuid,
  region text,
  external_id text,
  version bigint not null default 1,
  created_at timestamp with time zone not null default now(),
  deleted_at timestamp with time zone
);

create table team_closure (
  tenant_id uuid not null,
  ancestor_id uuid not null,
  descendant_id uuid not null,
  depth integer not null
);

create table team_member (
  tenant_id uuid not null,
  team_id uuid not null,
  user_id uuid not null
);

create table told_reminder (
  tenant_id uuid not null,
  object text not null,
  record_id uuid not null,
  at timestamp with time zone not null,
  told_at timestamp with time zone not null
);

create table tv_code (
  code_hash bytea not null,
  tenant_id uuid not null,
  link_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null
);

create table user_role (
  tenant_id uuid not null,
  user_id uuid not null,
  role_id uuid not null
);

create table visit_fact (
  tenant_id uuid not null,
  deal_id uuid not null,
  visit_no integer not null,
  pipeline_id uuid not null,
  stage_id uuid not null,
  kind text not null,
  rank integer not null,
  furthest_before integer not null,
  entered_at timestamp with time zone not null,
  left_at timestamp with time zone,
  exit text not null,
  first_visit boolean not null,
  strict boolean not null,
  retro boolean not null,
  life_no integer not null,
  lost_from_rank integer,
  loss_reason_id uuid,
  amount_at bigint,
  owner_at uuid,
  team_at uuid,
  amount bigint,
  owner_id uuid,
  team_id uuid,
  source text,
  product_id uuid,
  account_id uuid,
  deal_created_at timestamp with time zone not null
);

create table watch (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  owner_id uuid not null,
  shared boolean not null default false,
  definition jsonb not null,
  version bigint not null default 1,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  due_at timestamp with time zone,
  looked_at timestamp with time zone,
  failure text,
  paused_at timestamp with time zone,
  deleted_at timestamp with time zone
);

create table working_time (
  tenant_id uuid not null,
  spans jsonb not null,
  days_off text[] not null default '{}'::text[],
  days_worked text[] not null default '{}'::text[],
  assigns_deals boolean not null default false,
  version bigint not null default 1
);

-- Constraints

-- account: CHECK (((frequency >= 1) AND (frequency <= 5)))
-- account: CHECK (((monetary >= 1) AND (monetary <= 5)))
-- account: CHECK (((recency >= 1) AND (recency <= 5)))
-- account: CHECK ((value_class = ANY (ARRAY['a'::text, 'b'::text, 'c'::text])))
-- account: FOREIGN KEY (tenant_id, merged_into_id) REFERENCES account(tenant_id, id)
-- account: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- account: FOREIGN KEY (tenant_id, parent_id) REFERENCES account(tenant_id, id)
-- account: FOREIGN KEY (tenant_id, segment_id) REFERENCES segment(tenant_id, id)
-- account: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- account: PRIMARY KEY (tenant_id, id)
-- action_item: CHECK (((expected IS NULL) OR (basis IS NOT NULL)))
-- action_item: CHECK (((state = 'open'::text) = (ended_at IS NULL)))
-- action_item: CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])))
-- action_item: CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200)))
-- action_item: CHECK ((char_length(words) <= 2000))
-- action_item: FOREIGN KEY (tenant_id, created_by) REFERENCES app_user(tenant_id, id)
-- action_item: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- action_item: FOREIGN KEY (tenant_id, review_id) REFERENCES review(tenant_id, id)
-- action_item: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- action_item: PRIMARY KEY (tenant_id, id)
-- alert: CHECK ((source = ANY (ARRAY['watch'::text, 'stage'::text, 'number'::text])))
-- alert: CHECK ((state = ANY (ARRAY['ok'::text, 'pending'::text, 'firing'::text, 'acknowledged'::text, 'snoozed'::text, 'resolved'::text])))
-- alert: FOREIGN KEY (tenant_id, watch_id) REFERENCES watch(tenant_id, id)
-- alert: PRIMARY KEY (tenant_id, id)
-- alert: UNIQUE NULLS NOT DISTINCT (tenant_id, watch_id, source, key)
-- alert_act: CHECK ((state = ANY (ARRAY['done'::text, 'refused'::text, 'held_back'::text])))
-- alert_act: FOREIGN KEY (tenant_id, alert_id, turn) REFERENCES alert_turn(tenant_id, alert_id, number)
-- alert_act: PRIMARY KEY (tenant_id, alert_id, turn, place)
-- alert_notice: CHECK ((state = ANY (ARRAY['due'::text, 'told'::text, 'withheld'::text, 'dropped'::text])))
-- alert_notice: CHECK ((what = ANY (ARRAY['fired'::text, 'again'::text, 'escalated'::text, 'recovered'::text])))
-- alert_notice: FOREIGN KEY (tenant_id, alert_id) REFERENCES alert(tenant_id, id)
-- alert_notice: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- alert_notice: PRIMARY KEY (tenant_id, id)
-- alert_rules: PRIMARY KEY (tenant_id)
-- alert_turn: FOREIGN KEY (tenant_id, alert_id) REFERENCES alert(tenant_id, id)
-- alert_turn: FOREIGN KEY (tenant_id, by_id) REFERENCES app_user(tenant_id, id)
-- alert_turn: PRIMARY KEY (tenant_id, alert_id, number)
-- alert_watch: PRIMARY KEY (tenant_id)
-- api_key: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- api_key: PRIMARY KEY (tenant_id, id)
-- api_key: UNIQUE (tenant_id, token_hash)
-- app_user: CHECK ((home = ANY (ARRAY['rep'::text, 'manager'::text, 'marketing'::text, 'management'::text, 'admin'::text])))
-- app_user: CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text])))
-- app_user: CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text])))
-- app_user: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- app_user: PRIMARY KEY (tenant_id, id)
-- approval_copy: FOREIGN KEY (tenant_id, request_id) REFERENCES approval_request(tenant_id, id) ON DELETE CASCADE
-- approval_copy: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- approval_copy: PRIMARY KEY (tenant_id, request_id, user_id)
-- approval_deputy: CHECK ((from_day <= to_day))
-- approval_deputy: CHECK ((user_id <> deputy_id))
-- approval_deputy: FOREIGN KEY (tenant_id, deputy_id) REFERENCES app_user(tenant_id, id)
-- approval_deputy: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- approval_deputy: PRIMARY KEY (tenant_id, id)
-- approval_entry: FOREIGN KEY (tenant_id, request_id) REFERENCES approval_request(tenant_id, id) ON DELETE CASCADE
-- approval_entry: PRIMARY KEY (tenant_id, id)
-- approval_flow: CHECK ((state = ANY (ARRAY['on'::text, 'off'::text])))
-- approval_flow: PRIMARY KEY (tenant_id, id)
-- approval_flow_version: FOREIGN KEY (tenant_id, flow_id) REFERENCES approval_flow(tenant_id, id)
-- approval_flow_version: PRIMARY KEY (tenant_id, id)
-- approval_flow_version: UNIQUE (tenant_id, flow_id, number)
-- approval_request: CHECK ((outcome = ANY (ARRAY['running'::text, 'approved'::text, 'rejected'::text, 'sent_back'::text, 'revoked'::text])))
-- approval_request: FOREIGN KEY (tenant_id, flow_version_id) REFERENCES approval_flow_version(tenant_id, id)
-- approval_request: FOREIGN KEY (tenant_id, submitter_id) REFERENCES app_user(tenant_id, id)
-- approval_request: PRIMARY KEY (tenant_id, id)
-- approval_seat: CHECK ((origin = ANY (ARRAY['flow'::text, 'empty'::text, 'added_before'::text, 'added_after'::text, 'delegated'::text, 'handed_up'::text, 'substituted'::text, 'deputised'::text])))
-- approval_seat: CHECK ((state = ANY (ARRAY['waiting'::text, 'asked'::text, 'approved'::text, 'rejected'::text, 'sent_back'::text, 'passed_on'::text, 'spared'::text, 'withdrawn'::text])))
-- approval_seat: FOREIGN KEY (tenant_id, request_id) REFERENCES approval_request(tenant_id, id) ON DELETE CASCADE
-- approval_seat: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- approval_seat: PRIMARY KEY (tenant_id, request_id, number)
-- assignment_decision: CHECK (((outcome = 'owner'::text) = (owner_id IS NOT NULL)))
-- assignment_decision: CHECK (((outcome = 'pool'::text) = (pool_id IS NOT NULL)))
-- assignment_decision: CHECK ((object = ANY (ARRAY['lead'::text, 'deal'::text])))
-- assignment_decision: CHECK ((occasion = ANY (ARRAY['arrived'::text, 'not_accepted'::text, 'retried'::text, 'asked'::text, 'by_hand'::text, 'proposed'::text])))
-- assignment_decision: CHECK ((outcome = ANY (ARRAY['owner'::text, 'pool'::text, 'queue'::text])))
-- assignment_decision: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- assignment_decision: PRIMARY KEY (tenant_id, id)
-- assignment_rule: PRIMARY KEY (tenant_id, id)
-- audit_entry: PRIMARY KEY (tenant_id, id)
-- automation_call: CHECK ((state = ANY (ARRAY['due'::text, 'sent'::text, 'failed'::text])))
-- automation_call: FOREIGN KEY (tenant_id, hook_id) REFERENCES automation_hook(tenant_id, id)
-- automation_call: FOREIGN KEY (tenant_id, run_id) REFERENCES automation_run(tenant_id, id) ON DELETE CASCADE
-- automation_call: PRIMARY KEY (tenant_id, id)
-- automation_hook: PRIMARY KEY (tenant_id, id)
-- automation_rule: CHECK ((state = ANY (ARRAY['on'::text, 'off'::text, 'paused'::text])))
-- automation_rule: FOREIGN KEY (tenant_id, author_id) REFERENCES app_user(tenant_id, id)
-- automation_rule: PRIMARY KEY (tenant_id, id)
-- automation_run: CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'unmatched'::text, 'refused'::text, 'stopped'::text, 'broken'::text, 'failed'::text])))
-- automation_run: FOREIGN KEY (tenant_id, rule_id, version) REFERENCES automation_version(tenant_id, rule_id, version)
-- automation_run: PRIMARY KEY (tenant_id, id)
-- automation_version: FOREIGN KEY (tenant_id, author_id) REFERENCES app_user(tenant_id, id)
-- automation_version: FOREIGN KEY (tenant_id, rule_id) REFERENCES automation_rule(tenant_id, id)
-- automation_version: PRIMARY KEY (tenant_id, rule_id, version)
-- automation_watch: PRIMARY KEY (tenant_id)
-- baseline: CHECK ((to_on > from_on))
-- baseline: CHECK ((origin = ANY (ARRAY['history'::text, 'imported'::text])))
-- baseline: FOREIGN KEY (tenant_id, frozen_by) REFERENCES app_user(tenant_id, id)
-- baseline: FOREIGN KEY (tenant_id, pipeline_id) REFERENCES pipeline(tenant_id, id)
-- baseline: PRIMARY KEY (tenant_id, id)
-- calendar_feed: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- calendar_feed: PRIMARY KEY (tenant_id, user_id)
-- capture: CHECK ((channel = ANY (ARRAY['form'::text, 'api'::text, 'email'::text, 'import'::text, 'paste'::text, 'manual'::text])))
-- capture: CHECK (((state = ANY (ARRAY['accepted'::text, 'attached'::text])) = (lead_id IS NOT NULL)))
-- capture: CHECK ((state = ANY (ARRAY['accepted'::text, 'attached'::text, 'failed'::text, 'rejected'::text])))
-- capture: FOREIGN KEY (tenant_id, lead_id) REFERENCES lead(tenant_id, id)
-- capture: FOREIGN KEY (tenant_id, source_id) REFERENCES capture_source(tenant_id, id)
-- capture: PRIMARY KEY (tenant_id, id)
-- capture_refusal: FOREIGN KEY (tenant_id, source_id) REFERENCES capture_source(tenant_id, id)
-- capture_refusal: PRIMARY KEY (tenant_id, source_id, day, reason)
-- capture_source: CHECK (((kind = 'form'::text) = (form IS NOT NULL)))
-- capture_source: CHECK (((owner_id IS NULL) OR (pool_id IS NULL)))
-- capture_source: CHECK ((kind = ANY (ARRAY['form'::text, 'api'::text])))
-- capture_source: CHECK ((state = ANY (ARRAY['on'::text, 'off'::text])))
-- capture_source: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- capture_source: FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id)
-- capture_source: PRIMARY KEY (tenant_id, id)
-- case_file: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 255)))
-- case_file: CHECK ((size > 0))
-- case_file: FOREIGN KEY (tenant_id, case_id) REFERENCES service_case(tenant_id, id)
-- case_file: FOREIGN KEY (tenant_id, message_id) REFERENCES case_message(tenant_id, id)
-- case_file: PRIMARY KEY (tenant_id, id)
-- case_message: CHECK ((char_length(body) <= 10000))
-- case_message: CHECK ((kind = ANY (ARRAY['reply'::text, 'customer'::text, 'note'::text])))
-- case_message: FOREIGN KEY (tenant_id, author_id) REFERENCES app_user(tenant_id, id)
-- case_message: FOREIGN KEY (tenant_id, case_id) REFERENCES service_case(tenant_id, id)
-- case_message: PRIMARY KEY (tenant_id, id)
-- channel_cost: CHECK ((amount >= 0))
-- channel_cost: CHECK ((EXTRACT(day FROM month) = (1)::numeric))
-- channel_cost: PRIMARY KEY (tenant_id, id)
-- channel_cost: UNIQUE (tenant_id, month, source, campaign)
-- checklist_tick: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- checklist_tick: FOREIGN KEY (tenant_id, ticked_by) REFERENCES app_user(tenant_id, id)
-- checklist_tick: PRIMARY KEY (tenant_id, deal_id, item_id)
-- clock_reminder: CHECK ((clock = ANY (ARRAY['stage'::text, 'silence'::text, 'promise'::text])))
-- clock_reminder: CHECK ((kind = ANY (ARRAY['red'::text, 'critical'::text, 'owner'::text, 'superior'::text, 'management'::text])))
-- clock_reminder: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- clock_reminder: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- clock_reminder: PRIMARY KEY (tenant_id, deal_id, clock, kind, user_id, at)
-- clock_rules: PRIMARY KEY (tenant_id)
-- clock_state: CHECK ((clock = ANY (ARRAY['stage'::text, 'silence'::text, 'promise'::text])))
-- clock_state: CHECK (((level >= 1) AND (level <= 3)))
-- clock_state: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- clock_state: PRIMARY KEY (tenant_id, deal_id, clock)
-- coaching: FOREIGN KEY (tenant_id, coach_id) REFERENCES app_user(tenant_id, id)
-- coaching: FOREIGN KEY (tenant_id, person_id) REFERENCES app_user(tenant_id, id)
-- coaching: FOREIGN KEY (tenant_id, stage_id) REFERENCES stage(tenant_id, id)
-- coaching: PRIMARY KEY (tenant_id, id)
-- comment: FOREIGN KEY (tenant_id, author_id) REFERENCES app_user(tenant_id, id)
-- comment: FOREIGN KEY (tenant_id, deleted_by) REFERENCES app_user(tenant_id, id)
-- comment: PRIMARY KEY (tenant_id, id)
-- contact: FOREIGN KEY (tenant_id, merged_into_id) REFERENCES contact(tenant_id, id)
-- contact: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- contact: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- contact: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- contact: PRIMARY KEY (tenant_id, id)
-- contact_round: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- contact_round: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- contact_round: FOREIGN KEY (tenant_id, segment_id) REFERENCES segment(tenant_id, id)
-- contact_round: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- contact_round: PRIMARY KEY (tenant_id, id)
-- contact_round: UNIQUE (tenant_id, account_id, due_on)
-- contract: CHECK ((amount >= 0))
-- contract: CHECK ((currency ~ '^[A-Z]{3}$'::text))
-- contract: CHECK ((lesser >= 0))
-- contract: CHECK (((notice_days >= 0) AND (notice_days <= 730)))
-- contract: CHECK ((plan_by = ANY (ARRAY['share'::text, 'amount'::text])))
-- contract: CHECK ((renews = ANY (ARRAY['never'::text, 'by_hand'::text, 'automatic'::text])))
-- contract: CHECK ((state = ANY (ARRAY['draft'::text, 'in_approval'::text, 'approved'::text, 'sent'::text, 'signed'::text, 'in_force'::text, 'ended'::text, 'terminated'::text])))
-- contract: CHECK ((tax_mode = ANY (ARRAY['included'::text, 'excluded'::text])))
-- contract: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- contract: FOREIGN KEY (tenant_id, amends_id) REFERENCES contract(tenant_id, id)
-- contract: FOREIGN KEY (tenant_id, contact_id) REFERENCES contact(tenant_id, id)
-- contract: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- contract: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- contract: FOREIGN KEY (tenant_id, quote_id) REFERENCES quote(tenant_id, id)
-- contract: FOREIGN KEY (tenant_id, renewal_deal_id) REFERENCES deal(tenant_id, id)
-- contract: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- contract: PRIMARY KEY (tenant_id, id)
-- contract: UNIQUE (tenant_id, number)
-- contract_instalment: CHECK ((amount >= 0))
-- contract_instalment: CHECK (((due_from = 'day'::text) = (due_days IS NULL)))
-- contract_instalment: CHECK (((due_days >= 0) AND (due_days <= 3650)))
-- contract_instalment: CHECK ((due_from = ANY (ARRAY['day'::text, 'signing'::text, 'delivery'::text])))
-- contract_instalment: CHECK (((share >= 1) AND (share <= 10000)))
-- contract_instalment: FOREIGN KEY (tenant_id, contract_id) REFERENCES contract(tenant_id, id)
-- contract_instalment: PRIMARY KEY (tenant_id, id)
-- contract_instalment: UNIQUE (tenant_id, contract_id, "position")
-- contract_line: CHECK (((discount >= 0) AND (discount <= 10000)))
-- contract_line: CHECK ((quantity > 0))
-- contract_line: CHECK (((tax_rate >= 0) AND (tax_rate <= 10000)))
-- contract_line: CHECK ((unit_price >= 0))
-- contract_line: FOREIGN KEY (tenant_id, contract_id) REFERENCES contract(tenant_id, id)
-- contract_line: FOREIGN KEY (tenant_id, product_id) REFERENCES product(tenant_id, id)
-- contract_line: PRIMARY KEY (tenant_id, contract_id, "position")
-- contract_receipt: CHECK ((amount <> 0))
-- contract_receipt: CHECK (((amount < 0) = (reverses_id IS NOT NULL)))
-- contract_receipt: CHECK ((method = ANY (ARRAY['transfer'::text, 'acceptance'::text, 'cheque'::text, 'cash'::text, 'wechat'::text, 'alipay'::text, 'other'::text])))
-- contract_receipt: FOREIGN KEY (tenant_id, contract_id) REFERENCES contract(tenant_id, id)
-- contract_receipt: FOREIGN KEY (tenant_id, instalment_id) REFERENCES contract_instalment(tenant_id, id)
-- contract_receipt: FOREIGN KEY (tenant_id, reverses_id) REFERENCES contract_receipt(tenant_id, id)
-- contract_receipt: PRIMARY KEY (tenant_id, id)
-- contract_rules: PRIMARY KEY (tenant_id)
-- contract_series: PRIMARY KEY (tenant_id, series)
-- contract_sign_hook: PRIMARY KEY (tenant_id)
-- contract_sign_report: CHECK ((status = ANY (ARRAY['signed'::text, 'declined'::text, 'expired'::text])))
-- contract_sign_report: PRIMARY KEY (tenant_id, event_id)
-- contract_template: PRIMARY KEY (tenant_id, id)
-- contract_template_version: CHECK ((number > 0))
-- contract_template_version: FOREIGN KEY (tenant_id, template_id) REFERENCES contract_template(tenant_id, id)
-- contract_template_version: PRIMARY KEY (tenant_id, template_id, number)
-- deal: CHECK ((amount >= 0))
-- deal: CHECK (((outcome = 'lost'::text) = (loss_reason_id IS NOT NULL)))
-- deal: CHECK (((outcome = 'open'::text) = (closed_at IS NULL)))
-- deal: CHECK (((rate_on IS NULL) OR (rate IS NOT NULL)))
-- deal: CHECK ((outcome = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text])))
-- deal: CHECK (((probability >= 0) AND (probability <= 100)))
-- deal: CHECK (((promise_level >= 0) AND (promise_level <= 3)))
-- deal: CHECK ((rate > 0))
-- deal: CHECK (((silence_level >= 0) AND (silence_level <= 3)))
-- deal: CHECK (((stage_level >= 0) AND (stage_level <= 3)))
-- deal: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- deal: FOREIGN KEY (tenant_id, contact_id) REFERENCES contact(tenant_id, id)
-- deal: FOREIGN KEY (tenant_id, loss_reason_id) REFERENCES loss_reason(tenant_id, id)
-- deal: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- deal: FOREIGN KEY (tenant_id, pipeline_id) REFERENCES pipeline(tenant_id, id)
-- deal: FOREIGN KEY (tenant_id, product_id) REFERENCES product(tenant_id, id)
-- deal: FOREIGN KEY (tenant_id, stage_id) REFERENCES stage(tenant_id, id)
-- deal: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- deal: PRIMARY KEY (tenant_id, id)
-- deal_contact: CHECK ((role = ANY (ARRAY['decision_maker'::text, 'evaluator'::text, 'user'::text, 'champion'::text, 'purchaser'::text, 'opponent'::text])))
-- deal_contact: FOREIGN KEY (tenant_id, added_by) REFERENCES app_user(tenant_id, id)
-- deal_contact: FOREIGN KEY (tenant_id, contact_id) REFERENCES contact(tenant_id, id)
-- deal_contact: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- deal_contact: PRIMARY KEY (tenant_id, deal_id, contact_id)
-- deal_fact: PRIMARY KEY (tenant_id, deal_id)
-- deal_field_event: CHECK ((field = ANY (ARRAY['amount'::text, 'currency'::text, 'expected_close_on'::text, 'owner'::text, 'probability'::text])))
-- deal_field_event: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- deal_field_event: PRIMARY KEY (tenant_id, id)
-- deal_watch: PRIMARY KEY (tenant_id)
-- delivery: CHECK ((char_length(acceptance_note) <= 2000))
-- delivery: CHECK ((char_length(accepted_by) <= 100))
-- delivery: CHECK (((state = 'accepted'::text) = (accepted_on IS NOT NULL)))
-- delivery: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
-- delivery: CHECK (((char_length(number) >= 1) AND (char_length(number) <= 40)))
-- delivery: CHECK ((state = ANY (ARRAY['planned'::text, 'in_work'::text, 'ready'::text, 'accepted'::text])))
-- delivery: FOREIGN KEY (tenant_id, acceptance_file_id) REFERENCES file(tenant_id, id)
-- delivery: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- delivery: FOREIGN KEY (tenant_id, contact_id) REFERENCES contact(tenant_id, id)
-- delivery: FOREIGN KEY (tenant_id, contract_id) REFERENCES contract(tenant_id, id)
-- delivery: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- delivery: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- delivery: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- delivery: PRIMARY KEY (tenant_id, id)
-- delivery: UNIQUE (tenant_id, cause)
-- delivery: UNIQUE (tenant_id, number)
-- delivery_item: CHECK (((done_at IS NOT NULL) OR (done_by IS NULL)))
-- delivery_item: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
-- delivery_item: CHECK ((char_length(note) <= 1000))
-- delivery_item: FOREIGN KEY (tenant_id, delivery_id) REFERENCES delivery(tenant_id, id)
-- delivery_item: FOREIGN KEY (tenant_id, done_by) REFERENCES app_user(tenant_id, id)
-- delivery_item: PRIMARY KEY (tenant_id, id)
-- duplicate_group: CHECK (((score >= 0) AND (score <= 100)))
-- duplicate_group: PRIMARY KEY (tenant_id, id)
-- duplicate_key: CHECK ((kind = ANY (ARRAY['credit_code'::text, 'phone'::text, 'email'::text, 'wechat'::text, 'domain'::text, 'company'::text, 'company_sound'::text, 'region'::text, 'person'::text])))
-- duplicate_key: PRIMARY KEY (tenant_id, object, record_id, kind, key)
-- duplicate_rule: CHECK ((mode = ANY (ARRAY['block'::text, 'warn'::text, 'off'::text])))
-- duplicate_rule: PRIMARY KEY (tenant_id, object)
-- exchange_rate: CHECK ((rate > 0))
-- exchange_rate: PRIMARY KEY (tenant_id, currency, day)
-- field_definition: PRIMARY KEY (tenant_id, id)
-- field_definition: UNIQUE (tenant_id, object, key, standard)
-- file: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
-- file: FOREIGN KEY (tenant_id, created_by) REFERENCES app_user(tenant_id, id)
-- file: FOREIGN KEY (tenant_id, note_id) REFERENCES note(tenant_id, id)
-- file: PRIMARY KEY (tenant_id, id)
-- file_version: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
-- file_version: CHECK ((number > 0))
-- file_version: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
-- file_version: CHECK ((size > 0))
-- file_version: FOREIGN KEY (tenant_id, author_id) REFERENCES app_user(tenant_id, id)
-- file_version: FOREIGN KEY (tenant_id, file_id) REFERENCES file(tenant_id, id)
-- file_version: PRIMARY KEY (tenant_id, id)
-- file_version: UNIQUE (tenant_id, file_id, number)
-- follow_up_type: CHECK (((length(key) >= 1) AND (length(key) <= 40)))
-- follow_up_type: CHECK ((kind = ANY (ARRAY['note'::text, 'call'::text, 'visit'::text, 'wechat'::text, 'email'::text, 'meeting'::text])))
-- follow_up_type: CHECK (((least_length >= 0) AND (least_length <= 1000)))
-- follow_up_type: PRIMARY KEY (tenant_id, key)
-- forecast_pick: CHECK ((category = ANY (ARRAY['omitted'::text, 'pipeline'::text, 'best_case'::text, 'commit'::text])))
-- forecast_pick: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- forecast_pick: PRIMARY KEY (tenant_id, id)
-- forecast_rules: PRIMARY KEY (tenant_id)
-- forecast_submission: CHECK ((best_case_amount >= commit_amount))
-- forecast_submission: CHECK ((commit_amount >= 0))
-- forecast_submission: CHECK ((period_kind = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text])))
-- forecast_submission: CHECK ((subject_kind = ANY (ARRAY['organisation'::text, 'team'::text, 'person'::text])))
-- forecast_submission: FOREIGN KEY (tenant_id, forecaster_id) REFERENCES app_user(tenant_id, id)
-- forecast_submission: PRIMARY KEY (tenant_id, id)
-- form_entry: FOREIGN KEY (tenant_id, filling_id) REFERENCES form_filling(tenant_id, id)
-- form_entry: PRIMARY KEY (tenant_id, id)
-- form_filling: CHECK ((state = ANY (ARRAY['open'::text, 'draft'::text, 'handed_in'::text, 'accepted'::text, 'returned'::text])))
-- form_filling: FOREIGN KEY (tenant_id, decided_by) REFERENCES app_user(tenant_id, id)
-- form_filling: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- form_filling: FOREIGN KEY (tenant_id, report_id) REFERENCES report(tenant_id, id)
-- form_filling: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- form_filling: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- form_filling: PRIMARY KEY (tenant_id, id)
-- form_number: FOREIGN KEY (tenant_id, entry_id) REFERENCES form_entry(tenant_id, id) ON DELETE CASCADE
-- form_number: PRIMARY KEY (tenant_id, id)
-- form_number: UNIQUE (tenant_id, entry_id, column_id)
-- hand_over: CHECK ((reason = ANY (ARRAY['leaving'::text, 'territory'::text, 'workload'::text, 'single'::text, 'other'::text])))
-- hand_over: CHECK ((state = ANY (ARRAY['in_approval'::text, 'refused'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'undoing'::text, 'undone'::text])))
-- hand_over: FOREIGN KEY (tenant_id, created_by) REFERENCES app_user(tenant_id, id)
-- hand_over: FOREIGN KEY (tenant_id, from_id) REFERENCES app_user(tenant_id, id)
-- hand_over: FOREIGN KEY (tenant_id, from_team_id) REFERENCES team(tenant_id, id)
-- hand_over: FOREIGN KEY (tenant_id, undone_by) REFERENCES app_user(tenant_id, id)
-- hand_over: PRIMARY KEY (tenant_id, id)
-- hand_over_brief: CHECK ((object = ANY (ARRAY['account'::text, 'deal'::text])))
-- hand_over_brief: FOREIGN KEY (tenant_id, from_id) REFERENCES app_user(tenant_id, id)
-- hand_over_brief: FOREIGN KEY (tenant_id, hand_over_id) REFERENCES hand_over(tenant_id, id)
-- hand_over_brief: FOREIGN KEY (tenant_id, noted_by) REFERENCES app_user(tenant_id, id)
-- hand_over_brief: FOREIGN KEY (tenant_id, receiver_id) REFERENCES app_user(tenant_id, id)
-- hand_over_brief: PRIMARY KEY (tenant_id, id)
-- hand_over_brief: UNIQUE (tenant_id, hand_over_id, object, record_id)
-- hand_over_item: CHECK ((object = ANY (ARRAY['account'::text, 'contact'::text, 'lead'::text, 'deal'::text, 'quote'::text, 'contract'::text, 'delivery'::text, 'case'::text, 'task'::text, 'meeting'::text])))
-- hand_over_item: CHECK ((state = ANY (ARRAY['waiting'::text, 'moved'::text, 'failed'::text, 'cancelled'::text, 'returned'::text, 'kept'::text])))
-- hand_over_item: FOREIGN KEY (tenant_id, hand_over_id) REFERENCES hand_over(tenant_id, id)
-- hand_over_item: FOREIGN KEY (tenant_id, to_owner_id) REFERENCES app_user(tenant_id, id)
-- hand_over_item: PRIMARY KEY (tenant_id, hand_over_id, object, record_id)
-- hand_over_receiver: FOREIGN KEY (tenant_id, hand_over_id) REFERENCES hand_over(tenant_id, id)
-- hand_over_receiver: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- hand_over_receiver: PRIMARY KEY (tenant_id, hand_over_id, user_id)
-- idempotency_key: PRIMARY KEY (tenant_id, principal_id, key)
-- im_robot: CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text])))
-- im_robot: CHECK ((product = ANY (ARRAY['wecom'::text, 'dingtalk'::text, 'feishu'::text])))
-- im_robot: CHECK ((state = ANY (ARRAY['on'::text, 'off'::text, 'dead'::text])))
-- im_robot: PRIMARY KEY (tenant_id, id)
-- import_effect: CHECK ((effect = ANY (ARRAY['created'::text, 'updated'::text])))
-- import_effect: FOREIGN KEY (tenant_id, import_id) REFERENCES import_run(tenant_id, id)
-- import_effect: PRIMARY KEY (tenant_id, import_id, object, record_id)
-- import_run: CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'undone'::text])))
-- import_run: FOREIGN KEY (tenant_id, created_by) REFERENCES app_user(tenant_id, id)
-- import_run: PRIMARY KEY (tenant_id, id)
-- incentive_scheme: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)))
-- incentive_scheme: CHECK ((period = ANY (ARRAY['month'::text, 'quarter'::text])))
-- incentive_scheme: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- incentive_scheme: PRIMARY KEY (tenant_id, id)
-- incentive_statement: FOREIGN KEY (tenant_id, scheme_id, version_number) REFERENCES incentive_version(tenant_id, scheme_id, number)
-- incentive_statement: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- incentive_statement: PRIMARY KEY (tenant_id, scheme_id, from_on, user_id)
-- incentive_version: FOREIGN KEY (tenant_id, scheme_id) REFERENCES incentive_scheme(tenant_id, id)
-- incentive_version: PRIMARY KEY (tenant_id, scheme_id, number)
-- job: CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
-- job: FOREIGN KEY (tenant_id, created_by) REFERENCES app_user(tenant_id, id)
-- job: PRIMARY KEY (tenant_id, id)
-- joined_history: PRIMARY KEY (tenant_id, object, record_id, from_object, from_id)
-- jotting: FOREIGN KEY (tenant_id, author_id) REFERENCES app_user(tenant_id, id)
-- jotting: FOREIGN KEY (tenant_id, note_id) REFERENCES note(tenant_id, id)
-- jotting: PRIMARY KEY (tenant_id, id)
-- lead: CHECK (((pool_id IS NULL) OR (owner_id IS NULL)))
-- lead: CHECK (((status = 'disqualified'::text) = (disqualify_reason IS NOT NULL)))
-- lead: CHECK (((status = 'converted'::text) = (converted_at IS NOT NULL)))
-- lead: CHECK (((engagement >= 0) AND (engagement <= 100)))
-- lead: CHECK (((pool_id IS NULL) OR (entered_pool_at IS NOT NULL)))
-- lead: CHECK (((fit >= 0) AND (fit <= 100)))
-- lead: CHECK (((probability >= 0) AND (probability <= 10000)))
-- lead: CHECK (((score >= 0) AND (score <= 100)))
-- lead: CHECK ((status = ANY (ARRAY['new'::text, 'working'::text, 'qualified'::text, 'converted'::text, 'disqualified'::text, 'returned'::text, 'merged'::text])))
-- lead: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- lead: FOREIGN KEY (tenant_id, contact_id) REFERENCES contact(tenant_id, id)
-- lead: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- lead: FOREIGN KEY (tenant_id, merged_into_id) REFERENCES lead(tenant_id, id)
-- lead: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- lead: FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id)
-- lead: FOREIGN KEY (tenant_id, product_id) REFERENCES product(tenant_id, id)
-- lead: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- lead: PRIMARY KEY (tenant_id, id)
-- lead_conversion: CHECK ((status_before = ANY (ARRAY['new'::text, 'working'::text, 'qualified'::text])))
-- lead_conversion: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- lead_conversion: FOREIGN KEY (tenant_id, contact_id) REFERENCES contact(tenant_id, id)
-- lead_conversion: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- lead_conversion: FOREIGN KEY (tenant_id, lead_id) REFERENCES lead(tenant_id, id)
-- lead_conversion: PRIMARY KEY (tenant_id, id)
-- lead_lock: FOREIGN KEY (tenant_id, lead_id) REFERENCES lead(tenant_id, id)
-- lead_lock: FOREIGN KEY (tenant_id, locked_by) REFERENCES app_user(tenant_id, id)
-- lead_lock: PRIMARY KEY (tenant_id, lead_id)
-- lead_mailbox: CHECK (((port >= 1) AND (port <= 65535)))
-- lead_mailbox: CHECK ((state = ANY (ARRAY['on'::text, 'off'::text])))
-- lead_mailbox: PRIMARY KEY (tenant_id, id)
-- lead_move: CHECK ((cause = ANY (ARRAY['created'::text, 'imported'::text, 'assigned'::text, 'claimed'::text, 'released'::text, 'recycled'::text, 'handed_over'::text, 'returned'::text, 'hand_on'::text, 'undone'::text, 'asked_again'::text])))
-- lead_move: FOREIGN KEY (tenant_id, lead_id) REFERENCES lead(tenant_id, id)
-- lead_move: PRIMARY KEY (tenant_id, id)
-- lead_queue: CHECK ((reason = ANY (ARRAY['nobody_eligible'::text, 'not_accepted'::text])))
-- lead_queue: FOREIGN KEY (tenant_id, lead_id) REFERENCES lead(tenant_id, id)
-- lead_queue: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- lead_queue: PRIMARY KEY (tenant_id, lead_id)
-- lead_score: CHECK (((probability >= 0) AND (probability <= 10000)))
-- lead_score: FOREIGN KEY (tenant_id, lead_id) REFERENCES lead(tenant_id, id)
-- lead_score: PRIMARY KEY (tenant_id, id)
-- lead_score_rules: PRIMARY KEY (tenant_id, version)
-- lead_scoring: CHECK ((outcome = ANY (ARRAY['insufficient_history'::text, 'not_better'::text, 'took_over'::text, 'kept_for_choice'::text])))
-- lead_scoring: FOREIGN KEY (tenant_id, active_version) REFERENCES score_model(tenant_id, version)
-- lead_scoring: PRIMARY KEY (tenant_id)
-- lead_step_rules: PRIMARY KEY (tenant_id)
-- lead_tag: FOREIGN KEY (tenant_id, lead_id) REFERENCES lead(tenant_id, id)
-- lead_tag: FOREIGN KEY (tenant_id, tag_id) REFERENCES tag(tenant_id, id)
-- lead_tag: PRIMARY KEY (tenant_id, lead_id, tag_id)
-- lead_touch: CHECK ((channel = ANY (ARRAY['form'::text, 'api'::text, 'email'::text, 'import'::text, 'paste'::text, 'manual'::text])))
-- lead_touch: FOREIGN KEY (tenant_id, lead_id) REFERENCES lead(tenant_id, id)
-- lead_touch: PRIMARY KEY (tenant_id, id)
-- lead_traits: FOREIGN KEY (tenant_id, lead_id) REFERENCES lead(tenant_id, id)
-- lead_traits: PRIMARY KEY (tenant_id, lead_id)
-- ledger_line: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- ledger_line: PRIMARY KEY (tenant_id, page_id, user_id)
-- login: CHECK ((email = lower(email)))
-- login: FOREIGN KEY (tenant_id) REFERENCES organisation(id)
-- login: PRIMARY KEY (email)
-- login: UNIQUE (tenant_id, user_id)
-- login_attempt: PRIMARY KEY (tenant_id, id)
-- loss_reason: PRIMARY KEY (tenant_id, id)
-- mail: CHECK ((state = ANY (ARRAY['received'::text, 'sent'::text, 'draft'::text, 'waiting'::text, 'sending'::text, 'failed'::text])))
-- mail: CHECK ((visibility = ANY (ARRAY['all'::text, 'subject'::text, 'own'::text])))
-- mail: FOREIGN KEY (tenant_id, mailbox_id) REFERENCES mailbox(tenant_id, id)
-- mail: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- mail: FOREIGN KEY (tenant_id, thread_id) REFERENCES mail_thread(tenant_id, id)
-- mail: PRIMARY KEY (tenant_id, id)
-- mail: UNIQUE (tenant_id, mailbox_id, folder, uid_validity, uid)
-- mail: UNIQUE (tenant_id, mailbox_id, message_id)
-- mail_attachment: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
-- mail_attachment: CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
-- mail_attachment: FOREIGN KEY (tenant_id, mail_id) REFERENCES mail(tenant_id, id) ON DELETE CASCADE
-- mail_attachment: PRIMARY KEY (tenant_id, id)
-- mail_body: FOREIGN KEY (tenant_id, mail_id) REFERENCES mail(tenant_id, id) ON DELETE CASCADE
-- mail_body: PRIMARY KEY (tenant_id, mail_id)
-- mail_reference: FOREIGN KEY (tenant_id, mail_id) REFERENCES mail(tenant_id, id) ON DELETE CASCADE
-- mail_reference: PRIMARY KEY (tenant_id, mail_id, message_id)
-- mail_subject: CHECK ((object = ANY (ARRAY['contact'::text, 'lead'::text, 'account'::text, 'deal'::text])))
-- mail_subject: FOREIGN KEY (tenant_id, thread_id) REFERENCES mail_thread(tenant_id, id)
-- mail_subject: PRIMARY KEY (tenant_id, thread_id, object, record_id)
-- mail_thread: PRIMARY KEY (tenant_id, id)
-- mailbox: CHECK (((imap_port >= 1) AND (imap_port <= 65535)))
-- mailbox: CHECK (((smtp_port >= 1) AND (smtp_port <= 65535)))
-- mailbox: CHECK ((state = ANY (ARRAY['on'::text, 'off'::text, 'disconnected'::text])))
-- mailbox: CHECK ((usual_visibility = ANY (ARRAY['all'::text, 'subject'::text, 'own'::text])))
-- mailbox: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- mailbox: PRIMARY KEY (tenant_id, id)
-- mailbox_folder: CHECK ((role = ANY (ARRAY['inbox'::text, 'sent'::text])))
-- mailbox_folder: FOREIGN KEY (tenant_id, mailbox_id) REFERENCES mailbox(tenant_id, id)
-- mailbox_folder: PRIMARY KEY (tenant_id, mailbox_id, role)
-- mailbox_skip: CHECK ((reason = ANY (ARRAY['not_matched'::text, 'private'::text, 'too_big'::text, 'broken'::text, 'own_only'::text, 'already_there'::text])))
-- mailbox_skip: FOREIGN KEY (tenant_id, mailbox_id) REFERENCES mailbox(tenant_id, id)
-- mailbox_skip: PRIMARY KEY (tenant_id, mailbox_id, reason)
-- meeting: CHECK ((char_length(agenda) <= 20000))
-- meeting: CHECK ((ends_at > starts_at))
-- meeting: CHECK (((subject_object IS NULL) = (subject_id IS NULL)))
-- meeting: CHECK ((char_length(link) <= 1000))
-- meeting: CHECK ((char_length(place) <= 300))
-- meeting: CHECK (((remind_minutes >= '-1440'::integer) AND (remind_minutes <= 40320)))
-- meeting: CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])))
-- meeting: CHECK (((char_length(title) >= 1) AND (char_length(title) <= 300)))
-- meeting: CHECK (((char_length(uid) >= 1) AND (char_length(uid) <= 500)))
-- meeting: FOREIGN KEY (tenant_id, note_id) REFERENCES note(tenant_id, id)
-- meeting: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- meeting: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- meeting: PRIMARY KEY (tenant_id, id)
-- meeting_invitation: CHECK ((method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text])))
-- meeting_invitation: CHECK ((state = ANY (ARRAY['due'::text, 'sent'::text, 'failed'::text, 'dropped'::text])))
-- meeting_invitation: FOREIGN KEY (tenant_id, created_by) REFERENCES app_user(tenant_id, id)
-- meeting_invitation: FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting(tenant_id, id)
-- meeting_invitation: PRIMARY KEY (tenant_id, id)
-- meeting_minutes: CHECK ((number > 0))
-- meeting_minutes: FOREIGN KEY (tenant_id, author_id) REFERENCES app_user(tenant_id, id)
-- meeting_minutes: FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting(tenant_id, id)
-- meeting_minutes: PRIMARY KEY (tenant_id, meeting_id, number)
-- meeting_participant: CHECK (((user_id IS NULL) OR (contact_id IS NULL)))
-- meeting_participant: CHECK ((char_length(email) <= 320))
-- meeting_participant: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
-- meeting_participant: CHECK ((reply = ANY (ARRAY['none'::text, 'accepted'::text, 'declined'::text, 'tentative'::text])))
-- meeting_participant: FOREIGN KEY (tenant_id, contact_id) REFERENCES contact(tenant_id, id)
-- meeting_participant: FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting(tenant_id, id)
-- meeting_participant: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- meeting_participant: PRIMARY KEY (tenant_id, meeting_id, id)
-- migration: PRIMARY KEY (name)
-- minutes_task: CHECK (((char_length(line_id) >= 1) AND (char_length(line_id) <= 40)))
-- minutes_task: FOREIGN KEY (tenant_id, meeting_id) REFERENCES meeting(tenant_id, id)
-- minutes_task: FOREIGN KEY (tenant_id, task_id) REFERENCES task(tenant_id, id)
-- minutes_task: PRIMARY KEY (tenant_id, meeting_id, line_id)
-- minutes_template: PRIMARY KEY (tenant_id)
-- morning_digest: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- morning_digest: PRIMARY KEY (tenant_id, user_id, day)
-- next_best_choice: CHECK (((choice = 'dismissed'::text) = ((reason IS NOT NULL) AND (until_on IS NOT NULL))))
-- next_best_choice: CHECK ((choice = ANY (ARRAY['task'::text, 'talk'::text, 'meeting'::text, 'deal'::text, 'dismissed'::text])))
-- next_best_choice: CHECK ((char_length(note) <= 500))
-- next_best_choice: CHECK ((reason = ANY (ARRAY['no_need'::text, 'bad_time'::text, 'handled'::text, 'wrong_facts'::text, 'other'::text])))
-- next_best_choice: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- next_best_choice: FOREIGN KEY (tenant_id, person_id) REFERENCES app_user(tenant_id, id)
-- next_best_choice: PRIMARY KEY (tenant_id, id)
-- note: CHECK ((kind = ANY (ARRAY['note'::text, 'call'::text, 'visit'::text, 'wechat'::text, 'email'::text, 'meeting'::text])))
-- note: FOREIGN KEY (tenant_id, author_id) REFERENCES app_user(tenant_id, id)
-- note: FOREIGN KEY (tenant_id, contact_id) REFERENCES contact(tenant_id, id)
-- note: PRIMARY KEY (tenant_id, id)
-- notification: CHECK ((mail_state = ANY (ARRAY['due'::text, 'sent'::text, 'failed'::text, 'dropped'::text])))
-- notification: CHECK ((push_state = ANY (ARRAY['due'::text, 'sent'::text, 'failed'::text, 'dropped'::text])))
-- notification: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- notification: PRIMARY KEY (tenant_id, id)
-- notification_preference: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- notification_preference: PRIMARY KEY (tenant_id, user_id, kind)
-- number_alert: CHECK ((what = ANY (ARRAY['volume'::text, 'amount'::text, 'rate'::text])))
-- number_alert: FOREIGN KEY (tenant_id, pipeline_id) REFERENCES pipeline(tenant_id, id)
-- number_alert: PRIMARY KEY (tenant_id, pipeline_id, scope_id, what)
-- one_time_link: CHECK ((purpose = ANY (ARRAY['setup'::text, 'reset'::text])))
-- one_time_link: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- one_time_link: PRIMARY KEY (tenant_id, id)
-- one_time_link: UNIQUE (tenant_id, token_hash)
-- open_link: FOREIGN KEY (tenant_id, created_by) REFERENCES app_user(tenant_id, id)
-- open_link: PRIMARY KEY (tenant_id, id)
-- open_link: UNIQUE (tenant_id, token_hash)
-- open_link_visit: CHECK ((act = ANY (ARRAY['viewed'::text, 'downloaded'::text, 'answered'::text])))
-- open_link_visit: FOREIGN KEY (tenant_id, link_id) REFERENCES open_link(tenant_id, id) ON DELETE CASCADE
-- open_link_visit: PRIMARY KEY (tenant_id, id)
-- organisation: CHECK ((amount_style = ANY (ARRAY['full'::text, 'wan'::text])))
-- organisation: CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text])))
-- organisation: CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text])))
-- organisation: PRIMARY KEY (id)
-- outbox: PRIMARY KEY (tenant_id, id)
-- outside_match: CHECK ((meaning = ANY (ARRAY['owner'::text, 'team'::text, 'account'::text, 'product'::text, 'source'::text, 'province'::text])))
-- outside_match: FOREIGN KEY (tenant_id, source_id) REFERENCES outside_source(tenant_id, id)
-- outside_match: PRIMARY KEY (tenant_id, source_id, meaning, value)
-- outside_reader: CHECK (((role_id IS NULL) OR (team_id IS NULL)))
-- outside_reader: FOREIGN KEY (tenant_id, role_id) REFERENCES role(tenant_id, id) ON DELETE CASCADE
-- outside_reader: FOREIGN KEY (tenant_id, source_id) REFERENCES outside_source(tenant_id, id)
-- outside_reader: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- outside_reader: PRIMARY KEY (tenant_id, source_id, place)
-- outside_row: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- outside_row: FOREIGN KEY (tenant_id, source_id) REFERENCES outside_source(tenant_id, id)
-- outside_row: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- outside_row: PRIMARY KEY (tenant_id, source_id, place)
-- outside_source: CHECK ((every = ANY (ARRAY['hour'::text, 'day'::text])))
-- outside_source: CHECK ((kind = ANY (ARRAY['file'::text, 'rest'::text, 'postgres'::text, 'mysql'::text])))
-- outside_source: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)))
-- outside_source: CHECK ((state = ANY (ARRAY['draft'::text, 'on'::text, 'off'::text])))
-- outside_source: FOREIGN KEY (tenant_id, created_by) REFERENCES app_user(tenant_id, id)
-- outside_source: PRIMARY KEY (tenant_id, id)
-- phone_call: CHECK (((state = 'kept'::text) = (subject_id IS NOT NULL)))
-- phone_call: CHECK (((subject_object IS NULL) = (subject_id IS NULL)))
-- phone_call: CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
-- phone_call: CHECK ((char_length(external_id) <= 200))
-- phone_call: CHECK ((char_length(number) <= 60))
-- phone_call: CHECK ((outcome = ANY (ARRAY['answered'::text, 'missed'::text, 'busy'::text, 'voicemail'::text, 'wrong_number'::text])))
-- phone_call: CHECK ((char_length(person) <= 200))
-- phone_call: CHECK ((char_length(recording) <= 1000))
-- phone_call: CHECK (((seconds >= 0) AND (seconds <= 86400)))
-- phone_call: CHECK ((state = ANY (ARRAY['kept'::text, 'unmatched'::text, 'dropped'::text])))
-- phone_call: FOREIGN KEY (tenant_id, note_id) REFERENCES note(tenant_id, id)
-- phone_call: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- phone_call: FOREIGN KEY (tenant_id, system_id) REFERENCES phone_system(tenant_id, id)
-- phone_call: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- phone_call: PRIMARY KEY (tenant_id, id)
-- phone_extension: CHECK (((char_length(extension) >= 1) AND (char_length(extension) <= 40)))
-- phone_extension: FOREIGN KEY (tenant_id, system_id) REFERENCES phone_system(tenant_id, id)
-- phone_extension: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- phone_extension: PRIMARY KEY (tenant_id, system_id, extension)
-- phone_system: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80)))
-- phone_system: CHECK ((state = ANY (ARRAY['on'::text, 'off'::text])))
-- phone_system: PRIMARY KEY (tenant_id, id)
-- pipeline: PRIMARY KEY (tenant_id, id)
-- playbook_piece: CHECK ((char_length(body) <= 8000))
-- playbook_piece: CHECK (((scope = 'personal'::text) = (owner_id IS NOT NULL)))
-- playbook_piece: CHECK (((scope = 'team'::text) = (team_id IS NOT NULL)))
-- playbook_piece: CHECK ((family = ANY (ARRAY['script'::text, 'follow_up'::text, 'quote'::text, 'negotiation'::text, 'material'::text])))
-- playbook_piece: CHECK ((char_length(link) <= 2000))
-- playbook_piece: CHECK ((scope = ANY (ARRAY['personal'::text, 'team'::text, 'organisation'::text])))
-- playbook_piece: CHECK (((char_length(title) >= 1) AND (char_length(title) <= 120)))
-- playbook_piece: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- playbook_piece: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- playbook_piece: PRIMARY KEY (tenant_id, id)
-- playbook_proposal: CHECK (((scope = 'team'::text) = (team_id IS NOT NULL)))
-- playbook_proposal: CHECK (((outcome IS NULL) = (decided_at IS NULL)))
-- playbook_proposal: CHECK ((outcome = ANY (ARRAY['approved'::text, 'returned'::text])))
-- playbook_proposal: CHECK ((scope = ANY (ARRAY['team'::text, 'organisation'::text])))
-- playbook_proposal: FOREIGN KEY (tenant_id, by_id) REFERENCES app_user(tenant_id, id)
-- playbook_proposal: FOREIGN KEY (tenant_id, decided_by) REFERENCES app_user(tenant_id, id)
-- playbook_proposal: FOREIGN KEY (tenant_id, piece_id) REFERENCES playbook_piece(tenant_id, id)
-- playbook_proposal: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- playbook_proposal: PRIMARY KEY (tenant_id, id)
-- playbook_stage: FOREIGN KEY (tenant_id, piece_id) REFERENCES playbook_piece(tenant_id, id)
-- playbook_stage: FOREIGN KEY (tenant_id, stage_id) REFERENCES stage(tenant_id, id)
-- playbook_stage: PRIMARY KEY (tenant_id, piece_id, stage_id)
-- playbook_use: CHECK ((how = ANY (ARRAY['copied'::text, 'inserted'::text, 'mailed'::text, 'sent'::text, 'opened'::text])))
-- playbook_use: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- playbook_use: FOREIGN KEY (tenant_id, piece_id, number) REFERENCES playbook_version(tenant_id, piece_id, number)
-- playbook_use: FOREIGN KEY (tenant_id, stage_id) REFERENCES stage(tenant_id, id)
-- playbook_use: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- playbook_use: PRIMARY KEY (tenant_id, id)
-- playbook_version: CHECK ((number > 0))
-- playbook_version: FOREIGN KEY (tenant_id, piece_id) REFERENCES playbook_piece(tenant_id, id)
-- playbook_version: FOREIGN KEY (tenant_id, saved_by) REFERENCES app_user(tenant_id, id)
-- playbook_version: PRIMARY KEY (tenant_id, piece_id, number)
-- pool: CHECK ((cool_days >= 0))
-- pool: CHECK ((daily_claims >= 0))
-- pool: CHECK ((daily_views >= 0))
-- pool: CHECK ((hold_limit >= 0))
-- pool: CHECK ((kind = ANY (ARRAY['public'::text, 'nurture'::text])))
-- pool: CHECK ((new_days >= 0))
-- pool: PRIMARY KEY (tenant_id, id)
-- pool_member: CHECK (((team_id IS NULL) <> (user_id IS NULL)))
-- pool_member: CHECK (((NOT admin) OR (user_id IS NOT NULL)))
-- pool_member: FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id)
-- pool_member: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- pool_member: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- pool_member: PRIMARY KEY (tenant_id, id)
-- pool_view: FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id)
-- pool_view: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- pool_view: PRIMARY KEY (tenant_id, user_id, pool_id, day, lead_id)
-- price_book: CHECK (((segment_field IS NULL) = (segment_value IS NULL)))
-- price_book: CHECK ((valid_to >= valid_from))
-- price_book: PRIMARY KEY (tenant_id, id)
-- price_entry: CHECK ((floor_price >= 0))
-- price_entry: CHECK ((price >= 0))
-- price_entry: FOREIGN KEY (tenant_id, price_book_id) REFERENCES price_book(tenant_id, id)
-- price_entry: FOREIGN KEY (tenant_id, product_id) REFERENCES product(tenant_id, id)
-- price_entry: PRIMARY KEY (tenant_id, price_book_id, product_id)
-- process_observation: CHECK ((outcome = ANY (ARRAY['observed'::text, 'confirmed'::text])))
-- process_observation: PRIMARY KEY (tenant_id, id)
-- product: CHECK ((bundle_price = ANY (ARRAY['own'::text, 'parts'::text])))
-- product: CHECK ((cost >= 0))
-- product: CHECK ((floor_price >= 0))
-- product: CHECK (((tax_rate >= 0) AND (tax_rate <= 100)))
-- product: PRIMARY KEY (tenant_id, id)
-- product_part: CHECK ((part_id <> bundle_id))
-- product_part: CHECK ((quantity > 0))
-- product_part: FOREIGN KEY (tenant_id, bundle_id) REFERENCES product(tenant_id, id)
-- product_part: FOREIGN KEY (tenant_id, part_id) REFERENCES product(tenant_id, id)
-- product_part: PRIMARY KEY (tenant_id, bundle_id, part_id)
-- push_device: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- push_device: PRIMARY KEY (tenant_id, id)
-- quality_rules: PRIMARY KEY (tenant_id)
-- queue_alarm: PRIMARY KEY (tenant_id)
-- quiet_hours: CHECK (((from_minute >= 0) AND (from_minute <= 1439)))
-- quiet_hours: CHECK (((until_minute >= 0) AND (until_minute <= 1439)))
-- quiet_hours: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- quiet_hours: PRIMARY KEY (tenant_id, user_id)
-- quote: CHECK ((lesser >= 0))
-- quote: CHECK ((state = ANY (ARRAY['draft'::text, 'in_approval'::text, 'approved'::text, 'sent'::text, 'accepted'::text, 'declined'::text, 'expired'::text, 'superseded'::text])))
-- quote: CHECK ((tax_mode = ANY (ARRAY['included'::text, 'excluded'::text])))
-- quote: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- quote: FOREIGN KEY (tenant_id, contact_id) REFERENCES contact(tenant_id, id)
-- quote: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- quote: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- quote: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- quote: FOREIGN KEY (tenant_id, template_id) REFERENCES quote_template(tenant_id, id)
-- quote: PRIMARY KEY (tenant_id, id)
-- quote: UNIQUE (tenant_id, number, version_number)
-- quote_counter: PRIMARY KEY (tenant_id, period)
-- quote_line: CHECK (((discount >= 0) AND (discount <= 10000)))
-- quote_line: CHECK ((quantity >= 0))
-- quote_line: CHECK (((tax_rate >= 0) AND (tax_rate <= 10000)))
-- quote_line: CHECK ((unit_price >= 0))
-- quote_line: FOREIGN KEY (tenant_id, product_id) REFERENCES product(tenant_id, id)
-- quote_line: FOREIGN KEY (tenant_id, quote_id) REFERENCES quote(tenant_id, id)
-- quote_line: PRIMARY KEY (tenant_id, quote_id, place)
-- quote_rules: PRIMARY KEY (tenant_id)
-- quote_template: CHECK ((tax_mode = ANY (ARRAY['included'::text, 'excluded'::text])))
-- quote_template: CHECK (((valid_days >= 1) AND (valid_days <= 730)))
-- quote_template: PRIMARY KEY (tenant_id, id)
-- record_merge: PRIMARY KEY (tenant_id, id)
-- record_merge_move: FOREIGN KEY (tenant_id, merge_id) REFERENCES record_merge(tenant_id, id)
-- record_merge_move: PRIMARY KEY (tenant_id, merge_id, part, row_id)
-- recycle_clock: CHECK ((run_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
-- recycle_clock: CHECK ((warn_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
-- recycle_clock: PRIMARY KEY (tenant_id)
-- recycle_item: CHECK ((undoing = ANY (ARRAY['restored'::text, 'left'::text])))
-- recycle_item: FOREIGN KEY (tenant_id, lead_id) REFERENCES lead(tenant_id, id)
-- recycle_item: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- recycle_item: FOREIGN KEY (tenant_id, pool_id) REFERENCES pool(tenant_id, id)
-- recycle_item: FOREIGN KEY (tenant_id, run_id) REFERENCES recycle_run(tenant_id, id)
-- recycle_item: PRIMARY KEY (tenant_id, run_id, lead_id)
-- recycle_rule: CHECK ((COALESCE(protect_days, untouched_days, undealt_days) IS NOT NULL))
-- recycle_rule: CHECK ((deal_rank >= 1))
-- recycle_rule: CHECK (((extend_days >= 0) AND (extend_days <= 3650)))
-- recycle_rule: CHECK (((most_days >= 0) AND (most_days <= 3650)))
-- recycle_rule: CHECK (((protect_days >= 0) AND (protect_days <= 3650)))
-- recycle_rule: CHECK (((undealt_days >= 0) AND (undealt_days <= 3650)))
-- recycle_rule: CHECK ((unit = ANY (ARRAY['calendar'::text, 'working'::text])))
-- recycle_rule: CHECK (((untouched_days >= 0) AND (untouched_days <= 3650)))
-- recycle_rule: FOREIGN KEY (tenant_id, from_pool_id) REFERENCES pool(tenant_id, id)
-- recycle_rule: FOREIGN KEY (tenant_id, to_pool_id) REFERENCES pool(tenant_id, id)
-- recycle_rule: PRIMARY KEY (tenant_id, id)
-- recycle_run: CHECK ((cause = ANY (ARRAY['nightly'::text, 'by_hand'::text])))
-- recycle_run: FOREIGN KEY (tenant_id, started_by) REFERENCES app_user(tenant_id, id)
-- recycle_run: FOREIGN KEY (tenant_id, undone_by) REFERENCES app_user(tenant_id, id)
-- recycle_run: PRIMARY KEY (tenant_id, id)
-- recycle_warning: FOREIGN KEY (tenant_id, lead_id) REFERENCES lead(tenant_id, id)
-- recycle_warning: PRIMARY KEY (tenant_id, lead_id, owner_id, back_on, days_before)
-- rep_absence: CHECK (((until_at IS NULL) OR (until_at > from_at)))
-- rep_absence: CHECK ((kind = ANY (ARRAY['leave'::text, 'hold'::text])))
-- rep_absence: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- rep_absence: PRIMARY KEY (tenant_id, id)
-- rep_profile: CHECK (((daily_capacity >= 0) AND (daily_capacity <= 1000)))
-- rep_profile: CHECK (((hold_limit >= 1) AND (hold_limit <= 100000)))
-- rep_profile: CHECK ((level = ANY (ARRAY['newcomer'::text, 'regular'::text, 'senior'::text])))
-- rep_profile: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- rep_profile: PRIMARY KEY (tenant_id, user_id)
-- report: CHECK ((kind = ANY (ARRAY['dashboard'::text, 'screen'::text, 'form'::text])))
-- report: CHECK (((owner_id IS NULL) = (shipped IS NOT NULL)))
-- report: FOREIGN KEY (tenant_id, draft_by) REFERENCES app_user(tenant_id, id)
-- report: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- report: PRIMARY KEY (tenant_id, id)
-- report_delivery: CHECK ((num_nonnulls(user_id, address) = 1))
-- report_delivery: CHECK ((state = ANY (ARRAY['due'::text, 'sent'::text, 'withheld'::text, 'skipped'::text, 'failed'::text])))
-- report_delivery: FOREIGN KEY (tenant_id, maker_id) REFERENCES app_user(tenant_id, id)
-- report_delivery: FOREIGN KEY (tenant_id, sending_id) REFERENCES report_sending(tenant_id, id)
-- report_delivery: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- report_delivery: PRIMARY KEY (tenant_id, id)
-- report_edition: FOREIGN KEY (tenant_id, by_id) REFERENCES app_user(tenant_id, id)
-- report_edition: FOREIGN KEY (tenant_id, report_id) REFERENCES report(tenant_id, id)
-- report_edition: PRIMARY KEY (tenant_id, report_id, number)
-- report_file: FOREIGN KEY (tenant_id, delivery_id) REFERENCES report_delivery(tenant_id, id)
-- report_file: PRIMARY KEY (tenant_id, delivery_id, place)
-- report_link: CHECK ((used_by = ANY (ARRAY['screen'::text, 'person'::text])))
-- report_link: FOREIGN KEY (tenant_id, link_id) REFERENCES open_link(tenant_id, id)
-- report_link: FOREIGN KEY (tenant_id, report_id) REFERENCES report(tenant_id, id)
-- report_link: PRIMARY KEY (tenant_id, link_id)
-- report_outside: PRIMARY KEY (tenant_id)
-- report_picture: CHECK ((media_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/webp'::text])))
-- report_picture: FOREIGN KEY (tenant_id, added_by) REFERENCES app_user(tenant_id, id)
-- report_picture: FOREIGN KEY (tenant_id, report_id) REFERENCES report(tenant_id, id)
-- report_picture: PRIMARY KEY (tenant_id, report_id, id)
-- report_schedule: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- report_schedule: FOREIGN KEY (tenant_id, report_id) REFERENCES report(tenant_id, id)
-- report_schedule: PRIMARY KEY (tenant_id, id)
-- report_sending: FOREIGN KEY (tenant_id, schedule_id) REFERENCES report_schedule(tenant_id, id)
-- report_sending: PRIMARY KEY (tenant_id, id)
-- report_setting: PRIMARY KEY (tenant_id)
-- report_share: CHECK ((num_nonnulls(user_id, team_id, role_id) <= 1))
-- report_share: CHECK ((('view'::text = ANY (rights)) AND (rights <@ ARRAY['view'::text, 'fill'::text, 'export'::text, 'print'::text, 'schedule'::text, 'share'::text, 'design'::text, 'grant'::text])))
-- report_share: FOREIGN KEY (tenant_id, report_id) REFERENCES report(tenant_id, id)
-- report_share: FOREIGN KEY (tenant_id, role_id) REFERENCES role(tenant_id, id) ON DELETE CASCADE
-- report_share: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- report_share: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- report_share: PRIMARY KEY (tenant_id, report_id, place)
-- repurchase: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- repurchase: FOREIGN KEY (tenant_id, delivery_id) REFERENCES delivery(tenant_id, id)
-- repurchase: PRIMARY KEY (tenant_id, rule_id, delivery_id)
-- requirement_form: CHECK ((number > 0))
-- requirement_form: FOREIGN KEY (tenant_id, pipeline_id) REFERENCES pipeline(tenant_id, id)
-- requirement_form: FOREIGN KEY (tenant_id, saved_by) REFERENCES app_user(tenant_id, id)
-- requirement_form: PRIMARY KEY (tenant_id, pipeline_id, number)
-- requirement_record: CHECK ((number > 0))
-- requirement_record: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- requirement_record: FOREIGN KEY (tenant_id, pipeline_id, form_number) REFERENCES requirement_form(tenant_id, pipeline_id, number)
-- requirement_record: FOREIGN KEY (tenant_id, saved_by) REFERENCES app_user(tenant_id, id)
-- requirement_record: PRIMARY KEY (tenant_id, deal_id, number)
-- return_alarm: FOREIGN KEY (tenant_id, lead_id) REFERENCES lead(tenant_id, id)
-- return_alarm: PRIMARY KEY (tenant_id, lead_id, due_at)
-- return_visit: CHECK ((number > 0))
-- return_visit: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- return_visit: FOREIGN KEY (tenant_id, task_id) REFERENCES task(tenant_id, id)
-- return_visit: PRIMARY KEY (tenant_id, id)
-- return_visit: UNIQUE (tenant_id, task_id)
-- review: CHECK ((to_on > from_on))
-- review: CHECK ((state = ANY (ARRAY['prepared'::text, 'meeting'::text, 'closed'::text])))
-- review: CHECK (((char_length(title) >= 1) AND (char_length(title) <= 120)))
-- review: FOREIGN KEY (tenant_id, made_by) REFERENCES app_user(tenant_id, id)
-- review: FOREIGN KEY (tenant_id, pipeline_id) REFERENCES pipeline(tenant_id, id)
-- review: FOREIGN KEY (tenant_id, schedule_id) REFERENCES review_schedule(tenant_id, id)
-- review: PRIMARY KEY (tenant_id, id)
-- review: UNIQUE (tenant_id, schedule_id, from_on)
-- review_entry: CHECK ((kind = ANY (ARRAY['note'::text, 'decision'::text])))
-- review_entry: CHECK (((char_length(words) >= 1) AND (char_length(words) <= 2000)))
-- review_entry: FOREIGN KEY (tenant_id, author_id) REFERENCES app_user(tenant_id, id)
-- review_entry: FOREIGN KEY (tenant_id, review_id) REFERENCES review(tenant_id, id)
-- review_entry: PRIMARY KEY (tenant_id, id)
-- review_pack: FOREIGN KEY (tenant_id, review_id) REFERENCES review(tenant_id, id)
-- review_pack: PRIMARY KEY (tenant_id, review_id)
-- review_participant: FOREIGN KEY (tenant_id, review_id) REFERENCES review(tenant_id, id)
-- review_participant: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- review_participant: PRIMARY KEY (tenant_id, review_id, user_id)
-- review_schedule: CHECK (((day_of_month >= 1) AND (day_of_month <= 28)))
-- review_schedule: CHECK (((hour >= 0) AND (hour <= 23)))
-- review_schedule: FOREIGN KEY (tenant_id, made_by) REFERENCES app_user(tenant_id, id)
-- review_schedule: FOREIGN KEY (tenant_id, pipeline_id) REFERENCES pipeline(tenant_id, id)
-- review_schedule: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- review_schedule: PRIMARY KEY (tenant_id, id)
-- robot_message: CHECK ((state = ANY (ARRAY['due'::text, 'sent'::text, 'failed'::text, 'dropped'::text])))
-- robot_message: FOREIGN KEY (tenant_id, notification_id) REFERENCES notification(tenant_id, id)
-- robot_message: FOREIGN KEY (tenant_id, robot_id) REFERENCES im_robot(tenant_id, id)
-- robot_message: PRIMARY KEY (tenant_id, id)
-- role: PRIMARY KEY (tenant_id, id)
-- role: UNIQUE (tenant_id, key)
-- role_field_right: CHECK ((reach = ANY (ARRAY['hidden'::text, 'masked'::text, 'read'::text, 'edit'::text])))
-- role_field_right: FOREIGN KEY (tenant_id, role_id) REFERENCES role(tenant_id, id)
-- role_field_right: PRIMARY KEY (tenant_id, role_id, object, field)
-- role_permission: CHECK ((scope = ANY (ARRAY['own'::text, 'team'::text, 'team_and_below'::text, 'all'::text])))
-- role_permission: FOREIGN KEY (tenant_id, role_id) REFERENCES role(tenant_id, id)
-- role_permission: PRIMARY KEY (tenant_id, role_id, object, action)
-- satisfaction: CHECK (
CASE kind
    WHEN 'csat'::text THEN ((case_id IS NOT NULL) AND ((score >= 1) AND (score <= 5)))
    ELSE ((account_id IS NOT NULL) AND ((score >= 0) AND (score <= 10)))
END)
-- satisfaction: CHECK ((char_length(comment) <= 2000))
-- satisfaction: CHECK ((kind = ANY (ARRAY['csat'::text, 'nps'::text])))
-- satisfaction: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- satisfaction: FOREIGN KEY (tenant_id, case_id) REFERENCES service_case(tenant_id, id)
-- satisfaction: FOREIGN KEY (tenant_id, link_id) REFERENCES open_link(tenant_id, id)
-- satisfaction: PRIMARY KEY (tenant_id, id)
-- satisfaction: UNIQUE (tenant_id, link_id)
-- saved_view: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- saved_view: PRIMARY KEY (tenant_id, id)
-- score_model: PRIMARY KEY (tenant_id, version)
-- search_entry: PRIMARY KEY (tenant_id, object, record_id)
-- segment: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 40)))
-- segment: CHECK ((char_length(name_en) <= 60))
-- segment: PRIMARY KEY (tenant_id, id)
-- segment_move: CHECK ((cause = ANY (ARRAY['nightly'::text, 'by_hand'::text, 'rules'::text])))
-- segment_move: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- segment_move: FOREIGN KEY (tenant_id, from_id) REFERENCES segment(tenant_id, id)
-- segment_move: FOREIGN KEY (tenant_id, to_id) REFERENCES segment(tenant_id, id)
-- segment_move: PRIMARY KEY (tenant_id, id)
-- segment_rules: FOREIGN KEY (tenant_id, changed_by) REFERENCES app_user(tenant_id, id)
-- segment_rules: PRIMARY KEY (tenant_id)
-- service_case: CHECK (((state = ANY (ARRAY['solved'::text, 'closed'::text])) = (solved_at IS NOT NULL)))
-- service_case: CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL)))
-- service_case: CHECK (((state = 'waiting'::text) = (waiting_since IS NOT NULL)))
-- service_case: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
-- service_case: CHECK (((char_length(number) >= 1) AND (char_length(number) <= 40)))
-- service_case: CHECK ((respond_minutes >= 0))
-- service_case: CHECK ((solve_minutes >= 0))
-- service_case: CHECK ((state = ANY (ARRAY['new'::text, 'in_work'::text, 'waiting'::text, 'solved'::text, 'closed'::text, 'reopened'::text])))
-- service_case: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- service_case: FOREIGN KEY (tenant_id, contact_id) REFERENCES contact(tenant_id, id)
-- service_case: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- service_case: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- service_case: FOREIGN KEY (tenant_id, product_id) REFERENCES product(tenant_id, id)
-- service_case: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- service_case: PRIMARY KEY (tenant_id, id)
-- service_case: UNIQUE (tenant_id, number)
-- service_number: PRIMARY KEY (tenant_id, object, year)
-- service_rules: FOREIGN KEY (tenant_id, changed_by) REFERENCES app_user(tenant_id, id)
-- service_rules: PRIMARY KEY (tenant_id)
-- session: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- session: PRIMARY KEY (tenant_id, id)
-- session: UNIQUE (tenant_id, token_hash)
-- snooze: CHECK ((clock = ANY (ARRAY['stage'::text, 'silence'::text, 'promise'::text])))
-- snooze: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- snooze: PRIMARY KEY (tenant_id, id)
-- stage: CHECK ((kind = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text])))
-- stage: FOREIGN KEY (tenant_id, pipeline_id) REFERENCES pipeline(tenant_id, id)
-- stage: PRIMARY KEY (tenant_id, id)
-- stage_alert: FOREIGN KEY (tenant_id, pipeline_id) REFERENCES pipeline(tenant_id, id)
-- stage_alert: FOREIGN KEY (tenant_id, stage_id) REFERENCES stage(tenant_id, id)
-- stage_alert: PRIMARY KEY (tenant_id, pipeline_id, scope_id, stage_id)
-- stage_event: CHECK ((cause = ANY (ARRAY['manual'::text, 'rule'::text, 'import'::text, 'api'::text, 'transfer'::text, 'reopen'::text, 'auto_close'::text, 'evidence'::text])))
-- stage_event: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- stage_event: FOREIGN KEY (tenant_id, to_stage_id) REFERENCES stage(tenant_id, id)
-- stage_event: PRIMARY KEY (tenant_id, deal_id, seq)
-- stage_mapping: FOREIGN KEY (tenant_id, from_stage_id) REFERENCES stage(tenant_id, id)
-- stage_mapping: FOREIGN KEY (tenant_id, to_stage_id) REFERENCES stage(tenant_id, id)
-- stage_mapping: PRIMARY KEY (tenant_id, pipeline_id, pipeline_version, from_stage_id)
-- stage_move: CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text])))
-- stage_move: FOREIGN KEY (tenant_id, asked_by) REFERENCES app_user(tenant_id, id)
-- stage_move: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id) ON DELETE CASCADE
-- stage_move: PRIMARY KEY (tenant_id, id)
-- stage_proposal: CHECK ((tenths > 0))
-- stage_proposal: FOREIGN KEY (tenant_id, stage_id) REFERENCES stage(tenant_id, id)
-- stage_proposal: PRIMARY KEY (tenant_id, stage_id)
-- stage_version: CHECK (((probability >= 0) AND (probability <= 100)))
-- stage_version: CHECK (((target_conversion >= 0) AND (target_conversion <= 100)))
-- stage_version: CHECK ((target_days > 0))
-- stage_version: FOREIGN KEY (tenant_id, pipeline_id) REFERENCES pipeline(tenant_id, id)
-- stage_version: FOREIGN KEY (tenant_id, stage_id) REFERENCES stage(tenant_id, id)
-- stage_version: PRIMARY KEY (tenant_id, pipeline_id, pipeline_version, stage_id)
-- stage_version: UNIQUE (tenant_id, pipeline_id, pipeline_version, rank)
-- stored_file: PRIMARY KEY (tenant_id, id)
-- supervision_note: FOREIGN KEY (tenant_id, by_id) REFERENCES app_user(tenant_id, id)
-- supervision_note: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- supervision_note: FOREIGN KEY (tenant_id, to_id) REFERENCES app_user(tenant_id, id)
-- supervision_note: PRIMARY KEY (tenant_id, id)
-- survey: CHECK ((audience = ANY (ARRAY['rep'::text, 'customer'::text])))
-- survey: CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100)))
-- survey: CHECK ((trigger = ANY (ARRAY['stage_left'::text, 'deal_lost'::text, 'case_closed'::text, 'by_hand'::text])))
-- survey: FOREIGN KEY (tenant_id, pipeline_id) REFERENCES pipeline(tenant_id, id)
-- survey: PRIMARY KEY (tenant_id, id)
-- survey_request: CHECK (((answers IS NULL) = (answered_at IS NULL)))
-- survey_request: FOREIGN KEY (tenant_id, account_id) REFERENCES account(tenant_id, id)
-- survey_request: FOREIGN KEY (tenant_id, case_id) REFERENCES service_case(tenant_id, id)
-- survey_request: FOREIGN KEY (tenant_id, deal_id) REFERENCES deal(tenant_id, id)
-- survey_request: FOREIGN KEY (tenant_id, survey_id) REFERENCES survey(tenant_id, id)
-- survey_request: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- survey_request: PRIMARY KEY (tenant_id, id)
-- survey_request: UNIQUE (tenant_id, survey_id, cause)
-- tag: FOREIGN KEY (tenant_id, group_id) REFERENCES tag_group(tenant_id, id)
-- tag: PRIMARY KEY (tenant_id, id)
-- tag_group: CHECK ((color = ANY (ARRAY['neutral'::text, 'green'::text, 'amber'::text, 'red'::text, 'blue'::text])))
-- tag_group: PRIMARY KEY (tenant_id, id)
-- tag_rule: FOREIGN KEY (tenant_id, tag_id) REFERENCES tag(tenant_id, id)
-- tag_rule: PRIMARY KEY (tenant_id, id)
-- target: CHECK ((amount >= 0))
-- target: CHECK ((level = ANY (ARRAY['baseline'::text, 'target'::text, 'stretch'::text])))
-- target: CHECK ((EXTRACT(day FROM month) = (1)::numeric))
-- target: CHECK ((subject_kind = ANY (ARRAY['organisation'::text, 'team'::text, 'person'::text])))
-- target: PRIMARY KEY (tenant_id, subject_kind, subject_id, level, month)
-- target_change: CHECK ((level = ANY (ARRAY['baseline'::text, 'target'::text, 'stretch'::text])))
-- target_change: CHECK ((subject_kind = ANY (ARRAY['organisation'::text, 'team'::text, 'person'::text])))
-- target_change: PRIMARY KEY (tenant_id, id)
-- task: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- task: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- task: PRIMARY KEY (tenant_id, id)
-- team: FOREIGN KEY (tenant_id, parent_id) REFERENCES team(tenant_id, id)
-- team: PRIMARY KEY (tenant_id, id)
-- team_closure: FOREIGN KEY (tenant_id, ancestor_id) REFERENCES team(tenant_id, id)
-- team_closure: FOREIGN KEY (tenant_id, descendant_id) REFERENCES team(tenant_id, id)
-- team_closure: PRIMARY KEY (tenant_id, ancestor_id, descendant_id)
-- team_member: FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id)
-- team_member: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- team_member: PRIMARY KEY (tenant_id, team_id, user_id)
-- told_reminder: CHECK ((object = ANY (ARRAY['task'::text, 'meeting'::text])))
-- told_reminder: PRIMARY KEY (tenant_id, object, record_id, at)
-- tv_code: FOREIGN KEY (tenant_id) REFERENCES organisation(id)
-- tv_code: PRIMARY KEY (code_hash)
-- user_role: FOREIGN KEY (tenant_id, role_id) REFERENCES role(tenant_id, id)
-- user_role: FOREIGN KEY (tenant_id, user_id) REFERENCES app_user(tenant_id, id)
-- user_role: PRIMARY KEY (tenant_id, user_id, role_id)
-- visit_fact: PRIMARY KEY (tenant_id, deal_id, visit_no)
-- watch: FOREIGN KEY (tenant_id, owner_id) REFERENCES app_user(tenant_id, id)
-- watch: PRIMARY KEY (tenant_id, id)
-- working_time: PRIMARY KEY (tenant_id)

-- Indexes

CREATE INDEX account_contact_due ON public.account USING btree (tenant_id, owner_id, contact_due_on) WHERE ((contact_due_on IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX account_external ON public.account USING btree (tenant_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX account_live ON public.account USING btree (tenant_id, created_at DESC, id) WHERE (deleted_at IS NULL);
CREATE INDEX account_merged ON public.account USING btree (tenant_id, merged_into_id) WHERE (merged_into_id IS NOT NULL);
CREATE INDEX account_name ON public.account USING btree (tenant_id, name, id) WHERE (deleted_at IS NULL);
CREATE INDEX account_owner ON public.account USING btree (tenant_id, owner_id) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX account_pkey ON public.account USING btree (tenant_id, id);
CREATE INDEX account_segment ON public.account USING btree (tenant_id, segment_id, id) WHERE (segment_id IS NOT NULL);
CREATE INDEX action_item_of_giver ON public.action_item USING btree (tenant_id, created_by, due_on);
CREATE INDEX action_item_of_owner ON public.action_item USING btree (tenant_id, owner_id, due_on);
CREATE INDEX action_item_of_review ON public.action_item USING btree (tenant_id, review_id) WHERE (review_id IS NOT NULL);
CREATE INDEX action_item_of_task ON public.action_item USING btree (tenant_id, task_id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX action_item_pkey ON public.action_item USING btree (tenant_id, id);
CREATE INDEX action_item_to_measure ON public.action_item USING btree (tenant_id, measure_on) WHERE (measure_on IS NOT NULL);
CREATE UNIQUE INDEX alert_pkey ON public.alert USING btree (tenant_id, id);
CREATE UNIQUE INDEX alert_tenant_id_watch_id_source_key_key ON public.alert USING btree (tenant_id, watch_id, source, key) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX alert_act_pkey ON public.alert_act USING btree (tenant_id, alert_id, turn, place);
CREATE INDEX alert_notice_due ON public.alert_notice USING btree (tenant_id, due_at) WHERE (state = 'due'::text);
CREATE INDEX alert_notice_of_alert ON public.alert_notice USING btree (tenant_id, alert_id, user_id);
CREATE INDEX alert_notice_of_person ON public.alert_notice USING btree (tenant_id, user_id, alert_id);
CREATE UNIQUE INDEX alert_notice_pkey ON public.alert_notice USING btree (tenant_id, id);
CREATE UNIQUE INDEX alert_rules_pkey ON public.alert_rules USING btree (tenant_id);
CREATE UNIQUE INDEX alert_turn_pkey ON public.alert_turn USING btree (tenant_id, alert_id, number);
CREATE UNIQUE INDEX alert_watch_pkey ON public.alert_watch USING btree (tenant_id);
CREATE UNIQUE INDEX api_key_pkey ON public.api_key USING btree (tenant_id, id);
CREATE UNIQUE INDEX api_key_tenant_id_token_hash_key ON public.api_key USING btree (tenant_id, token_hash);
CREATE UNIQUE INDEX app_user_email ON public.app_user USING btree (tenant_id, lower(email));
CREATE UNIQUE INDEX app_user_pkey ON public.app_user USING btree (tenant_id, id);
CREATE INDEX approval_copy_of_person ON public.approval_copy USING btree (tenant_id, user_id, at DESC);
CREATE UNIQUE INDEX approval_copy_pkey ON public.approval_copy USING btree (tenant_id, request_id, user_id);
CREATE INDEX approval_deputy_of_day ON public.approval_deputy USING btree (tenant_id, to_day);
CREATE UNIQUE INDEX approval_deputy_pkey ON public.approval_deputy USING btree (tenant_id, id);
CREATE INDEX approval_entry_of_request ON public.approval_entry USING btree (tenant_id, request_id, id);
CREATE UNIQUE INDEX approval_entry_pkey ON public.approval_entry USING btree (tenant_id, id);
CREATE INDEX approval_flow_of_paper ON public.approval_flow USING btree (tenant_id, paper, "position") WHERE (archived_at IS NULL);
CREATE UNIQUE INDEX approval_flow_pkey ON public.approval_flow USING btree (tenant_id, id);
CREATE UNIQUE INDEX approval_flow_version_pkey ON public.approval_flow_version USING btree (tenant_id, id);
CREATE UNIQUE INDEX approval_flow_version_tenant_id_flow_id_number_key ON public.approval_flow_version USING btree (tenant_id, flow_id, number);
CREATE INDEX approval_request_of_paper ON public.approval_request USING btree (tenant_id, paper, paper_id, submitted_at DESC);
CREATE INDEX approval_request_of_submitter ON public.approval_request USING btree (tenant_id, submitter_id, submitted_at DESC);
CREATE UNIQUE INDEX approval_request_pkey ON public.approval_request USING btree (tenant_id, id);
CREATE UNIQUE INDEX approval_request_standing ON public.approval_request USING btree (tenant_id, paper, paper_id) WHERE (outcome = ANY (ARRAY['running'::text, 'sent_back'::text]));
CREATE INDEX approval_seat_due ON public.approval_seat USING btree (tenant_id, due_at) WHERE ((state = 'asked'::text) AND (due_at IS NOT NULL));
CREATE INDEX approval_seat_of_person ON public.approval_seat USING btree (tenant_id, user_id, state, asked_at DESC);
CREATE UNIQUE INDEX approval_seat_pkey ON public.approval_seat USING btree (tenant_id, request_id, number);
CREATE UNIQUE INDEX assignment_decision_pkey ON public.assignment_decision USING btree (tenant_id, id);
CREATE INDEX assignment_decision_record ON public.assignment_decision USING btree (tenant_id, record_id, at DESC);
CREATE INDEX assignment_decision_time ON public.assignment_decision USING btree (tenant_id, at);
CREATE UNIQUE INDEX assignment_rule_name ON public.assignment_rule USING btree (tenant_id, name) WHERE (archived_at IS NULL);
CREATE UNIQUE INDEX assignment_rule_pkey ON public.assignment_rule USING btree (tenant_id, id);
CREATE UNIQUE INDEX audit_entry_pkey ON public.audit_entry USING btree (tenant_id, id);
CREATE INDEX audit_entry_recent ON public.audit_entry USING btree (tenant_id, at DESC, id DESC);
CREATE INDEX audit_entry_record ON public.audit_entry USING btree (tenant_id, object, record_id, at DESC);
CREATE INDEX automation_call_of_run ON public.automation_call USING btree (tenant_id, run_id);
CREATE UNIQUE INDEX automation_call_pkey ON public.automation_call USING btree (tenant_id, id);
CREATE UNIQUE INDEX automation_hook_name ON public.automation_hook USING btree (tenant_id, name) WHERE (archived_at IS NULL);
CREATE UNIQUE INDEX automation_hook_pkey ON public.automation_hook USING btree (tenant_id, id);
CREATE UNIQUE INDEX automation_rule_name ON public.automation_rule USING btree (tenant_id, name) WHERE (deleted_at IS NULL);
CREATE INDEX automation_rule_on ON public.automation_rule USING btree (tenant_id) WHERE ((state = 'on'::text) AND (deleted_at IS NULL));
CREATE UNIQUE INDEX automation_rule_pkey ON public.automation_rule USING btree (tenant_id, id);
CREATE INDEX automation_run_newest ON public.automation_run USING btree (tenant_id, happened_at DESC, id DESC);
CREATE INDEX automation_run_of_record ON public.automation_run USING btree (tenant_id, record_id, due_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX automation_run_of_rule ON public.automation_run USING btree (tenant_id, rule_id, happened_at DESC, id DESC);
CREATE UNIQUE INDEX automation_run_once ON public.automation_run USING btree (tenant_id, rule_id, version, cause);
CREATE UNIQUE INDEX automation_run_pkey ON public.automation_run USING btree (tenant_id, id);
CREATE INDEX automation_run_waiting ON public.automation_run USING btree (tenant_id, due_at, id) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX automation_version_pkey ON public.automation_version USING btree (tenant_id, rule_id, version);
CREATE UNIQUE INDEX automation_watch_pkey ON public.automation_watch USING btree (tenant_id);
CREATE INDEX baseline_of_pipeline ON public.baseline USING btree (tenant_id, pipeline_id, frozen_at DESC);
CREATE UNIQUE INDEX baseline_pkey ON public.baseline USING btree (tenant_id, id);
CREATE UNIQUE INDEX calendar_feed_key ON public.calendar_feed USING btree (tenant_id, key_hash);
CREATE UNIQUE INDEX calendar_feed_pkey ON public.calendar_feed USING btree (tenant_id, user_id);
CREATE UNIQUE INDEX capture_event ON public.capture USING btree (tenant_id, source_id, event_id) WHERE (event_id IS NOT NULL);
CREATE INDEX capture_of_lead ON public.capture USING btree (tenant_id, lead_id) WHERE (lead_id IS NOT NULL);
CREATE INDEX capture_of_source ON public.capture USING btree (tenant_id, source_id, received_at DESC);
CREATE UNIQUE INDEX capture_pkey ON public.capture USING btree (tenant_id, id);
CREATE INDEX capture_recent ON public.capture USING btree (tenant_id, received_at DESC, id DESC);
CREATE UNIQUE INDEX capture_signature ON public.capture USING btree (tenant_id, source_id, signature_hash) WHERE (signature_hash IS NOT NULL);
CREATE INDEX capture_state ON public.capture USING btree (tenant_id, state, received_at DESC, id DESC);
CREATE UNIQUE INDEX capture_refusal_pkey ON public.capture_refusal USING btree (tenant_id, source_id, day, reason);
CREATE UNIQUE INDEX capture_source_key ON public.capture_source USING btree (tenant_id, key_hash) WHERE (key_hash IS NOT NULL);
CREATE INDEX capture_source_name ON public.capture_source USING btree (tenant_id, name, id) WHERE (archived_at IS NULL);
CREATE UNIQUE INDEX capture_source_pkey ON public.capture_source USING btree (tenant_id, id);
CREATE INDEX case_file_content ON public.case_file USING btree (tenant_id, sha256);
CREATE INDEX case_file_of_case ON public.case_file USING btree (tenant_id, case_id, at);
CREATE UNIQUE INDEX case_file_pkey ON public.case_file USING btree (tenant_id, id);
CREATE INDEX case_message_of_case ON public.case_message USING btree (tenant_id, case_id, at, id);
CREATE UNIQUE INDEX case_message_pkey ON public.case_message USING btree (tenant_id, id);
CREATE UNIQUE INDEX channel_cost_pkey ON public.channel_cost USING btree (tenant_id, id);
CREATE UNIQUE INDEX channel_cost_tenant_id_month_source_campaign_key ON public.channel_cost USING btree (tenant_id, month, source, campaign);
CREATE UNIQUE INDEX checklist_tick_pkey ON public.checklist_tick USING btree (tenant_id, deal_id, item_id);
CREATE INDEX clock_reminder_at ON public.clock_reminder USING btree (tenant_id, at);
CREATE UNIQUE INDEX clock_reminder_pkey ON public.clock_reminder USING btree (tenant_id, deal_id, clock, kind, user_id, at);
CREATE UNIQUE INDEX clock_rules_pkey ON public.clock_rules USING btree (tenant_id);
CREATE UNIQUE INDEX clock_state_pkey ON public.clock_state USING btree (tenant_id, deal_id, clock);
CREATE INDEX clock_state_red ON public.clock_state USING btree (tenant_id, red_since) WHERE (red_since IS NOT NULL);
CREATE INDEX coaching_of_person ON public.coaching USING btree (tenant_id, person_id, planned_on DESC);
CREATE INDEX coaching_of_task ON public.coaching USING btree (tenant_id, task_id) WHERE ((done_on IS NULL) AND (cancelled_at IS NULL));
CREATE UNIQUE INDEX coaching_pkey ON public.coaching USING btree (tenant_id, id);
CREATE INDEX comment_entry ON public.comment USING btree (tenant_id, entry_id, at) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX comment_pkey ON public.comment USING btree (tenant_id, id);
CREATE INDEX contact_account ON public.contact USING btree (tenant_id, account_id) WHERE (deleted_at IS NULL);
CREATE INDEX contact_email ON public.contact USING btree (tenant_id, email) WHERE ((email IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX contact_external ON public.contact USING btree (tenant_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX contact_live ON public.contact USING btree (tenant_id, created_at DESC, id) WHERE (deleted_at IS NULL);
CREATE INDEX contact_merged ON public.contact USING btree (tenant_id, merged_into_id) WHERE (merged_into_id IS NOT NULL);
CREATE INDEX contact_mobile ON public.contact USING btree (tenant_id, mobile) WHERE ((mobile IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX contact_name ON public.contact USING btree (tenant_id, name, id) WHERE (deleted_at IS NULL);
CREATE INDEX contact_phone ON public.contact USING btree (tenant_id, phone) WHERE ((phone IS NOT NULL) AND (deleted_at IS NULL));
CREATE UNIQUE INDEX contact_pkey ON public.contact USING btree (tenant_id, id);
CREATE INDEX contact_wechat ON public.contact USING btree (tenant_id, wechat_key) WHERE ((wechat_key IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX contact_round_by_day ON public.contact_round USING btree (tenant_id, met_on);
CREATE UNIQUE INDEX contact_round_pkey ON public.contact_round USING btree (tenant_id, id);
CREATE UNIQUE INDEX contact_round_tenant_id_account_id_due_on_key ON public.contact_round USING btree (tenant_id, account_id, due_on);
CREATE INDEX contract_account ON public.contract USING btree (tenant_id, account_id) WHERE (deleted_at IS NULL);
CREATE INDEX contract_deal ON public.contract USING btree (tenant_id, deal_id) WHERE (deleted_at IS NULL);
CREATE INDEX contract_ending ON public.contract USING btree (tenant_id, ends_on) WHERE ((deleted_at IS NULL) AND (state = ANY (ARRAY['signed'::text, 'in_force'::text])));
CREATE INDEX contract_live ON public.contract USING btree (tenant_id, created_at DESC, id) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX contract_of_quote ON public.contract USING btree (tenant_id, quote_id) WHERE ((quote_id IS NOT NULL) AND (deleted_at IS NULL) AND (state <> 'terminated'::text));
CREATE INDEX contract_owner ON public.contract USING btree (tenant_id, owner_id) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX contract_pkey ON public.contract USING btree (tenant_id, id);
CREATE UNIQUE INDEX contract_tenant_id_number_key ON public.contract USING btree (tenant_id, number);
CREATE INDEX contract_instalment_due ON public.contract_instalment USING btree (tenant_id, due_on) WHERE (received < amount);
CREATE UNIQUE INDEX contract_instalment_pkey ON public.contract_instalment USING btree (tenant_id, id);
CREATE UNIQUE INDEX contract_instalment_tenant_id_contract_id_position_key ON public.contract_instalment USING btree (tenant_id, contract_id, "position");
CREATE UNIQUE INDEX contract_line_pkey ON public.contract_line USING btree (tenant_id, contract_id, "position");
CREATE INDEX contract_receipt_of ON public.contract_receipt USING btree (tenant_id, contract_id, received_on);
CREATE UNIQUE INDEX contract_receipt_pkey ON public.contract_receipt USING btree (tenant_id, id);
CREATE UNIQUE INDEX contract_receipt_reversed ON public.contract_receipt USING btree (tenant_id, reverses_id) WHERE (reverses_id IS NOT NULL);
CREATE UNIQUE INDEX contract_rules_pkey ON public.contract_rules USING btree (tenant_id);
CREATE UNIQUE INDEX contract_series_pkey ON public.contract_series USING btree (tenant_id, series);
CREATE UNIQUE INDEX contract_sign_hook_pkey ON public.contract_sign_hook USING btree (tenant_id);
CREATE UNIQUE INDEX contract_sign_report_pkey ON public.contract_sign_report USING btree (tenant_id, event_id);
CREATE INDEX contract_template_live ON public.contract_template USING btree (tenant_id, created_at) WHERE (archived_at IS NULL);
CREATE UNIQUE INDEX contract_template_pkey ON public.contract_template USING btree (tenant_id, id);
CREATE UNIQUE INDEX contract_template_version_pkey ON public.contract_template_version USING btree (tenant_id, template_id, number);
CREATE INDEX deal_account ON public.deal USING btree (tenant_id, account_id) WHERE (deleted_at IS NULL);
CREATE INDEX deal_amount ON public.deal USING btree (tenant_id, amount DESC, id) WHERE (deleted_at IS NULL);
CREATE INDEX deal_board ON public.deal USING btree (tenant_id, pipeline_id, stage_id, stage_entered_at DESC, id) WHERE (deleted_at IS NULL);
CREATE INDEX deal_deleted ON public.deal USING btree (tenant_id, deleted_at DESC) WHERE (deleted_at IS NOT NULL);
CREATE INDEX deal_external ON public.deal USING btree (tenant_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX deal_foreign ON public.deal USING btree (tenant_id, currency) WHERE ((rate IS NULL) OR (rate_on IS NOT NULL));
CREATE INDEX deal_live ON public.deal USING btree (tenant_id, created_at DESC, id) WHERE (deleted_at IS NULL);
CREATE INDEX deal_owner ON public.deal USING btree (tenant_id, owner_id, created_at DESC) INCLUDE (team_id, outcome) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX deal_pkey ON public.deal USING btree (tenant_id, id);
CREATE INDEX deal_team ON public.deal USING btree (tenant_id, team_id, created_at DESC) WHERE (deleted_at IS NULL);
CREATE INDEX deal_contact_contact ON public.deal_contact USING btree (tenant_id, contact_id);
CREATE UNIQUE INDEX deal_contact_pkey ON public.deal_contact USING btree (tenant_id, deal_id, contact_id);
CREATE INDEX deal_fact_closed ON public.deal_fact USING btree (tenant_id, closed_at) INCLUDE (outcome, amount, pipeline_id, owner_id, team_id, closed_owner_id, cycle_days) WHERE (outcome <> 'open'::text);
CREATE INDEX deal_fact_cohort ON public.deal_fact USING btree (tenant_id, pipeline_id, team_id, source, created_at) INCLUDE (furthest_rank, strict_rank, stage_rank, outcome, amount, owner_id, product_id, account_id, lost_from_rank, loss_reason_id, deal_id);
CREATE INDEX deal_fact_open ON public.deal_fact USING btree (tenant_id, pipeline_id, stage_id) INCLUDE (amount, weighted_amount, owner_id, team_id) WHERE (outcome = 'open'::text);
CREATE UNIQUE INDEX deal_fact_pkey ON public.deal_fact USING btree (tenant_id, deal_id);
CREATE INDEX deal_field_event_deal ON public.deal_field_event USING btree (tenant_id, deal_id, at);
CREATE UNIQUE INDEX deal_field_event_pkey ON public.deal_field_event USING btree (tenant_id, id);
CREATE UNIQUE INDEX deal_watch_pkey ON public.deal_watch USING btree (tenant_id);
CREATE INDEX delivery_account ON public.delivery USING btree (tenant_id, account_id, created_at DESC);
CREATE INDEX delivery_contact ON public.delivery USING btree (tenant_id, contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX delivery_contract ON public.delivery USING btree (tenant_id, contract_id) WHERE (contract_id IS NOT NULL);
CREATE INDEX delivery_deal ON public.delivery USING btree (tenant_id, deal_id) WHERE (deal_id IS NOT NULL);
CREATE INDEX delivery_live ON public.delivery USING btree (tenant_id, created_at DESC, id) WHERE (deleted_at IS NULL);
CREATE INDEX delivery_owner ON public.delivery USING btree (tenant_id, owner_id, planned_on) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX delivery_pkey ON public.delivery USING btree (tenant_id, id);
CREATE INDEX delivery_planned ON public.delivery USING btree (tenant_id, planned_on, id) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX delivery_tenant_id_cause_key ON public.delivery USING btree (tenant_id, cause);
CREATE UNIQUE INDEX delivery_tenant_id_number_key ON public.delivery USING btree (tenant_id, number);
CREATE INDEX delivery_item_of ON public.delivery_item USING btree (tenant_id, delivery_id, "position");
CREATE UNIQUE INDEX delivery_item_pkey ON public.delivery_item USING btree (tenant_id, id);
CREATE INDEX duplicate_group_open ON public.duplicate_group USING btree (tenant_id, object, score DESC, id) WHERE (dismissed_at IS NULL);
CREATE UNIQUE INDEX duplicate_group_pkey ON public.duplicate_group USING btree (tenant_id, id);
CREATE INDEX duplicate_key_alike ON public.duplicate_key USING gin (tenant_id, key gin_trgm_ops) WHERE (kind = 'company'::text);
CREATE INDEX duplicate_key_equal ON public.duplicate_key USING btree (tenant_id, kind, key);
CREATE UNIQUE INDEX duplicate_key_pkey ON public.duplicate_key USING btree (tenant_id, object, record_id, kind, key);
CREATE INDEX duplicate_key_sound ON public.duplicate_key USING gin (tenant_id, split_part(key, ' '::text, 1) gin_trgm_ops) WHERE (kind = 'company_sound'::text);
CREATE UNIQUE INDEX duplicate_rule_pkey ON public.duplicate_rule USING btree (tenant_id, object);
CREATE UNIQUE INDEX exchange_rate_pkey ON public.exchange_rate USING btree (tenant_id, currency, day);
CREATE UNIQUE INDEX field_definition_pkey ON public.field_definition USING btree (tenant_id, id);
CREATE UNIQUE INDEX field_definition_tenant_id_object_key_standard_key ON public.field_definition USING btree (tenant_id, object, key, standard);
CREATE INDEX file_account ON public.file USING btree (tenant_id, account_id, created_at DESC) WHERE (deleted_at IS NULL);
CREATE INDEX file_note ON public.file USING btree (tenant_id, note_id) WHERE (note_id IS NOT NULL);
CREATE UNIQUE INDEX file_pkey ON public.file USING btree (tenant_id, id);
CREATE INDEX file_subject ON public.file USING btree (tenant_id, subject_object, subject_id, created_at DESC) WHERE (deleted_at IS NULL);
CREATE INDEX file_version_content ON public.file_version USING btree (tenant_id, sha256);
CREATE UNIQUE INDEX file_version_pkey ON public.file_version USING btree (tenant_id, id);
CREATE UNIQUE INDEX file_version_tenant_id_file_id_number_key ON public.file_version USING btree (tenant_id, file_id, number);
CREATE UNIQUE INDEX follow_up_type_pkey ON public.follow_up_type USING btree (tenant_id, key);
CREATE INDEX forecast_pick_of ON public.forecast_pick USING btree (tenant_id, deal_id, picked_at DESC);
CREATE UNIQUE INDEX forecast_pick_pkey ON public.forecast_pick USING btree (tenant_id, id);
CREATE UNIQUE INDEX forecast_rules_pkey ON public.forecast_rules USING btree (tenant_id);
CREATE INDEX forecast_submission_of ON public.forecast_submission USING btree (tenant_id, subject_kind, subject_id, period_from DESC, submitted_at DESC);
CREATE UNIQUE INDEX forecast_submission_pkey ON public.forecast_submission USING btree (tenant_id, id);
CREATE INDEX form_entry_of_filling ON public.form_entry USING btree (tenant_id, filling_id, place);
CREATE UNIQUE INDEX form_entry_pkey ON public.form_entry USING btree (tenant_id, id);
CREATE INDEX form_filling_of_user ON public.form_filling USING btree (tenant_id, user_id, due_at) WHERE (state = ANY (ARRAY['open'::text, 'draft'::text, 'returned'::text]));
CREATE UNIQUE INDEX form_filling_owed ON public.form_filling USING btree (tenant_id, report_id, on_day, user_id) WHERE (due_at IS NOT NULL);
CREATE UNIQUE INDEX form_filling_pkey ON public.form_filling USING btree (tenant_id, id);
CREATE UNIQUE INDEX form_number_pkey ON public.form_number USING btree (tenant_id, id);
CREATE UNIQUE INDEX form_number_tenant_id_entry_id_column_id_key ON public.form_number USING btree (tenant_id, entry_id, column_id);
CREATE UNIQUE INDEX hand_over_pkey ON public.hand_over USING btree (tenant_id, id);
CREATE INDEX hand_over_time ON public.hand_over USING btree (tenant_id, created_at DESC, id);
CREATE UNIQUE INDEX hand_over_brief_pkey ON public.hand_over_brief USING btree (tenant_id, id);
CREATE INDEX hand_over_brief_receiver ON public.hand_over_brief USING btree (tenant_id, receiver_id) WHERE (acknowledged_at IS NULL);
CREATE INDEX hand_over_brief_record ON public.hand_over_brief USING btree (tenant_id, record_id);
CREATE UNIQUE INDEX hand_over_brief_tenant_id_hand_over_id_object_record_id_key ON public.hand_over_brief USING btree (tenant_id, hand_over_id, object, record_id);
CREATE UNIQUE INDEX hand_over_item_pkey ON public.hand_over_item USING btree (tenant_id, hand_over_id, object, record_id);
CREATE INDEX hand_over_item_record ON public.hand_over_item USING btree (tenant_id, record_id);
CREATE INDEX hand_over_item_state ON public.hand_over_item USING btree (tenant_id, hand_over_id, state, unit_id);
CREATE UNIQUE INDEX hand_over_receiver_pkey ON public.hand_over_receiver USING btree (tenant_id, hand_over_id, user_id);
CREATE INDEX hand_over_receiver_user ON public.hand_over_receiver USING btree (tenant_id, user_id);
CREATE UNIQUE INDEX idempotency_key_pkey ON public.idempotency_key USING btree (tenant_id, principal_id, key);
CREATE INDEX im_robot_on ON public.im_robot USING btree (tenant_id, id) WHERE ((archived_at IS NULL) AND (state = 'on'::text));
CREATE UNIQUE INDEX im_robot_pkey ON public.im_robot USING btree (tenant_id, id);
CREATE UNIQUE INDEX import_effect_pkey ON public.import_effect USING btree (tenant_id, import_id, object, record_id);
CREATE UNIQUE INDEX import_run_pkey ON public.import_run USING btree (tenant_id, id);
CREATE INDEX import_run_recent ON public.import_run USING btree (tenant_id, created_at DESC, id);
CREATE UNIQUE INDEX incentive_scheme_pkey ON public.incentive_scheme USING btree (tenant_id, id);
CREATE INDEX incentive_statement_of_user ON public.incentive_statement USING btree (tenant_id, user_id, from_on DESC);
CREATE UNIQUE INDEX incentive_statement_pkey ON public.incentive_statement USING btree (tenant_id, scheme_id, from_on, user_id);
CREATE UNIQUE INDEX incentive_version_pkey ON public.incentive_version USING btree (tenant_id, scheme_id, number);
CREATE UNIQUE INDEX job_pkey ON public.job USING btree (tenant_id, id);
CREATE INDEX job_recent ON public.job USING btree (tenant_id, created_by, created_at DESC);
CREATE INDEX joined_history_from ON public.joined_history USING btree (tenant_id, from_object, from_id);
CREATE UNIQUE INDEX joined_history_pkey ON public.joined_history USING btree (tenant_id, object, record_id, from_object, from_id);
CREATE INDEX jotting_of_author ON public.jotting USING btree (tenant_id, author_id, at DESC);
CREATE UNIQUE INDEX jotting_pkey ON public.jotting USING btree (tenant_id, id);
CREATE INDEX lead_accept_due ON public.lead USING btree (tenant_id, accept_due_at) WHERE ((deleted_at IS NULL) AND (accept_due_at IS NOT NULL) AND (accepted_at IS NULL));
CREATE INDEX lead_account ON public.lead USING btree (tenant_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX lead_deal ON public.lead USING btree (tenant_id, deal_id) WHERE (deal_id IS NOT NULL);
CREATE INDEX lead_email ON public.lead USING btree (tenant_id, email) WHERE (email IS NOT NULL);
CREATE INDEX lead_external ON public.lead USING btree (tenant_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX lead_in_hand ON public.lead USING btree (tenant_id, owner_id) WHERE ((deleted_at IS NULL) AND (owner_id IS NOT NULL) AND (status = ANY (ARRAY['new'::text, 'working'::text, 'qualified'::text])));
CREATE INDEX lead_live ON public.lead USING btree (tenant_id, created_at DESC, id) WHERE (deleted_at IS NULL);
CREATE INDEX lead_mobile ON public.lead USING btree (tenant_id, mobile) WHERE (mobile IS NOT NULL);
CREATE INDEX lead_owner ON public.lead USING btree (tenant_id, owner_id, created_at DESC) WHERE (deleted_at IS NULL);
CREATE INDEX lead_phone ON public.lead USING btree (tenant_id, phone) WHERE (phone IS NOT NULL);
CREATE UNIQUE INDEX lead_pkey ON public.lead USING btree (tenant_id, id);
CREATE INDEX lead_pool ON public.lead USING btree (tenant_id, pool_id, entered_pool_at DESC, id) WHERE ((deleted_at IS NULL) AND (pool_id IS NOT NULL));
CREATE INDEX lead_priority ON public.lead USING btree (tenant_id, owner_id, priority, id) WHERE (deleted_at IS NULL);
CREATE INDEX lead_recycle ON public.lead USING btree (tenant_id, recycle_at) WHERE ((deleted_at IS NULL) AND (recycle_at IS NOT NULL));
CREATE INDEX lead_status ON public.lead USING btree (tenant_id, status) WHERE (deleted_at IS NULL);
CREATE INDEX lead_team ON public.lead USING btree (tenant_id, team_id, created_at DESC) WHERE (deleted_at IS NULL);
CREATE INDEX lead_unassigned ON public.lead USING btree (tenant_id, created_at) WHERE ((deleted_at IS NULL) AND (owner_id IS NULL) AND (pool_id IS NULL));
CREATE INDEX lead_urgent ON public.lead USING btree (tenant_id, priority, id) WHERE (deleted_at IS NULL);
CREATE INDEX lead_wechat ON public.lead USING btree (tenant_id, wechat_key) WHERE (wechat_key IS NOT NULL);
CREATE UNIQUE INDEX lead_conversion_pkey ON public.lead_conversion USING btree (tenant_id, id);
CREATE UNIQUE INDEX lead_conversion_standing ON public.lead_conversion USING btree (tenant_id, lead_id) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX lead_lock_pkey ON public.lead_lock USING btree (tenant_id, lead_id);
CREATE INDEX lead_mailbox_on ON public.lead_mailbox USING btree (tenant_id, id) WHERE ((archived_at IS NULL) AND (state = 'on'::text));
CREATE UNIQUE INDEX lead_mailbox_pkey ON public.lead_mailbox USING btree (tenant_id, id);
CREATE INDEX lead_move_claimed ON public.lead_move USING btree (tenant_id, to_owner_id, at) WHERE (cause = 'claimed'::text);
CREATE INDEX lead_move_from_owner ON public.lead_move USING btree (tenant_id, from_owner_id, at) WHERE (from_owner_id IS NOT NULL);
CREATE INDEX lead_move_lead ON public.lead_move USING btree (tenant_id, lead_id, at);
CREATE UNIQUE INDEX lead_move_pkey ON public.lead_move USING btree (tenant_id, id);
CREATE INDEX lead_move_time ON public.lead_move USING btree (tenant_id, at);
CREATE INDEX lead_move_to_owner ON public.lead_move USING btree (tenant_id, to_owner_id, at) WHERE (to_owner_id IS NOT NULL);
CREATE UNIQUE INDEX lead_queue_pkey ON public.lead_queue USING btree (tenant_id, lead_id);
CREATE INDEX lead_queue_since ON public.lead_queue USING btree (tenant_id, since);
CREATE INDEX lead_score_lead ON public.lead_score USING btree (tenant_id, lead_id, at DESC);
CREATE UNIQUE INDEX lead_score_pkey ON public.lead_score USING btree (tenant_id, id);
CREATE UNIQUE INDEX lead_score_rules_pkey ON public.lead_score_rules USING btree (tenant_id, version);
CREATE UNIQUE INDEX lead_scoring_pkey ON public.lead_scoring USING btree (tenant_id);
CREATE UNIQUE INDEX lead_step_rules_pkey ON public.lead_step_rules USING btree (tenant_id);
CREATE UNIQUE INDEX lead_tag_pkey ON public.lead_tag USING btree (tenant_id, lead_id, tag_id);
CREATE INDEX lead_tag_tag ON public.lead_tag USING btree (tenant_id, tag_id, lead_id) WHERE (removed_at IS NULL);
CREATE INDEX lead_touch_lead ON public.lead_touch USING btree (tenant_id, lead_id, at);
CREATE UNIQUE INDEX lead_touch_pkey ON public.lead_touch USING btree (tenant_id, id);
CREATE INDEX lead_touch_time ON public.lead_touch USING btree (tenant_id, at);
CREATE UNIQUE INDEX lead_traits_pkey ON public.lead_traits USING btree (tenant_id, lead_id);
CREATE INDEX ledger_line_day ON public.ledger_line USING btree (tenant_id, day);
CREATE UNIQUE INDEX ledger_line_pkey ON public.ledger_line USING btree (tenant_id, page_id, user_id);
CREATE UNIQUE INDEX login_pkey ON public.login USING btree (email);
CREATE UNIQUE INDEX login_tenant_id_user_id_key ON public.login USING btree (tenant_id, user_id);
CREATE UNIQUE INDEX login_attempt_pkey ON public.login_attempt USING btree (tenant_id, id);
CREATE INDEX login_attempt_recent ON public.login_attempt USING btree (tenant_id, user_id, at DESC);
CREATE UNIQUE INDEX loss_reason_name ON public.loss_reason USING btree (tenant_id, name) WHERE (archived_at IS NULL);
CREATE UNIQUE INDEX loss_reason_pkey ON public.loss_reason USING btree (tenant_id, id);
CREATE INDEX mail_at ON public.mail USING btree (tenant_id, mailbox_id, at DESC);
CREATE INDEX mail_by_id ON public.mail USING btree (tenant_id, message_id);
CREATE INDEX mail_of_thread ON public.mail USING btree (tenant_id, thread_id, at DESC);
CREATE UNIQUE INDEX mail_pkey ON public.mail USING btree (tenant_id, id);
CREATE UNIQUE INDEX mail_tenant_id_mailbox_id_folder_uid_validity_uid_key ON public.mail USING btree (tenant_id, mailbox_id, folder, uid_validity, uid);
CREATE UNIQUE INDEX mail_tenant_id_mailbox_id_message_id_key ON public.mail USING btree (tenant_id, mailbox_id, message_id);
CREATE INDEX mail_attachment_content ON public.mail_attachment USING btree (tenant_id, sha256);
CREATE INDEX mail_attachment_of ON public.mail_attachment USING btree (tenant_id, mail_id, "position");
CREATE UNIQUE INDEX mail_attachment_pkey ON public.mail_attachment USING btree (tenant_id, id);
CREATE UNIQUE INDEX mail_body_pkey ON public.mail_body USING btree (tenant_id, mail_id);
CREATE UNIQUE INDEX mail_reference_pkey ON public.mail_reference USING btree (tenant_id, mail_id, message_id);
CREATE INDEX mail_reference_to ON public.mail_reference USING btree (tenant_id, message_id);
CREATE UNIQUE INDEX mail_subject_pkey ON public.mail_subject USING btree (tenant_id, thread_id, object, record_id);
CREATE INDEX mail_subject_record ON public.mail_subject USING btree (tenant_id, object, record_id);
CREATE UNIQUE INDEX mail_thread_pkey ON public.mail_thread USING btree (tenant_id, id);
CREATE UNIQUE INDEX mailbox_address ON public.mailbox USING btree (tenant_id, user_id, address) WHERE (state <> 'disconnected'::text);
CREATE INDEX mailbox_due ON public.mailbox USING btree (tenant_id, next_at) WHERE (state = 'on'::text);
CREATE INDEX mailbox_of ON public.mailbox USING btree (tenant_id, user_id);
CREATE UNIQUE INDEX mailbox_pkey ON public.mailbox USING btree (tenant_id, id);
CREATE UNIQUE INDEX mailbox_folder_pkey ON public.mailbox_folder USING btree (tenant_id, mailbox_id, role);
CREATE UNIQUE INDEX mailbox_skip_pkey ON public.mailbox_skip USING btree (tenant_id, mailbox_id, reason);
CREATE INDEX meeting_account ON public.meeting USING btree (tenant_id, account_id, starts_at DESC) WHERE (deleted_at IS NULL);
CREATE INDEX meeting_note ON public.meeting USING btree (tenant_id, note_id) WHERE (note_id IS NOT NULL);
CREATE INDEX meeting_of_owner ON public.meeting USING btree (tenant_id, owner_id, starts_at) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX meeting_pkey ON public.meeting USING btree (tenant_id, id);
CREATE INDEX meeting_reminder ON public.meeting USING btree (tenant_id, starts_at) WHERE ((remind_minutes IS NOT NULL) AND (state = 'planned'::text) AND (deleted_at IS NULL));
CREATE INDEX meeting_subject ON public.meeting USING btree (tenant_id, subject_object, subject_id, starts_at DESC) WHERE (deleted_at IS NULL);
CREATE INDEX meeting_time ON public.meeting USING btree (tenant_id, starts_at) WHERE (deleted_at IS NULL);
CREATE INDEX meeting_uid ON public.meeting USING btree (tenant_id, uid);
CREATE INDEX meeting_invitation_of ON public.meeting_invitation USING btree (tenant_id, meeting_id, participant_id, created_at DESC);
CREATE UNIQUE INDEX meeting_invitation_pkey ON public.meeting_invitation USING btree (tenant_id, id);
CREATE UNIQUE INDEX meeting_minutes_pkey ON public.meeting_minutes USING btree (tenant_id, meeting_id, number);
CREATE INDEX meeting_participant_contact ON public.meeting_participant USING btree (tenant_id, contact_id) WHERE (contact_id IS NOT NULL);
CREATE UNIQUE INDEX meeting_participant_pkey ON public.meeting_participant USING btree (tenant_id, meeting_id, id);
CREATE INDEX meeting_participant_user ON public.meeting_participant USING btree (tenant_id, user_id) WHERE (user_id IS NOT NULL);
CREATE UNIQUE INDEX migration_pkey ON public.migration USING btree (name);
CREATE UNIQUE INDEX minutes_task_pkey ON public.minutes_task USING btree (tenant_id, meeting_id, line_id);
CREATE UNIQUE INDEX minutes_template_pkey ON public.minutes_template USING btree (tenant_id);
CREATE UNIQUE INDEX morning_digest_pkey ON public.morning_digest USING btree (tenant_id, user_id, day);
CREATE INDEX next_best_choice_of ON public.next_best_choice USING btree (tenant_id, person_id, account_id, at DESC);
CREATE UNIQUE INDEX next_best_choice_pkey ON public.next_best_choice USING btree (tenant_id, id);
CREATE INDEX note_account ON public.note USING btree (tenant_id, account_id, at DESC) WHERE (deleted_at IS NULL);
CREATE INDEX note_author ON public.note USING btree (tenant_id, author_id, at DESC) WHERE (deleted_at IS NULL);
CREATE INDEX note_contact ON public.note USING btree (tenant_id, contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX note_grams ON public.note USING gin (tenant_id, grams);
CREATE UNIQUE INDEX note_pkey ON public.note USING btree (tenant_id, id);
CREATE INDEX note_subject ON public.note USING btree (tenant_id, subject_object, subject_id, at DESC) WHERE (deleted_at IS NULL);
CREATE INDEX note_time ON public.note USING btree (tenant_id, at DESC, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX notification_of_user ON public.notification USING btree (tenant_id, user_id, at DESC);
CREATE UNIQUE INDEX notification_pkey ON public.notification USING btree (tenant_id, id);
CREATE UNIQUE INDEX notification_preference_pkey ON public.notification_preference USING btree (tenant_id, user_id, kind);
CREATE UNIQUE INDEX number_alert_pkey ON public.number_alert USING btree (tenant_id, pipeline_id, scope_id, what);
CREATE UNIQUE INDEX one_time_link_pkey ON public.one_time_link USING btree (tenant_id, id);
CREATE UNIQUE INDEX one_time_link_tenant_id_token_hash_key ON public.one_time_link USING btree (tenant_id, token_hash);
CREATE INDEX open_link_of_record ON public.open_link USING btree (tenant_id, purpose, record_id, created_at DESC);
CREATE UNIQUE INDEX open_link_pkey ON public.open_link USING btree (tenant_id, id);
CREATE UNIQUE INDEX open_link_tenant_id_token_hash_key ON public.open_link USING btree (tenant_id, token_hash);
CREATE INDEX open_link_visit_of_link ON public.open_link_visit USING btree (tenant_id, link_id, at DESC);
CREATE UNIQUE INDEX open_link_visit_pkey ON public.open_link_visit USING btree (tenant_id, id);
CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (id);
CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (tenant_id, id);
CREATE INDEX outbox_recent ON public.outbox USING btree (tenant_id, at, id);
CREATE INDEX outbox_tx ON public.outbox USING brin (tenant_id, tx) WITH (pages_per_range='16', autosummarize='on');
CREATE INDEX outbox_waiting ON public.outbox USING btree (tenant_id, id) WHERE ((dispatched_at IS NULL) AND (failed_at IS NULL));
CREATE UNIQUE INDEX outside_match_pkey ON public.outside_match USING btree (tenant_id, source_id, meaning, value);
CREATE UNIQUE INDEX outside_reader_pkey ON public.outside_reader USING btree (tenant_id, source_id, place);
CREATE UNIQUE INDEX outside_row_pkey ON public.outside_row USING btree (tenant_id, source_id, place);
CREATE INDEX outside_source_due ON public.outside_source USING btree (tenant_id, next_refresh_at) WHERE ((archived_at IS NULL) AND (next_refresh_at IS NOT NULL));
CREATE UNIQUE INDEX outside_source_pkey ON public.outside_source USING btree (tenant_id, id);
CREATE INDEX phone_call_inbox ON public.phone_call USING btree (tenant_id, at DESC, id DESC) WHERE (state = 'unmatched'::text);
CREATE INDEX phone_call_note ON public.phone_call USING btree (tenant_id, note_id) WHERE (note_id IS NOT NULL);
CREATE UNIQUE INDEX phone_call_once ON public.phone_call USING btree (tenant_id, system_id, external_id) WHERE (external_id IS NOT NULL);
CREATE UNIQUE INDEX phone_call_pkey ON public.phone_call USING btree (tenant_id, id);
CREATE INDEX phone_call_subject ON public.phone_call USING btree (tenant_id, subject_object, subject_id);
CREATE UNIQUE INDEX phone_extension_pkey ON public.phone_extension USING btree (tenant_id, system_id, extension);
CREATE UNIQUE INDEX phone_system_key ON public.phone_system USING btree (tenant_id, key_hash);
CREATE UNIQUE INDEX phone_system_pkey ON public.phone_system USING btree (tenant_id, id);
CREATE UNIQUE INDEX pipeline_name ON public.pipeline USING btree (tenant_id, name) WHERE (archived_at IS NULL);
CREATE UNIQUE INDEX pipeline_pkey ON public.pipeline USING btree (tenant_id, id);
CREATE INDEX playbook_piece_owner ON public.playbook_piece USING btree (tenant_id, owner_id) WHERE (owner_id IS NOT NULL);
CREATE UNIQUE INDEX playbook_piece_pkey ON public.playbook_piece USING btree (tenant_id, id);
CREATE INDEX playbook_piece_team ON public.playbook_piece USING btree (tenant_id, team_id) WHERE (team_id IS NOT NULL);
CREATE UNIQUE INDEX playbook_proposal_pkey ON public.playbook_proposal USING btree (tenant_id, id);
CREATE UNIQUE INDEX playbook_proposal_waiting ON public.playbook_proposal USING btree (tenant_id, piece_id) WHERE (outcome IS NULL);
CREATE UNIQUE INDEX playbook_stage_pkey ON public.playbook_stage USING btree (tenant_id, piece_id, stage_id);
CREATE INDEX playbook_stage_stage ON public.playbook_stage USING btree (tenant_id, stage_id);
CREATE INDEX playbook_use_deal ON public.playbook_use USING btree (tenant_id, deal_id, stage_id, at);
CREATE INDEX playbook_use_piece ON public.playbook_use USING btree (tenant_id, piece_id, at DESC);
CREATE UNIQUE INDEX playbook_use_pkey ON public.playbook_use USING btree (tenant_id, id);
CREATE INDEX playbook_use_stage ON public.playbook_use USING btree (tenant_id, stage_id, piece_id);
CREATE UNIQUE INDEX playbook_version_pkey ON public.playbook_version USING btree (tenant_id, piece_id, number);
CREATE UNIQUE INDEX pool_name ON public.pool USING btree (tenant_id, name) WHERE (archived_at IS NULL);
CREATE UNIQUE INDEX pool_nurture ON public.pool USING btree (tenant_id) WHERE ((kind = 'nurture'::text) AND (archived_at IS NULL));
CREATE UNIQUE INDEX pool_pkey ON public.pool USING btree (tenant_id, id);
CREATE UNIQUE INDEX pool_member_pkey ON public.pool_member USING btree (tenant_id, id);
CREATE INDEX pool_member_pool ON public.pool_member USING btree (tenant_id, pool_id);
CREATE UNIQUE INDEX pool_view_pkey ON public.pool_view USING btree (tenant_id, user_id, pool_id, day, lead_id);
CREATE INDEX price_book_live ON public.price_book USING btree (tenant_id, name, id) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX price_book_pkey ON public.price_book USING btree (tenant_id, id);
CREATE INDEX price_entry_of_product ON public.price_entry USING btree (tenant_id, product_id);
CREATE UNIQUE INDEX price_entry_pkey ON public.price_entry USING btree (tenant_id, price_book_id, product_id);
CREATE UNIQUE INDEX process_observation_pkey ON public.process_observation USING btree (tenant_id, id);
CREATE INDEX process_observation_rule ON public.process_observation USING btree (tenant_id, pipeline_id, at);
CREATE UNIQUE INDEX product_code ON public.product USING btree (tenant_id, code) WHERE ((code IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX product_live ON public.product USING btree (tenant_id, name, id) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX product_pkey ON public.product USING btree (tenant_id, id);
CREATE UNIQUE INDEX product_part_pkey ON public.product_part USING btree (tenant_id, bundle_id, part_id);
CREATE INDEX product_part_stands_in ON public.product_part USING btree (tenant_id, part_id);
CREATE UNIQUE INDEX push_device_endpoint ON public.push_device USING btree (tenant_id, endpoint_hash);
CREATE INDEX push_device_of_user ON public.push_device USING btree (tenant_id, user_id);
CREATE UNIQUE INDEX push_device_pkey ON public.push_device USING btree (tenant_id, id);
CREATE UNIQUE INDEX quality_rules_pkey ON public.quality_rules USING btree (tenant_id);
CREATE UNIQUE INDEX queue_alarm_pkey ON public.queue_alarm USING btree (tenant_id);
CREATE UNIQUE INDEX quiet_hours_pkey ON public.quiet_hours USING btree (tenant_id, user_id);
CREATE INDEX quote_account ON public.quote USING btree (tenant_id, account_id) WHERE (deleted_at IS NULL);
CREATE INDEX quote_contact ON public.quote USING btree (tenant_id, contact_id) WHERE (deleted_at IS NULL);
CREATE INDEX quote_deal ON public.quote USING btree (tenant_id, deal_id, created_at DESC);
CREATE INDEX quote_deleted ON public.quote USING btree (tenant_id, deleted_at DESC) WHERE (deleted_at IS NOT NULL);
CREATE INDEX quote_expiring ON public.quote USING btree (tenant_id, valid_until) WHERE (state = 'sent'::text);
CREATE INDEX quote_external ON public.quote USING btree (tenant_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX quote_live ON public.quote USING btree (tenant_id, created_at DESC, id) WHERE (deleted_at IS NULL);
CREATE INDEX quote_owner ON public.quote USING btree (tenant_id, owner_id, created_at DESC) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX quote_pkey ON public.quote USING btree (tenant_id, id);
CREATE INDEX quote_team ON public.quote USING btree (tenant_id, team_id, created_at DESC) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX quote_tenant_id_number_version_number_key ON public.quote USING btree (tenant_id, number, version_number);
CREATE UNIQUE INDEX quote_counter_pkey ON public.quote_counter USING btree (tenant_id, period);
CREATE UNIQUE INDEX quote_line_pkey ON public.quote_line USING btree (tenant_id, quote_id, place);
CREATE INDEX quote_line_product ON public.quote_line USING btree (tenant_id, product_id) WHERE (product_id IS NOT NULL);
CREATE UNIQUE INDEX quote_rules_pkey ON public.quote_rules USING btree (tenant_id);
CREATE UNIQUE INDEX quote_template_name ON public.quote_template USING btree (tenant_id, name) WHERE (archived_at IS NULL);
CREATE UNIQUE INDEX quote_template_pkey ON public.quote_template USING btree (tenant_id, id);
CREATE UNIQUE INDEX record_merge_pkey ON public.record_merge USING btree (tenant_id, id);
CREATE INDEX record_merge_survivor ON public.record_merge USING btree (tenant_id, object, survivor_id, merged_at DESC);
CREATE UNIQUE INDEX record_merge_move_pkey ON public.record_merge_move USING btree (tenant_id, merge_id, part, row_id);
CREATE UNIQUE INDEX recycle_clock_pkey ON public.recycle_clock USING btree (tenant_id);
CREATE UNIQUE INDEX recycle_item_pkey ON public.recycle_item USING btree (tenant_id, run_id, lead_id);
CREATE INDEX recycle_rule_order ON public.recycle_rule USING btree (tenant_id, "position");
CREATE UNIQUE INDEX recycle_rule_pkey ON public.recycle_rule USING btree (tenant_id, id);
CREATE UNIQUE INDEX recycle_run_night ON public.recycle_run USING btree (tenant_id, day) WHERE (cause = 'nightly'::text);
CREATE UNIQUE INDEX recycle_run_pkey ON public.recycle_run USING btree (tenant_id, id);
CREATE INDEX recycle_run_time ON public.recycle_run USING btree (tenant_id, started_at DESC);
CREATE UNIQUE INDEX recycle_warning_pkey ON public.recycle_warning USING btree (tenant_id, lead_id, owner_id, back_on, days_before);
CREATE UNIQUE INDEX rep_absence_pkey ON public.rep_absence USING btree (tenant_id, id);
CREATE INDEX rep_absence_until ON public.rep_absence USING btree (tenant_id, until_at);
CREATE UNIQUE INDEX rep_profile_pkey ON public.rep_profile USING btree (tenant_id, user_id);
CREATE UNIQUE INDEX report_pkey ON public.report USING btree (tenant_id, id);
CREATE UNIQUE INDEX report_shipped ON public.report USING btree (tenant_id, shipped) WHERE (shipped IS NOT NULL);
CREATE INDEX report_delivery_due ON public.report_delivery USING btree (tenant_id, due_at) WHERE (state = 'due'::text);
CREATE INDEX report_delivery_of_sending ON public.report_delivery USING btree (tenant_id, sending_id);
CREATE UNIQUE INDEX report_delivery_pkey ON public.report_delivery USING btree (tenant_id, id);
CREATE UNIQUE INDEX report_edition_pkey ON public.report_edition USING btree (tenant_id, report_id, number);
CREATE UNIQUE INDEX report_file_pkey ON public.report_file USING btree (tenant_id, delivery_id, place);
CREATE UNIQUE INDEX report_link_pkey ON public.report_link USING btree (tenant_id, link_id);
CREATE UNIQUE INDEX report_outside_pkey ON public.report_outside USING btree (tenant_id);
CREATE INDEX report_picture_by_id ON public.report_picture USING btree (tenant_id, id);
CREATE INDEX report_picture_content ON public.report_picture USING btree (tenant_id, sha256);
CREATE UNIQUE INDEX report_picture_pkey ON public.report_picture USING btree (tenant_id, report_id, id);
CREATE INDEX report_schedule_due ON public.report_schedule USING btree (tenant_id, next_at) WHERE ((deleted_at IS NULL) AND (paused_at IS NULL));
CREATE UNIQUE INDEX report_schedule_of_person ON public.report_schedule USING btree (tenant_id, report_id, owner_id) WHERE (is_subscription AND (deleted_at IS NULL));
CREATE UNIQUE INDEX report_schedule_pkey ON public.report_schedule USING btree (tenant_id, id);
CREATE INDEX report_sending_of_schedule ON public.report_sending USING btree (tenant_id, schedule_id, at);
CREATE UNIQUE INDEX report_sending_pkey ON public.report_sending USING btree (tenant_id, id);
CREATE UNIQUE INDEX report_setting_pkey ON public.report_setting USING btree (tenant_id);
CREATE UNIQUE INDEX report_share_pkey ON public.report_share USING btree (tenant_id, report_id, place);
CREATE INDEX repurchase_deal ON public.repurchase USING btree (tenant_id, deal_id);
CREATE UNIQUE INDEX repurchase_pkey ON public.repurchase USING btree (tenant_id, rule_id, delivery_id);
CREATE UNIQUE INDEX requirement_form_pkey ON public.requirement_form USING btree (tenant_id, pipeline_id, number);
CREATE UNIQUE INDEX requirement_record_pkey ON public.requirement_record USING btree (tenant_id, deal_id, number);
CREATE UNIQUE INDEX return_alarm_pkey ON public.return_alarm USING btree (tenant_id, lead_id, due_at);
CREATE INDEX return_visit_account ON public.return_visit USING btree (tenant_id, account_id);
CREATE UNIQUE INDEX return_visit_pkey ON public.return_visit USING btree (tenant_id, id);
CREATE UNIQUE INDEX return_visit_tenant_id_task_id_key ON public.return_visit USING btree (tenant_id, task_id);
CREATE INDEX review_by_period ON public.review USING btree (tenant_id, to_on DESC, made_at DESC);
CREATE UNIQUE INDEX review_pkey ON public.review USING btree (tenant_id, id);
CREATE UNIQUE INDEX review_tenant_id_schedule_id_from_on_key ON public.review USING btree (tenant_id, schedule_id, from_on);
CREATE INDEX review_entry_of_review ON public.review_entry USING btree (tenant_id, review_id, at);
CREATE UNIQUE INDEX review_entry_pkey ON public.review_entry USING btree (tenant_id, id);
CREATE UNIQUE INDEX review_pack_pkey ON public.review_pack USING btree (tenant_id, review_id);
CREATE UNIQUE INDEX review_participant_pkey ON public.review_participant USING btree (tenant_id, review_id, user_id);
CREATE UNIQUE INDEX review_schedule_pkey ON public.review_schedule USING btree (tenant_id, id);
CREATE INDEX robot_message_due ON public.robot_message USING btree (tenant_id, robot_id, due_at) WHERE (state = 'due'::text);
CREATE INDEX robot_message_log ON public.robot_message USING btree (tenant_id, robot_id, at DESC);
CREATE UNIQUE INDEX robot_message_once ON public.robot_message USING btree (tenant_id, robot_id, notification_id);
CREATE UNIQUE INDEX robot_message_pkey ON public.robot_message USING btree (tenant_id, id);
CREATE INDEX robot_message_sent ON public.robot_message USING btree (tenant_id, robot_id, sent_at) WHERE (sent_at IS NOT NULL);
CREATE UNIQUE INDEX role_pkey ON public.role USING btree (tenant_id, id);
CREATE UNIQUE INDEX role_tenant_id_key_key ON public.role USING btree (tenant_id, key);
CREATE UNIQUE INDEX role_field_right_pkey ON public.role_field_right USING btree (tenant_id, role_id, object, field);
CREATE UNIQUE INDEX role_permission_pkey ON public.role_permission USING btree (tenant_id, role_id, object, action);
CREATE INDEX satisfaction_of_account ON public.satisfaction USING btree (tenant_id, account_id, answered_at DESC);
CREATE INDEX satisfaction_of_case ON public.satisfaction USING btree (tenant_id, case_id, answered_at DESC);
CREATE UNIQUE INDEX satisfaction_pkey ON public.satisfaction USING btree (tenant_id, id);
CREATE UNIQUE INDEX satisfaction_tenant_id_link_id_key ON public.satisfaction USING btree (tenant_id, link_id);
CREATE INDEX saved_view_object ON public.saved_view USING btree (tenant_id, object, owner_id);
CREATE UNIQUE INDEX saved_view_pkey ON public.saved_view USING btree (tenant_id, id);
CREATE UNIQUE INDEX score_model_pkey ON public.score_model USING btree (tenant_id, version);
CREATE INDEX search_entry_grams ON public.search_entry USING gin (tenant_id, object, grams);
CREATE UNIQUE INDEX search_entry_pkey ON public.search_entry USING btree (tenant_id, object, record_id);
CREATE UNIQUE INDEX segment_pkey ON public.segment USING btree (tenant_id, id);
CREATE INDEX segment_move_by_time ON public.segment_move USING btree (tenant_id, at DESC, id);
CREATE INDEX segment_move_of_account ON public.segment_move USING btree (tenant_id, account_id, at DESC);
CREATE UNIQUE INDEX segment_move_pkey ON public.segment_move USING btree (tenant_id, id);
CREATE UNIQUE INDEX segment_rules_pkey ON public.segment_rules USING btree (tenant_id);
CREATE INDEX service_case_account ON public.service_case USING btree (tenant_id, account_id, created_at DESC);
CREATE INDEX service_case_contact ON public.service_case USING btree (tenant_id, contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX service_case_deal ON public.service_case USING btree (tenant_id, deal_id) WHERE (deal_id IS NOT NULL);
CREATE INDEX service_case_live ON public.service_case USING btree (tenant_id, created_at DESC, id) WHERE (deleted_at IS NULL);
CREATE INDEX service_case_owner ON public.service_case USING btree (tenant_id, owner_id, due_at) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX service_case_pkey ON public.service_case USING btree (tenant_id, id);
CREATE INDEX service_case_product ON public.service_case USING btree (tenant_id, product_id) WHERE (product_id IS NOT NULL);
CREATE UNIQUE INDEX service_case_tenant_id_number_key ON public.service_case USING btree (tenant_id, number);
CREATE INDEX service_case_uncounted ON public.service_case USING btree (tenant_id, id) WHERE (((responded_at IS NOT NULL) AND (respond_minutes IS NULL)) OR ((solved_at IS NOT NULL) AND (solve_minutes IS NULL)));
CREATE INDEX service_case_urgency ON public.service_case USING btree (tenant_id, due_at, id) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX service_number_pkey ON public.service_number USING btree (tenant_id, object, year);
CREATE UNIQUE INDEX service_rules_pkey ON public.service_rules USING btree (tenant_id);
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (tenant_id, id);
CREATE UNIQUE INDEX session_tenant_id_token_hash_key ON public.session USING btree (tenant_id, token_hash);
CREATE UNIQUE INDEX snooze_pkey ON public.snooze USING btree (tenant_id, id);
CREATE UNIQUE INDEX snooze_standing ON public.snooze USING btree (tenant_id, deal_id, clock) WHERE (ended_at IS NULL);
CREATE INDEX snooze_until ON public.snooze USING btree (tenant_id, until_on) WHERE (ended_at IS NULL);
CREATE INDEX stage_pipeline ON public.stage USING btree (tenant_id, pipeline_id);
CREATE UNIQUE INDEX stage_pkey ON public.stage USING btree (tenant_id, id);
CREATE UNIQUE INDEX stage_alert_pkey ON public.stage_alert USING btree (tenant_id, pipeline_id, scope_id, stage_id);
CREATE UNIQUE INDEX stage_event_client_key ON public.stage_event USING btree (tenant_id, deal_id, client_key) WHERE (client_key IS NOT NULL);
CREATE UNIQUE INDEX stage_event_pkey ON public.stage_event USING btree (tenant_id, deal_id, seq);
CREATE UNIQUE INDEX stage_mapping_pkey ON public.stage_mapping USING btree (tenant_id, pipeline_id, pipeline_version, from_stage_id);
CREATE INDEX stage_move_of_deal ON public.stage_move USING btree (tenant_id, deal_id, asked_at DESC);
CREATE UNIQUE INDEX stage_move_pkey ON public.stage_move USING btree (tenant_id, id);
CREATE UNIQUE INDEX stage_move_waiting ON public.stage_move USING btree (tenant_id, deal_id) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX stage_proposal_pkey ON public.stage_proposal USING btree (tenant_id, stage_id);
CREATE UNIQUE INDEX stage_version_pkey ON public.stage_version USING btree (tenant_id, pipeline_id, pipeline_version, stage_id);
CREATE UNIQUE INDEX stage_version_tenant_id_pipeline_id_pipeline_version_rank_key ON public.stage_version USING btree (tenant_id, pipeline_id, pipeline_version, rank);
CREATE UNIQUE INDEX stored_file_pkey ON public.stored_file USING btree (tenant_id, id);
CREATE INDEX supervision_note_deal ON public.supervision_note USING btree (tenant_id, deal_id, at DESC);
CREATE INDEX supervision_note_open ON public.supervision_note USING btree (tenant_id, to_id) WHERE (acknowledged_at IS NULL);
CREATE UNIQUE INDEX supervision_note_pkey ON public.supervision_note USING btree (tenant_id, id);
CREATE UNIQUE INDEX survey_pkey ON public.survey USING btree (tenant_id, id);
CREATE INDEX survey_request_account ON public.survey_request USING btree (tenant_id, account_id);
CREATE INDEX survey_request_answered ON public.survey_request USING btree (tenant_id, survey_id, answered_at DESC) WHERE (answered_at IS NOT NULL);
CREATE INDEX survey_request_of_user ON public.survey_request USING btree (tenant_id, user_id, asked_at DESC) WHERE (answered_at IS NULL);
CREATE UNIQUE INDEX survey_request_pkey ON public.survey_request USING btree (tenant_id, id);
CREATE UNIQUE INDEX survey_request_tenant_id_survey_id_cause_key ON public.survey_request USING btree (tenant_id, survey_id, cause);
CREATE UNIQUE INDEX tag_name ON public.tag USING btree (tenant_id, group_id, name) WHERE (archived_at IS NULL);
CREATE UNIQUE INDEX tag_pkey ON public.tag USING btree (tenant_id, id);
CREATE UNIQUE INDEX tag_group_name ON public.tag_group USING btree (tenant_id, name) WHERE (archived_at IS NULL);
CREATE UNIQUE INDEX tag_group_pkey ON public.tag_group USING btree (tenant_id, id);
CREATE UNIQUE INDEX tag_rule_pkey ON public.tag_rule USING btree (tenant_id, id);
CREATE INDEX tag_rule_tag ON public.tag_rule USING btree (tenant_id, tag_id);
CREATE INDEX target_of_month ON public.target USING btree (tenant_id, month);
CREATE UNIQUE INDEX target_pkey ON public.target USING btree (tenant_id, subject_kind, subject_id, level, month);
CREATE INDEX target_change_of ON public.target_change USING btree (tenant_id, subject_kind, subject_id, changed_at DESC);
CREATE UNIQUE INDEX target_change_pkey ON public.target_change USING btree (tenant_id, id);
CREATE INDEX task_due ON public.task USING btree (tenant_id, owner_id, due_on) WHERE ((done_at IS NULL) AND (deleted_at IS NULL));
CREATE UNIQUE INDEX task_pkey ON public.task USING btree (tenant_id, id);
CREATE INDEX task_reminder ON public.task USING btree (tenant_id, remind_at) WHERE ((remind_at IS NOT NULL) AND (done_at IS NULL) AND (deleted_at IS NULL));
CREATE INDEX task_subject ON public.task USING btree (tenant_id, subject_object, subject_id) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX team_name ON public.team USING btree (tenant_id, name) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX team_pkey ON public.team USING btree (tenant_id, id);
CREATE UNIQUE INDEX team_closure_pkey ON public.team_closure USING btree (tenant_id, ancestor_id, descendant_id);
CREATE UNIQUE INDEX team_member_pkey ON public.team_member USING btree (tenant_id, team_id, user_id);
CREATE UNIQUE INDEX told_reminder_pkey ON public.told_reminder USING btree (tenant_id, object, record_id, at);
CREATE UNIQUE INDEX tv_code_pkey ON public.tv_code USING btree (code_hash);
CREATE UNIQUE INDEX user_role_pkey ON public.user_role USING btree (tenant_id, user_id, role_id);
CREATE INDEX visit_fact_cohort ON public.visit_fact USING btree (tenant_id, pipeline_id, team_id, source, deal_created_at) INCLUDE (rank, furthest_before, first_visit, strict, kind, amount, entered_at, left_at, retro, lost_from_rank, loss_reason_id, owner_id, product_id, account_id);
CREATE INDEX visit_fact_entered ON public.visit_fact USING btree (tenant_id, pipeline_id, entered_at) INCLUDE (rank, kind, left_at, exit, stage_id, amount, owner_id, team_id, source, product_id);
CREATE UNIQUE INDEX visit_fact_pkey ON public.visit_fact USING btree (tenant_id, deal_id, visit_no);
CREATE INDEX watch_due ON public.watch USING btree (tenant_id, due_at) WHERE ((deleted_at IS NULL) AND (paused_at IS NULL));
CREATE UNIQUE INDEX watch_pkey ON public.watch USING btree (tenant_id, id);
CREATE UNIQUE INDEX working_time_pkey ON public.working_time USING btree (tenant_id);

-- Policies

create policy process_evidence on account as permissive for select using (true);
create policy scope_delete on account as permissive for delete using ((( SELECT priv.scope_all('account'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('account'::text, 'update'::text) AS scope_teams)::uuid[]))));
create policy scope_insert on account as permissive for insert with check (true);
create policy scope_read on account as permissive for select using ((( SELECT priv.scope_all('account'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('account'::text, 'read'::text) AS scope_teams)::uuid[]))));
create policy scope_update on account as permissive for update using ((( SELECT priv.scope_all('account'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('account'::text, 'update'::text) AS scope_teams)::uuid[])))) with check (true);
create policy tenant on account as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy concerned on action_item as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (created_by = ( SELECT priv.ctx_user() AS ctx_user)) OR ( SELECT priv.scope_all('task'::text, 'read'::text) AS scope_all) OR (team_id = ANY (( SELECT priv.scope_teams('task'::text, 'read'::text) AS scope_teams)::uuid[])))) with check (true);
create policy tenant on action_item as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on alert as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy told_or_own on alert as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM alert_notice n
  WHERE ((n.tenant_id = alert.tenant_id) AND (n.alert_id = alert.id) AND (n.user_id = ( SELECT priv.ctx_user() AS ctx_user)) AND (n.state = 'told'::text)))) OR (EXISTS ( SELECT 1
   FROM watch w
  WHERE ((w.tenant_id = alert.tenant_id) AND (w.id = alert.watch_id) AND (w.owner_id = ( SELECT priv.ctx_user() AS ctx_user))))))) with check (true);
create policy by_the_clock on alert_act as permissive for insert with check ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text));
create policy tenant on alert_act as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_alert on alert_act as permissive for select using ((EXISTS ( SELECT 1
   FROM alert a
  WHERE ((a.tenant_id = alert_act.tenant_id) AND (a.id = alert_act.alert_id)))));
create policy by_the_clock on alert_notice as permissive for all using ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)) with check ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text));
create policy own on alert_notice as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (user_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (watcher_id = ( SELECT priv.ctx_user() AS ctx_user))));
create policy tenant on alert_notice as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on alert_rules as permissive for all using (true) with check (true);
create policy tenant on alert_rules as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on alert_turn as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy turn_insert on alert_turn as permissive for insert with check ((EXISTS ( SELECT 1
   FROM alert a
  WHERE ((a.tenant_id = alert_turn.tenant_id) AND (a.id = alert_turn.alert_id)))));
create policy with_alert on alert_turn as permissive for select using ((EXISTS ( SELECT 1
   FROM alert a
  WHERE ((a.tenant_id = alert_turn.tenant_id) AND (a.id = alert_turn.alert_id)))));
create policy by_the_clock on alert_watch as permissive for all using ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)) with check ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text));
create policy tenant on alert_watch as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on api_key as permissive for all using (true) with check (true);
create policy tenant on api_key as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on app_user as permissive for all using (true) with check (true);
create policy scopes on app_user as permissive for select using (true);
create policy tenant on app_user as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on approval_copy as permissive for all using (true) with check (true);
create policy tenant on approval_copy as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on approval_deputy as permissive for all using (true) with check (true);
create policy tenant on approval_deputy as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on approval_entry as permissive for all using (true) with check (true);
create policy tenant on approval_entry as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on approval_flow as permissive for all using (true) with check (true);
create policy tenant on approval_flow as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on approval_flow_version as permissive for all using (true) with check (true);
create policy tenant on approval_flow_version as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on approval_request as permissive for all using (true) with check (true);
create policy tenant on approval_request as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on approval_seat as permissive for all using (true) with check (true);
create policy tenant on approval_seat as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy decision_insert on assignment_decision as permissive for insert with check (true);
create policy tenant on assignment_decision as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_record on assignment_decision as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ((object = 'lead'::text) AND (EXISTS ( SELECT 1
   FROM lead l
  WHERE ((l.tenant_id = assignment_decision.tenant_id) AND (l.id = assignment_decision.record_id))))) OR ((object = 'deal'::text) AND (EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = assignment_decision.tenant_id) AND (d.id = assignment_decision.record_id)))))));
create policy members on assignment_rule as permissive for all using (true) with check (true);
create policy tenant on assignment_rule as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on audit_entry as permissive for all using (true) with check (true);
create policy stage_change on audit_entry as permissive for insert with check (true);
create policy tenant on audit_entry as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy call_delete on automation_call as permissive for delete using ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text));
create policy call_insert on automation_call as permissive for insert with check (true);
create policy call_update on automation_call as permissive for update using ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)) with check (true);
create policy readers on automation_call as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ( SELECT priv.scope_all('automation'::text, 'read'::text) AS scope_all)));
create policy tenant on automation_call as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy designers_insert on automation_hook as permissive for insert with check (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ( SELECT priv.scope_all('automation'::text, 'design'::text) AS scope_all)));
create policy designers_update on automation_hook as permissive for update using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ( SELECT priv.scope_all('automation'::text, 'design'::text) AS scope_all))) with check (true);
create policy readers on automation_hook as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ( SELECT priv.scope_all('automation'::text, 'read'::text) AS scope_all)));
create policy tenant on automation_hook as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy designers_insert on automation_rule as permissive for insert with check (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ( SELECT priv.scope_all('automation'::text, 'design'::text) AS scope_all)));
create policy designers_update on automation_rule as permissive for update using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ( SELECT priv.scope_all('automation'::text, 'design'::text) AS scope_all))) with check (true);
create policy readers on automation_rule as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ( SELECT priv.scope_all('automation'::text, 'read'::text) AS scope_all)));
create policy tenant on automation_rule as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy readers on automation_run as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (initiator_id = ( SELECT priv.ctx_user() AS ctx_user)) OR ( SELECT priv.scope_all('automation'::text, 'read'::text) AS scope_all)));
create policy run_delete on automation_run as permissive for delete using ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text));
create policy run_insert on automation_run as permissive for insert with check ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text));
create policy run_update on automation_run as permissive for update using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (initiator_id = ( SELECT priv.ctx_user() AS ctx_user)) OR ( SELECT priv.scope_all('automation'::text, 'read'::text) AS scope_all))) with check (true);
create policy tenant on automation_run as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy designers_insert on automation_version as permissive for insert with check (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ( SELECT priv.scope_all('automation'::text, 'design'::text) AS scope_all)));
create policy readers on automation_version as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ( SELECT priv.scope_all('automation'::text, 'read'::text) AS scope_all)));
create policy tenant on automation_version as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on automation_watch as permissive for all using (true) with check (true);
create policy tenant on automation_watch as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy for_all_deals on baseline as permissive for all using (( SELECT priv.scope_all('deal'::text, 'read'::text) AS scope_all)) with check (true);
create policy tenant on baseline as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy own_feed on calendar_feed as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (user_id = ( SELECT priv.ctx_user() AS ctx_user)))) with check (true);
create policy tenant on calendar_feed as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy insert_any on capture as permissive for insert with check (true);
create policy reach on capture as permissive for select using ((( SELECT priv.scope_all('lead'::text, 'read'::text) AS scope_all) OR (created_by = ( SELECT priv.ctx_user() AS ctx_user)) OR (EXISTS ( SELECT 1
   FROM lead l
  WHERE ((l.tenant_id = capture.tenant_id) AND (l.id = capture.lead_id))))));
create policy settle on capture as permissive for update using ((( SELECT priv.scope_all('lead'::text, 'read'::text) AS scope_all) OR (created_by = ( SELECT priv.ctx_user() AS ctx_user)))) with check (true);
create policy tenant on capture as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on capture_refusal as permissive for all using (true) with check (true);
create policy tenant on capture_refusal as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on capture_source as permissive for all using (true) with check (true);
create policy tenant on capture_source as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on case_file as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_case on case_file as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM service_case c
  WHERE ((c.tenant_id = case_file.tenant_id) AND (c.id = case_file.case_id)))))) with check (true);
create policy tenant on case_message as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_case on case_message as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM service_case c
  WHERE ((c.tenant_id = case_message.tenant_id) AND (c.id = case_message.case_id)))))) with check (true);
create policy cost_delete on channel_cost as permissive for delete using (( SELECT priv.scope_all('lead_rules'::text, 'design'::text) AS scope_all));
create policy cost_insert on channel_cost as permissive for insert with check (( SELECT priv.scope_all('lead_rules'::text, 'design'::text) AS scope_all));
create policy cost_read on channel_cost as permissive for select using ((( SELECT priv.scope_all('lead'::text, 'read'::text) AS scope_all) OR ( SELECT priv.scope_all('lead_rules'::text, 'read'::text) AS scope_all)));
create policy cost_update on channel_cost as permissive for update using (( SELECT priv.scope_all('lead_rules'::text, 'design'::text) AS scope_all)) with check (( SELECT priv.scope_all('lead_rules'::text, 'design'::text) AS scope_all));
create policy tenant on channel_cost as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy process_evidence on checklist_tick as permissive for select using (true);
create policy tenant on checklist_tick as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_deal on checklist_tick as permissive for all using ((EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = checklist_tick.tenant_id) AND (d.id = checklist_tick.deal_id))))) with check ((EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = checklist_tick.tenant_id) AND (d.id = checklist_tick.deal_id)))));
create policy reminder_insert on clock_reminder as permissive for insert with check (true);
create policy tenant on clock_reminder as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_deal on clock_reminder as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = clock_reminder.tenant_id) AND (d.id = clock_reminder.deal_id))))));
create policy members on clock_rules as permissive for all using (true) with check (true);
create policy tenant on clock_rules as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on clock_state as permissive for all using (true) with check (true);
create policy tenant on clock_state as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy concerned on coaching as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (person_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (coach_id = ( SELECT priv.ctx_user() AS ctx_user)) OR ( SELECT priv.scope_all('deal'::text, 'supervise'::text) AS scope_all) OR (EXISTS ( SELECT 1
   FROM app_user u
  WHERE ((u.tenant_id = coaching.tenant_id) AND (u.id = coaching.person_id) AND (u.team_id = ANY (( SELECT priv.scope_teams('deal'::text, 'supervise'::text) AS scope_teams)::uuid[]))))))) with check (true);
create policy tenant on coaching as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy answered_for on comment as permissive for update using (((subject_object = 'report'::text) AND (EXISTS ( SELECT 1
   FROM report r
  WHERE ((r.tenant_id = comment.tenant_id) AND (r.id = comment.subject_id)))))) with check (true);
create policy comment_insert on comment as permissive for insert with check (true);
create policy comment_update on comment as permissive for update using (((author_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text))) with check (true);
create policy tenant on comment as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_action_item on comment as permissive for select using (((subject_object = 'action_item'::text) AND (EXISTS ( SELECT 1
   FROM action_item r
  WHERE ((r.tenant_id = comment.tenant_id) AND (r.id = comment.subject_id))))));
create policy with_case on comment as permissive for select using (((subject_object = 'case'::text) AND (EXISTS ( SELECT 1
   FROM service_case r
  WHERE ((r.tenant_id = comment.tenant_id) AND (r.id = comment.subject_id))))));
create policy with_contract on comment as permissive for select using (((subject_object = 'contract'::text) AND (EXISTS ( SELECT 1
   FROM contract r
  WHERE ((r.tenant_id = comment.tenant_id) AND (r.id = comment.subject_id))))));
create policy with_delivery on comment as permissive for select using (((subject_object = 'delivery'::text) AND (EXISTS ( SELECT 1
   FROM delivery r
  WHERE ((r.tenant_id = comment.tenant_id) AND (r.id = comment.subject_id))))));
create policy with_quote on comment as permissive for select using (((subject_object = 'quote'::text) AND (EXISTS ( SELECT 1
   FROM quote r
  WHERE ((r.tenant_id = comment.tenant_id) AND (r.id = comment.subject_id))))));
create policy with_report on comment as permissive for select using (((subject_object = 'report'::text) AND (EXISTS ( SELECT 1
   FROM report r
  WHERE ((r.tenant_id = comment.tenant_id) AND (r.id = comment.subject_id))))));
create policy with_review on comment as permissive for select using (((subject_object = 'review'::text) AND (EXISTS ( SELECT 1
   FROM review r
  WHERE ((r.tenant_id = comment.tenant_id) AND (r.id = comment.subject_id))))));
create policy with_subject on comment as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ((subject_object = 'deal'::text) AND (EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = comment.tenant_id) AND (d.id = comment.subject_id))))) OR ((subject_object = 'account'::text) AND (EXISTS ( SELECT 1
   FROM account a
  WHERE ((a.tenant_id = comment.tenant_id) AND (a.id = comment.subject_id))))) OR ((subject_object = 'contact'::text) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE ((c.tenant_id = comment.tenant_id) AND (c.id = comment.subject_id))))) OR ((subject_object = 'lead'::text) AND ((EXISTS ( SELECT 1
   FROM lead l
  WHERE ((l.tenant_id = comment.tenant_id) AND (l.id = comment.subject_id)))) OR (EXISTS ( SELECT 1
   FROM joined_history j
  WHERE ((j.tenant_id = comment.tenant_id) AND (j.from_object = comment.subject_object) AND (j.from_id = comment.subject_id) AND (((j.object = 'deal'::text) AND (EXISTS ( SELECT 1
           FROM deal d
          WHERE ((d.tenant_id = j.tenant_id) AND (d.id = j.record_id))))) OR ((j.object = 'account'::text) AND (EXISTS ( SELECT 1
           FROM account a
          WHERE ((a.tenant_id = j.tenant_id) AND (a.id = j.record_id))))) OR ((j.object = 'contact'::text) AND (EXISTS ( SELECT 1
           FROM contact c
          WHERE ((c.tenant_id = j.tenant_id) AND (c.id = j.record_id)))))))))))));
create policy process_evidence on contact as permissive for select using (true);
create policy scope_delete on contact as permissive for delete using ((( SELECT priv.scope_all('contact'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('contact'::text, 'update'::text) AS scope_teams)::uuid[]))));
create policy scope_insert on contact as permissive for insert with check (true);
create policy scope_read on contact as permissive for select using ((( SELECT priv.scope_all('contact'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('contact'::text, 'read'::text) AS scope_teams)::uuid[]))));
create policy scope_update on contact as permissive for update using ((( SELECT priv.scope_all('contact'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('contact'::text, 'update'::text) AS scope_teams)::uuid[])))) with check (true);
create policy tenant on contact as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on contact_round as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_account on contact_round as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM account a
  WHERE ((a.tenant_id = contact_round.tenant_id) AND (a.id = contact_round.account_id)))))) with check (true);
create policy scope_delete on contract as permissive for delete using ((( SELECT priv.scope_all('contract'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('contract'::text, 'update'::text) AS scope_teams)::uuid[]))));
create policy scope_insert on contract as permissive for insert with check (true);
create policy scope_read on contract as permissive for select using ((( SELECT priv.scope_all('contract'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('contract'::text, 'read'::text) AS scope_teams)::uuid[]))));
create policy scope_update on contract as permissive for update using ((( SELECT priv.scope_all('contract'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('contract'::text, 'update'::text) AS scope_teams)::uuid[])))) with check (true);
create policy tenant on contract as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy of_contract on contract_instalment as permissive for all using ((EXISTS ( SELECT 1
   FROM contract c
  WHERE ((c.tenant_id = contract_instalment.tenant_id) AND (c.id = contract_instalment.contract_id))))) with check (true);
create policy tenant on contract_instalment as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy of_contract on contract_line as permissive for all using ((EXISTS ( SELECT 1
   FROM contract c
  WHERE ((c.tenant_id = contract_line.tenant_id) AND (c.id = contract_line.contract_id))))) with check (true);
create policy tenant on contract_line as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy of_contract on contract_receipt as permissive for all using ((EXISTS ( SELECT 1
   FROM contract c
  WHERE ((c.tenant_id = contract_receipt.tenant_id) AND (c.id = contract_receipt.contract_id))))) with check (true);
create policy tenant on contract_receipt as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on contract_rules as permissive for all using (true) with check (true);
create policy tenant on contract_rules as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on contract_series as permissive for all using (true) with check (true);
create policy tenant on contract_series as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on contract_sign_hook as permissive for all using (true) with check (true);
create policy tenant on contract_sign_hook as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on contract_sign_report as permissive for all using (true) with check (true);
create policy tenant on contract_sign_report as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on contract_template as permissive for all using (true) with check (true);
create policy tenant on contract_template as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on contract_template_version as permissive for all using (true) with check (true);
create policy tenant on contract_template_version as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy scope_delete on deal as permissive for delete using ((( SELECT priv.scope_all('deal'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('deal'::text, 'update'::text) AS scope_teams)::uuid[]))));
create policy scope_insert on deal as permissive for insert with check (true);
create policy scope_read on deal as permissive for select using ((( SELECT priv.scope_all('deal'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('deal'::text, 'read'::text) AS scope_teams)::uuid[]))));
create policy scope_update on deal as permissive for update using ((( SELECT priv.scope_all('deal'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('deal'::text, 'update'::text) AS scope_teams)::uuid[])))) with check (true);
create policy stage_change on deal as permissive for all using (true) with check (true);
create policy tenant on deal as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy process_evidence on deal_contact as permissive for select using (true);
create policy tenant on deal_contact as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_deal on deal_contact as permissive for all using ((EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = deal_contact.tenant_id) AND (d.id = deal_contact.deal_id))))) with check ((EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = deal_contact.tenant_id) AND (d.id = deal_contact.deal_id)))));
create policy scope_delete on deal_fact as permissive for delete using ((( SELECT priv.scope_all('deal'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('deal'::text, 'update'::text) AS scope_teams)::uuid[]))));
create policy scope_insert on deal_fact as permissive for insert with check (true);
create policy scope_read on deal_fact as permissive for select using ((( SELECT priv.scope_all('deal'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('deal'::text, 'read'::text) AS scope_teams)::uuid[]))));
create policy scope_update on deal_fact as permissive for update using ((( SELECT priv.scope_all('deal'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('deal'::text, 'update'::text) AS scope_teams)::uuid[])))) with check (true);
create policy stage_change on deal_fact as permissive for all using (true) with check (true);
create policy tenant on deal_fact as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on deal_field_event as permissive for all using (true) with check (true);
create policy tenant on deal_field_event as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on deal_watch as permissive for all using (true) with check (true);
create policy tenant on deal_watch as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy scope_delete on delivery as permissive for delete using ((( SELECT priv.scope_all('delivery'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('delivery'::text, 'update'::text) AS scope_teams)::uuid[]))));
create policy scope_insert on delivery as permissive for insert with check (true);
create policy scope_read on delivery as permissive for select using ((( SELECT priv.scope_all('delivery'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('delivery'::text, 'read'::text) AS scope_teams)::uuid[]))));
create policy scope_update on delivery as permissive for update using ((( SELECT priv.scope_all('delivery'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('delivery'::text, 'update'::text) AS scope_teams)::uuid[])))) with check (true);
create policy tenant on delivery as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on delivery_item as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_delivery on delivery_item as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM delivery d
  WHERE ((d.tenant_id = delivery_item.tenant_id) AND (d.id = delivery_item.delivery_id)))))) with check (true);
create policy members on duplicate_group as permissive for all using (true) with check (true);
create policy tenant on duplicate_group as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy alike on duplicate_key as permissive for select using (true);
create policy members on duplicate_key as permissive for all using (true) with check (true);
create policy tenant on duplicate_key as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on duplicate_rule as permissive for all using (true) with check (true);
create policy tenant on duplicate_rule as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on exchange_rate as permissive for all using (true) with check (true);
create policy tenant on exchange_rate as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on field_definition as permissive for all using (true) with check (true);
create policy tenant on field_definition as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy file_insert on file as permissive for insert with check (true);
create policy file_update on file as permissive for update using (true) with check (true);
create policy process_evidence on file as permissive for select using (true);
create policy tenant on file as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_action_item on file as permissive for select using (((subject_object = 'action_item'::text) AND (EXISTS ( SELECT 1
   FROM action_item r
  WHERE ((r.tenant_id = file.tenant_id) AND (r.id = file.subject_id))))));
create policy with_case on file as permissive for select using (((subject_object = 'case'::text) AND (EXISTS ( SELECT 1
   FROM service_case r
  WHERE ((r.tenant_id = file.tenant_id) AND (r.id = file.subject_id))))));
create policy with_contract on file as permissive for select using (((subject_object = 'contract'::text) AND (EXISTS ( SELECT 1
   FROM contract r
  WHERE ((r.tenant_id = file.tenant_id) AND (r.id = file.subject_id))))));
create policy with_delivery on file as permissive for select using (((subject_object = 'delivery'::text) AND (EXISTS ( SELECT 1
   FROM delivery r
  WHERE ((r.tenant_id = file.tenant_id) AND (r.id = file.subject_id))))));
create policy with_piece on file as permissive for select using (((subject_object = 'playbook_piece'::text) AND (EXISTS ( SELECT 1
   FROM playbook_piece p
  WHERE ((p.tenant_id = file.tenant_id) AND (p.id = file.subject_id))))));
create policy with_quote on file as permissive for select using (((subject_object = 'quote'::text) AND (EXISTS ( SELECT 1
   FROM quote r
  WHERE ((r.tenant_id = file.tenant_id) AND (r.id = file.subject_id))))));
create policy with_review on file as permissive for select using (((subject_object = 'review'::text) AND (EXISTS ( SELECT 1
   FROM review r
  WHERE ((r.tenant_id = file.tenant_id) AND (r.id = file.subject_id))))));
create policy with_subject on file as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ((subject_object = 'deal'::text) AND (EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = file.tenant_id) AND (d.id = file.subject_id))))) OR ((subject_object = 'account'::text) AND (EXISTS ( SELECT 1
   FROM account a
  WHERE ((a.tenant_id = file.tenant_id) AND (a.id = file.subject_id))))) OR ((subject_object = 'contact'::text) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE ((c.tenant_id = file.tenant_id) AND (c.id = file.subject_id))))) OR ((subject_object = 'lead'::text) AND ((EXISTS ( SELECT 1
   FROM lead l
  WHERE ((l.tenant_id = file.tenant_id) AND (l.id = file.subject_id)))) OR (EXISTS ( SELECT 1
   FROM joined_history j
  WHERE ((j.tenant_id = file.tenant_id) AND (j.from_object = file.subject_object) AND (j.from_id = file.subject_id) AND (((j.object = 'deal'::text) AND (EXISTS ( SELECT 1
           FROM deal d
          WHERE ((d.tenant_id = j.tenant_id) AND (d.id = j.record_id))))) OR ((j.object = 'account'::text) AND (EXISTS ( SELECT 1
           FROM account a
          WHERE ((a.tenant_id = j.tenant_id) AND (a.id = j.record_id))))) OR ((j.object = 'contact'::text) AND (EXISTS ( SELECT 1
           FROM contact c
          WHERE ((c.tenant_id = j.tenant_id) AND (c.id = j.record_id)))))))))))));
create policy file_version_insert on file_version as permissive for insert with check (true);
create policy tenant on file_version as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_file on file_version as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM file f
  WHERE ((f.tenant_id = file_version.tenant_id) AND (f.id = file_version.file_id))))));
create policy members on follow_up_type as permissive for all using (true) with check (true);
create policy tenant on follow_up_type as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on forecast_pick as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_deal on forecast_pick as permissive for all using ((EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = forecast_pick.tenant_id) AND (d.id = forecast_pick.deal_id))))) with check ((EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = forecast_pick.tenant_id) AND (d.id = forecast_pick.deal_id)))));
create policy members on forecast_rules as permissive for all using (true) with check (true);
create policy tenant on forecast_rules as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy added on forecast_submission as permissive for insert with check (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ((forecaster_id = ( SELECT priv.ctx_user() AS ctx_user)) AND (((subject_kind = 'person'::text) AND (subject_id = ( SELECT priv.ctx_user() AS ctx_user))) OR priv.reaches_subject('update'::text, subject_kind, subject_id)))));
create policy reached on forecast_submission as permissive for select using ((( SELECT priv.scope_all('target'::text, 'read'::text) AS scope_all) OR priv.reaches_subject('read'::text, subject_kind, subject_id)));
create policy tenant on forecast_submission as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on form_entry as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_filling on form_entry as permissive for all using ((EXISTS ( SELECT 1
   FROM form_filling f
  WHERE ((f.tenant_id = form_entry.tenant_id) AND (f.id = form_entry.filling_id))))) with check ((EXISTS ( SELECT 1
   FROM form_filling f
  WHERE ((f.tenant_id = form_entry.tenant_id) AND (f.id = form_entry.filling_id) AND ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (f.user_id = ( SELECT priv.ctx_user() AS ctx_user)))))));
create policy own_insert on form_filling as permissive for insert with check (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (user_id = ( SELECT priv.ctx_user() AS ctx_user))));
create policy own_or_led on form_filling as permissive for update using ((( SELECT priv.scope_all('form'::text, 'approve'::text) AS scope_all) OR (user_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('form'::text, 'approve'::text) AS scope_teams)::uuid[])))) with check (true);
create policy read_in_reach on form_filling as permissive for select using ((( SELECT priv.scope_all('form'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('form'::text, 'read'::text) AS scope_teams)::uuid[]))));
create policy tenant on form_filling as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on form_number as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_entry on form_number as permissive for all using ((EXISTS ( SELECT 1
   FROM form_entry e
  WHERE ((e.tenant_id = form_number.tenant_id) AND (e.id = form_number.entry_id))))) with check ((EXISTS ( SELECT 1
   FROM form_entry e
  WHERE ((e.tenant_id = form_number.tenant_id) AND (e.id = form_number.entry_id)))));
create policy hand_over_insert on hand_over as permissive for insert with check (((created_by = ( SELECT priv.ctx_user() AS ctx_user)) OR (( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)));
create policy hand_over_update on hand_over as permissive for update using (true) with check (true);
create policy takes_part on hand_over as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (created_by = ( SELECT priv.ctx_user() AS ctx_user)) OR (from_id = ( SELECT priv.ctx_user() AS ctx_user)) OR ( SELECT priv.scope_all('account'::text, 'transfer'::text) AS scope_all) OR (from_team_id = ANY (( SELECT priv.scope_teams('account'::text, 'transfer'::text) AS scope_teams)::uuid[])) OR (EXISTS ( SELECT 1
   FROM hand_over_receiver r
  WHERE ((r.tenant_id = hand_over.tenant_id) AND (r.hand_over_id = hand_over.id) AND (r.user_id = ( SELECT priv.ctx_user() AS ctx_user)))))));
create policy tenant on hand_over as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy brief_insert on hand_over_brief as permissive for insert with check (true);
create policy brief_update on hand_over_brief as permissive for update using (true) with check (true);
create policy tenant on hand_over_brief as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_hand_over on hand_over_brief as permissive for select using ((EXISTS ( SELECT 1
   FROM hand_over h
  WHERE ((h.tenant_id = hand_over_brief.tenant_id) AND (h.id = hand_over_brief.hand_over_id)))));
create policy item_insert on hand_over_item as permissive for insert with check (true);
create policy item_update on hand_over_item as permissive for update using (true) with check (true);
create policy tenant on hand_over_item as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_hand_over on hand_over_item as permissive for select using ((EXISTS ( SELECT 1
   FROM hand_over h
  WHERE ((h.tenant_id = hand_over_item.tenant_id) AND (h.id = hand_over_item.hand_over_id)))));
create policy members on hand_over_receiver as permissive for all using (true) with check (true);
create policy tenant on hand_over_receiver as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on idempotency_key as permissive for all using (true) with check (true);
create policy tenant on idempotency_key as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on im_robot as permissive for all using (true) with check (true);
create policy tenant on im_robot as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on import_effect as permissive for all using (true) with check (true);
create policy tenant on import_effect as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy own_imports on import_run as permissive for all using (((created_by = ( SELECT priv.ctx_user() AS ctx_user)) OR ( SELECT priv.scope_all('import_run'::text, 'read'::text) AS scope_all))) with check (true);
create policy tenant on import_run as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on incentive_scheme as permissive for all using (true) with check (true);
create policy tenant on incentive_scheme as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy counted on incentive_statement as permissive for insert with check (( SELECT priv.scope_all('incentive'::text, 'design'::text) AS scope_all));
create policy counted_anew on incentive_statement as permissive for update using (((closed_at IS NULL) AND ( SELECT priv.scope_all('incentive'::text, 'design'::text) AS scope_all))) with check (true);
create policy read_in_reach on incentive_statement as permissive for select using ((( SELECT priv.scope_all('incentive'::text, 'read'::text) AS scope_all) OR (user_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('incentive'::text, 'read'::text) AS scope_teams)::uuid[]))));
create policy tenant on incentive_statement as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on incentive_version as permissive for all using (true) with check (true);
create policy tenant on incentive_version as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy own_jobs on job as permissive for all using (((created_by = ( SELECT priv.ctx_user() AS ctx_user)) OR (( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text))) with check (true);
create policy tenant on job as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on joined_history as permissive for all using (true) with check (true);
create policy tenant on joined_history as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy own on jotting as permissive for all using ((author_id = ( SELECT priv.ctx_user() AS ctx_user))) with check ((author_id = ( SELECT priv.ctx_user() AS ctx_user)));
create policy tenant on jotting as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy pool_claim on lead as permissive for update using (((owner_id IS NULL) AND (current_setting('app.in_pool'::text, true) = 'on'::text) AND (pool_id = ANY (( SELECT priv.my_pools() AS my_pools)::uuid[])))) with check (true);
create policy pool_read on lead as permissive for select using (((owner_id IS NULL) AND (current_setting('app.in_pool'::text, true) = 'on'::text) AND (pool_id = ANY (( SELECT priv.my_pools() AS my_pools)::uuid[]))));
create policy scope_delete on lead as permissive for delete using ((( SELECT priv.scope_all('lead'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('lead'::text, 'update'::text) AS scope_teams)::uuid[]))));
create policy scope_insert on lead as permissive for insert with check (true);
create policy scope_read on lead as permissive for select using ((( SELECT priv.scope_all('lead'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('lead'::text, 'read'::text) AS scope_teams)::uuid[]))));
create policy scope_update on lead as permissive for update using ((( SELECT priv.scope_all('lead'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('lead'::text, 'update'::text) AS scope_teams)::uuid[])))) with check (true);
create policy tenant on lead as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy conversion_insert on lead_conversion as permissive for insert with check (true);
create policy conversion_update on lead_conversion as permissive for update using (true) with check (true);
create policy tenant on lead_conversion as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_lead on lead_conversion as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM lead l
  WHERE ((l.tenant_id = lead_conversion.tenant_id) AND (l.id = lead_conversion.lead_id))))));
create policy members on lead_lock as permissive for all using (true) with check (true);
create policy tenant on lead_lock as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on lead_mailbox as permissive for all using (true) with check (true);
create policy tenant on lead_mailbox as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on lead_move as permissive for all using (true) with check (true);
create policy tenant on lead_move as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on lead_queue as permissive for all using (true) with check (true);
create policy tenant on lead_queue as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy score_insert on lead_score as permissive for insert with check (true);
create policy score_update on lead_score as permissive for update using ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)) with check (true);
create policy tenant on lead_score as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_lead on lead_score as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM lead l
  WHERE ((l.tenant_id = lead_score.tenant_id) AND (l.id = lead_score.lead_id))))));
create policy members on lead_score_rules as permissive for all using (true) with check (true);
create policy tenant on lead_score_rules as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on lead_scoring as permissive for all using (true) with check (true);
create policy tenant on lead_scoring as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on lead_step_rules as permissive for all using (true) with check (true);
create policy tenant on lead_step_rules as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on lead_tag as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_lead on lead_tag as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM lead l
  WHERE ((l.tenant_id = lead_tag.tenant_id) AND (l.id = lead_tag.lead_id)))))) with check (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM lead l
  WHERE ((l.tenant_id = lead_tag.tenant_id) AND (l.id = lead_tag.lead_id))))));
create policy tenant on lead_touch as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy touch_insert on lead_touch as permissive for insert with check (true);
create policy touch_update on lead_touch as permissive for update using ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)) with check (true);
create policy with_lead on lead_touch as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM lead l
  WHERE ((l.tenant_id = lead_touch.tenant_id) AND (l.id = lead_touch.lead_id))))));
create policy members on lead_traits as permissive for all using (true) with check (true);
create policy tenant on lead_traits as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on ledger_line as permissive for all using (true) with check (true);
create policy tenant on ledger_line as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy directory on login as permissive for select using (true);
create policy members on login as permissive for all using (true) with check (true);
create policy tenant on login as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on login_attempt as permissive for all using (true) with check (true);
create policy tenant on login_attempt as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on loss_reason as permissive for all using (true) with check (true);
create policy tenant on loss_reason as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy own_delete on mail as permissive for delete using (((owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)));
create policy own_insert on mail as permissive for insert with check (((owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)));
create policy own_update on mail as permissive for update using (((owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text))) with check (true);
create policy tenant on mail as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_record on mail as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR ((visibility <> 'own'::text) AND (state = ANY (ARRAY['received'::text, 'sent'::text])) AND (EXISTS ( SELECT 1
   FROM mail_subject s
  WHERE ((s.tenant_id = mail.tenant_id) AND (s.thread_id = mail.thread_id)))))));
create policy open_words on mail_attachment as permissive for select using ((EXISTS ( SELECT 1
   FROM mail m
  WHERE ((m.tenant_id = mail_attachment.tenant_id) AND (m.id = mail_attachment.mail_id) AND (m.visibility = 'all'::text)))));
create policy own_words on mail_attachment as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM mail m
  WHERE ((m.tenant_id = mail_attachment.tenant_id) AND (m.id = mail_attachment.mail_id) AND (m.owner_id = ( SELECT priv.ctx_user() AS ctx_user)))))));
create policy tenant on mail_attachment as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy open_words on mail_body as permissive for select using ((EXISTS ( SELECT 1
   FROM mail m
  WHERE ((m.tenant_id = mail_body.tenant_id) AND (m.id = mail_body.mail_id) AND (m.visibility = 'all'::text)))));
create policy own_words on mail_body as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM mail m
  WHERE ((m.tenant_id = mail_body.tenant_id) AND (m.id = mail_body.mail_id) AND (m.owner_id = ( SELECT priv.ctx_user() AS ctx_user)))))));
create policy tenant on mail_body as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on mail_reference as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_mail on mail_reference as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM mail m
  WHERE ((m.tenant_id = mail_reference.tenant_id) AND (m.id = mail_reference.mail_id) AND (m.owner_id = ( SELECT priv.ctx_user() AS ctx_user))))))) with check (true);
create policy mail_subject_move on mail_subject as permissive for update using (true) with check (true);
create policy mail_subject_part on mail_subject as permissive for delete using (true);
create policy mail_subject_write on mail_subject as permissive for insert with check (true);
create policy tenant on mail_subject as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_subject on mail_subject as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ((object = 'deal'::text) AND (EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = mail_subject.tenant_id) AND (d.id = mail_subject.record_id))))) OR ((object = 'account'::text) AND (EXISTS ( SELECT 1
   FROM account a
  WHERE ((a.tenant_id = mail_subject.tenant_id) AND (a.id = mail_subject.record_id))))) OR ((object = 'contact'::text) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE ((c.tenant_id = mail_subject.tenant_id) AND (c.id = mail_subject.record_id))))) OR ((object = 'lead'::text) AND ((EXISTS ( SELECT 1
   FROM lead l
  WHERE ((l.tenant_id = mail_subject.tenant_id) AND (l.id = mail_subject.record_id)))) OR (EXISTS ( SELECT 1
   FROM joined_history j
  WHERE ((j.tenant_id = mail_subject.tenant_id) AND (j.from_object = mail_subject.object) AND (j.from_id = mail_subject.record_id) AND (((j.object = 'deal'::text) AND (EXISTS ( SELECT 1
           FROM deal d
          WHERE ((d.tenant_id = j.tenant_id) AND (d.id = j.record_id))))) OR ((j.object = 'account'::text) AND (EXISTS ( SELECT 1
           FROM account a
          WHERE ((a.tenant_id = j.tenant_id) AND (a.id = j.record_id))))) OR ((j.object = 'contact'::text) AND (EXISTS ( SELECT 1
           FROM contact c
          WHERE ((c.tenant_id = j.tenant_id) AND (c.id = j.record_id)))))))))))));
create policy members on mail_thread as permissive for all using (true) with check (true);
create policy tenant on mail_thread as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy own_mailbox on mailbox as permissive for all using (((user_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text))) with check (true);
create policy tenant on mailbox as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on mailbox_folder as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_mailbox on mailbox_folder as permissive for all using ((EXISTS ( SELECT 1
   FROM mailbox m
  WHERE ((m.tenant_id = mailbox_folder.tenant_id) AND (m.id = mailbox_folder.mailbox_id))))) with check (true);
create policy tenant on mailbox_skip as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_mailbox on mailbox_skip as permissive for all using ((EXISTS ( SELECT 1
   FROM mailbox m
  WHERE ((m.tenant_id = mailbox_skip.tenant_id) AND (m.id = mailbox_skip.mailbox_id))))) with check (true);
create policy meeting_insert on meeting as permissive for insert with check (true);
create policy meeting_update on meeting as permissive for update using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ( SELECT priv.scope_all('task'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('task'::text, 'update'::text) AS scope_teams)::uuid[])) OR (( SELECT priv.ctx_user() AS ctx_user) = ANY (people)))) with check (true);
create policy tenant on meeting as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_case on meeting as permissive for select using (((subject_object = 'case'::text) AND (EXISTS ( SELECT 1
   FROM service_case r
  WHERE ((r.tenant_id = meeting.tenant_id) AND (r.id = meeting.subject_id))))));
create policy with_contract on meeting as permissive for select using (((subject_object = 'contract'::text) AND (EXISTS ( SELECT 1
   FROM contract r
  WHERE ((r.tenant_id = meeting.tenant_id) AND (r.id = meeting.subject_id))))));
create policy with_delivery on meeting as permissive for select using (((subject_object = 'delivery'::text) AND (EXISTS ( SELECT 1
   FROM delivery r
  WHERE ((r.tenant_id = meeting.tenant_id) AND (r.id = meeting.subject_id))))));
create policy with_quote on meeting as permissive for select using (((subject_object = 'quote'::text) AND (EXISTS ( SELECT 1
   FROM quote r
  WHERE ((r.tenant_id = meeting.tenant_id) AND (r.id = meeting.subject_id))))));
create policy with_subject on meeting as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ( SELECT priv.scope_all('task'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('task'::text, 'read'::text) AS scope_teams)::uuid[])) OR (( SELECT priv.ctx_user() AS ctx_user) = ANY (people)) OR ((subject_object = 'deal'::text) AND (EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = meeting.tenant_id) AND (d.id = meeting.subject_id))))) OR ((subject_object = 'account'::text) AND (EXISTS ( SELECT 1
   FROM account a
  WHERE ((a.tenant_id = meeting.tenant_id) AND (a.id = meeting.subject_id))))) OR ((subject_object = 'contact'::text) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE ((c.tenant_id = meeting.tenant_id) AND (c.id = meeting.subject_id))))) OR ((subject_object = 'lead'::text) AND ((EXISTS ( SELECT 1
   FROM lead l
  WHERE ((l.tenant_id = meeting.tenant_id) AND (l.id = meeting.subject_id)))) OR (EXISTS ( SELECT 1
   FROM joined_history j
  WHERE ((j.tenant_id = meeting.tenant_id) AND (j.from_object = meeting.subject_object) AND (j.from_id = meeting.subject_id) AND (((j.object = 'deal'::text) AND (EXISTS ( SELECT 1
           FROM deal d
          WHERE ((d.tenant_id = j.tenant_id) AND (d.id = j.record_id))))) OR ((j.object = 'account'::text) AND (EXISTS ( SELECT 1
           FROM account a
          WHERE ((a.tenant_id = j.tenant_id) AND (a.id = j.record_id))))) OR ((j.object = 'contact'::text) AND (EXISTS ( SELECT 1
           FROM contact c
          WHERE ((c.tenant_id = j.tenant_id) AND (c.id = j.record_id)))))))))))));
create policy tenant on meeting_invitation as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_meeting on meeting_invitation as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM meeting m
  WHERE ((m.tenant_id = meeting_invitation.tenant_id) AND (m.id = meeting_invitation.meeting_id)))))) with check (true);
create policy tenant on meeting_minutes as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_meeting on meeting_minutes as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM meeting m
  WHERE ((m.tenant_id = meeting_minutes.tenant_id) AND (m.id = meeting_minutes.meeting_id)))))) with check (true);
create policy tenant on meeting_participant as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_meeting on meeting_participant as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM meeting m
  WHERE ((m.tenant_id = meeting_participant.tenant_id) AND (m.id = meeting_participant.meeting_id)))))) with check (true);
create policy tenant on minutes_task as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_meeting on minutes_task as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM meeting m
  WHERE ((m.tenant_id = minutes_task.tenant_id) AND (m.id = minutes_task.meeting_id)))))) with check (true);
create policy members on minutes_template as permissive for all using (true) with check (true);
create policy tenant on minutes_template as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on morning_digest as permissive for all using (true) with check (true);
create policy tenant on morning_digest as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy own_and_of_account on next_best_choice as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (person_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (EXISTS ( SELECT 1
   FROM account a
  WHERE ((a.tenant_id = next_best_choice.tenant_id) AND (a.id = next_best_choice.account_id)))))) with check (true);
create policy tenant on next_best_choice as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy note_insert on note as permissive for insert with check (true);
create policy note_update on note as permissive for update using (((author_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text))) with check (true);
create policy process_evidence on note as permissive for select using (true);
create policy tenant on note as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_action_item on note as permissive for select using (((subject_object = 'action_item'::text) AND (EXISTS ( SELECT 1
   FROM action_item r
  WHERE ((r.tenant_id = note.tenant_id) AND (r.id = note.subject_id))))));
create policy with_case on note as permissive for select using (((subject_object = 'case'::text) AND (EXISTS ( SELECT 1
   FROM service_case r
  WHERE ((r.tenant_id = note.tenant_id) AND (r.id = note.subject_id))))));
create policy with_contract on note as permissive for select using (((subject_object = 'contract'::text) AND (EXISTS ( SELECT 1
   FROM contract r
  WHERE ((r.tenant_id = note.tenant_id) AND (r.id = note.subject_id))))));
create policy with_delivery on note as permissive for select using (((subject_object = 'delivery'::text) AND (EXISTS ( SELECT 1
   FROM delivery r
  WHERE ((r.tenant_id = note.tenant_id) AND (r.id = note.subject_id))))));
create policy with_quote on note as permissive for select using (((subject_object = 'quote'::text) AND (EXISTS ( SELECT 1
   FROM quote r
  WHERE ((r.tenant_id = note.tenant_id) AND (r.id = note.subject_id))))));
create policy with_review on note as permissive for select using (((subject_object = 'review'::text) AND (EXISTS ( SELECT 1
   FROM review r
  WHERE ((r.tenant_id = note.tenant_id) AND (r.id = note.subject_id))))));
create policy with_subject on note as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ((subject_object = 'deal'::text) AND (EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = note.tenant_id) AND (d.id = note.subject_id))))) OR ((subject_object = 'account'::text) AND (EXISTS ( SELECT 1
   FROM account a
  WHERE ((a.tenant_id = note.tenant_id) AND (a.id = note.subject_id))))) OR ((subject_object = 'contact'::text) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE ((c.tenant_id = note.tenant_id) AND (c.id = note.subject_id))))) OR ((subject_object = 'lead'::text) AND ((EXISTS ( SELECT 1
   FROM lead l
  WHERE ((l.tenant_id = note.tenant_id) AND (l.id = note.subject_id)))) OR (EXISTS ( SELECT 1
   FROM joined_history j
  WHERE ((j.tenant_id = note.tenant_id) AND (j.from_object = note.subject_object) AND (j.from_id = note.subject_id) AND (((j.object = 'deal'::text) AND (EXISTS ( SELECT 1
           FROM deal d
          WHERE ((d.tenant_id = j.tenant_id) AND (d.id = j.record_id))))) OR ((j.object = 'account'::text) AND (EXISTS ( SELECT 1
           FROM account a
          WHERE ((a.tenant_id = j.tenant_id) AND (a.id = j.record_id))))) OR ((j.object = 'contact'::text) AND (EXISTS ( SELECT 1
           FROM contact c
          WHERE ((c.tenant_id = j.tenant_id) AND (c.id = j.record_id)))))))))))));
create policy words on note as permissive for select using (true);
create policy own_notifications on notification as permissive for all using (((user_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text))) with check (true);
create policy tenant on notification as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy anybodys_wish on notification_preference as permissive for select using (true);
create policy own_delete on notification_preference as permissive for delete using ((user_id = ( SELECT priv.ctx_user() AS ctx_user)));
create policy own_insert on notification_preference as permissive for insert with check ((user_id = ( SELECT priv.ctx_user() AS ctx_user)));
create policy own_update on notification_preference as permissive for update using ((user_id = ( SELECT priv.ctx_user() AS ctx_user)));
create policy tenant on notification_preference as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy by_the_clock on number_alert as permissive for all using ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)) with check ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text));
create policy tenant on number_alert as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on one_time_link as permissive for all using (true) with check (true);
create policy tenant on one_time_link as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on open_link as permissive for all using (true) with check (true);
create policy tenant on open_link as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on open_link_visit as permissive for all using (true) with check (true);
create policy tenant on open_link_visit as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy directory on organisation as permissive for select using (true);
create policy own_organisation on organisation as permissive for all using ((id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on outbox as permissive for all using (true) with check (true);
create policy relay on outbox as permissive for select using (true);
create policy stage_change on outbox as permissive for insert with check (true);
create policy tenant on outbox as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy design on outside_match as permissive for all using (( SELECT priv.scope_all('outside_source'::text, 'design'::text) AS scope_all)) with check (( SELECT priv.scope_all('outside_source'::text, 'design'::text) AS scope_all));
create policy tenant on outside_match as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on outside_reader as permissive for all using (true) with check (true);
create policy tenant on outside_reader as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy design_delete on outside_row as permissive for delete using (( SELECT priv.scope_all('outside_source'::text, 'design'::text) AS scope_all));
create policy design_insert on outside_row as permissive for insert with check (( SELECT priv.scope_all('outside_source'::text, 'design'::text) AS scope_all));
create policy design_update on outside_row as permissive for update using (( SELECT priv.scope_all('outside_source'::text, 'design'::text) AS scope_all)) with check (true);
create policy readers on outside_row as permissive for select using ((( SELECT priv.scope_all('outside_source'::text, 'design'::text) AS scope_all) OR ((source_id IN ( SELECT r.source_id
   FROM outside_reader r
  WHERE ((r.tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)) AND (((r.role_id IS NULL) AND (r.team_id IS NULL)) OR (r.role_id IN ( SELECT u.role_id
           FROM user_role u
          WHERE ((u.tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)) AND (u.user_id = ( SELECT priv.ctx_user() AS ctx_user))))) OR (r.team_id IN ( SELECT c.ancestor_id
           FROM team_closure c
          WHERE ((c.tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)) AND (c.descendant_id IN ( SELECT a.team_id
                   FROM app_user a
                  WHERE ((a.tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)) AND (a.id = ( SELECT priv.ctx_user() AS ctx_user)))
                UNION ALL
                 SELECT m.team_id
                   FROM team_member m
                  WHERE ((m.tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)) AND (m.user_id = ( SELECT priv.ctx_user() AS ctx_user)))))))))))) AND ((NOT (source_id IN ( SELECT s.id
   FROM outside_source s
  WHERE ((s.tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)) AND s.rows_by_owner)))) OR ( SELECT priv.scope_all('deal'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('deal'::text, 'read'::text) AS scope_teams)::uuid[]))))));
create policy tenant on outside_row as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on outside_source as permissive for all using (true) with check (true);
create policy tenant on outside_source as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy phone_call_insert on phone_call as permissive for insert with check (true);
create policy phone_call_update on phone_call as permissive for update using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ( SELECT priv.scope_all('task'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('task'::text, 'update'::text) AS scope_teams)::uuid[])))) with check (true);
create policy tenant on phone_call as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_subject on phone_call as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR ( SELECT priv.scope_all('task'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('task'::text, 'read'::text) AS scope_teams)::uuid[])) OR ((subject_object = 'deal'::text) AND (EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = phone_call.tenant_id) AND (d.id = phone_call.subject_id))))) OR ((subject_object = 'account'::text) AND (EXISTS ( SELECT 1
   FROM account a
  WHERE ((a.tenant_id = phone_call.tenant_id) AND (a.id = phone_call.subject_id))))) OR ((subject_object = 'contact'::text) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE ((c.tenant_id = phone_call.tenant_id) AND (c.id = phone_call.subject_id))))) OR ((subject_object = 'lead'::text) AND ((EXISTS ( SELECT 1
   FROM lead l
  WHERE ((l.tenant_id = phone_call.tenant_id) AND (l.id = phone_call.subject_id)))) OR (EXISTS ( SELECT 1
   FROM joined_history j
  WHERE ((j.tenant_id = phone_call.tenant_id) AND (j.from_object = phone_call.subject_object) AND (j.from_id = phone_call.subject_id) AND (((j.object = 'deal'::text) AND (EXISTS ( SELECT 1
           FROM deal d
          WHERE ((d.tenant_id = j.tenant_id) AND (d.id = j.record_id))))) OR ((j.object = 'account'::text) AND (EXISTS ( SELECT 1
           FROM account a
          WHERE ((a.tenant_id = j.tenant_id) AND (a.id = j.record_id))))) OR ((j.object = 'contact'::text) AND (EXISTS ( SELECT 1
           FROM contact c
          WHERE ((c.tenant_id = j.tenant_id) AND (c.id = j.record_id)))))))))))));
create policy members on phone_extension as permissive for all using (true) with check (true);
create policy tenant on phone_extension as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on phone_system as permissive for all using (true) with check (true);
create policy tenant on phone_system as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on pipeline as permissive for all using (true) with check (true);
create policy stage_change on pipeline as permissive for select using (true);
create policy tenant on pipeline as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy piece_insert on playbook_piece as permissive for insert with check (true);
create policy piece_update on playbook_piece as permissive for update using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR ((scope <> 'personal'::text) AND ( SELECT priv.scope_all('playbook_piece'::text, 'update'::text) AS scope_all)) OR (team_id = ANY (( SELECT priv.scope_teams('playbook_piece'::text, 'update'::text) AS scope_teams)::uuid[])))) with check (true);
create policy seen on playbook_piece as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (scope = 'organisation'::text) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR ((scope = 'team'::text) AND (( SELECT priv.scope_all('playbook_piece'::text, 'read'::text) AS scope_all) OR (team_id = ANY (( SELECT priv.playbook_teams() AS playbook_teams)::uuid[])))) OR (EXISTS ( SELECT 1
   FROM playbook_proposal p
  WHERE ((p.tenant_id = playbook_piece.tenant_id) AND (p.piece_id = playbook_piece.id) AND (p.outcome IS NULL) AND (p.by_id <> ( SELECT priv.ctx_user() AS ctx_user)))))));
create policy tenant on playbook_piece as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy asked on playbook_proposal as permissive for select using ((( SELECT priv.scope_all('playbook_piece'::text, 'approve'::text) AS scope_all) OR (by_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('playbook_piece'::text, 'approve'::text) AS scope_teams)::uuid[]))));
create policy proposal_decide on playbook_proposal as permissive for update using (true) with check (true);
create policy proposal_insert on playbook_proposal as permissive for insert with check (true);
create policy tenant on playbook_proposal as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on playbook_stage as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_piece on playbook_stage as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM playbook_piece p
  WHERE ((p.tenant_id = playbook_stage.tenant_id) AND (p.id = playbook_stage.piece_id)))))) with check (true);
create policy counted on playbook_use as permissive for select using (true);
create policy tenant on playbook_use as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy use_insert on playbook_use as permissive for insert with check (true);
create policy use_update on playbook_use as permissive for update using ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)) with check (true);
create policy with_deal on playbook_use as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (user_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = playbook_use.tenant_id) AND (d.id = playbook_use.deal_id))))));
create policy tenant on playbook_version as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy version_insert on playbook_version as permissive for insert with check (true);
create policy with_piece on playbook_version as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM playbook_piece p
  WHERE ((p.tenant_id = playbook_version.tenant_id) AND (p.id = playbook_version.piece_id))))));
create policy members on pool as permissive for all using (true) with check (true);
create policy my_pools on pool as permissive for select using (true);
create policy tenant on pool as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on pool_member as permissive for all using (true) with check (true);
create policy my_pools on pool_member as permissive for select using (true);
create policy tenant on pool_member as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on pool_view as permissive for all using (true) with check (true);
create policy tenant on pool_view as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on price_book as permissive for all using (true) with check (true);
create policy tenant on price_book as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on price_entry as permissive for all using (true) with check (true);
create policy tenant on price_entry as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy counted on process_observation as permissive for select using ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text));
create policy observed on process_observation as permissive for insert with check (true);
create policy tenant on process_observation as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on product as permissive for all using (true) with check (true);
create policy tenant on product as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on product_part as permissive for all using (true) with check (true);
create policy tenant on product_part as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy any_delete on push_device as permissive for delete using (true);
create policy anybodys_device on push_device as permissive for select using (true);
create policy own_insert on push_device as permissive for insert with check ((user_id = ( SELECT priv.ctx_user() AS ctx_user)));
create policy own_update on push_device as permissive for update using (((user_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)));
create policy tenant on push_device as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on quality_rules as permissive for all using (true) with check (true);
create policy tenant on quality_rules as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on queue_alarm as permissive for all using (true) with check (true);
create policy tenant on queue_alarm as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy anybodys_quiet on quiet_hours as permissive for select using (true);
create policy own_insert on quiet_hours as permissive for insert with check ((user_id = ( SELECT priv.ctx_user() AS ctx_user)));
create policy own_update on quiet_hours as permissive for update using ((user_id = ( SELECT priv.ctx_user() AS ctx_user)));
create policy tenant on quiet_hours as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy scope_delete on quote as permissive for delete using ((( SELECT priv.scope_all('quote'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('quote'::text, 'update'::text) AS scope_teams)::uuid[]))));
create policy scope_insert on quote as permissive for insert with check (true);
create policy scope_read on quote as permissive for select using ((( SELECT priv.scope_all('quote'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('quote'::text, 'read'::text) AS scope_teams)::uuid[]))));
create policy scope_update on quote as permissive for update using ((( SELECT priv.scope_all('quote'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('quote'::text, 'update'::text) AS scope_teams)::uuid[])))) with check (true);
create policy tenant on quote as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on quote_counter as permissive for all using (true) with check (true);
create policy tenant on quote_counter as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy line_delete on quote_line as permissive for delete using ((EXISTS ( SELECT 1
   FROM quote q
  WHERE ((q.tenant_id = quote_line.tenant_id) AND (q.id = quote_line.quote_id)))));
create policy line_insert on quote_line as permissive for insert with check ((EXISTS ( SELECT 1
   FROM quote q
  WHERE ((q.tenant_id = quote_line.tenant_id) AND (q.id = quote_line.quote_id)))));
create policy line_update on quote_line as permissive for update using ((EXISTS ( SELECT 1
   FROM quote q
  WHERE ((q.tenant_id = quote_line.tenant_id) AND (q.id = quote_line.quote_id)))));
create policy tenant on quote_line as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_quote on quote_line as permissive for select using ((EXISTS ( SELECT 1
   FROM quote q
  WHERE ((q.tenant_id = quote_line.tenant_id) AND (q.id = quote_line.quote_id)))));
create policy members on quote_rules as permissive for all using (true) with check (true);
create policy tenant on quote_rules as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on quote_template as permissive for all using (true) with check (true);
create policy tenant on quote_template as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on record_merge as permissive for all using (true) with check (true);
create policy tenant on record_merge as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on record_merge_move as permissive for all using (true) with check (true);
create policy tenant on record_merge_move as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on recycle_clock as permissive for all using (true) with check (true);
create policy tenant on recycle_clock as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on recycle_item as permissive for all using (true) with check (true);
create policy tenant on recycle_item as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on recycle_rule as permissive for all using (true) with check (true);
create policy tenant on recycle_rule as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on recycle_run as permissive for all using (true) with check (true);
create policy tenant on recycle_run as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on recycle_warning as permissive for all using (true) with check (true);
create policy tenant on recycle_warning as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on rep_absence as permissive for all using (true) with check (true);
create policy tenant on rep_absence as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on rep_profile as permissive for all using (true) with check (true);
create policy tenant on rep_profile as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy owed on report as permissive for select using ((EXISTS ( SELECT 1
   FROM form_filling f
  WHERE ((f.tenant_id = report.tenant_id) AND (f.report_id = report.id)))));
create policy own_or_shared on report as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (EXISTS ( SELECT 1
   FROM report_share s
  WHERE ((s.tenant_id = report.tenant_id) AND (s.report_id = report.id) AND ((s.user_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (num_nonnulls(s.user_id, s.team_id, s.role_id) = 0) OR (EXISTS ( SELECT 1
           FROM user_role h
          WHERE ((h.tenant_id = s.tenant_id) AND (h.role_id = s.role_id) AND (h.user_id = ( SELECT priv.ctx_user() AS ctx_user))))) OR (EXISTS ( SELECT 1
           FROM team_closure c
          WHERE ((c.tenant_id = s.tenant_id) AND (c.ancestor_id = s.team_id) AND (c.descendant_id IN ( SELECT u.team_id
                   FROM app_user u
                  WHERE ((u.tenant_id = s.tenant_id) AND (u.id = ( SELECT priv.ctx_user() AS ctx_user)))
                UNION ALL
                 SELECT m.team_id
                   FROM team_member m
                  WHERE ((m.tenant_id = s.tenant_id) AND (m.user_id = ( SELECT priv.ctx_user() AS ctx_user))))))))))))));
create policy report_insert on report as permissive for insert with check (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user))));
create policy report_update on report as permissive for update using (true) with check (true);
create policy shipped on report as permissive for select using ((shipped IS NOT NULL));
create policy tenant on report as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy own on report_delivery as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (user_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (maker_id = ( SELECT priv.ctx_user() AS ctx_user)))) with check ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text));
create policy tenant on report_delivery as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy edition_insert on report_edition as permissive for insert with check ((EXISTS ( SELECT 1
   FROM report r
  WHERE ((r.tenant_id = report_edition.tenant_id) AND (r.id = report_edition.report_id)))));
create policy tenant on report_edition as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_report on report_edition as permissive for select using ((EXISTS ( SELECT 1
   FROM report r
  WHERE ((r.tenant_id = report_edition.tenant_id) AND (r.id = report_edition.report_id)))));
create policy of_receiver on report_file as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM report_delivery d
  WHERE ((d.tenant_id = report_file.tenant_id) AND (d.id = report_file.delivery_id) AND ((d.user_id = ( SELECT priv.ctx_user() AS ctx_user)) OR ((d.address IS NOT NULL) AND (d.maker_id = ( SELECT priv.ctx_user() AS ctx_user))))))))) with check ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text));
create policy tenant on report_file as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on report_link as permissive for all using (true) with check (true);
create policy tenant on report_link as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on report_outside as permissive for all using (true) with check (true);
create policy tenant on report_outside as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on report_picture as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_report on report_picture as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM report r
  WHERE ((r.tenant_id = report_picture.tenant_id) AND (r.id = report_picture.report_id)))))) with check (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM report r
  WHERE ((r.tenant_id = report_picture.tenant_id) AND (r.id = report_picture.report_id))))));
create policy own on report_schedule as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)))) with check (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user))));
create policy tenant on report_schedule as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on report_sending as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_delivery on report_sending as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM report_delivery d
  WHERE ((d.tenant_id = report_sending.tenant_id) AND (d.sending_id = report_sending.id)))))) with check ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text));
create policy members on report_setting as permissive for all using (true) with check (true);
create policy tenant on report_setting as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on report_share as permissive for all using (true) with check (true);
create policy tenant on report_share as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on repurchase as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_delivery on repurchase as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM delivery d
  WHERE ((d.tenant_id = repurchase.tenant_id) AND (d.id = repurchase.delivery_id)))))) with check (true);
create policy members on requirement_form as permissive for all using (true) with check (true);
create policy tenant on requirement_form as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on requirement_record as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_deal on requirement_record as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = requirement_record.tenant_id) AND (d.id = requirement_record.deal_id)))))) with check (true);
create policy members on return_alarm as permissive for all using (true) with check (true);
create policy tenant on return_alarm as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on return_visit as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_account on return_visit as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM account a
  WHERE ((a.tenant_id = return_visit.tenant_id) AND (a.id = return_visit.account_id)))))) with check (true);
create policy covered on review as permissive for all using ((( SELECT priv.scope_all('deal'::text, 'read'::text) AS scope_all) OR ((team_ids IS NOT NULL) AND (team_ids <@ ( SELECT priv.scope_teams('deal'::text, 'read'::text) AS scope_teams))))) with check (true);
create policy tenant on review as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on review_entry as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_review on review_entry as permissive for all using ((EXISTS ( SELECT 1
   FROM review r
  WHERE ((r.tenant_id = review_entry.tenant_id) AND (r.id = review_entry.review_id))))) with check (true);
create policy tenant on review_pack as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_review on review_pack as permissive for all using ((EXISTS ( SELECT 1
   FROM review r
  WHERE ((r.tenant_id = review_pack.tenant_id) AND (r.id = review_pack.review_id))))) with check (true);
create policy tenant on review_participant as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_review on review_participant as permissive for all using ((EXISTS ( SELECT 1
   FROM review r
  WHERE ((r.tenant_id = review_participant.tenant_id) AND (r.id = review_participant.review_id))))) with check (true);
create policy of_maker on review_schedule as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (made_by = ( SELECT priv.ctx_user() AS ctx_user)) OR ( SELECT priv.scope_all('review'::text, 'create'::text) AS scope_all))) with check (true);
create policy tenant on review_schedule as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on robot_message as permissive for all using (true) with check (true);
create policy tenant on robot_message as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on role as permissive for all using (true) with check (true);
create policy tenant on role as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on role_field_right as permissive for all using (true) with check (true);
create policy tenant on role_field_right as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on role_permission as permissive for all using (true) with check (true);
create policy scopes on role_permission as permissive for select using (true);
create policy tenant on role_permission as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on satisfaction as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_case on satisfaction as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM service_case c
  WHERE ((c.tenant_id = satisfaction.tenant_id) AND (c.id = satisfaction.case_id)))) OR ((kind = 'nps'::text) AND (EXISTS ( SELECT 1
   FROM account a
  WHERE ((a.tenant_id = satisfaction.tenant_id) AND (a.id = satisfaction.account_id))))))) with check (true);
create policy own_delete on saved_view as permissive for delete using ((owner_id = ( SELECT priv.ctx_user() AS ctx_user)));
create policy own_insert on saved_view as permissive for insert with check (true);
create policy own_or_shared on saved_view as permissive for select using ((shared OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)));
create policy own_update on saved_view as permissive for update using ((owner_id = ( SELECT priv.ctx_user() AS ctx_user)));
create policy tenant on saved_view as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on score_model as permissive for all using (true) with check (true);
create policy tenant on score_model as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on search_entry as permissive for all using (true) with check (true);
create policy tenant on search_entry as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy words on search_entry as permissive for select using (true);
create policy members on segment as permissive for all using (true) with check (true);
create policy tenant on segment as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy tenant on segment_move as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_account on segment_move as permissive for all using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM account a
  WHERE ((a.tenant_id = segment_move.tenant_id) AND (a.id = segment_move.account_id)))))) with check (true);
create policy members on segment_rules as permissive for all using (true) with check (true);
create policy tenant on segment_rules as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy scope_delete on service_case as permissive for delete using ((( SELECT priv.scope_all('case'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('case'::text, 'update'::text) AS scope_teams)::uuid[]))));
create policy scope_insert on service_case as permissive for insert with check (true);
create policy scope_read on service_case as permissive for select using ((( SELECT priv.scope_all('case'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('case'::text, 'read'::text) AS scope_teams)::uuid[]))));
create policy scope_update on service_case as permissive for update using ((( SELECT priv.scope_all('case'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('case'::text, 'update'::text) AS scope_teams)::uuid[])))) with check (true);
create policy tenant on service_case as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on service_number as permissive for all using (true) with check (true);
create policy tenant on service_number as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on service_rules as permissive for all using (true) with check (true);
create policy tenant on service_rules as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on session as permissive for all using (true) with check (true);
create policy tenant on session as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy snooze_insert on snooze as permissive for insert with check (true);
create policy snooze_update on snooze as permissive for update using (true) with check (true);
create policy tenant on snooze as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_deal on snooze as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = snooze.tenant_id) AND (d.id = snooze.deal_id))))));
create policy members on stage as permissive for all using (true) with check (true);
create policy stage_change on stage as permissive for select using (true);
create policy tenant on stage as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy by_the_clock on stage_alert as permissive for all using ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)) with check ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text));
create policy tenant on stage_alert as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on stage_event as permissive for all using (true) with check (true);
create policy stage_change on stage_event as permissive for all using (true) with check (true);
create policy tenant on stage_event as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on stage_mapping as permissive for all using (true) with check (true);
create policy stage_change on stage_mapping as permissive for select using (true);
create policy tenant on stage_mapping as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy move_insert on stage_move as permissive for insert with check ((EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = stage_move.tenant_id) AND (d.id = stage_move.deal_id)))));
create policy move_settle on stage_move as permissive for update using ((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text)) with check (true);
create policy process_evidence on stage_move as permissive for select using (true);
create policy tenant on stage_move as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_deal on stage_move as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = stage_move.tenant_id) AND (d.id = stage_move.deal_id))))));
create policy members on stage_proposal as permissive for all using (true) with check (true);
create policy tenant on stage_proposal as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on stage_version as permissive for all using (true) with check (true);
create policy stage_change on stage_version as permissive for select using (true);
create policy tenant on stage_version as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy own_files on stored_file as permissive for all using (((created_by = ( SELECT priv.ctx_user() AS ctx_user)) OR (( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text))) with check (true);
create policy tenant on stored_file as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy note_acknowledge on supervision_note as permissive for update using (((to_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text))) with check (true);
create policy note_insert on supervision_note as permissive for insert with check (true);
create policy tenant on supervision_note as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy with_deal on supervision_note as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (EXISTS ( SELECT 1
   FROM deal d
  WHERE ((d.tenant_id = supervision_note.tenant_id) AND (d.id = supervision_note.deal_id))))));
create policy members on survey as permissive for all using (true) with check (true);
create policy tenant on survey as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on survey_request as permissive for all using (true) with check (true);
create policy tenant on survey_request as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on tag as permissive for all using (true) with check (true);
create policy tenant on tag as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on tag_group as permissive for all using (true) with check (true);
create policy tenant on tag_group as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on tag_rule as permissive for all using (true) with check (true);
create policy tenant on tag_rule as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy added on target as permissive for insert with check (priv.reaches_subject('update'::text, subject_kind, subject_id));
create policy changed on target as permissive for update using (priv.reaches_subject('update'::text, subject_kind, subject_id)) with check (priv.reaches_subject('update'::text, subject_kind, subject_id));
create policy reached on target as permissive for select using ((( SELECT priv.scope_all('target'::text, 'read'::text) AS scope_all) OR priv.reaches_subject('read'::text, subject_kind, subject_id)));
create policy removed on target as permissive for delete using (priv.reaches_subject('update'::text, subject_kind, subject_id));
create policy tenant on target as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy added on target_change as permissive for insert with check (priv.reaches_subject('update'::text, subject_kind, subject_id));
create policy reached on target_change as permissive for select using ((( SELECT priv.scope_all('target'::text, 'read'::text) AS scope_all) OR priv.reaches_subject('read'::text, subject_kind, subject_id)));
create policy tenant on target_change as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy process_evidence on task as permissive for select using (true);
create policy scope_delete on task as permissive for delete using ((( SELECT priv.scope_all('task'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('task'::text, 'update'::text) AS scope_teams)::uuid[]))));
create policy scope_insert on task as permissive for insert with check (true);
create policy scope_read on task as permissive for select using ((( SELECT priv.scope_all('task'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('task'::text, 'read'::text) AS scope_teams)::uuid[]))));
create policy scope_update on task as permissive for update using ((( SELECT priv.scope_all('task'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('task'::text, 'update'::text) AS scope_teams)::uuid[])))) with check (true);
create policy tenant on task as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on team as permissive for all using (true) with check (true);
create policy tenant on team as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on team_closure as permissive for all using (true) with check (true);
create policy scopes on team_closure as permissive for select using (true);
create policy tenant on team_closure as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on team_member as permissive for all using (true) with check (true);
create policy scopes on team_member as permissive for select using (true);
create policy tenant on team_member as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on told_reminder as permissive for all using (true) with check (true);
create policy tenant on told_reminder as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy directory on tv_code as permissive for select using (true);
create policy members on tv_code as permissive for all using (true) with check (true);
create policy tenant on tv_code as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy members on user_role as permissive for all using (true) with check (true);
create policy scopes on user_role as permissive for select using (true);
create policy tenant on user_role as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy scope_delete on visit_fact as permissive for delete using ((( SELECT priv.scope_all('deal'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('deal'::text, 'update'::text) AS scope_teams)::uuid[]))));
create policy scope_insert on visit_fact as permissive for insert with check (true);
create policy scope_read on visit_fact as permissive for select using ((( SELECT priv.scope_all('deal'::text, 'read'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('deal'::text, 'read'::text) AS scope_teams)::uuid[]))));
create policy scope_update on visit_fact as permissive for update using ((( SELECT priv.scope_all('deal'::text, 'update'::text) AS scope_all) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR (team_id = ANY (( SELECT priv.scope_teams('deal'::text, 'update'::text) AS scope_teams)::uuid[])))) with check (true);
create policy stage_change on visit_fact as permissive for all using (true) with check (true);
create policy tenant on visit_fact as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy own_or_shared on watch as permissive for select using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)) OR shared));
create policy tenant on watch as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));
create policy watch_insert on watch as permissive for insert with check (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user))));
create policy watch_update on watch as permissive for update using (((( SELECT priv.ctx_kind() AS ctx_kind) = 'system'::text) OR (owner_id = ( SELECT priv.ctx_user() AS ctx_user)))) with check (true);
create policy members on working_time as permissive for all using (true) with check (true);
create policy tenant on working_time as restrictive for all using ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant))) with check ((tenant_id = ( SELECT priv.ctx_tenant() AS ctx_tenant)));

