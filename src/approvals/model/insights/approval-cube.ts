/** What approvals offer to insights: how long papers take in each step of a flow, what waits now, what is sent back. */
import { label, named } from '../../../insights/model/cube-parts.ts';
import type { Cube, Dimension, Measure, Names } from '../../../insights/model/measure.ts';
import type { FieldOption } from '../../../platform/model/fields.ts';
import type { Label } from '../../../platform/model/label.ts';

/** What every row tells of its request: whose it is, by which version of which flow it goes. */
const ofRequest = `r.tenant_id, r.id as request_id, r.submitter_id as owner_id, u.team_id, r.paper, r.outcome, r.title, r.submitted_at,
    v.flow_id, v.id as version_id`;
const joined = `
  join approval_flow_version v on v.tenant_id = r.tenant_id and v.id = r.flow_version_id
  join app_user u on u.tenant_id = r.tenant_id and u.id = r.submitter_id`;

const requests = `(
  select ${ofRequest}, r.submitted_at as created_at, r.ended_at
  from approval_request r ${joined}
  where r.tenant_id = :tenant) f`;

/** One row for each time a request came to a step in which somebody was asked; it is left with the last decision. */
const visits = `(
  select ${ofRequest}, n.step_name, n.entered_at, n.entered_at as created_at, n.left_at, n.due_at, n.was_sent_back,
    n.is_open and r.outcome = 'running' as is_open
  from (
    select s.tenant_id, s.request_id, s.round, min(s.step_name) as step_name, min(s.asked_at) as entered_at,
      max(s.decided_at) filter (where s.state in ('approved', 'rejected', 'sent_back', 'withdrawn')) as left_at,
      min(s.due_at) as due_at, bool_or(s.state = 'sent_back') as was_sent_back,
      bool_or(s.state in ('waiting', 'asked')) as is_open
    from approval_seat s where s.tenant_id = :tenant
    group by s.tenant_id, s.request_id, s.round having min(s.asked_at) is not null) n
  join approval_request r on r.tenant_id = n.tenant_id and r.id = n.request_id ${joined}
  where n.tenant_id = :tenant) f`;

const decided = 'f.left_at is not null and not f.is_open';
const ended = "f.outcome in ('approved', 'rejected')";
const minutes = 'extract(epoch from f.left_at - f.entered_at) / 60.0';

const measure = (
  id: string,
  source: 'request' | 'visit',
  words: Label,
  definition: Label,
  more: Partial<Measure>,
): Measure => ({
  id: `approvals.${id}`,
  label: words,
  definition,
  unit: 'count',
  source,
  aggregate: 'count(*) {of}',
  additive: true,
  past: false,
  ...more,
});

const quantile = (share: number, of: string, value: string): Partial<Measure> => ({
  unit: 'minutes',
  of,
  aggregate: `percentile_cont(${share}) within group (order by ${value}) {of}`,
  additive: false,
});

