/** Written by `npm run db:schema`; do not edit. */

import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<Date, Date | string, Date | string>;
type Json = ColumnType<unknown, string, string>;

export type AccountTable = {
  tenant_id: string;
  id: string;
  name: string;
  industry: string | null;
  level: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  province: string | null;
  city: string | null;
  address: string | null;
  employees: bigint | null;
  annual_revenue: bigint | null;
  founded_year: bigint | null;
  parent_id: string | null;
  source: string | null;
  description: string | null;
  owner_id: string | null;
  team_id: string | null;
  external_id: string | null;
  custom: ColumnType<unknown, string | undefined, string>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
  credit_code: string | null;
  merged_into_id: string | null;
  first_source: string | null;
  segment_id: string | null;
  value_class: string | null;
  recency: number | null;
  frequency: number | null;
  monetary: number | null;
  last_won_on: string | null;
  last_talk_at: Instant | null;
  contact_due_on: string | null;
};

export type ActionItemTable = {
  tenant_id: string;
  id: string;
  title: string;
  words: Generated<string>;
  owner_id: string;
  team_id: string | null;
  due_on: string;
  basis: Json | null;
  expected: Json | null;
  measure_on: string | null;
  effect: Json | null;
  state: Generated<string>;
  ended_at: Instant | null;
  ended_by: string | null;
  end_words: string | null;
  review_id: string | null;
  task_id: string | null;
  created_by: string;
  created_at: Instant;
  updated_at: Instant;
  version: Generated<bigint>;
};

export type AlertTable = {
  tenant_id: string;
  id: string;
  watch_id: string | null;
  source: string;
  key: string;
  title: string;
  object: string | null;
  record_id: string | null;
  state: string;
  since: Instant;
  met_since: Instant | null;
  fired_at: Instant | null;
  snoozed_until: Instant | null;
  level: Generated<number>;
  value: number | null;
  turns: Generated<number>;
};

export type AlertActTable = {
  tenant_id: string;
  alert_id: string;
  turn: number;
  place: number;
  what: string;
  state: string;
  words: Json | null;
  at: Instant;
};

export type AlertNoticeTable = {
  tenant_id: string;
  id: string;
  alert_id: string;
  user_id: string;
  watcher_id: string | null;
  what: string;
  at: Instant;
  due_at: Instant;
  state: string;
  told_at: Instant | null;
  value: string | null;
  title: string | null;
};

export type AlertRulesTable = {
  tenant_id: string;
  rules: Json;
  version: Generated<bigint>;
  changed_at: Instant;
  changed_by: string | null;
};

export type AlertTurnTable = {
  tenant_id: string;
  alert_id: string;
  number: number;
  state: string;
  at: Instant;
  by_id: string | null;
  value: number | null;
};

export type AlertWatchTable = {
  tenant_id: string;
  looked_on: string;
};

export type ApiKeyTable = {
  tenant_id: string;
  id: string;
  name: string;
  token_hash: Buffer;
  user_id: string;
  read_only: Generated<boolean>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  last_used_at: Instant | null;
  expires_at: Instant | null;
  revoked_at: Instant | null;
};

