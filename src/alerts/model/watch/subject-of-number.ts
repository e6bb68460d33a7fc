/** From a number on a page to what is watched: the same question, with days that move with today. Pure. */
import type { z } from 'zod';
import type { drillSchema, Condition } from '../../../insights/model/question.ts';
import type { Day } from '../../../platform/model/calendar.ts';
import {
  relativeWindowNames,
  relativeWindows,
  type RelativeWindow,
} from '../../../records/model/relative-days.ts';
import type { MeasureSubject } from './watch.ts';

type Asked = z.input<typeof drillSchema>;
export type MeasureNumber = Extract<Asked, { cell: { measure: string } }>;
export type FunnelNumber = Extract<Asked, { question: { funnel: object } }>;

/** The window that means these days today; null where they are days somebody chose. */
export function windowOf(from: Day, to: Day, today: Day): RelativeWindow | null {
  const found = relativeWindowNames.find((name) => {
    const period = relativeWindows[name].of(today);
    return period.from === from && period.to === to;
  });
  return found ?? null;
}

/** The conditions with the page's period as a window that moves with today, where it is one. */
export function movingFilters(filters: readonly Condition[], today: Day): Condition[] {
  return filters.map((condition) => {
    const { field, op, value } = condition;
    if (op !== 'between' || !Array.isArray(value)) return condition;
    const [from, to] = value;
    const window = typeof from === 'string' && typeof to === 'string' ? windowOf(from, to, today) : null;
    return window ? { field, op: window } : condition;
  });
}

const grains = ['day', 'week', 'month', 'quarter'] as const;

/**
 * What is watched for a number of a table or a tile: a value it is split by narrows it; a period it is split by means the
 * last complete one of the kind.
 */
export function subjectOfNumber({ question, cell }: MeasureNumber, today: Day): MeasureSubject {
  const filters: Condition[] = [...(question.filters ?? [])];
  let over: MeasureSubject['over'] = null;
  for (const [at, id] of (question.dimensions ?? []).entries()) {
    const grain = grains.find((one) => id.endsWith(`.${one}`));
    const value = cell.values?.[at] ?? null;
    if (grain) over = { on: id.slice(0, -grain.length - 1), grain };
    else
      filters.push(
        value === null ? { field: id, op: 'empty' } : { field: id, op: 'is', value: plain(value) },
      );
  }
  const kept = over === null ? filters : filters.filter(({ field }) => field !== over.on);
  return { about: 'measure', measure: cell.measure, filters: movingFilters(kept, today), by: null, over };
}

function plain(value: string | number | boolean | { id: string }): string | number | boolean {
  return typeof value === 'object' ? value.id : value;
}
