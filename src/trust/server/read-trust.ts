/** Trust scores by person, team or week, from the counts that insights answers within the asker's reach. */
import type { Day } from '../../platform/model/calendar.ts';
import type { Cell, TableAnswer } from '../../insights/model/answer.ts';
import type { Condition, MeasureQuestion } from '../../insights/model/question.ts';
import { createInsights } from '../../insights/server/index.ts';
import type { Work } from '../../platform/server/index.ts';
import type { TrustAnswer, TrustCircle } from '../model/contract.ts';
import { signals, type Signal } from '../model/signals.ts';
import { doubtedMeasure, judgedMeasure, trustCube } from '../model/trust-cube.ts';
import { trustOf } from '../model/trust-of.ts';
import { readQualityRules } from './quality-rules.ts';

const insights = createInsights({ cubes: [trustCube] });

type Asked = {
  by: TrustCircle;
  from?: Day | undefined;
  to?: Day | undefined;
  person?: string | undefined;
  team?: string | undefined;
};

const dimensions: Readonly<Record<TrustCircle, readonly string[]>> = {
  whole: [],
  person: ['trust.person'],
  team: ['trust.team'],
  week: ['trust.on.week'],
};

/** The scores with what they are made of. By week only signs that have a day count: how things stand now has none. */
export async function readTrust(work: Work, asked: Asked): Promise<TrustAnswer> {
  const told = asked.by === 'week' ? signals.filter(({ dated }) => dated) : signals;
  const question: MeasureQuestion = {
    measures: told.flatMap(({ id }) => [judgedMeasure(id), doubtedMeasure(id)]),
    dimensions: [...dimensions[asked.by]],
    filters: conditionsOf(asked),
    sort: [],
    limit: 1000,
  };
  const { rules } = await readQualityRules(work);
  const answer = (await insights.answer(work, question)) as TableAnswer;
  const width = question.dimensions.length;
  return {
    rows: answer.rows.map((row) => ({
      key: width === 0 ? null : keyOf(row[0]),
      ...trustOf(countsOf(told, row.slice(width)), rules.signals),
    })),
    question,
  };
}

function countsOf(told: readonly Signal[], numbers: readonly Cell[]) {
  return told.map(({ id }, place) => ({
    id,
    judged: Number(numbers[place * 2]),
    doubted: Number(numbers[place * 2 + 1]),
  }));
}

function keyOf(cell: Cell | undefined): TrustAnswer['rows'][number]['key'] {
  return cell === null || cell === undefined || typeof cell === 'object' ? (cell ?? null) : String(cell);
}

/** Open ends are the ends of what is looked at. */
function conditionsOf({ from, to, person, team }: Asked): Condition[] {
  return [
    ...(from ? [{ field: 'trust.on', op: 'gte' as const, value: from }] : []),
    ...(to ? [{ field: 'trust.on', op: 'lt' as const, value: to }] : []),
    ...(person ? [{ field: 'trust.person', op: 'is' as const, value: person }] : []),
    ...(team ? [{ field: 'trust.team', op: 'is' as const, value: team }] : []),
  ];
}
