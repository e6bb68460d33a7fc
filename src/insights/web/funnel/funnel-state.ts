/** What the funnel page shows, as its address carries it, and the question it asks. */
import { addDays, isDay, startOfDay, type Day } from '../../../platform/model/calendar.ts';
import { comparedPeriod } from '../../model/compare.ts';
import type { FunnelMode, Weigh } from '../../model/funnel.ts';
import { comparisons, type AskedFunnel } from '../../model/question.ts';
import { conditionsOf, readFilters, writeFilters, type ChosenFilter } from '../chosen-filters.ts';
import { isWindow, periodOfWindow, type WindowName } from '../../model/windows.ts';

export const funnelModes = [
  'reached',
  'touched',
  'strict',
  'flow',
  'stock',
] as const satisfies readonly FunnelMode[];
/** What the funnel is set against: an earlier period, or the same one as it is known now. */
const comparedTo = [...comparisons, 'known_now'] as const;
export type ComparedTo = (typeof comparedTo)[number];

export type FunnelState = {
  mode: FunnelMode;
  weigh: Weigh;
  /** Id or name; null until one is chosen. */
  pipeline: string | null;
  window: WindowName;
  split: string | null;
  filters: readonly ChosenFilter[];
  compare: ComparedTo | null;
  /** The last day whose changes are known; null for now. */
  asOf: Day | null;
  /** How a split is shown. */
  shape: 'table' | 'funnels';
};

type Query = Record<string, unknown>;

/** The window of a mode until one is chosen: movements of a month, cohorts of all time. */
export function usualWindow(mode: FunnelMode): WindowName {
  return mode === 'flow' ? 'last_30_days' : 'all';
}

/** What an address says; what it does not say or says wrongly is as usual. */
export function readFunnelState(query: Query): FunnelState {
  const mode = oneOf(funnelModes, query.mode) ?? 'reached';
  return {
    mode,
    weigh: oneOf(['count', 'amount'] as const, query.weigh) ?? 'count',
    pipeline: textOf(query.pipeline),
    window: isWindow(query.window) ? query.window : usualWindow(mode),
    split: textOf(query.split),
    filters: readFilters(query.filters),
    compare: oneOf(comparedTo, query.compare) ?? null,
    asOf: typeof query.asOf === 'string' && isDay(query.asOf) ? query.asOf : null,
    shape: oneOf(['table', 'funnels'] as const, query.shape) ?? 'table',
  };
}

/** The change of an address that a change of state means; what is as usual is not said. */
export function writeFunnelState(before: FunnelState, change: Partial<FunnelState>): Query {
  const moded = change.mode && change.mode !== before.mode && before.window === usualWindow(before.mode);
  const state = { ...before, ...(moded && { window: usualWindow(change.mode!) }), ...change };
  return {
    mode: unless(state.mode, 'reached'),
    weigh: unless(state.weigh, 'count'),
    pipeline: state.pipeline ?? undefined,
    window: unless(state.window, usualWindow(state.mode)),
    split: state.split ?? undefined,
    filters: state.filters.length > 0 ? writeFilters(state.filters) : undefined,
    compare: state.compare ?? undefined,
    asOf: state.asOf ?? undefined,
    shape: unless(state.shape, 'table'),
  };
}

/** Can the state be set against an earlier period? A stock has no period, all of time has none before it. */
export function canCompare({ mode, window }: FunnelState): boolean {
  return mode !== 'stock' && window !== 'all';
}

type Today = { today: Day; timeZone: string };

/** What it can be set against: an earlier period where it has one, what is known now where it shows a past day. */
export function comparisonsOf(state: FunnelState): readonly ComparedTo[] {
  return [...(canCompare(state) ? comparisons : []), ...(state.asOf ? (['known_now'] as const) : [])];
}

/** The question a state asks, windows counted from the day of `asOf`. */
export function questionOf(state: FunnelState, pipeline: string, { today, timeZone }: Today): AskedFunnel {
  const period = periodOfWindow(state.window, state.asOf ?? today);
  return {
    funnel: {
      pipeline,
      mode: state.mode,
      weigh: state.weigh,
      ...(period && { cohort: period }),
      ...(state.split && { split: state.split }),
      ...(state.asOf && { asOf: endOfDay(state.asOf, timeZone) }),
    },
    filters: conditionsOf(state.filters),
  };
}

/** The same question of what it is set against, without its split; null where there is nothing to compare with. */
export function comparedQuestion(state: FunnelState, question: AskedFunnel): AskedFunnel | null {
  const { split: _, ...funnel } = question.funnel;
  if (!state.compare || !comparisonsOf(state).includes(state.compare)) return null;
  if (state.compare === 'known_now') {
    const { asOf: _then, ...now } = funnel;
    return { ...question, funnel: now };
  }
  if (!funnel.cohort) return null;
  const comparison = state.compare === 'previous_year' ? 'same_period_last_year' : state.compare;
  return { ...question, funnel: { ...funnel, cohort: comparedPeriod(funnel.cohort, comparison) } };
}

/** The last instant of the day in the time zone. */
function endOfDay(day: Day, timeZone: string): string {
  return new Date(startOfDay(addDays(day, 1), timeZone).getTime() - 1).toISOString();
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function unless<T>(value: T, usual: T): T | undefined {
  return value === usual ? undefined : value;
}
