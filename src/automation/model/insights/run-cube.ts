/** What runs of automations offer to insights: how often they act, and how often they cannot. */
import { label, measuring, middle, named, share, splitting } from '../../../insights/model/cube-parts.ts';
import type { Cube } from '../../../insights/model/measure.ts';
import { badStates, runStateLabels, runStates } from '../run.ts';

/** One row a run; `created_at` is when what it answers to happened. */
const runs = `(
  select r.tenant_id, r.id, r.rule_id, r.state, r.initiator_id as owner_id, u.team_id, r.object as subject_object,
    r.record_id as subject_id, r.happened_at as created_at, r.duration_ms, a.name as title
  from automation_run r join automation_rule a on a.tenant_id = r.tenant_id and a.id = r.rule_id
  left join app_user u on u.tenant_id = r.tenant_id and u.id = r.initiator_id
  where r.tenant_id = :tenant) f`;

const isBad = `f.state in (${badStates.map((state) => `'${state}'`).join(', ')})`;
const isEnded = "f.state not in ('waiting', 'unmatched')";
const measure = measuring('automation_runs', 'run');
const by = splitting('automation_runs', 'run');

export const runCube: Cube = {
  id: 'automation_runs',
  label: label('自动化运行', 'Automation runs'),
  object: 'automation',
  record: 'id',
  sources: { run: { from: runs } },
  joins: {},
  measures: [
    measure(
      'count',
      label('运行次数', 'Runs'),
      label(
        '自动化被触发的次数，条件不符的也算',
        'How often automations were set off, also where their conditions did not hold',
      ),
    ),
    measure(
      'done',
      label('完成的运行', 'Runs done'),
      label('条件符合且动作全部完成的次数', 'Runs whose conditions held and whose actions were all done'),
      {
        of: "f.state = 'done'",
      },
    ),
    measure(
      'failed',
      label('没有完成的运行', 'Runs that failed'),
      label('被拒绝、中止或出错的次数', 'Runs that were refused, stopped or failed'),
      {
        of: isBad,
      },
    ),
    measure(
      'failed_rate',
      label('运行失败率', 'Share that failed'),
      label(
        '没有完成的 ÷ 条件符合且已结束的运行；没有时为空',
        'Runs that failed ÷ runs that acted and ended; empty without any',
      ),
      share(isEnded, isBad),
    ),
    measure(
      'length_median',
      label('运行用时（中位数）', 'Length of runs (median)'),
      label('完成的运行所用时间的中位数', 'Median length of runs that were done'),
      middle('minutes', "f.state = 'done' and f.duration_ms is not null", 'f.duration_ms / 60000.0'),
    ),
  ],
  dimensions: [
    by.reference('rule', label('规则', 'Rule'), 'f.rule_id', named('automation_rule', 'automation_rule')),
    ...by.holders(),
    by.select(
      'state',
      label('状态', 'State'),
      'f.state',
      runStates.map((value) => ({ value, label: runStateLabels[value] })),
    ),
    by.day('on', label('运行日期', 'Day'), 'f.created_at'),
  ],
  custom: {},
  customOn: [],
  line: { title: 'f.title', at: 'f.created_at', object: 'f.subject_object', recordId: 'f.subject_id' },
};
