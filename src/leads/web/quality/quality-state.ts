/** What the pages of lead insights are narrowed to, as their address carries it. */
import type { Condition } from '../../../insights/model/question.ts';
import {
  conditionsOf,
  isWindow,
  periodOfWindow,
  readFilters,
  writeFilters,
  type ChosenFilter,
  type WindowName,
} from '../../../insights/web/index.ts';
import { addDays, type Day } from '../../../platform/model/calendar.ts';

/** How waiting is told: by the clock, or only in the organisation's working time. */
export type SpeedClock = 'elapsed' | 'working';

export type QualityState = {
  window: WindowName;
  /** Only leads old enough for their rates to stand still. */
  mature: boolean;
  filters: readonly ChosenFilter[];
  /** What the page is told by: a dimension's id. */
  by: string | null;
  clock: SpeedClock;
};

export const usualWindow: WindowName = 'all';

type Query = Record<string, unknown>;

export function readQualityState(query: Query): QualityState {
  return {
    window: isWindow(query.window) ? query.window : usualWindow,
    mature: query.mature === true || query.mature === '1' || query.mature === 1,
    filters: readFilters(query.filters),
    by: typeof query.by === 'string' ? query.by : null,
    clock: query.clock === 'working' ? 'working' : 'elapsed',
  };
}

/** The change of an address that a change of state means; what is as usual is not said. */
export function writeQualityState(before: QualityState, change: Partial<QualityState>): Query {
  const state = { ...before, ...change };
  return {
    window: state.window === usualWindow ? undefined : state.window,
    mature: state.mature ? 1 : undefined,
    filters: state.filters.length > 0 ? writeFilters(state.filters) : undefined,
    by: state.by ?? undefined,
    clock: state.clock === 'working' ? 'working' : undefined,
  };
}

/** The first day whose leads are too new, when 80 % of leads settle within so many days. */
export function matureUntil(today: Day, settleDays: number): Day {
  return addDays(today, -Math.ceil(settleDays));
}

/** The conditions on the leads themselves: the window they came in, the day before which they are mature, the filters. */
export function leadConditions(
  { window, filters }: Pick<QualityState, 'window' | 'filters'>,
  today: Day,
  matureBefore: Day | null,
): Condition[] {
  const period = periodOfWindow(window, today);
  return [
    ...conditionsOf(filters),
    ...(period ? [within('leads.created_on', period.from, period.to)] : []),
    ...(matureBefore ? [{ field: 'leads.created_on', op: 'lt' as const, value: matureBefore }] : []),
  ];
}

export function within(field: string, from: Day, to: Day): Condition {
  return { field, op: 'between', value: [from, to] };
}
