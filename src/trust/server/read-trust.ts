/** Trust scores by person, team or week, from the counts that insights answers within the asker's reach. */
import type { Day } from '../../platform/model/calendar.ts';
import type { Cell, TableAnswer } from '../../insights/model/answer.ts';
import type { Condition, MeasureQuestion } from '../../insights/model/question.ts';
import { createInsights } from '../../insights/server/index.ts';
import type { Work } from '../../platform/server/index.ts';
import type { TrustAnswer, TrustCircle } from '../model/contract.ts';
import { signals, type Signal, type SignalId } from '../model/signals.ts';
import { doubtedMeasure, judgedMeasure, trustCube } from '../model/trust-cube.ts';
import { trustOf, type SignalCount } from '../model/trust-of.ts';
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
  const question = questionOf(told, asked);
  const { rules } = await readQualityRules(work);
  const found = await countEach(work, told, question);
  return {
    rows: found.map(({ key, counts }) => ({
      key,
      ...trustOf(
        told.map(({ id }) => counts.get(id) ?? { id, judged: 0, doubted: 0 }),
        rules.signals,
      ),
    })),
    question,
  };
}

function questionOf(told: readonly Signal[], asked: Asked): MeasureQuestion {
  return {
    measures: told.flatMap(({ id }) => [judgedMeasure(id), doubtedMeasure(id)]),
    dimensions: [...dimensions[asked.by]],
    filters: conditionsOf(asked),
    sort: [],
    limit: 1000,
  };
}

type Key = TrustAnswer['rows'][number]['key'];
type Found = { key: Key; counts: Map<SignalId, SignalCount> };

/** Source by source: one statement over all of them is planned for seconds. */
async function countEach(work: Work, told: readonly Signal[], question: MeasureQuestion): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const some of Map.groupBy(told, ({ source }) => source).values()) {
    const { measures } = questionOf(some, { by: 'whole' });
    const { rows } = (await insights.answer(work, { ...question, measures })) as TableAnswer;
    for (const row of rows) {
      const key = question.dimensions.length === 0 ? null : keyOf(row[0]);
      const name = key !== null && typeof key === 'object' ? key.id : String(key);
      const entry = found.get(name) ?? { key, counts: new Map() };
      found.set(name, entry);
      for (const count of countsOf(some, row.slice(question.dimensions.length)))
        entry.counts.set(count.id, count);
    }
  }
  const inOrder = [...found.values()];
  return question.dimensions[0]?.startsWith('trust.on')
    ? inOrder.toSorted((one, other) => (String(one.key) < String(other.key) ? -1 : 1))
    : inOrder;
}

function countsOf(told: readonly Signal[], numbers: readonly Cell[]): SignalCount[] {
  return told.map(({ id }, place) => ({
    id,
    judged: Number(numbers[place * 2]),
    doubted: Number(numbers[place * 2 + 1]),
  }));
}

function keyOf(cell: Cell | undefined): Key {
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
