/** The weeks and shares in which odd numbers are looked for, asked of insights. */
import type { TableAnswer } from '../../insights/model/answer.ts';
import type { Condition } from '../../insights/model/question.ts';
import type { Insights } from '../../insights/server/index.ts';
import { addDays, dayOf, periodOf } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Series } from '../model/anomalies.ts';
import type { Scope } from './scopes.ts';

const weeks = 13;

export async function readSeries(work: Work, insights: Insights, scope: Scope): Promise<Series> {
  const today = dayOf(work.now, work.principal.timeZone);
  const monday = periodOf('week', today).from;
  const mondays = Array.from({ length: weeks }, (_, index) => addDays(monday, 7 * (index - weeks)));
  const byWeek = async (measure: string, day: string): Promise<number[]> => {
    const { rows } = (await insights.answer(work, {
      measures: [measure],
      dimensions: [`${day}.week`],
      filters: [...conditionsOf(scope), { field: day, op: 'between', value: [mondays[0]!, monday] }],
      sort: [],
      limit: 100,
    })) as TableAnswer;
    const found = new Map(rows.map(([week, value]) => [String(week), Number(value)]));
    return mondays.map((week) => found.get(week) ?? 0);
  };
  const fourWeeksAgo = addDays(today, -28);
  return {
    created: await byWeek('deals.created', 'deals.created_on'),
    wonAmounts: await byWeek('deals.won_amount', 'deals.closed_on'),
    decided: {
      now: await readShare(work, insights, scope, fourWeeksAgo, addDays(today, 1)),
      past: await readShare(work, insights, scope, addDays(fourWeeksAgo, -365), fourWeeksAgo),
    },
  };
}

async function readShare(work: Work, insights: Insights, scope: Scope, from: string, to: string) {
  const { rows } = (await insights.answer(work, {
    measures: ['deals.won', 'deals.lost'],
    dimensions: [],
    filters: [...conditionsOf(scope), { field: 'deals.closed_on', op: 'between', value: [from, to] }],
    sort: [],
    limit: 1,
  })) as TableAnswer;
  const [won, lost] = (rows[0] ?? []).map(Number);
  return { successes: won ?? 0, n: (won ?? 0) + (lost ?? 0) };
}

function conditionsOf({ pipelineId, filters }: Scope): Condition[] {
  return [{ field: 'deals.pipeline', op: 'is', value: pipelineId }, ...filters];
}
