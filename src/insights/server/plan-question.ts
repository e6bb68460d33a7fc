/** What a question means: its keys, its columns of numbers, and which rows of which period they are counted from. */
import { daysBetween, type Period } from '../../platform/model/calendar.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { comparedPeriod } from '../model/compare.ts';
import type { Measure } from '../model/measure.ts';
import type { MeasureQuestion } from '../model/question.ts';
import { insightRefusals } from '../model/refusals.ts';
import type { Branch, Figure, QuestionPlan, SortColumn } from './compile-question.ts';
import type { Counting, Shift } from './counted-rows.ts';
import { getKey, getMeasure, getSplitKey, type Key, type OpenCube } from './open-cube.ts';
import { readCondition, type Reading } from './read-condition.ts';

/** Plans the question for the asker. Refuses what it cannot mean: unknown names, a past that is not kept, a comparison without a period. */
export async function planQuestion(
  work: Work,
  open: OpenCube,
  question: MeasureQuestion,
): Promise<QuestionPlan> {
  const keys = question.dimensions.map((id) => getSplitKey(open, id));
  const measures = question.measures.map((id) => getMeasure(open, id));
  const readings = await readConditions(work, open, question.filters);
  const figures = measures.flatMap((measure): Figure[] =>
    question.compare
      ? [
          { measure, previous: false },
          { measure, previous: true },
        ]
      : [{ measure, previous: false }],
  );
  return {
    keys,
    figures,
    branches: branchesOf(work, open, question, measures, readings),
    sort: sortOf(question, keys, figures),
    limit: question.limit,
    tenantId: work.principal.tenantId,
    locale: work.principal.locale,
  };
}

/** The conditions of a question, understood one after the other. */
export async function readConditions(
  work: Work,
  open: OpenCube,
  filters: MeasureQuestion['filters'],
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const condition of filters)
    readings.push(await readCondition(work, getKey(open, condition.field), condition));
  return readings;
}

/** How the measure's rows are counted, now or as of a past instant. Refuses a past that the measure cannot tell of. */
export function countingOf(work: Work, open: OpenCube, measure: Measure, asOf: string | undefined): Counting {
  const { tenantId, timeZone } = work.principal;
  const past = measure.past === false ? undefined : open.cube.sources[measure.source]!.past;
  return {
    open,
    source:
      asOf === undefined
        ? measure.source
        : (past ?? refuse(insightRefusals.notInThePast, { field: measure.id })),
    principal: work.principal,
    places: { tenant: tenantId, timeZone, asOf: asOf === undefined ? work.now : new Date(asOf) },
    asked: measure.id,
  };
}

function branchesOf(
  work: Work,
  open: OpenCube,
  { asOf, compare }: MeasureQuestion,
  measures: readonly Measure[],
  readings: readonly Reading[],
): Branch[] {
  const bySource = new Map(
    measures.toReversed().map((measure) => [measure.source, countingOf(work, open, measure, asOf)]),
  );
  const branches = [...bySource].map(([source, counting]) => ({
    source,
    counting,
    previous: false,
    readings,
  }));
  if (!compare) return branches;
  const before = comparedReadings(readings, compare === 'previous_year' ? 'same_period_last_year' : compare);
  return [...branches, ...branches.map((branch) => ({ ...branch, previous: true, ...before }))];
}

/** The conditions with their one period of days moved back, and how far. */
function comparedReadings(readings: readonly Reading[], comparison: Parameters<typeof comparedPeriod>[1]) {
  const periods = readings.filter((reading) => wholePeriod(reading) !== null);
  const [dated] = periods;
  if (!dated || periods.length > 1) refuse(insightRefusals.comparisonNeedsPeriod);
  const period = wholePeriod(dated)!;
  const before = comparedPeriod(period, comparison);
  const moved = { ...dated, days: [before] };
  return {
    readings: readings.map((reading) => (reading === dated ? moved : reading)),
    shift: shiftOf(dated.key, before, period),
  };
}

function wholePeriod({ key, not, orNull, days }: Reading): Period | null {
  const [range] = days;
  if (key.dimension.kind !== 'day' || not || orNull || days.length !== 1 || !range?.from || !range.to)
    return null;
  return { from: range.from, to: range.to };
}

/** By months where both periods begin on the same day of a month, so that months lie on months; else by days. */
function shiftOf(key: Key, before: Period, period: Period): Shift {
  const dimension = key.dimension.id;
  if (before.from.slice(8) !== period.from.slice(8)) {
    return { dimension, months: 0, days: daysBetween(before.from, period.from) };
  }
  const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return { dimension, months: monthsOf(period.from) - monthsOf(before.from), days: 0 };
}

function sortOf(question: MeasureQuestion, keys: readonly Key[], figures: readonly Figure[]): SortColumn[] {
  const asked = question.sort.map(({ by, desc }): SortColumn => {
    const key = keys.findIndex(({ id }) => id === by);
    if (key >= 0) return { kind: 'key', index: key, desc };
    const figure = figures.findIndex(
      ({ measure, previous }) => by === (previous ? `${measure.id}.previous` : measure.id),
    );
    return figure >= 0
      ? { kind: 'figure', index: figure, desc }
      : refuse(insightRefusals.unknownField, { field: by });
  });
  if (asked.length > 0 || keys.every(hasOrder)) return asked;
  return [{ kind: 'figure', index: 0, desc: true }];
}

function hasOrder({ dimension }: Key): boolean {
  return dimension.kind === 'day' || dimension.names?.ordered === true || dimension.ordered === true;
}
