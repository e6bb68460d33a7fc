/** A number that something rests on: which measure, of what, in which days, and how it stood. */
import { z } from 'zod';
import { conditionSchema, type Condition, type MeasureQuestion } from '../../../insights/model/question.ts';
import type { Share } from '../../../insights/model/statistics.ts';
import { addDays, daysBetween, isDay, type Day, type Period } from '../../../platform/model/calendar.ts';

const id = z.string().min(1).max(120);
const day = z.string().refine(isDay);

/** What is asked: one measure, narrowed to a stage, a segment, a person; in days of one kind, or as it stands. */
export const askedFigureSchema = z
  .strictObject({
    measure: id,
    filters: z.array(conditionSchema).max(20).default([]),
    /** The day by which the period is meant (`deals.closed_on`); null: how things stand, whatever their day. */
    dayField: id.nullable().default(null),
    from: day.nullable().default(null),
    to: day.nullable().default(null),
    /** In words what it is of: “报价阶段”, “华东”. */
    about: z.string().trim().max(120).default(''),
  })
  .refine(({ dayField, from, to }) => (dayField ? from !== null && to !== null && from < to : !from && !to), {
    path: ['to'],
    message: 'a day field goes with a period, whose end comes after its begin',
  });
export type AskedFigure = z.output<typeof askedFigureSchema>;

/** How it stood: the value (fen, a share, days or a count by its unit), and what a share is made of. */
export const standingSchema = z.object({
  value: z.number().nullable(),
  share: z.object({ successes: z.number(), n: z.number() }).nullable(),
  /** Half-open days it was counted in; null for how things stood. */
  period: z.object({ from: day, to: day }).nullable(),
  at: z.string(),
});
export type Standing = z.output<typeof standingSchema>;

/** Shares whose two sides are measures themselves, so that chance can be judged: those that count, and the others. */
const sidesOfShares: Readonly<Record<string, readonly [string, string]>> = {
  'deals.win_rate': ['deals.won', 'deals.lost'],
  'deals.loss_rate': ['deals.lost', 'deals.won'],
  'stages.advance_rate': ['stages.advanced', 'stages.not_advanced'],
  'quoted.win_rate': ['quoted.won', 'quoted.lost'],
  'quoted.loss_rate': ['quoted.lost', 'quoted.won'],
};

/** The question of a figure in other days than its own where told; the measure first, then the sides of a share. */
export function questionOfFigure(figure: AskedFigure, period = periodOf(figure)): MeasureQuestion {
  const within: Condition[] =
    figure.dayField && period
      ? [{ field: figure.dayField, op: 'between', value: [period.from, period.to] }]
      : [];
  return {
    measures: [figure.measure, ...(sidesOfShares[figure.measure] ?? [])],
    dimensions: [],
    filters: [...figure.filters, ...within],
    sort: [],
    limit: 1,
  };
}

/** The days a figure was asked in. */
export function periodOf({ from, to }: Pick<AskedFigure, 'from' | 'to'>): Period | null {
  return from && to ? { from, to } : null;
}

/** As many days, the last of them the day before `until`: what a figure is asked for again. */
export function periodUntil(period: Period | null, until: Day): Period | null {
  return period && { from: addDays(until, -daysBetween(period.from, period.to)), to: until };
}

/** The numbers of an answer's only row, as they stand in `questionOfFigure`. */
export function readStanding(
  numbers: readonly (number | null)[],
  period: Period | null,
  at: string,
): Standing {
  const [value = null, successes, others] = numbers;
  const share: Share | null =
    successes == null || others == null ? null : { successes, n: successes + others };
  return { value, share, period, at };
}