const measures: readonly Measure[] = [
  measure(
    'submitted',
    'request',
    label('提交的审批', 'Requests submitted'),
    label('提交过的审批数', 'How many requests were submitted'),
    {},
  ),
  measure(
    'approved_rate',
    'request',
    label('审批通过率', 'Approval rate'),
    label(
      '通过 ÷（通过 + 驳回）；在途、撤回的不算，没有时为空',
      'Approved ÷ (approved + rejected); empty without any',
    ),
    { unit: 'percent', of: ended, aggregate: "avg((f.outcome = 'approved')::int) {of}", additive: false },
  ),
  measure(
    'whole_median',
    'request',
    label('全程用时（中位数）', 'Time from submitting to the end (median)'),
    label(
      '从提交到通过或驳回的自然时间的中位数；在途、撤回的不算',
      'Median time on the clock from submitting to approval or rejection; open and revoked ones do not count',
    ),
    quantile(0.5, ended, 'extract(epoch from f.ended_at - f.submitted_at) / 60.0'),
  ),
  measure(
    'decided',
    'visit',
    label('已处理的环节', 'Steps decided'),
    label(
      '有人作出决定、已经离开的环节次数；退回后再次经过的另算一次',
      'How often a step was left by a decision; passed again after a sending back it counts again',
    ),
    { of: decided },
  ),
  measure(
    'step_median',
    'visit',
    label('环节用时（中位数）', 'Time in a step (median)'),
    label(
      '从第一个人被请求到最后一个决定的自然时间的中位数',
      'Median time on the clock from the first asking to the last decision in a step',
    ),
    quantile(0.5, decided, minutes),
  ),
  measure(
    'step_p80',
    'visit',
    label('环节用时（P80）', 'Time in a step (80th percentile)'),
    label('80% 的环节在这个时间以内处理完', 'Four out of five steps are decided within this time'),
    quantile(0.8, decided, minutes),
  ),
  measure(
    'waiting',
    'visit',
    label('正在等待', 'Waiting now'),
    label('现在停在这个环节、等人决定的审批数', 'Requests that stand in the step now and wait for somebody'),
    { of: 'f.is_open' },
  ),
  measure(
    'overdue',
    'visit',
    label('超过时限', 'Past their time'),
    label('正在等待、且超过环节规定时限的审批数', 'Requests waiting in the step longer than it allows'),
    { of: 'f.is_open and f.due_at < :asOf' },
  ),
  measure(
    'sent_back_rate',
    'visit',
    label('退回率', 'Sent-back rate'),
    label(
      '被退回的 ÷ 已处理的环节次数；没有时为空',
      'Steps that sent the paper back ÷ steps decided; empty without any',
    ),
    { unit: 'percent', of: decided, aggregate: 'avg(f.was_sent_back::int) {of}', additive: false },
  ),
];

const everywhere = (sql: string) => ({ request: { sql }, visit: { sql } });
const versionNames = `(select v.tenant_id, v.id, f.name || ' · 第 ' || v.number || ' 版' as name,
    f.name || ' · version ' || v.number as name_en, f.position * 1000 + v.number as position
  from approval_flow_version v join approval_flow f on f.tenant_id = v.tenant_id and f.id = v.flow_id)`;

function dimensions(papers: readonly FieldOption[]): Dimension[] {
  const reference = (id: string, words: Label, sql: string, names: Names): Dimension => ({
    id: `approvals.${id}`,
    label: words,
    kind: 'reference',
    on: everywhere(sql),
    names,
  });
  return [
    {
      id: 'approvals.paper',
      label: label('单据', 'Paper'),
      kind: 'select',
      on: everywhere('f.paper'),
      options: papers,
    },
    reference('flow', label('审批流程', 'Flow'), 'f.flow_id', named('approval_flow', 'approval_flow')),
    reference('flow_version', label('流程版本', 'Version of the flow'), 'f.version_id', {
      object: 'approval_flow_version',
      from: versionNames,
      ordered: true,
    }),
    {
      id: 'approvals.step',
      label: label('环节', 'Step'),
      kind: 'text',
      on: { visit: { sql: 'f.step_name' } },
    },
    reference('submitter', label('提交人', 'Submitter'), 'f.owner_id', named('user', 'app_user')),
    reference('team', label('提交人的团队', 'Team of the submitter'), 'f.team_id', named('team', 'team')),
    {
      id: 'approvals.submitted_on',
      label: label('提交日期', 'Submitted on'),
      kind: 'day',
      stored: 'instant',
      on: everywhere('f.submitted_at'),
    },
  ];
}

/** The cube, with the kinds of paper there are. */
export function approvalCube(papers: readonly FieldOption[]): Cube {
  return {
    id: 'approvals',
    label: label('审批', 'Approvals'),
    object: 'approval',
    record: 'request_id',
    line: { title: 'f.title', at: 'f.created_at', object: "'approval'", recordId: 'f.request_id' },
    sources: { request: { from: requests }, visit: { from: visits } },
    joins: {},
    measures,
    dimensions: dimensions(papers),
    custom: {},
    customOn: [],
  };
}
