/** What was to be won in the period, at the three levels, beside what was won: of all pipelines together. */
import type { TableAnswer } from '../../../insights/model/answer.ts';
import type { Measure } from '../../../insights/model/measure.ts';
import { dealMeasures } from '../../../deals/model/deal-measures.ts';
import { levelLabels, targetLevels, type Subject } from '../../../forecasting/model/target/target-levels.ts';
import { targetOf } from '../../../forecasting/server/index.ts';
import { say, type Label } from '../../../platform/model/label.ts';
import { scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { PackColumn, PackTable } from '../../model/review/pack.ts';
import type { ReviewedPart } from '../../model/review/pack-questions.ts';
import type { Measuring } from '../measuring.ts';

const words = {
  level: { zh: '目标档', en: 'Level' },
  target: { zh: '目标金额', en: 'Target' },
  won: { zh: '赢单金额', en: 'Won' },
  reached: { zh: '完成率', en: 'Reached' },
} satisfies Record<string, Label>;

const wonAmount: Measure = dealMeasures.find(({ id }) => id === 'deals.won_amount')!;

/** Null without a target, and for those who may see targets or amounts of deals not. */
export async function targetTable(
  { insights }: Measuring,
  work: Work,
  { teamIds, period }: ReviewedPart,
): Promise<PackTable | null> {
  const subject = subjectOf(work, teamIds);
  if (!subject || scopeOf(work.principal, 'target', 'read') === null) return null;
  const targets = await targetOf(work, period, subject);
  const set = targetLevels.filter((level) => targets[level] !== null);
  if (set.length === 0) return null;
  const teams = teamIds ? [{ field: 'deals.team', op: 'in' as const, value: [...teamIds] }] : [];
  const days = { field: 'deals.closed_on', op: 'between' as const, value: [period.from, period.to] };
  const question = {
    measures: ['deals.won_amount'],
    dimensions: [],
    filters: [...teams, days],
    sort: [],
    limit: 1,
  };
  const { rows } = (await insights.answer(work, question)) as TableAnswer;
  const won = BigInt(String(rows[0]?.[0] ?? '0'));
  return {
    key: 'targets.levels',
    section: 'targets',
    title: { zh: '本期目标（全部销售流程）', en: 'Targets of the period (all pipelines)' },
    question: null,
    columns: [
      column('level', null),
      column('target', 'money'),
      column('won', 'money'),
      column('reached', 'percent'),
    ],
    rows: set.map((level) => [
      { id: level, name: say(levelLabels[level], work.principal.locale) },
      String(targets[level]),
      String(won),
      targets[level] === 0n ? null : Number(won) / Number(targets[level]),
    ]),
    asOf: work.now.toISOString(),
  };
}

function column(id: keyof typeof words, unit: PackColumn['unit']): PackColumn {
  return {
    id,
    label: words[id],
    kind: id === 'level' ? 'select' : 'measure',
    unit,
    definition: id === 'won' ? wonAmount.definition : null,
    fields: id === 'won' || id === 'reached' ? ['deal.amount'] : [],
  };
}

/** The organisation, or the team the asker leads; nobody’s where several teams are looked at that are not one. */
function subjectOf({ principal }: Work, teamIds: readonly string[] | null): Subject | null {
  if (teamIds === null) return { kind: 'organisation', id: principal.tenantId };
  const [first, ...others] = principal.teamIds.filter((team) => teamIds.includes(team));
  if (first && others.length === 0) return { kind: 'team', id: first };
  return teamIds.length === 1 ? { kind: 'team', id: teamIds[0]! } : null;
}
