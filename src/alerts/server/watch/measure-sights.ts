/** A measure that is watched, in total or by group, as the asker may see it. */
import { grains, namePeriod } from '../../../insights/model/period-name.ts';
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import type { Cube } from '../../../insights/model/measure.ts';
import { questionSchema, type Condition } from '../../../insights/model/question.ts';
import { dayOf, periodOf, previousPeriod, type Day } from '../../../platform/model/calendar.ts';
import { say } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { MeasureSubject, When } from '../../model/watch/watch.ts';
import type { WatchParts } from './parts.ts';
import { total, type Seen, type Sights } from './sight.ts';

/** More groups than these are watched as far as the largest. */
const mostGroups = 500;

/** `asOf`: an instant that is past, for a replay. */
export async function measureSights(
  work: Work,
  { insights, cubes }: Pick<WatchParts, 'insights' | 'cubes'>,
  subject: MeasureSubject,
  when: When,
  asOf?: Date,
): Promise<Sights> {
  const periods = periodsOf(work, subject, when);
  const answer = (await insights.answer(
    work,
    questionSchema.parse({
      measures: [subject.measure],
      dimensions: [subject.by, periods && `${periods.on}.${periods.grain}`].filter((id) => id !== null),
      filters: [...subject.filters, ...(periods ? [periods.within] : [])],
      limit: periods ? mostGroups * periods.names.length : mostGroups,
      ...(asOf && { asOf: asOf.toISOString() }),
    }),
  )) as TableAnswer;
  const column = answer.columns.at(-1)!;
  const groups = Map.groupBy(answer.rows, (row) => (subject.by === null ? total : keyOf(row[0]!)));
  if (subject.by === null && groups.size === 0) groups.set(total, []);
  const held = heldBy(cubes, subject.by);
  const isCounted = isAdditive(cubes, subject.measure);
  return {
    unit: column.unit,
    seen: [...groups].map(([key, rows]): Seen => {
      const numbers = periods
        ? periods.names.map((name) => numberAt(rows, name))
        : [numberOf(rows[0]?.at(-1))];
      const all = numbers.map((number) => number ?? (isCounted ? 0 : null));
      const cell = subject.by === null ? null : rows[0]![0]!;
      return {
        key,
        title:
          cell === null && subject.by === null ? say(column.label, work.principal.locale) : titleOf(cell),
        record: null,
        held: held(cell),
        value: all.at(-1) ?? null,
        before: all.slice(0, -1),
        days: null,
      };
    }),
  };
}

type Periods = { on: string; grain: string; names: string[]; within: Condition };

/** The last complete period, and those before it that it is set against. */
function periodsOf(work: Work, { over }: MeasureSubject, when: When): Periods | null {
  if (over === null) return null;
  const grain = grains.find((one) => one === over.grain)!;
  const earlier = when.is !== 'moved' ? 0 : when.against === 'previous' ? 1 : when.of;
  const today = dayOf(work.now, work.principal.timeZone);
  let period = previousPeriod(periodOf(grain, today));
  const { to } = period;
  const firsts: Day[] = [period.from];
  for (let left = earlier; left > 0; left -= 1) {
    period = previousPeriod(period);
    firsts.unshift(period.from);
  }
  return {
    ...over,
    names: firsts.map((first) => namePeriod(grain, first)),
    within: { field: over.on, op: 'between', value: [period.from, to] },
  };
}

function keyOf(cell: Cell): string {
  return cell !== null && typeof cell === 'object' ? cell.id : String(cell);
}

function titleOf(cell: Cell): string {
  if (cell === null) return '–';
  return typeof cell === 'object' ? (cell.name ?? '–') : String(cell);
}

function numberAt(rows: readonly Cell[][], period: string): number | null {
  return numberOf(rows.find((row) => row.at(-2) === period)?.at(-1));
}

function numberOf(cell: Cell | undefined): number | null {
  return cell === null || cell === undefined || typeof cell === 'object' ? null : Number(cell);
}

/** Of which measures nothing is zero. */
function isAdditive(cubes: readonly Cube[], measure: string): boolean {
  return cubes.some(({ measures }) => measures.some(({ id, additive }) => id === measure && additive));
}

/** Whose group it is, where the dimension names people or teams. */
function heldBy(cubes: readonly Cube[], by: string | null): (cell: Cell) => Seen['held'] {
  const dimension = cubes.flatMap(({ dimensions }) => dimensions).find(({ id }) => id === by);
  const object = dimension?.names?.object;
  return (cell) => {
    if (cell === null || typeof cell !== 'object') return null;
    if (object === 'user') return { ownerId: cell.id, teamId: null };
    return object === 'team' ? { ownerId: null, teamId: cell.id } : null;
  };
}
