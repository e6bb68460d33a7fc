/** What cases offer to insights: how many, how fast, how well the times were kept, how content customers were. */
import { customOfRow, label } from '../../../insights/model/cube-parts.ts';
import type { Cube, Measure } from '../../../insights/model/measure.ts';
import type { Label } from '../../../platform/model/label.ts';
import { caseStateOptions } from '../case/case-state.ts';
import { caseKindOptions, casePriorityOptions } from '../case/priorities.ts';
import { holderDimensions } from './shared-dimensions.ts';

/** One row a case, with what its customer said last. */
const cases = `(
  select c.tenant_id, c.id as case_id, c.owner_id, c.team_id, c.account_id, c.product_id, c.kind, c.priority, c.state,
    c.created_at, c.responded_at, c.respond_minutes, c.solved_at, c.solve_minutes, c.sla_kept, c.reopened_count, c.custom, c.due_at, s.score
  from service_case c
  left join lateral (select s.score from satisfaction s where s.tenant_id = c.tenant_id and s.case_id = c.id
    order by s.changed_at desc limit 1) s on true
  where c.tenant_id = :tenant and c.deleted_at is null) f`;

const measure = (id: string, words: Label, definition: Label, more: Partial<Measure> = {}): Measure => ({
  id: `cases.${id}`,
  label: words,
  definition,
  unit: 'count',
  source: 'case',
  aggregate: 'count(*) {of}',
  additive: true,
  past: false,
  ...more,
});

const median = (from: string, to: string, of: string): Partial<Measure> => ({
  unit: 'minutes',
  of,
  aggregate: `percentile_cont(0.5) within group (order by extract(epoch from ${to} - ${from}) / 60.0) {of}`,
  additive: false,
});

/** Of working minutes that the case keeps. */
const medianOf = (minutes: string): Partial<Measure> => ({
  unit: 'minutes',
  of: `${minutes} is not null`,
  aggregate: `percentile_cont(0.5) within group (order by ${minutes}) {of}`,
  additive: false,
});

const rate = (of: string, what: string): Partial<Measure> => ({
  unit: 'percent',
  of,
  aggregate: `avg((${what})::int) {of}`,
  additive: false,
});

const open = "f.state not in ('solved', 'closed')";

const measures: readonly Measure[] = [
  measure('count', label('服务单数', 'Cases'), label('服务单的数量', 'How many cases there are')),
  measure(
    'open',
    label('未解决的服务单', 'Open cases'),
    label('现在还没有解决的服务单数', 'Cases that are not solved now'),
    { of: open },
  ),
  measure(
    'late',
    label('已超时的服务单', 'Cases past their time'),
    label('现在已超过应答或解决期限、还没有解决的服务单数', 'Open cases that are past what they owe now'),
    { of: `${open} and f.due_at <= :asOf` },
  ),
  measure(
    'response_time',
    label('首次响应时长（中位数）', 'Time to first response (median)'),
    label(
      '从建单到首次响应的时长的中位数，按钟表时间；还没有响应的不算',
      'Median time from opening to the first response, by the clock on the wall; unanswered cases do not count',
    ),
    median('f.created_at', 'f.responded_at', 'f.responded_at is not null'),
  ),
  measure(
    'response_worked',
    label('首次响应用时（工作时间，中位数）', 'Working time to first response (median)'),
    label(
      '从建单到首次响应的工作时间的中位数，夜里和休息日不算；还没有响应的不算',
      'Median working time from opening to the first response, without nights and days off; unanswered cases do not count',
    ),
    medianOf('f.respond_minutes'),
  ),
  measure(
    'solve_worked',
    label('解决用时（工作时间，中位数）', 'Working time to solve (median)'),
    label(
      '从建单到解决的工作时间的中位数，夜里和休息日不算，等待客户的时间也在内；未解决的不算',
      'Median working time from opening to the solution, without nights and days off, waiting for the customer included; open cases do not count',
    ),
    medianOf('f.solve_minutes'),
  ),
  measure(
    'solve_time',
    label('解决时长（中位数）', 'Time to solve (median)'),
    label(
      '从建单到解决的时长的中位数，按钟表时间，等待客户的时间也在内；未解决的不算',
      'Median time from opening to the solution, by the clock on the wall, waiting for the customer included; open cases do not count',
    ),
    median('f.created_at', 'f.solved_at', 'f.solved_at is not null'),
  ),
  measure(
    'kept_rate',
    label('时限达成率', 'Times kept'),
    label(
      '首次响应和解决都在期限内的 ÷ 已解决的服务单；没有已解决的为空',
      'Cases answered and solved in time ÷ cases solved; empty without any',
    ),
    rate('f.sla_kept is not null', 'f.sla_kept'),
  ),
  measure(
    'reopened_rate',
    label('重开率', 'Re-opened'),
    label(
      '至少重新打开过一次的 ÷ 全部服务单；没有服务单为空',
      'Cases that were re-opened at least once ÷ all cases; empty without any',
    ),
    rate('true', 'f.reopened_count > 0'),
  ),
  measure(
    'rated',
    label('收到的评价', 'Cases rated'),
    label('客户评过分的服务单数', 'Cases that a customer rated'),
    { of: 'f.score is not null' },
  ),
  measure(
    'csat',
    label('客户满意度（CSAT）', 'Satisfaction (CSAT)'),
    label(
      '评 4 分或 5 分的 ÷ 有评价的服务单，每单取最近一次评价；没有评价为空',
      'Cases rated 4 or 5 ÷ cases rated, each by its latest rating; empty without any',
    ),
    rate('f.score is not null', 'f.score >= 4'),
  ),
];

const on = (sql: string) => ({ case: { sql } });

export const caseCube: Cube = {
  id: 'cases',
  label: label('服务单', 'Cases'),
  object: 'case',
  record: 'case_id',
  sources: { case: { from: cases } },
  joins: {},
  measures,
  dimensions: [
    ...holderDimensions('cases', 'case'),
    {
      id: 'cases.kind',
      label: label('类型', 'Kind'),
      kind: 'select',
      on: on('f.kind'),
      options: caseKindOptions,
    },
    {
      id: 'cases.priority',
      label: label('优先级', 'Priority'),
      kind: 'select',
      on: on('f.priority'),
      options: casePriorityOptions,
    },
    {
      id: 'cases.state',
      label: label('状态', 'State'),
      kind: 'select',
      on: on('f.state'),
      options: caseStateOptions,
    },
    {
      id: 'cases.created_on',
      label: label('建单日期', 'Opened on'),
      kind: 'day',
      stored: 'instant',
      on: on('f.created_at'),
    },
    {
      id: 'cases.solved_on',
      label: label('解决日期', 'Solved on'),
      kind: 'day',
      stored: 'instant',
      on: on('f.solved_at'),
    },
  ],
  custom: customOfRow,
};
