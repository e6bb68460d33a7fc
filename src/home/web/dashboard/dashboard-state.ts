/** What the sales dashboard shows, as its address carries it, and the questions it asks. */
import {
  addDays,
  periodOf,
  previousPeriod,
  type Day,
  type Period,
} from '../../../platform/model/calendar.ts';
import { comparisons, type AskedFunnel, type Condition } from '../../../insights/model/question.ts';
import {
  conditionsOf,
  isWindow,
  periodOfWindow,
  readFilters,
  writeFilters,
  type ChosenFilter,
  type TableQuestion,
  type WindowName,
} from '../../../insights/web/index.ts';

export type DashboardState = {
  window: WindowName;
  compare: (typeof comparisons)[number];
  pipeline: string | null;
  filters: readonly ChosenFilter[];
  /** What people are ranked by. */
  rankedBy: 'amount' | 'rate';
};

export const usualDashboard: DashboardState = {
  window: 'this_quarter',
  compare: 'previous_period',
  pipeline: null,
  filters: [],
  rankedBy: 'amount',
};

type Query = Record<string, unknown>;

export function readDashboardState(query: Query): DashboardState {
  return {
    window: isWindow(query.window) && query.window !== 'all' ? query.window : usualDashboard.window,
    compare: comparisons.find((one) => one === query.compare) ?? usualDashboard.compare,
    pipeline: typeof query.pipeline === 'string' ? query.pipeline : null,
    filters: readFilters(query.filters),
    rankedBy: query.rankedBy === 'rate' ? 'rate' : 'amount',
  };
}

/** The change of an address that a change of state means; what is as usual is not said. */
export function writeDashboardState(before: DashboardState, change: Partial<DashboardState>): Query {
  const state = { ...before, ...change };
  return {
    window: state.window === usualDashboard.window ? undefined : state.window,
    compare: state.compare === usualDashboard.compare ? undefined : state.compare,
    pipeline: state.pipeline ?? undefined,
    filters: state.filters.length > 0 ? writeFilters(state.filters) : undefined,
    rankedBy: state.rankedBy === 'rate' ? 'rate' : undefined,
  };
}

export type DashboardQuestions = Record<
  'closed' | 'created' | 'open' | 'createdByMonth' | 'closedByMonth' | 'people' | 'stays',
  TableQuestion
>;

type May = (measure: string) => boolean;

/**
 * Every question of the page for the window on that day. `may` tells which measures the asker has; stays are those of one
 * pipeline, the chosen one or else the one handed in.
 */
export function dashboardQuestions(
  state: DashboardState,
  pipeline: string | null,
  today: Day,
  may: May,
): DashboardQuestions {
  const base = baseConditions(state);
  const period = periodOfWindow(state.window, today)!;
  return {
    ...periodQuestions(state, base, period, may),
    ...monthQuestions(base, yearUpTo(period, today), may),
    open: {
      measures: ['deals.open', 'deals.open_amount', 'deals.weighted_amount', 'deals.unpriced_open'].filter(
        may,
      ),
      filters: base,
    },
    stays: {
      measures: ['stages.days_median', 'stages.days_p80'],
      dimensions: ['deals.stage'],
      filters: [...baseConditions({ ...state, pipeline }), within('stages.left_on', period)],
    },
  };
}

/** What the period brought, compared with the other one, and by person. */
function periodQuestions({ compare }: DashboardState, base: Condition[], period: Period, may: May) {
  const closed = [...base, within('deals.closed_on', period)];
  const results = ['deals.won_amount', 'deals.won', 'deals.lost', 'deals.win_rate', 'deals.value_win_rate'];
  return {
    closed: {
      measures: [...results, 'deals.won_cycle_days_mean', 'deals.unpriced_won'].filter(may),
      filters: closed,
      compare,
    },
    created: {
      measures: ['deals.created'],
      filters: [...base, within('deals.created_on', period)],
      compare,
    },
    people: {
      measures: ['deals.won', 'deals.lost', 'deals.win_rate', 'deals.won_amount'].filter(may),
      dimensions: ['deals.credited_owner'],
      filters: closed,
      limit: 200,
    },
  } satisfies Partial<DashboardQuestions>;
}

function monthQuestions(base: Condition[], year: Period, may: May) {
  return {
    createdByMonth: {
      measures: ['deals.created'],
      dimensions: ['deals.created_on.month'],
      filters: [...base, within('deals.created_on', year)],
    },
    closedByMonth: {
      measures: ['deals.won', 'deals.won_amount'].filter(may),
      dimensions: ['deals.closed_on.month'],
      filters: [...base, within('deals.closed_on', year)],
    },
  } satisfies Partial<DashboardQuestions>;
}

function within(field: string, { from, to }: Period): Condition {
  return { field, op: 'between', value: [from, to] };
}

/** The losses of the window by reason, each by the stage it was lost from. */
export function lossQuestion(state: DashboardState, pipeline: string, today: Day): AskedFunnel {
  const { from, to } = periodOfWindow(state.window, today)!;
  return {
    funnel: { pipeline, mode: 'reached', weigh: 'count', split: 'deals.loss_reason' },
    filters: [
      ...conditionsOf(state.filters),
      { field: 'deals.outcome', op: 'is', value: 'lost' },
      { field: 'deals.closed_on', op: 'between', value: [from, to] },
    ],
  };
}

/** The twelve months that end with the window's last, or with today's where the window is not over. */
export function yearUpTo(period: Period, today: Day): Period {
  const end = addDays(period.to, -1);
  const last = periodOf('month', end < today ? end : today);
  let first = last;
  for (let month = 1; month < 12; month += 1) first = previousPeriod(first);
  return { from: first.from, to: last.to };
}

/** The names of a year's months, `2026-03`, so that months without anything are shown as zero. */
export function monthsOf(period: Period): string[] {
  const months: string[] = [];
  for (
    let month = periodOf('month', period.from);
    month.from < period.to;
    month = periodOf('month', month.to)
  ) {
    months.push(month.from.slice(0, 7));
  }
  return months;
}

function baseConditions({ pipeline, filters }: DashboardState): Condition[] {
  const chosen = conditionsOf(filters);
  return pipeline ? [...chosen, { field: 'deals.pipeline', op: 'is', value: pipeline }] : chosen;
}
