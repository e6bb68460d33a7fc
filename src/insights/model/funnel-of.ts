/**
 * The funnel of records held in memory, by the plainest reading of funnel.md §2. It is what every faster source must agree
 * with, and it serves where only few records are at hand.
 */
import { boundsOf } from '../../platform/model/calendar.ts';
import { conversionPart, flowPart, stockPart, sumOf } from './funnel-answer.ts';
import type {
  CohortSums,
  FlowSums,
  FunnelAnswer,
  FunnelMode,
  FunnelPart,
  FunnelQuestion,
  FunnelStage,
  FunnelVisit,
  StockSums,
  Weigh,
  Weight,
} from './funnel.ts';

/** A record with its stage visits in order of time; `group` is its value of the dimension the answer is split by. */
export type FunnelRecord = {
  createdAt: string;
  amount: bigint;
  visits: readonly FunnelVisit[];
  group?: string | null;
};

/** A question with its days turned into instants (milliseconds). */
export type FunnelScope = {
  mode: FunnelMode;
  weigh: Weigh;
  from: number;
  to: number;
  asOf: number;
  split: boolean;
};

/** The instants that a question means: days begin in `timeZone`, `now` is its cut-off unless it names one. */
export function scopeOf(question: FunnelQuestion, timeZone: string, now: Date): FunnelScope {
  const { mode, weigh, cohort, split, asOf } = question.funnel;
  const bounds = cohort && boundsOf(cohort, timeZone);
  return {
    mode,
    weigh,
    from: bounds?.from.getTime() ?? Number.NEGATIVE_INFINITY,
    to: bounds?.to.getTime() ?? Number.POSITIVE_INFINITY,
    asOf: asOf === undefined ? now.getTime() : Date.parse(asOf),
    split: split !== undefined,
  };
}

/** The answer to a funnel question over `records`, which are those of its pipeline that its filters let through. */
export function funnelOf(
  records: readonly FunnelRecord[],
  stages: readonly FunnelStage[],
  scope: FunnelScope,
): FunnelAnswer {
  const known = asKnown(records, scope);
  const part = (some: readonly FunnelRecord[]) => partOf(some, stages, scope);
  const groups = scope.split ? Map.groupBy(known, (record) => record.group ?? null) : new Map();
  return {
    mode: scope.mode,
    weigh: scope.weigh,
    asOf: new Date(scope.asOf).toISOString(),
    whole: part(known),
    parts: [...groups].map(([key, some]) => ({ key, part: part(some) })),
  };
}

/** The records in scope as they were at its cut-off: later visits did not exist, stays left later still lasted. */
function asKnown(records: readonly FunnelRecord[], scope: FunnelScope): FunnelRecord[] {
  const created = scope.mode === 'flow' ? () => true : within(scope);
  return records
    .filter((record) => Date.parse(record.createdAt) <= scope.asOf && created(record.createdAt))
    .map((record) => ({ ...record, visits: visitsAt(record.visits, scope.asOf) }));
}

function visitsAt(visits: readonly FunnelVisit[], asOf: number): FunnelVisit[] {
  return visits
    .filter((visit) => Date.parse(visit.enteredAt) <= asOf)
    .map((visit) => (leftBy(visit, asOf) ? visit : { ...visit, leftAt: null, exit: 'open' }));
}

function leftBy(visit: FunnelVisit, instant: number): boolean {
  return visit.leftAt !== null && Date.parse(visit.leftAt) <= instant;
}

function within(scope: FunnelScope): (instant: string | null) => boolean {
  return (instant) => instant !== null && Date.parse(instant) >= scope.from && Date.parse(instant) < scope.to;
}

function partOf(
  records: readonly FunnelRecord[],
  stages: readonly FunnelStage[],
  scope: FunnelScope,
): FunnelPart {
  if (scope.mode === 'flow') return flowPart(scope.weigh, stages, flowSums(records, stages, scope));
  if (scope.mode === 'stock') return stockPart(stages, stockSums(records, stages));
  return conversionPart(scope.mode, scope.weigh, stages, cohortSums(records, stages));
}

/** The weight of the visits that pass the test, each carrying its record's amount. */
function sumVisits(records: readonly FunnelRecord[], counts: (visit: FunnelVisit) => boolean): Weight {
  return sumOf(
    records.flatMap(({ visits, amount }) => visits.filter(counts).map(() => ({ count: 1, amount }))),
  );
}

function cohortSums(records: readonly FunnelRecord[], stages: readonly FunnelStage[]): CohortSums {
  const sum = (counts: (visit: FunnelVisit) => boolean) => sumVisits(records, counts);
  return {
    cohort: sumOf(records.map(({ amount }) => ({ count: 1, amount }))),
    resolved: sum((visit) => visit.kind !== 'open' && visit.leftAt === null).count,
    stages: stages.map(({ rank }) => ({
      rank,
      reached: sum((visit) => visit.furthestBefore < rank && rank <= visit.rank),
      touched: sum((visit) => visit.firstVisit && visit.rank === rank),
      strict: sum((visit) => visit.strict && visit.rank === rank),
      lost: sum((visit) => visit.kind === 'lost' && visit.leftAt === null && visit.lostFromRank === rank),
    })),
  };
}

function flowSums(
  records: readonly FunnelRecord[],
  stages: readonly FunnelStage[],
  scope: FunnelScope,
): FlowSums {
  const inWindow = within(scope);
  const before = (instant: string | null, end: number) => instant !== null && Date.parse(instant) < end;
  const openAt = (visit: FunnelVisit, at: number) => before(visit.enteredAt, at) && !before(visit.leftAt, at);
  return stages.map(({ rank }) => {
    const sum = (counts: (visit: FunnelVisit) => boolean) =>
      sumVisits(records, (visit) => visit.rank === rank && counts(visit));
    const ended = (...exits: FunnelVisit['exit'][]) =>
      sum((visit) => inWindow(visit.leftAt) && exits.includes(visit.exit));
    return {
      rank,
      openStart: sum((visit) => openAt(visit, scope.from)),
      in: sum((visit) => inWindow(visit.enteredAt)),
      fwd: ended('advanced', 'won'),
      back: ended('back'),
      lost: ended('lost'),
      openEnd: sum((visit) => openAt(visit, scope.to)),
    };
  });
}

function stockSums(records: readonly FunnelRecord[], stages: readonly FunnelStage[]): StockSums {
  return stages.map(({ rank }) => ({
    rank,
    ...sumVisits(records, (visit) => visit.rank === rank && visit.leftAt === null),
  }));
}