export type AppUserTable = {
  tenant_id: string;
  id: string;
  name: string;
  email: string;
  title: string | null;
  team_id: string | null;
  password_hash: string | null;
  locale: string | null;
  home: Generated<string>;
  demo_entry: number | null;
  state: Generated<string>;
  version: Generated<bigint>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type ApprovalCopyTable = {
  tenant_id: string;
  request_id: string;
  user_id: string;
  at: Instant;
};

export type ApprovalDeputyTable = {
  tenant_id: string;
  id: string;
  user_id: string;
  deputy_id: string;
  from_day: string;
  to_day: string;
  created_by: string | null;
  created_at: Instant;
};

export type ApprovalEntryTable = {
  tenant_id: string;
  id: string;
  request_id: string;
  at: Instant;
  act: string;
  by_id: string | null;
  step_id: string | null;
  step_name: string | null;
  comment: string | null;
  told: ColumnType<unknown, string | undefined, string>;
};

export type ApprovalFlowTable = {
  tenant_id: string;
  id: string;
  paper: string;
  name: string;
  position: number;
  state: string;
  newest_number: number;
  version: Generated<bigint>;
  created_at: Instant;
  archived_at: Instant | null;
};

export type ApprovalFlowVersionTable = {
  tenant_id: string;
  id: string;
  flow_id: string;
  number: number;
  applies: Json | null;
  design: Json;
  created_at: Instant;
  created_by: string | null;
};

export type ApprovalRequestTable = {
  tenant_id: string;
  id: string;
  paper: string;
  paper_id: string;
  title: string;
  flow_version_id: string;
  submitter_id: string;
  submitted_at: Instant;
  facts: Json;
  shown: Json;
  outcome: string;
  step_id: string | null;
  round: number;
  taken: Json;
  ended_at: Instant | null;
  version: Generated<bigint>;
};

export type ApprovalSeatTable = {
  tenant_id: string;
  request_id: string;
  number: number;
  place: number;
  step_id: string;
  step_name: string;
  round: number;
  user_id: string;
  state: string;
  origin: string;
  from_number: number | null;
  before_number: number | null;
  is_after: boolean;
  asked_at: Instant | null;
  decided_at: Instant | null;
  due_at: Instant | null;
};

export type AssignmentDecisionTable = {
  tenant_id: string;
  id: string;
  object: string;
  record_id: string;
  at: Instant;
  occasion: string;
  outcome: string;
  owner_id: string | null;
  pool_id: string | null;
  rule_id: string | null;
  rule_name: string | null;
  engine: Json | null;
  sticky: string | null;
  level: string | null;
  weight: number;
  accept_by: Instant | null;
  actor_id: string | null;
  candidates: ColumnType<unknown, string | undefined, string>;
};

export type AssignmentRuleTable = {
  tenant_id: string;
  id: string;
  name: string;
  position: number;
  conditions: Json;
  takers: Json;
  levels: string[] | null;
  engine: Json;
  accept_within: Json;
  enabled: boolean;
  active_from: Instant | null;
  version: Generated<bigint>;
  created_at: Instant;
  archived_at: Instant | null;
};

export type AuditEntryTable = {
  tenant_id: string;
  id: string;
  at: Instant;
  actor_id: string | null;
  actor_kind: string;
  object: string;
  record_id: string | null;
  action: string;
  changes: ColumnType<unknown, string | undefined, string>;
  request_id: string | null;
};

export type AutomationCallTable = {
  tenant_id: string;
  id: string;
  run_id: string;
  hook_id: string;
  body: string;
  state: Generated<string>;
  tries: Generated<number>;
  answer_status: number | null;
  last_error: string | null;
  at: Instant;
  ended_at: Instant | null;
};

export type AutomationHookTable = {
  tenant_id: string;
  id: string;
  name: string;
  url: string;
  secret: string;
  created_at: Instant;
  created_by: string | null;
  archived_at: Instant | null;
};

export type AutomationRuleTable = {
  tenant_id: string;
  id: string;
  name: string;
  object: string;
  state: Generated<string>;
  pause_reason: string | null;
  pause_detail: string | null;
  on_since: Instant | null;
  version: Generated<number>;
  author_id: string;
  created_at: Instant;
  updated_at: Instant;
  deleted_at: Instant | null;
};

export type AutomationRunTable = {
  tenant_id: string;
  id: string;
  rule_id: string;
  version: number;
  cause: string;
  happening: string;
  object: string;
  record_id: string;
  initiator_id: string | null;
  chain: ColumnType<unknown, string | undefined, string>;
  happened_at: Instant;
  due_at: Instant;
  state: Generated<string>;
  reason: string | null;
  clauses: ColumnType<unknown, string | undefined, string>;
  results: ColumnType<unknown, string | undefined, string>;
  tries: Generated<number>;
  ended_at: Instant | null;
  duration_ms: number | null;
};

export type AutomationVersionTable = {
  tenant_id: string;
  rule_id: string;
  version: number;
  definition: Json;
  author_id: string;
  at: Instant;
};

export type AutomationWatchTable = {
  tenant_id: string;
  looked_until: Instant;
};

export type BaselineTable = {
  tenant_id: string;
  id: string;
  pipeline_id: string;
  from_on: string;
  to_on: string;
  origin: string;
  figures: Json;
  frozen_by: string;
  frozen_at: Instant;
};

export type CalendarFeedTable = {
  tenant_id: string;
  user_id: string;
  key_hash: Buffer;
  created_at: Instant;
  read_at: Instant | null;
};

export type CaptureTable = {
  tenant_id: string;
  id: string;
  source_id: string | null;
  channel: string;
  received_at: Instant;
  payload: Json | null;
  raw_text: string | null;
  texts: ColumnType<unknown, string | undefined, string>;
  faults: ColumnType<unknown, string | undefined, string>;
  tracking: ColumnType<unknown, string | undefined, string>;
  consent: Json | null;
  state: string;
  reason: string | null;
  detail: string | null;
  lead_id: string | null;
  tries: Generated<number>;
  event_id: string | null;
  signature_hash: Buffer | null;
  created_by: string | null;
  settled_at: Instant;
  settled_by: string | null;
};

export type CaptureRefusalTable = {
  tenant_id: string;
  source_id: string;
  day: string;
  reason: string;
  times: bigint;
  last_at: Instant;
};

export type CaptureSourceTable = {
  tenant_id: string;
  id: string;
  kind: string;
  name: string;
  key_hash: Buffer | null;
  public_key: string | null;
  key_number: Generated<number>;
  must_sign: Generated<boolean>;
  source: string | null;
  campaign: string | null;
  owner_id: string | null;
  pool_id: string | null;
  mapping: ColumnType<unknown, string | undefined, string>;
  form: Json | null;
  state: Generated<string>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  archived_at: Instant | null;
};

export type CaseFileTable = {
  tenant_id: string;
  id: string;
  message_id: string;
  case_id: string;
  name: string;
  media_type: string;
  size: bigint;
  sha256: string;
  at: Instant;
};

export type CaseMessageTable = {
  tenant_id: string;
  id: string;
  case_id: string;
  kind: string;
  body: string;
  author_id: string | null;
  author_name: string | null;
  at: Instant;
};

export type ChannelCostTable = {
  tenant_id: string;
  id: string;
  month: string;
  source: string;
  campaign: Generated<string>;
  amount: bigint;
  updated_at: Instant;
  updated_by: string | null;
};

export type ChecklistTickTable = {
  tenant_id: string;
  deal_id: string;
  item_id: string;
  ticked_at: Instant;
  ticked_by: string | null;
};

export type ClockReminderTable = {
  tenant_id: string;
  deal_id: string;
  clock: string;
  kind: string;
  user_id: string;
  owner_id: string | null;
  team_id: string | null;
  at: Instant;
  effect_until: Instant;
};

export type ClockRulesTable = {
  tenant_id: string;
  rules: Json;
  version: Generated<bigint>;
  changed_at: Instant;
  changed_by: string | null;
};

export type ClockStateTable = {
  tenant_id: string;
  deal_id: string;
  clock: string;
  level: number;
  since: Instant;
  red_since: Instant | null;
  told_level: Generated<number>;
  escalated: Generated<number>;
};

export type CoachingTable = {
  tenant_id: string;
  id: string;
  person_id: string;
  coach_id: string;
  topic: string;
  stage_id: string | null;
  words: string;
  planned_on: string;
  task_id: string | null;
  done_on: string | null;
  outcome: string | null;
  cancelled_at: Instant | null;
  created_at: Instant;
};

export type CommentTable = {
  tenant_id: string;
  id: string;
  entry_type: string;
  entry_id: string;
  subject_object: string;
  subject_id: string;
  body: string;
  author_id: string | null;
  version: Generated<bigint>;
  at: Instant;
  changed_at: Instant | null;
  deleted_at: Instant | null;
  place: Json | null;
  deleted_by: string | null;
};

export type ContactTable = {
  tenant_id: string;
  id: string;
  name: string;
  account_id: string | null;
  title: string | null;
  department: string | null;
  mobile: string | null;
  phone: string | null;
  email: string | null;
  wechat: string | null;
  description: string | null;
  owner_id: string | null;
  team_id: string | null;
  external_id: string | null;
  custom: ColumnType<unknown, string | undefined, string>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
  merged_into_id: string | null;
  wechat_key: Generated<string | null>;
};

export type ContactRoundTable = {
  tenant_id: string;
  id: string;
  account_id: string;
  segment_id: string;
  owner_id: string | null;
  team_id: string | null;
  due_on: string;
  met_on: string;
};

export type ContractTable = {
  tenant_id: string;
  id: string;
  number: string;
  name: string;
  account_id: string | null;
  deal_id: string | null;
  contact_id: string | null;
  quote_id: string | null;
  amends_id: string | null;
  renewal_deal_id: string | null;
  state: Generated<string>;
  currency: Generated<string>;
  tax_mode: Generated<string>;
  amount: Generated<bigint>;
  tax: Generated<bigint>;
  discount: bigint | null;
  received: Generated<bigint>;
  open_amount: Generated<bigint>;
  next_due_on: string | null;
  buyer_name: string | null;
  buyer_tax_number: string | null;
  buyer_address: string | null;
  buyer_bank: string | null;
  seller_name: string | null;
  seller_tax_number: string | null;
  seller_address: string | null;
  seller_bank: string | null;
  signed_on: string | null;
  starts_on: string | null;
  ends_on: string | null;
  delivered_on: string | null;
  ended_on: string | null;
  end_reason: string | null;
  renews: Generated<string>;
  notice_days: bigint | null;
  template_id: string | null;
  special_terms: Generated<boolean>;
  plan_by: Generated<string>;
  expiry_told_for: string | null;
  description: string | null;
  owner_id: string | null;
  team_id: string | null;
  external_id: string | null;
  custom: ColumnType<unknown, string | undefined, string>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
  lesser: Generated<bigint>;
};

export type ContractInstalmentTable = {
  tenant_id: string;
  id: string;
  contract_id: string;
  position: number;
  name: string;
  due_from: string;
  due_days: number | null;
  due_on: string | null;
  share: bigint | null;
  amount: bigint;
  received: Generated<bigint>;
  told_before_on: string | null;
  told_after_on: string | null;
};

export type ContractLineTable = {
  tenant_id: string;
  contract_id: string;
  position: number;
  product_id: string | null;
  name: string;
  unit: string | null;
  quantity: bigint;
  unit_price: bigint;
  discount: Generated<bigint>;
  tax_rate: Generated<bigint>;
  net: bigint;
  tax: bigint;
  gross: bigint;
};

export type ContractReceiptTable = {
  tenant_id: string;
  id: string;
  contract_id: string;
  instalment_id: string | null;
  received_on: string;
  amount: bigint;
  method: string;
  note: string | null;
  file_id: string | null;
  reverses_id: string | null;
  created_at: Instant;
  created_by: string | null;
};

export type ContractRulesTable = {
  tenant_id: string;
  rules: Json;
  version: bigint;
  changed_at: Instant;
  changed_by: string | null;
};

export type ContractSeriesTable = {
  tenant_id: string;
  series: string;
  last: bigint;
};

export type ContractSignHookTable = {
  tenant_id: string;
  key_hash: Buffer;
  key_number: number;
  created_at: Instant;
  created_by: string | null;
};

export type ContractSignReportTable = {
  tenant_id: string;
  event_id: string;
  contract_id: string | null;
  status: string;
  at: Instant;
};

export type ContractTemplateTable = {
  tenant_id: string;
  id: string;
  name: string;
  is_standard: Generated<boolean>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  archived_at: Instant | null;
};

export type ContractTemplateVersionTable = {
  tenant_id: string;
  template_id: string;
  number: number;
  file_name: string;
  size: bigint;
  sha256: string;
  variables: Json;
  faults: Json;
  created_at: Instant;
  created_by: string | null;
};

export type DealTable = {
  tenant_id: string;
  id: string;
  name: string;
  account_id: string | null;
  contact_id: string | null;
  product_id: string | null;
  pipeline_id: string;
  pipeline_version: number;
  stage_id: string;
  outcome: Generated<string>;
  loss_reason_id: string | null;
  amount: Generated<bigint>;
  currency: Generated<string>;
  source: string | null;
  expected_close_on: string | null;
  next_step: string | null;
  next_step_on: string | null;
  probability: number | null;
  description: string | null;
  owner_id: string | null;
  team_id: string | null;
  stage_entered_at: Instant;
  closed_at: Instant | null;
  reopened_count: Generated<number>;
  external_id: string | null;
  custom: ColumnType<unknown, string | undefined, string>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
  first_source: string | null;
  next_step_agreed: boolean | null;
  last_contact_at: Instant | null;
  stage_level: Generated<number>;
  silence_level: Generated<number>;
  promise_level: Generated<number>;
  clock_level: Generated<string | null>;
  rate: Generated<bigint | null>;
  rate_on: string | null;
  base_amount: Generated<bigint | null>;
  account_talk_at: Instant | null;
};

export type DealContactTable = {
  tenant_id: string;
  deal_id: string;
  contact_id: string;
  role: string;
  added_at: Instant;
  added_by: string | null;
};

export type DealFactTable = {
  tenant_id: string;
  deal_id: string;
  pipeline_id: string;
  stage_id: string;
  stage_rank: number;
  outcome: string;
  furthest_rank: number;
  strict_rank: number;
  lost_from_rank: number | null;
  loss_reason_id: string | null;
  life_no: number;
  amount: bigint | null;
  weighted_amount: bigint | null;
  owner_id: string | null;
  team_id: string | null;
  closed_owner_id: string | null;
  closed_team_id: string | null;
  source: string | null;
  product_id: string | null;
  account_id: string | null;
  created_at: Instant;
  stage_entered_at: Instant;
  closed_at: Instant | null;
  expected_close_on: string | null;
  cycle_days: number | null;
};

export type DealFieldEventTable = {
  tenant_id: string;
  id: string;
  deal_id: string;
  field: string;
  from_value: string | null;
  to_value: string | null;
  at: Instant;
  actor_id: string | null;
};

export type DealWatchTable = {
  tenant_id: string;
  scanned_at: Instant | null;
  proposed_on: string | null;
};

export type DeliveryTable = {
  tenant_id: string;
  id: string;
  number: string;
  name: string;
  account_id: string | null;
  deal_id: string | null;
  contract_id: string | null;
  contact_id: string | null;
  state: string;
  planned_on: string | null;
  items_total: Generated<bigint>;
  items_done: Generated<bigint>;
  accepted_on: string | null;
  accepted_by: string | null;
  acceptance_note: string | null;
  acceptance_file_id: string | null;
  cause: string | null;
  description: string | null;
  owner_id: string | null;
  team_id: string | null;
  external_id: string | null;
  custom: ColumnType<unknown, string | undefined, string>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
};

export type DeliveryItemTable = {
  tenant_id: string;
  id: string;
  delivery_id: string;
  position: number;
  name: string;
  is_required: Generated<boolean>;
  done_at: Instant | null;
  done_by: string | null;
  note: Generated<string>;
};

export type DuplicateGroupTable = {
  tenant_id: string;
  id: string;
  object: string;
  record_ids: string[];
  score: number;
  reasons: string[];
  found_at: Instant;
  dismissed_at: Instant | null;
  dismissed_by: string | null;
};

export type DuplicateKeyTable = {
  tenant_id: string;
  object: string;
  record_id: string;
  kind: string;
  key: string;
};

export type DuplicateRuleTable = {
  tenant_id: string;
  object: string;
  mode: string;
  tells_owner: Generated<boolean>;
  version: Generated<bigint>;
};

export type ExchangeRateTable = {
  tenant_id: string;
  currency: string;
  day: string;
  rate: bigint;
  entered_by: string | null;
  entered_at: Instant;
};

export type FieldDefinitionTable = {
  tenant_id: string;
  id: string;
  object: string;
  key: string;
  standard: Generated<boolean>;
  label: string;
  label_en: string | null;
  kind: string;
  options: ColumnType<unknown, string | undefined, string>;
  required: Generated<boolean>;
  searchable: Generated<boolean>;
  reportable: Generated<boolean>;
  maskable: Generated<boolean>;
  position: Generated<number>;
  archived_at: Instant | null;
  version: Generated<bigint>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type FileTable = {
  tenant_id: string;
  id: string;
  subject_object: string;
  subject_id: string;
  account_id: string | null;
  name: string;
  created_by: string | null;
  version: Generated<bigint>;
  created_at: Instant;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
  note_id: string | null;
};

export type FileVersionTable = {
  tenant_id: string;
  id: string;
  file_id: string;
  number: number;
  name: string;
  media_type: string;
  size: bigint;
  sha256: string;
  author_id: string | null;
  at: Instant;
};

export type FollowUpTypeTable = {
  tenant_id: string;
  key: string;
  kind: string;
  name: string;
  name_en: string | null;
  template: Generated<string>;
  results: ColumnType<unknown, string | undefined, string>;
  requires: Generated<string[]>;
  least_length: Generated<number>;
  place: number;
  version: Generated<number>;
  retired_at: Instant | null;
};

export type ForecastPickTable = {
  tenant_id: string;
  id: string;
  deal_id: string;
  category: string | null;
  picked_by: string | null;
  picked_at: Instant;
};

export type ForecastRulesTable = {
  tenant_id: string;
  rules: Json;
  version: Generated<bigint>;
  changed_at: Instant;
  changed_by: string | null;
};

export type ForecastSubmissionTable = {
  tenant_id: string;
  id: string;
  subject_kind: string;
  subject_id: string;
  period_kind: string;
  period_from: string;
  commit_amount: bigint;
  best_case_amount: bigint;
  expected_amount: bigint;
  won_amount: bigint;
  note: string | null;
  forecaster_id: string;
  submitted_at: Instant;
};

export type FormEntryTable = {
  tenant_id: string;
  id: string;
  filling_id: string;
  place: number;
  object: string | null;
  record_id: string | null;
  answers: Json;
};

export type FormFillingTable = {
  tenant_id: string;
  id: string;
  report_id: string;
  user_id: string | null;
  owner_id: string;
  team_id: string | null;
  on_day: string;
  due_at: Instant | null;
  state: string;
  draft: Json | null;
  written: Generated<number>;
  created_at: Instant;
  handed_in_at: Instant | null;
  changed_at: Instant;
  decided_by: string | null;
  decided_at: Instant | null;
  note: Generated<string>;
  reminded_before_at: Instant | null;
  reminded_after_at: Instant | null;
  nudged_at: Instant | null;
};

export type FormNumberTable = {
  tenant_id: string;
  id: string;
  entry_id: string;
  column_id: string;
  label: string;
  amount: number;
};

export type HandOverTable = {
  tenant_id: string;
  id: string;
  reason: string;
  from_id: string | null;
  from_team_id: string | null;
  note: string | null;
  state: string;
  job_id: string | null;
  created_by: string;
  created_at: Instant;
  finished_at: Instant | null;
  undone_by: string | null;
  undone_at: Instant | null;
};

export type HandOverBriefTable = {
  tenant_id: string;
  id: string;
  hand_over_id: string;
  object: string;
  record_id: string;
  from_id: string | null;
  receiver_id: string;
  note: string | null;
  noted_by: string | null;
  noted_at: Instant | null;
  acknowledged_at: Instant | null;
};

export type HandOverItemTable = {
  tenant_id: string;
  hand_over_id: string;
  object: string;
  record_id: string;
  unit_id: string;
  from_owner_id: string | null;
  from_team_id: string | null;
  to_owner_id: string;
  state: Generated<string>;
  problem: Json | null;
};

export type HandOverReceiverTable = {
  tenant_id: string;
  hand_over_id: string;
  user_id: string;
};

export type IdempotencyKeyTable = {
  tenant_id: string;
  principal_id: string;
  key: string;
  request_hash: string;
  status: number;
  answer: string | null;
  at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type ImRobotTable = {
  tenant_id: string;
  id: string;
  name: string;
  product: string;
  address: string;
  address_hint: string;
  sign_secret: string | null;
  kinds: string[];
  team_ids: Generated<string[]>;
  locale: string;
  working_hours_only: boolean;
  state: Generated<string>;
  error: string | null;
  failures: Generated<number>;
  next_try_at: Instant | null;
  sending_until: Instant | null;
  posted_at: Instant | null;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  archived_at: Instant | null;
};

export type ImportEffectTable = {
  tenant_id: string;
  import_id: string;
  object: string;
  record_id: string;
  effect: string;
  before: Json | null;
  record_version: bigint;
};

export type ImportRunTable = {
  tenant_id: string;
  id: string;
  entity: string;
  file_name: string;
  stored_as: string;
  mapping: Json;
  match_field: string | null;
  dry_run: Generated<boolean>;
  state: Generated<string>;
  job_id: string | null;
  row_count: Generated<bigint>;
  created_count: Generated<bigint>;
  updated_count: Generated<bigint>;
  skipped_count: Generated<bigint>;
  rejected_count: Generated<bigint>;
  rejects_stored_as: string | null;
  created_by: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  finished_at: Instant | null;
  undone_at: Instant | null;
  reading: ColumnType<unknown, string | undefined, string>;
  units_done: Generated<bigint>;
  rejects_size: Generated<bigint>;
  undo_result: Json | null;
  duplicate_count: Generated<bigint>;
  duplicate_rows: ColumnType<unknown, string | undefined, string>;
};

export type IncentiveSchemeTable = {
  tenant_id: string;
  id: string;
  name: string;
  team_id: string | null;
  role_key: string;
  period: string;
  created_by: string | null;
  created_at: Instant;
  ended_at: Instant | null;
};

export type IncentiveStatementTable = {
  tenant_id: string;
  scheme_id: string;
  from_on: string;
  user_id: string;
  to_on: string;
  team_id: string | null;
  version_number: number;
  facts: Json;
  lines: Json;
  total: bigint;
  counted_at: Instant;
  closed_at: Instant | null;
  closed_by: string | null;
};

export type IncentiveVersionTable = {
  tenant_id: string;
  scheme_id: string;
  number: number;
  rules: Json;
  from_on: string;
  created_by: string | null;
  created_at: Instant;
};

export type JobTable = {
  tenant_id: string;
  id: string;
  kind: string;
  state: Generated<string>;
  input: ColumnType<unknown, string | undefined, string>;
  done: Generated<bigint>;
  total: bigint | null;
  result: Json | null;
  error: string | null;
  cancel_requested: Generated<boolean>;
  created_by: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  started_at: Instant | null;
  finished_at: Instant | null;
  attempt: Generated<number>;
};

export type JoinedHistoryTable = {
  tenant_id: string;
  object: string;
  record_id: string;
  from_object: string;
  from_id: string;
};

export type JottingTable = {
  tenant_id: string;
  id: string;
  author_id: string;
  object: string;
  record_id: string;
  note_id: string;
  done: Json;
  seconds: number | null;
  keys: number | null;
  at: Instant;
  undone_at: Instant | null;
};

export type LeadTable = {
  tenant_id: string;
  id: string;
  name: string;
  company: string | null;
  title: string | null;
  mobile: string | null;
  phone: string | null;
  email: string | null;
  wechat: string | null;
  website: string | null;
  province: string | null;
  city: string | null;
  industry: string | null;
  employees: bigint | null;
  product_id: string | null;
  language: string | null;
  need: string | null;
  source: string | null;
  medium: string | null;
  campaign: string | null;
  content: string | null;
  click_id: string | null;
  first_source: string | null;
  first_campaign: string | null;
  first_content: string | null;
  status: Generated<string>;
  level: string | null;
  score: number | null;
  fit: number | null;
  engagement: number | null;
  probability: number | null;
  disqualify_reason: string | null;
  return_reason: string | null;
  assigned_at: Instant | null;
  accept_due_at: Instant | null;
  accepted_at: Instant | null;
  first_contact_at: Instant | null;
  last_contact_at: Instant | null;
  qualified_at: Instant | null;
  converted_at: Instant | null;
  disqualified_at: Instant | null;
  returned_at: Instant | null;
  account_id: string | null;
  contact_id: string | null;
  deal_id: string | null;
  merged_into_id: string | null;
  pool_id: string | null;
  entered_pool_at: Instant | null;
  picked_at: Instant | null;
  recycle_at: Instant | null;
  hard_recycle_at: Instant | null;
  owner_id: string | null;
  team_id: string | null;
  external_id: string | null;
  custom: ColumnType<unknown, string | undefined, string>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
  credit_code: string | null;
  return_due_at: Instant | null;
  priority: Generated<bigint>;
  wechat_key: Generated<string | null>;
};

export type LeadConversionTable = {
  tenant_id: string;
  id: string;
  lead_id: string;
  at: Instant;
  actor_id: string | null;
  status_before: string;
  account_id: string;
  account_made: boolean;
  account_before_id: string | null;
  contact_id: string | null;
  contact_made: boolean;
  contact_before_id: string | null;
  deal_id: string | null;
  undone_at: Instant | null;
  undone_by: string | null;
};

export type LeadLockTable = {
  tenant_id: string;
  lead_id: string;
  until_on: string;
  reason: string | null;
  locked_by: string | null;
  at: Instant;
};

export type LeadMailboxTable = {
  tenant_id: string;
  id: string;
  name: string;
  host: string;
  port: number;
  tls: Generated<boolean>;
  username: string;
  password: string;
  folder: Generated<string>;
  source: string | null;
  campaign: string | null;
  state: Generated<string>;
  uid_validity: bigint | null;
  last_uid: bigint | null;
  checked_at: Instant | null;
  checking_until: Instant | null;
  error: string | null;
  failures: Generated<number>;
  seen: Generated<bigint>;
  captured: Generated<bigint>;
  skipped: Generated<bigint>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  archived_at: Instant | null;
};

export type LeadMoveTable = {
  tenant_id: string;
  id: string;
  lead_id: string;
  at: Instant;
  from_owner_id: string | null;
  to_owner_id: string | null;
  from_pool_id: string | null;
  to_pool_id: string | null;
  cause: string;
  reason: string | null;
  actor_id: string | null;
  decision_id: string | null;
  held_seconds: bigint | null;
};

export type LeadQueueTable = {
  tenant_id: string;
  lead_id: string;
  since: Instant;
  reason: string;
  team_id: string | null;
  decision_id: string | null;
};

export type LeadScoreTable = {
  tenant_id: string;
  id: string;
  lead_id: string;
  at: Instant;
  fit: number;
  engagement: number;
  score: number;
  level: string;
  probability: number | null;
  rules_version: number;
  model_version: number | null;
  explanation: Json;
};

export type LeadScoreRulesTable = {
  tenant_id: string;
  version: number;
  rules: Json;
  at: Instant;
  author_id: string | null;
};

export type LeadScoringTable = {
  tenant_id: string;
  active_version: number | null;
  automatic: Generated<boolean>;
  looked_at: Instant | null;
  outcome: string | null;
  won: number | null;
  lost: number | null;
  version: Generated<bigint>;
};

export type LeadStepRulesTable = {
  tenant_id: string;
  rules: Json;
  version: Generated<bigint>;
  changed_at: Instant;
  changed_by: string | null;
};

export type LeadTagTable = {
  tenant_id: string;
  lead_id: string;
  tag_id: string;
  rule_id: string | null;
  reason: Json | null;
  given_by: string | null;
  given_at: Instant;
  removed_by: string | null;
  removed_at: Instant | null;
};

export type LeadTouchTable = {
  tenant_id: string;
  id: string;
  lead_id: string;
  at: Instant;
  channel: string;
  source: string | null;
  medium: string | null;
  campaign: string | null;
  content: string | null;
  term: string | null;
  click_id: string | null;
  referrer: string | null;
  page: string | null;
  capture_id: string | null;
};

export type LeadTraitsTable = {
  tenant_id: string;
  lead_id: string;
  at: Instant;
  traits: Json;
};

export type LedgerLineTable = {
  tenant_id: string;
  page_id: string;
  user_id: string;
  opened_at: Instant;
  day: string;
  capacity: number;
  received: Generated<number>;
  received_weight: Generated<bigint>;
  received_top: Generated<number>;
  last_at: Instant | null;
};

export type LoginTable = {
  email: string;
  tenant_id: string;
  user_id: string;
};

export type LoginAttemptTable = {
  tenant_id: string;
  id: string;
  user_id: string;
  source: string;
  succeeded: boolean;
  at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type LossReasonTable = {
  tenant_id: string;
  id: string;
  name: string;
  name_en: string | null;
  position: Generated<number>;
  archived_at: Instant | null;
};

export type MailTable = {
  tenant_id: string;
  id: string;
  mailbox_id: string;
  owner_id: string;
  thread_id: string;
  state: string;
  message_id: string;
  in_reply_to: string | null;
  at: Instant;
  subject: string;
  from_name: string;
  from_address: string;
  recipients: Json;
  visibility: string;
  folder: string | null;
  uid_validity: bigint | null;
  uid: bigint | null;
  send_at: Instant | null;
  sending_until: Instant | null;
  tries: Generated<number>;
  error: string | null;
  version: Generated<bigint>;
  created_at: Instant;
  updated_at: Instant;
};

export type MailAttachmentTable = {
  tenant_id: string;
  id: string;
  mail_id: string;
  name: string;
  media_type: string;
  size: bigint;
  sha256: string | null;
  position: number;
};

export type MailBodyTable = {
  tenant_id: string;
  mail_id: string;
  text: string;
};

export type MailReferenceTable = {
  tenant_id: string;
  mail_id: string;
  message_id: string;
};

export type MailSubjectTable = {
  tenant_id: string;
  thread_id: string;
  object: string;
  record_id: string;
};

export type MailThreadTable = {
  tenant_id: string;
  id: string;
  is_placed: Generated<boolean>;
  created_at: Instant;
};

export type MailboxTable = {
  tenant_id: string;
  id: string;
  user_id: string;
  address: string;
  sender_name: Generated<string>;
  imap_host: string;
  imap_port: number;
  imap_tls: boolean;
  smtp_host: string;
  smtp_port: number;
  smtp_tls: boolean;
  username: string;
  password: string | null;
  usual_visibility: string;
  by_domain: Generated<boolean>;
  begins_at: Instant;
  state: Generated<string>;
  syncing_until: Instant | null;
  syncing_by: string | null;
  synced_at: Instant | null;
  next_at: Instant;
  failures: Generated<number>;
  error: string | null;
  error_said: string | null;
  version: Generated<bigint>;
  created_at: Instant;
  updated_at: Instant;
};

export type MailboxFolderTable = {
  tenant_id: string;
  mailbox_id: string;
  role: string;
  path: string;
  uid_validity: bigint | null;
  last_uid: bigint | null;
  seen: Generated<bigint>;
  stored: Generated<bigint>;
};

export type MailboxSkipTable = {
  tenant_id: string;
  mailbox_id: string;
  reason: string;
  skipped: bigint;
};

export type MeetingTable = {
  tenant_id: string;
  id: string;
  uid: string;
  imported: Generated<boolean>;
  subject_object: string | null;
  subject_id: string | null;
  account_id: string | null;
  title: string;
  starts_at: Instant;
  ends_at: Instant;
  all_day: Generated<boolean>;
  time_zone: string;
  place: Generated<string>;
  link: Generated<string>;
  agenda: Generated<string>;
  state: Generated<string>;
  sequence: Generated<number>;
  owner_id: string | null;
  team_id: string | null;
  people: Generated<string[]>;
  note_id: string | null;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
  remind_minutes: number | null;
};

export type MeetingInvitationTable = {
  tenant_id: string;
  id: string;
  meeting_id: string;
  participant_id: string;
  email: string;
  name: string;
  method: string;
  sequence: number;
  state: Generated<string>;
  error: string | null;
  created_at: Instant;
  created_by: string | null;
  settled_at: Instant | null;
};

export type MeetingMinutesTable = {
  tenant_id: string;
  meeting_id: string;
  number: number;
  sections: Json;
  author_id: string | null;
  at: Instant;
};

export type MeetingParticipantTable = {
  tenant_id: string;
  meeting_id: string;
  id: string;
  user_id: string | null;
  contact_id: string | null;
  name: string;
  email: string | null;
  reply: Generated<string>;
  replied_at: Instant | null;
};

export type MigrationTable = {
  name: string;
  digest: string;
  applied_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type MinutesTaskTable = {
  tenant_id: string;
  meeting_id: string;
  line_id: string;
  task_id: string;
};

export type MinutesTemplateTable = {
  tenant_id: string;
  sections: Json;
  version: Generated<bigint>;
  updated_at: Instant;
  updated_by: string | null;
};

export type MorningDigestTable = {
  tenant_id: string;
  user_id: string;
  day: string;
  at: Instant;
};

export type NextBestChoiceTable = {
  tenant_id: string;
  id: string;
  account_id: string;
  person_id: string;
  at: Instant;
  choice: string;
  reason: string | null;
  note: string | null;
  until_on: string | null;
  rank: number;
  score: number;
};

export type NoteTable = {
  tenant_id: string;
  id: string;
  subject_object: string;
  subject_id: string;
  account_id: string | null;
  kind: Generated<string>;
  body: string;
  at: Instant;
  author_id: string | null;
  version: Generated<bigint>;
  created_at: Instant;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
  type: string | null;
  type_version: Generated<number>;
  result: Json | null;
  contact_id: string | null;
  next_step: string | null;
  next_step_on: string | null;
  talk: Json | null;
  grams: Generated<string[] | null>;
};

export type NotificationTable = {
  tenant_id: string;
  id: string;
  user_id: string;
  kind: string;
  object: string | null;
  record_id: string | null;
  payload: ColumnType<unknown, string | undefined, string>;
  at: Instant;
  read_at: Instant | null;
  mail_state: string | null;
  mailed_at: Instant | null;
  mail_error: string | null;
  silent: Generated<boolean>;
  push_state: string | null;
};

export type NotificationPreferenceTable = {
  tenant_id: string;
  user_id: string;
  kind: string;
  mail: boolean | null;
  bell: boolean | null;
  push: boolean | null;
  robot: boolean | null;
};

export type NumberAlertTable = {
  tenant_id: string;
  pipeline_id: string;
  scope_id: string;
  what: string;
  told_on: string;
};

export type OneTimeLinkTable = {
  tenant_id: string;
  id: string;
  purpose: string;
  token_hash: Buffer;
  user_id: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  expires_at: Instant;
  used_at: Instant | null;
};

export type OpenLinkTable = {
  tenant_id: string;
  id: string;
  purpose: string;
  record_id: string;
  label: string;
  token_hash: Buffer;
  created_by: string;
  created_at: Instant;
  expires_at: Instant;
  revoked_at: Instant | null;
};

export type OpenLinkVisitTable = {
  tenant_id: string;
  id: string;
  link_id: string;
  at: Instant;
  act: string;
  address: string;
  device: string;
};

export type OrganisationTable = {
  id: string;
  name: string;
  locale: Generated<string>;
  time_zone: Generated<string>;
  currency: Generated<string>;
  amount_style: Generated<string>;
  demo: Generated<boolean>;
  state: Generated<string>;
  policy_version: Generated<bigint>;
  version: Generated<bigint>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type OutboxTable = {
  tenant_id: string;
  id: string;
  type: string;
  object: string;
  record_id: string | null;
  actor_id: string | null;
  payload: ColumnType<unknown, string | undefined, string>;
  at: Instant;
  dispatched_at: Instant | null;
  tries: Generated<number>;
  reacted: Generated<string[]>;
  retry_at: Instant | null;
  failed_at: Instant | null;
  last_error: string | null;
  tx: Generated<bigint>;
};

export type OutsideMatchTable = {
  tenant_id: string;
  source_id: string;
  meaning: string;
  value: string;
  target: string | null;
  is_chosen: Generated<boolean>;
  row_count: Generated<number>;
};

export type OutsideReaderTable = {
  tenant_id: string;
  source_id: string;
  place: number;
  role_id: string | null;
  team_id: string | null;
};

export type OutsideRowTable = {
  tenant_id: string;
  source_id: string;
  place: number;
  cells: Json;
  owner_id: string | null;
  team_id: string | null;
  account_id: string | null;
  product_id: string | null;
  lead_source: string | null;
  province: string | null;
  on_day: string | null;
};

export type OutsideSourceTable = {
  tenant_id: string;
  id: string;
  kind: string;
  name: string;
  name_en: string | null;
  state: Generated<string>;
  access: Json;
  secret: string | null;
  found: Json | null;
  columns: ColumnType<unknown, string | undefined, string>;
  rows_by_owner: Generated<boolean>;
  every: string | null;
  refresh_at: string | null;
  next_refresh_at: Instant | null;
  refreshed_at: Instant | null;
  refreshing_until: Instant | null;
  row_count: Generated<number>;
  skipped: Generated<number>;
  problems: ColumnType<unknown, string | undefined, string>;
  error: Json | null;
  failures: Generated<number>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  archived_at: Instant | null;
};

export type PhoneCallTable = {
  tenant_id: string;
  id: string;
  state: string;
  subject_object: string | null;
  subject_id: string | null;
  account_id: string | null;
  direction: string;
  outcome: string;
  number: Generated<string>;
  person: Generated<string>;
  seconds: number | null;
  at: Instant;
  recording: Generated<string>;
  note_id: string | null;
  owner_id: string | null;
  team_id: string | null;
  system_id: string | null;
  external_id: string | null;
  extension: string | null;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  settled_at: Instant | null;
  settled_by: string | null;
};

export type PhoneExtensionTable = {
  tenant_id: string;
  system_id: string;
  extension: string;
  user_id: string;
};

export type PhoneSystemTable = {
  tenant_id: string;
  id: string;
  name: string;
  key_hash: Buffer;
  key_number: Generated<number>;
  state: Generated<string>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  archived_at: Instant | null;
};

export type PipelineTable = {
  tenant_id: string;
  id: string;
  name: string;
  name_en: string | null;
  current_version: Generated<number>;
  position: Generated<number>;
  version: Generated<bigint>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  archived_at: Instant | null;
};

export type PlaybookPieceTable = {
  tenant_id: string;
  id: string;
  family: string;
  title: string;
  body: string;
  link: string | null;
  tags: Generated<string[]>;
  scope: string;
  owner_id: string | null;
  team_id: string | null;
  number: Generated<number>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
};

export type PlaybookProposalTable = {
  tenant_id: string;
  id: string;
  piece_id: string;
  scope: string;
  team_id: string | null;
  word: string | null;
  by_id: string;
  at: Instant;
  outcome: string | null;
  answer: string | null;
  decided_by: string | null;
  decided_at: Instant | null;
};

export type PlaybookStageTable = {
  tenant_id: string;
  piece_id: string;
  stage_id: string;
};

export type PlaybookUseTable = {
  tenant_id: string;
  id: string;
  piece_id: string;
  number: number;
  deal_id: string;
  stage_id: string;
  how: string;
  user_id: string | null;
  at: Instant;
};

export type PlaybookVersionTable = {
  tenant_id: string;
  piece_id: string;
  number: number;
  family: string;
  title: string;
  body: string;
  link: string | null;
  tags: string[];
  saved_by: string | null;
  saved_at: Instant;
};

export type PoolTable = {
  tenant_id: string;
  id: string;
  name: string;
  name_en: string | null;
  kind: Generated<string>;
  everybody: Generated<boolean>;
  position: Generated<number>;
  version: Generated<bigint>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  archived_at: Instant | null;
  takes: Json | null;
  daily_claims: number | null;
  hold_limit: number | null;
  hold_filter: ColumnType<unknown, string | undefined, string>;
  cool_days: number | null;
  new_days: number | null;
  daily_views: number | null;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type PoolMemberTable = {
  tenant_id: string;
  id: string;
  pool_id: string;
  team_id: string | null;
  user_id: string | null;
  admin: Generated<boolean>;
};

export type PoolViewTable = {
  tenant_id: string;
  user_id: string;
  pool_id: string;
  day: string;
  lead_id: string;
};

export type PriceBookTable = {
  tenant_id: string;
  id: string;
  name: string;
  currency: Generated<string>;
  segment_field: string | null;
  segment_value: string | null;
  valid_from: string | null;
  valid_to: string | null;
  priority: Generated<bigint>;
  active: Generated<boolean>;
  description: string | null;
  external_id: string | null;
  custom: ColumnType<unknown, string | undefined, string>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
};

export type PriceEntryTable = {
  tenant_id: string;
  price_book_id: string;
  product_id: string;
  price: bigint;
  floor_price: bigint | null;
};

export type ProcessObservationTable = {
  tenant_id: string;
  id: string;
  pipeline_id: string;
  rule_id: string;
  deal_id: string;
  from_stage_id: string | null;
  to_stage_id: string;
  outcome: string;
  at: Instant;
  actor_id: string | null;
};

export type ProductTable = {
  tenant_id: string;
  id: string;
  name: string;
  code: string | null;
  family: string | null;
  unit: string | null;
  list_price: bigint | null;
  active: Generated<boolean>;
  description: string | null;
  external_id: string | null;
  custom: ColumnType<unknown, string | undefined, string>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
  currency: Generated<string>;
  tax_rate: number | null;
  cost: bigint | null;
  floor_price: bigint | null;
  bundle_price: Generated<string>;
};

export type ProductPartTable = {
  tenant_id: string;
  bundle_id: string;
  part_id: string;
  quantity: bigint;
  position: number;
};

export type PushDeviceTable = {
  tenant_id: string;
  id: string;
  user_id: string;
  endpoint: string;
  endpoint_hash: string;
  p256dh: string;
  auth: string;
  name: string;
  created_at: Instant;
  pushed_at: Instant | null;
  error: string | null;
};

export type QualityRulesTable = {
  tenant_id: string;
  rules: Json;
  version: Generated<bigint>;
  changed_at: Instant;
  changed_by: string | null;
};

export type QueueAlarmTable = {
  tenant_id: string;
  at: Instant;
};

export type QuietHoursTable = {
  tenant_id: string;
  user_id: string;
  from_minute: number;
  until_minute: number;
  on_days_off: boolean;
};

export type QuoteTable = {
  tenant_id: string;
  id: string;
  number: string;
  version_number: Generated<number>;
  name: string;
  deal_id: string;
  account_id: string | null;
  contact_id: string | null;
  state: Generated<string>;
  currency: string;
  tax_mode: string;
  valid_until: string | null;
  payment_terms: string | null;
  terms: string | null;
  description: string | null;
  template_id: string | null;
  lesser: Generated<bigint>;
  list_amount: Generated<bigint>;
  net_amount: Generated<bigint>;
  tax_amount: Generated<bigint>;
  amount: Generated<bigint>;
  cost_amount: bigint | null;
  discount_rate: number | null;
  margin: number | null;
  below_floor: Generated<boolean>;
  sent_at: Instant | null;
  first_viewed_at: Instant | null;
  answered_at: Instant | null;
  answered_by: string | null;
  answered_title: string | null;
  answer_comment: string | null;
  owner_id: string | null;
  team_id: string | null;
  external_id: string | null;
  custom: ColumnType<unknown, string | undefined, string>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
};

export type QuoteCounterTable = {
  tenant_id: string;
  period: string;
  last: number;
};

export type QuoteLineTable = {
  tenant_id: string;
  quote_id: string;
  place: number;
  product_id: string | null;
  name: string;
  spec: Generated<string>;
  unit: Generated<string>;
  quantity: bigint;
  unit_price: bigint;
  discount: Generated<number>;
  tax_rate: Generated<number>;
  unit_cost: bigint | null;
  floor_price: bigint | null;
};

export type QuoteRulesTable = {
  tenant_id: string;
  rules: Json;
  version: bigint;
  changed_at: Instant;
  changed_by: string | null;
};

export type QuoteTemplateTable = {
  tenant_id: string;
  id: string;
  name: string;
  tax_mode: string;
  valid_days: number;
  payment_terms: string | null;
  terms: string | null;
  lines: Json;
  is_standard: Generated<boolean>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  archived_at: Instant | null;
};

export type RecordMergeTable = {
  tenant_id: string;
  id: string;
  object: string;
  survivor_id: string;
  loser_ids: string[];
  changes: ColumnType<unknown, string | undefined, string>;
  losers_before: ColumnType<unknown, string | undefined, string>;
  merged_at: Instant;
  merged_by: string | null;
  undone_at: Instant | null;
  undone_by: string | null;
  undo_report: Json | null;
};

export type RecordMergeMoveTable = {
  tenant_id: string;
  merge_id: string;
  part: string;
  row_id: string;
  from_id: string;
};

export type RecycleClockTable = {
  tenant_id: string;
  run_at: Generated<string>;
  warn_at: Generated<string>;
  warned_on: string | null;
  ran_on: string | null;
};

export type RecycleItemTable = {
  tenant_id: string;
  run_id: string;
  lead_id: string;
  at: Instant;
  owner_id: string;
  pool_id: string;
  rule_id: string | null;
  reason: string;
  undoing: string | null;
};

export type RecycleRuleTable = {
  tenant_id: string;
  id: string;
  name: string;
  position: number;
  enabled: Generated<boolean>;
  segment: ColumnType<unknown, string | undefined, string>;
  from_pool_id: string | null;
  to_pool_id: string | null;
  unit: string;
  protect_days: number | null;
  extend_days: Generated<number>;
  most_days: number | null;
  untouched_days: number | null;
  undealt_days: number | null;
  deal_rank: number | null;
  version: Generated<bigint>;
  created_at: Instant;
  updated_at: Instant;
};

export type RecycleRunTable = {
  tenant_id: string;
  id: string;
  cause: string;
  day: string;
  started_at: Instant;
  started_by: string | null;
  finished_at: Instant | null;
  undone_at: Instant | null;
  undone_by: string | null;
};

export type RecycleWarningTable = {
  tenant_id: string;
  lead_id: string;
  owner_id: string;
  back_on: string;
  days_before: number;
  at: Instant;
};

export type RepAbsenceTable = {
  tenant_id: string;
  id: string;
  user_id: string;
  kind: string;
  from_at: Instant;
  until_at: Instant | null;
  reason: string;
  created_at: Instant;
  created_by: string | null;
};

export type RepProfileTable = {
  tenant_id: string;
  user_id: string;
  specialities: Json;
  only_own_regions: boolean;
  conflict_account_ids: Generated<string[]>;
  level: string;
  started_on: string | null;
  daily_capacity: number;
  hold_limit: number;
  takes_leads: boolean;
  spans: Json | null;
  version: Generated<bigint>;
  updated_at: Instant;
};

export type ReportTable = {
  tenant_id: string;
  id: string;
  kind: string;
  title: string;
  folder: Generated<string>;
  owner_id: string | null;
  document: Json;
  edition: Generated<number>;
  draft: Json | null;
  draft_by: string | null;
  version: Generated<bigint>;
  created_at: Instant;
  changed_at: Instant;
  deleted_at: Instant | null;
  shipped: string | null;
};

export type ReportDeliveryTable = {
  tenant_id: string;
  id: string;
  sending_id: string;
  maker_id: string;
  user_id: string | null;
  address: string | null;
  state: string;
  due_at: Instant;
  tries: Generated<number>;
  ended_at: Instant | null;
  failure: string | null;
};

export type ReportEditionTable = {
  tenant_id: string;
  report_id: string;
  number: number;
  title: string;
  folder: string;
  document: Json;
  note: Generated<string>;
  by_id: string | null;
  at: Instant;
};

export type ReportFileTable = {
  tenant_id: string;
  delivery_id: string;
  place: number;
  name: string;
  media_type: string;
  content: Buffer;
};

export type ReportLinkTable = {
  tenant_id: string;
  link_id: string;
  report_id: string;
  used_by: string;
  reach: Json;
  params: Json;
  password_hash: string | null;
  failures: Generated<number>;
  locked_until: Instant | null;
};

export type ReportOutsideTable = {
  tenant_id: string;
  rules: Json;
  version: Generated<bigint>;
  changed_at: Instant;
  changed_by: string | null;
};

export type ReportPictureTable = {
  tenant_id: string;
  report_id: string;
  id: string;
  sha256: string;
  media_type: string;
  size: number;
  added_by: string | null;
  added_at: Instant;
};

export type ReportScheduleTable = {
  tenant_id: string;
  id: string;
  report_id: string;
  owner_id: string;
  is_subscription: Generated<boolean>;
  definition: Json;
  next_at: Instant | null;
  paused_at: Instant | null;
  version: Generated<bigint>;
  created_at: Instant;
  changed_at: Instant;
  deleted_at: Instant | null;
};

export type ReportSendingTable = {
  tenant_id: string;
  id: string;
  schedule_id: string;
  at: Instant;
};

export type ReportSettingTable = {
  tenant_id: string;
  allows_outside: boolean;
};

export type ReportShareTable = {
  tenant_id: string;
  report_id: string;
  place: number;
  user_id: string | null;
  team_id: string | null;
  role_id: string | null;
  rights: string[];
};

export type RepurchaseTable = {
  tenant_id: string;
  rule_id: string;
  delivery_id: string;
  deal_id: string;
  at: Instant;
};

export type RequirementFormTable = {
  tenant_id: string;
  pipeline_id: string;
  number: number;
  questions: Json;
  saved_at: Instant;
  saved_by: string | null;
};

export type RequirementRecordTable = {
  tenant_id: string;
  deal_id: string;
  number: number;
  pipeline_id: string;
  form_number: number;
  answers: Json;
  saved_at: Instant;
  saved_by: string | null;
};

export type ReturnAlarmTable = {
  tenant_id: string;
  lead_id: string;
  due_at: Instant;
  told_at: Instant;
  escalated_at: Instant | null;
};

export type ReturnVisitTable = {
  tenant_id: string;
  account_id: string;
  number: number;
  task_id: string;
  planned_on: string;
  created_at: Instant;
  id: string;
};

export type ReviewTable = {
  tenant_id: string;
  id: string;
  title: string;
  pipeline_id: string;
  team_ids: string[] | null;
  from_on: string;
  to_on: string;
  state: Generated<string>;
  at_section: string | null;
  led_by: string | null;
  met_at: Instant | null;
  closed_at: Instant | null;
  made_by: string;
  made_at: Instant;
  schedule_id: string | null;
};

export type ReviewEntryTable = {
  tenant_id: string;
  id: string;
  review_id: string;
  kind: string;
  section: string;
  words: string;
  figure: Json | null;
  author_id: string;
  at: Instant;
  withdrawn_at: Instant | null;
};

export type ReviewPackTable = {
  tenant_id: string;
  review_id: string;
  pack: Json;
};

export type ReviewParticipantTable = {
  tenant_id: string;
  review_id: string;
  user_id: string;
};

export type ReviewScheduleTable = {
  tenant_id: string;
  id: string;
  pipeline_id: string;
  team_id: string | null;
  day_of_month: number;
  hour: number;
  participants: Generated<string[]>;
  made_by: string;
  created_at: Instant;
  removed_at: Instant | null;
};

export type RobotMessageTable = {
  tenant_id: string;
  id: string;
  robot_id: string;
  notification_id: string | null;
  told_to: string | null;
  text: string;
  href: string | null;
  state: Generated<string>;
  at: Instant;
  due_at: Instant;
  tries: Generated<number>;
  post_id: string | null;
  sent_at: Instant | null;
  error: string | null;
};

export type RoleTable = {
  tenant_id: string;
  id: string;
  key: string;
  name: string;
  name_en: string | null;
  builtin: Generated<boolean>;
  version: Generated<bigint>;
};

export type RoleFieldRightTable = {
  tenant_id: string;
  role_id: string;
  object: string;
  field: string;
  reach: string;
};

export type RolePermissionTable = {
  tenant_id: string;
  role_id: string;
  object: string;
  action: string;
  scope: string;
};

export type SatisfactionTable = {
  tenant_id: string;
  id: string;
  kind: string;
  link_id: string;
  case_id: string | null;
  account_id: string | null;
  score: number;
  comment: Generated<string>;
  answered_at: Instant;
  changed_at: Instant;
};

export type SavedViewTable = {
  tenant_id: string;
  id: string;
  object: string;
  name: string;
  owner_id: string;
  shared: Generated<boolean>;
  state: Json;
  version: Generated<bigint>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type ScoreModelTable = {
  tenant_id: string;
  version: number;
  trained_at: Instant;
  trained_by: string | null;
  won: number;
  lost: number;
  first_at: Instant;
  last_at: Instant;
  recipe: Json;
  model: Json;
  figures: Json;
};

export type SearchEntryTable = {
  tenant_id: string;
  object: string;
  record_id: string;
  text: string;
  grams: string[];
};

export type SegmentTable = {
  tenant_id: string;
  id: string;
  name: string;
  name_en: string | null;
  color: string;
  position: number;
  archived_at: Instant | null;
};

export type SegmentMoveTable = {
  tenant_id: string;
  id: string;
  account_id: string;
  from_id: string | null;
  to_id: string | null;
  at: Instant;
  cause: string;
  rules_version: bigint;
  scores: Json;
};

export type SegmentRulesTable = {
  tenant_id: string;
  rules: Json;
  version: bigint;
  changed_at: Instant;
  changed_by: string | null;
};

export type ServiceCaseTable = {
  tenant_id: string;
  id: string;
  number: string;
  name: string;
  account_id: string | null;
  contact_id: string | null;
  product_id: string | null;
  deal_id: string | null;
  kind: string;
  priority: string;
  channel: string;
  state: string;
  description: string | null;
  respond_due_at: Instant;
  solve_due_at: Instant;
  responded_at: Instant | null;
  solved_at: Instant | null;
  closed_at: Instant | null;
  waiting_since: Instant | null;
  reopened_count: Generated<bigint>;
  due_at: Instant | null;
  amber_at: Instant | null;
  sla_kept: boolean | null;
  escalated_at: Instant | null;
  owner_id: string | null;
  team_id: string | null;
  external_id: string | null;
  custom: ColumnType<unknown, string | undefined, string>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
  respond_minutes: bigint | null;
  solve_minutes: bigint | null;
};

export type ServiceNumberTable = {
  tenant_id: string;
  object: string;
  year: number;
  last: bigint;
};

export type ServiceRulesTable = {
  tenant_id: string;
  rules: Json;
  version: bigint;
  changed_at: Instant;
  changed_by: string | null;
};

export type SessionTable = {
  tenant_id: string;
  id: string;
  token_hash: Buffer;
  user_id: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  seen_at: ColumnType<Date, Date | string | undefined, Date | string>;
  expires_at: Instant;
};

export type SnoozeTable = {
  tenant_id: string;
  id: string;
  deal_id: string;
  clock: string;
  until_on: string;
  reason: string;
  at: Instant;
  by_id: string | null;
  ended_at: Instant | null;
  ended_by: string | null;
};

export type StageTable = {
  tenant_id: string;
  id: string;
  pipeline_id: string;
  name: string;
  name_en: string | null;
  kind: string;
};

export type StageAlertTable = {
  tenant_id: string;
  pipeline_id: string;
  scope_id: string;
  stage_id: string;
  since: Instant;
};

export type StageEventTable = {
  tenant_id: string;
  deal_id: string;
  seq: number;
  pipeline_id: string;
  pipeline_version: number;
  from_stage_id: string | null;
  to_stage_id: string;
  at: Instant;
  recorded_at: Instant;
  client_recorded_at: Instant | null;
  client_key: string | null;
  actor_id: string | null;
  owner_id_at: string | null;
  team_id_at: string | null;
  amount_at: bigint;
  currency: string;
  expected_close_on_at: string | null;
  probability_at: number | null;
  cause: string;
  loss_reason_id: string | null;
  note: string | null;
};

export type StageMappingTable = {
  tenant_id: string;
  pipeline_id: string;
  pipeline_version: number;
  from_stage_id: string;
  to_stage_id: string;
};

export type StageMoveTable = {
  tenant_id: string;
  id: string;
  deal_id: string;
  from_stage_id: string;
  to_stage_id: string;
  loss_reason_id: string | null;
  why: string;
  asked_by: string;
  asked_at: Instant;
  state: string;
  settled_at: Instant | null;
};

export type StageProposalTable = {
  tenant_id: string;
  stage_id: string;
  tenths: number;
  deals: number;
  at: Instant;
};

export type StageVersionTable = {
  tenant_id: string;
  pipeline_id: string;
  pipeline_version: number;
  stage_id: string;
  rank: number;
  goal: string | null;
  target_conversion: number | null;
  target_days: number | null;
  probability: number;
  process: Json | null;
};

export type StoredFileTable = {
  tenant_id: string;
  id: string;
  name: string;
  media_type: string;
  size: bigint;
  created_by: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  expires_at: Instant | null;
};

export type SupervisionNoteTable = {
  tenant_id: string;
  id: string;
  deal_id: string;
  body: string;
  by_id: string;
  to_id: string;
  at: Instant;
  acknowledged_at: Instant | null;
  reply: string | null;
};

export type SurveyTable = {
  tenant_id: string;
  id: string;
  name: string;
  audience: string;
  trigger: string;
  pipeline_id: string | null;
  stage_id: string | null;
  questions: Json;
  is_on: Generated<boolean>;
  version: Generated<bigint>;
  created_at: Instant;
  updated_at: Instant;
};

export type SurveyRequestTable = {
  tenant_id: string;
  id: string;
  survey_id: string;
  cause: string;
  deal_id: string | null;
  case_id: string | null;
  account_id: string | null;
  pipeline_id: string | null;
  pipeline_version: number | null;
  stage_id: string | null;
  user_id: string;
  asked_at: Instant;
  questions: Json | null;
  answers: Json | null;
  answered_at: Instant | null;
};

export type TagTable = {
  tenant_id: string;
  id: string;
  group_id: string;
  name: string;
  name_en: string | null;
  position: Generated<number>;
  archived_at: Instant | null;
};

export type TagGroupTable = {
  tenant_id: string;
  id: string;
  name: string;
  name_en: string | null;
  exclusive: Generated<boolean>;
  color: Generated<string>;
  position: Generated<number>;
  version: Generated<bigint>;
  archived_at: Instant | null;
};

export type TagRuleTable = {
  tenant_id: string;
  id: string;
  tag_id: string;
  test: Json;
  enabled: Generated<boolean>;
  position: Generated<number>;
  version: Generated<bigint>;
  created_at: Instant;
  updated_at: Instant;
};

export type TargetTable = {
  tenant_id: string;
  subject_kind: string;
  subject_id: string;
  level: string;
  month: string;
  amount: bigint;
  set_by: string | null;
  set_at: Instant;
};

export type TargetChangeTable = {
  tenant_id: string;
  id: string;
  subject_kind: string;
  subject_id: string;
  level: string;
  month: string;
  amount_before: bigint | null;
  amount_after: bigint | null;
  changed_by: string | null;
  changed_at: Instant;
};

export type TaskTable = {
  tenant_id: string;
  id: string;
  title: string;
  subject_object: string | null;
  subject_id: string | null;
  account_id: string | null;
  due_on: string | null;
  promised: Generated<boolean>;
  owner_id: string | null;
  team_id: string | null;
  done_at: Instant | null;
  custom: ColumnType<unknown, string | undefined, string>;
  version: Generated<bigint>;
  created_at: Instant;
  created_by: string | null;
  updated_at: Instant;
  deleted_at: Instant | null;
  deleted_by: string | null;
  remind_at: Instant | null;
};

export type TeamTable = {
  tenant_id: string;
  id: string;
  name: string;
  parent_id: string | null;
  manager_id: string | null;
  region: string | null;
  external_id: string | null;
  version: Generated<bigint>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  deleted_at: Instant | null;
};

export type TeamClosureTable = {
  tenant_id: string;
  ancestor_id: string;
  descendant_id: string;
  depth: number;
};

export type TeamMemberTable = {
  tenant_id: string;
  team_id: string;
  user_id: string;
};

export type ToldReminderTable = {
  tenant_id: string;
  object: string;
  record_id: string;
  at: Instant;
  told_at: Instant;
};

export type TvCodeTable = {
  code_hash: Buffer;
  tenant_id: string;
  link_id: string;
  token: string;
  expires_at: Instant;
};

export type UserRoleTable = {
  tenant_id: string;
  user_id: string;
  role_id: string;
};

export type VisitFactTable = {
  tenant_id: string;
  deal_id: string;
  visit_no: number;
  pipeline_id: string;
  stage_id: string;
  kind: string;
  rank: number;
  furthest_before: number;
  entered_at: Instant;
  left_at: Instant | null;
  exit: string;
  first_visit: boolean;
  strict: boolean;
  retro: boolean;
  life_no: number;
  lost_from_rank: number | null;
  loss_reason_id: string | null;
  amount_at: bigint | null;
  owner_at: string | null;
  team_at: string | null;
  amount: bigint | null;
  owner_id: string | null;
  team_id: string | null;
  source: string | null;
  product_id: string | null;
  account_id: string | null;
  deal_created_at: Instant;
};

export type WatchTable = {
  tenant_id: string;
  id: string;
  name: string;
  owner_id: string;
  shared: Generated<boolean>;
  definition: Json;
  version: Generated<bigint>;
  created_at: Instant;
  changed_at: Instant;
  due_at: Instant | null;
  looked_at: Instant | null;
  failure: string | null;
  paused_at: Instant | null;
  deleted_at: Instant | null;
};

export type WorkingTimeTable = {
  tenant_id: string;
  spans: Json;
  days_off: Generated<string[]>;
  days_worked: Generated<string[]>;
  assigns_deals: Generated<boolean>;
  version: Generated<bigint>;
};

export type Tables = {
  account: AccountTable;
  action_item: ActionItemTable;
  alert: AlertTable;
  alert_act: AlertActTable;
  alert_notice: AlertNoticeTable;
  alert_rules: AlertRulesTable;
  alert_turn: AlertTurnTable;
  alert_watch: AlertWatchTable;
  api_key: ApiKeyTable;
  app_user: AppUserTable;
  approval_copy: ApprovalCopyTable;
  approval_deputy: ApprovalDeputyTable;
  approval_entry: ApprovalEntryTable;
  approval_flow: ApprovalFlowTable;
  approval_flow_version: ApprovalFlowVersionTable;
  approval_request: ApprovalRequestTable;
  approval_seat: ApprovalSeatTable;
  assignment_decision: AssignmentDecisionTable;
  assignment_rule: AssignmentRuleTable;
  audit_entry: AuditEntryTable;
  automation_call: AutomationCallTable;
  automation_hook: AutomationHookTable;
  automation_rule: AutomationRuleTable;
  automation_run: AutomationRunTable;
  automation_version: AutomationVersionTable;
  automation_watch: AutomationWatchTable;
  baseline: BaselineTable;
  calendar_feed: CalendarFeedTable;
  capture: CaptureTable;
  capture_refusal: CaptureRefusalTable;
  capture_source: CaptureSourceTable;
  case_file: CaseFileTable;
  case_message: CaseMessageTable;
  channel_cost: ChannelCostTable;
  checklist_tick: ChecklistTickTable;
  clock_reminder: ClockReminderTable;
  clock_rules: ClockRulesTable;
  clock_state: ClockStateTable;
  coaching: CoachingTable;
  comment: CommentTable;
  contact: ContactTable;
  contact_round: ContactRoundTable;
  contract: ContractTable;
  contract_instalment: ContractInstalmentTable;
  contract_line: ContractLineTable;
  contract_receipt: ContractReceiptTable;
  contract_rules: ContractRulesTable;
  contract_series: ContractSeriesTable;
  contract_sign_hook: ContractSignHookTable;
  contract_sign_report: ContractSignReportTable;
  contract_template: ContractTemplateTable;
  contract_template_version: ContractTemplateVersionTable;
  deal: DealTable;
  deal_contact: DealContactTable;
  deal_fact: DealFactTable;
  deal_field_event: DealFieldEventTable;
  deal_watch: DealWatchTable;
  delivery: DeliveryTable;
  delivery_item: DeliveryItemTable;
  duplicate_group: DuplicateGroupTable;
  duplicate_key: DuplicateKeyTable;
  duplicate_rule: DuplicateRuleTable;
  exchange_rate: ExchangeRateTable;
  field_definition: FieldDefinitionTable;
  file: FileTable;
  file_version: FileVersionTable;
  follow_up_type: FollowUpTypeTable;
  forecast_pick: ForecastPickTable;
  forecast_rules: ForecastRulesTable;
  forecast_submission: ForecastSubmissionTable;
  form_entry: FormEntryTable;
  form_filling: FormFillingTable;
  form_number: FormNumberTable;
  hand_over: HandOverTable;
  hand_over_brief: HandOverBriefTable;
  hand_over_item: HandOverItemTable;
  hand_over_receiver: HandOverReceiverTable;
  idempotency_key: IdempotencyKeyTable;
  im_robot: ImRobotTable;
  import_effect: ImportEffectTable;
  import_run: ImportRunTable;
  incentive_scheme: IncentiveSchemeTable;
  incentive_statement: IncentiveStatementTable;
  incentive_version: IncentiveVersionTable;
  job: JobTable;
  joined_history: JoinedHistoryTable;
  jotting: JottingTable;
  lead: LeadTable;
  lead_conversion: LeadConversionTable;
  lead_lock: LeadLockTable;
  lead_mailbox: LeadMailboxTable;
  lead_move: LeadMoveTable;
  lead_queue: LeadQueueTable;
  lead_score: LeadScoreTable;
  lead_score_rules: LeadScoreRulesTable;
  lead_scoring: LeadScoringTable;
  lead_step_rules: LeadStepRulesTable;
  lead_tag: LeadTagTable;
  lead_touch: LeadTouchTable;
  lead_traits: LeadTraitsTable;
  ledger_line: LedgerLineTable;
  login: LoginTable;
  login_attempt: LoginAttemptTable;
  loss_reason: LossReasonTable;
  mail: MailTable;
  mail_attachment: MailAttachmentTable;
  mail_body: MailBodyTable;
  mail_reference: MailReferenceTable;
  mail_subject: MailSubjectTable;
  mail_thread: MailThreadTable;
  mailbox: MailboxTable;
  mailbox_folder: MailboxFolderTable;
  mailbox_skip: MailboxSkipTable;
  meeting: MeetingTable;
  meeting_invitation: MeetingInvitationTable;
  meeting_minutes: MeetingMinutesTable;
  meeting_participant: MeetingParticipantTable;
  migration: MigrationTable;
  minutes_task: MinutesTaskTable;
  minutes_template: MinutesTemplateTable;
  morning_digest: MorningDigestTable;
  next_best_choice: NextBestChoiceTable;
  note: NoteTable;
  notification: NotificationTable;
  notification_preference: NotificationPreferenceTable;
  number_alert: NumberAlertTable;
  one_time_link: OneTimeLinkTable;
  open_link: OpenLinkTable;
  open_link_visit: OpenLinkVisitTable;
  organisation: OrganisationTable;
  outbox: OutboxTable;
  outside_match: OutsideMatchTable;
  outside_reader: OutsideReaderTable;
  outside_row: OutsideRowTable;
  outside_source: OutsideSourceTable;
  phone_call: PhoneCallTable;
  phone_extension: PhoneExtensionTable;
  phone_system: PhoneSystemTable;
  pipeline: PipelineTable;
  playbook_piece: PlaybookPieceTable;
  playbook_proposal: PlaybookProposalTable;
  playbook_stage: PlaybookStageTable;
  playbook_use: PlaybookUseTable;
  playbook_version: PlaybookVersionTable;
  pool: PoolTable;
  pool_member: PoolMemberTable;
  pool_view: PoolViewTable;
  price_book: PriceBookTable;
  price_entry: PriceEntryTable;
  process_observation: ProcessObservationTable;
  product: ProductTable;
  product_part: ProductPartTable;
  push_device: PushDeviceTable;
  quality_rules: QualityRulesTable;
  queue_alarm: QueueAlarmTable;
  quiet_hours: QuietHoursTable;
  quote: QuoteTable;
  quote_counter: QuoteCounterTable;
  quote_line: QuoteLineTable;
  quote_rules: QuoteRulesTable;
  quote_template: QuoteTemplateTable;
  record_merge: RecordMergeTable;
  record_merge_move: RecordMergeMoveTable;
  recycle_clock: RecycleClockTable;
  recycle_item: RecycleItemTable;
  recycle_rule: RecycleRuleTable;
  recycle_run: RecycleRunTable;
  recycle_warning: RecycleWarningTable;
  rep_absence: RepAbsenceTable;
  rep_profile: RepProfileTable;
  report: ReportTable;
  report_delivery: ReportDeliveryTable;
  report_edition: ReportEditionTable;
  report_file: ReportFileTable;
  report_link: ReportLinkTable;
  report_outside: ReportOutsideTable;
  report_picture: ReportPictureTable;
  report_schedule: ReportScheduleTable;
  report_sending: ReportSendingTable;
  report_setting: ReportSettingTable;
  report_share: ReportShareTable;
  repurchase: RepurchaseTable;
  requirement_form: RequirementFormTable;
  requirement_record: RequirementRecordTable;
  return_alarm: ReturnAlarmTable;
  return_visit: ReturnVisitTable;
  review: ReviewTable;
  review_entry: ReviewEntryTable;
  review_pack: ReviewPackTable;
  review_participant: ReviewParticipantTable;
  review_schedule: ReviewScheduleTable;
  robot_message: RobotMessageTable;
  role: RoleTable;
  role_field_right: RoleFieldRightTable;
  role_permission: RolePermissionTable;
  satisfaction: SatisfactionTable;
  saved_view: SavedViewTable;
  score_model: ScoreModelTable;
  search_entry: SearchEntryTable;
  segment: SegmentTable;
  segment_move: SegmentMoveTable;
  segment_rules: SegmentRulesTable;
  service_case: ServiceCaseTable;
  service_number: ServiceNumberTable;
  service_rules: ServiceRulesTable;
  session: SessionTable;
  snooze: SnoozeTable;
  stage: StageTable;
  stage_alert: StageAlertTable;
  stage_event: StageEventTable;
  stage_mapping: StageMappingTable;
  stage_move: StageMoveTable;
  stage_proposal: StageProposalTable;
  stage_version: StageVersionTable;
  stored_file: StoredFileTable;
  supervision_note: SupervisionNoteTable;
  survey: SurveyTable;
  survey_request: SurveyRequestTable;
  tag: TagTable;
  tag_group: TagGroupTable;
  tag_rule: TagRuleTable;
  target: TargetTable;
  target_change: TargetChangeTable;
  task: TaskTable;
  team: TeamTable;
  team_closure: TeamClosureTable;
  team_member: TeamMemberTable;
  told_reminder: ToldReminderTable;
  tv_code: TvCodeTable;
  user_role: UserRoleTable;
  visit_fact: VisitFactTable;
  watch: WatchTable;
  working_time: WorkingTimeTable;
};

