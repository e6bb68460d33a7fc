/** From sums by stage to the answer of a funnel question. Whoever adds up (facts, replica, memory), the rates are made here. */
import type {
  CohortSums,
  ConversionMode,
  ConversionPart,
  ConversionRow,
  FlowPart,
  FlowRow,
  FlowSums,
  FunnelStage,
  Maturity,
  StockPart,
  StockSums,
  Weigh,
  Weight,
} from './funnel.ts';
import { ratio, wilson } from './statistics.ts';

const mature = 0.8;

/**
 * Conversion by reached, touched or strict path (funnel.md §2), one row for each open stage and for won.
 * Ranks without a sum count as zero. A zero denominator gives null.
 */
export function conversionPart(
  mode: ConversionMode,
  weigh: Weigh,
  stages: readonly FunnelStage[],
  sums: CohortSums,
): ConversionPart {
  const steps = stepsOf(stages).map((stage) => ({ stage, sums: cohortSumsAt(sums, stage.rank) }));
  const first = steps[0]?.sums[mode];
  const rows = steps.map(({ stage, sums }, index): ConversionRow => {
    const own = sums[mode];
    const before = index === 0 ? null : steps[index - 1]!.sums[mode];
    const converts = mode !== 'touched';
    return {
      stageId: stage.id,
      rank: stage.rank,
      ...own,
      stepRate: converts && before ? share(weigh, own, before) : null,
      overallRate: converts && first ? share(weigh, own, first) : null,
      interval: converts && before && weigh === 'count' ? wilson(own.count, before.count) : null,
      lostHere: sums.lost,
      lossRate: stage.kind === 'won' ? null : share(weigh, sums.lost, sums.reached),
      skipRate: mode === 'touched' ? skipRate(weigh, sums) : null,
    };
  });
  return { kind: 'conversion', cohort: sums.cohort, maturity: maturityOf(sums), rows };
}

/** Movements of a window by open stage, each row checked against its identity, with rates of the stays that ended. */
export function flowPart(weigh: Weigh, stages: readonly FunnelStage[], sums: FlowSums): FlowPart {
  const open = stepsOf(stages).filter((stage) => stage.kind === 'open');
  const rows = open.map((stage): FlowRow => {
    const row = sums.find((sum) => sum.rank === stage.rank) ?? emptyFlow(stage.rank);
    const ended = sumOf([row.fwd, row.back, row.lost]);
    return {
      stageId: stage.id,
      ...row,
      balanced: isBalanced(row),
      forwardRate: share(weigh, row.fwd, ended),
      lossRate: share(weigh, row.lost, ended),
    };
  });
  return { kind: 'flow', rows };
}

/** What stands in each stage, open ones first, then won and lost. */
export function stockPart(stages: readonly FunnelStage[], sums: StockSums): StockPart {
  const lost = stages.filter((stage) => stage.kind === 'lost');
  const rows = [...stepsOf(stages), ...lost].map(({ id, rank }) => {
    const { count, amount } = sums.find((sum) => sum.rank === rank) ?? nothing;
    return { stageId: id, rank, count, amount };
  });
  return { kind: 'stock', rows };
}

/** Weights taken together. */
export function sumOf(weights: readonly Weight[]): Weight {
  return weights.reduce(
    (sum, { count, amount }) => ({ count: sum.count + count, amount: sum.amount + amount }),
    nothing,
  );
}

const nothing: Weight = { count: 0, amount: 0n };

/** The stages a record passes on its way, in order: the open ones, then won. */
function stepsOf(stages: readonly FunnelStage[]): FunnelStage[] {
  return stages.filter((stage) => stage.kind !== 'lost').sort((a, b) => a.rank - b.rank);
}

function cohortSumsAt(sums: CohortSums, rank: number): CohortSums['stages'][number] {
  const found = sums.stages.find((stage) => stage.rank === rank);
  return found ?? { rank, reached: nothing, touched: nothing, strict: nothing, lost: nothing };
}

function emptyFlow(rank: number): FlowSums[number] {
  return {
    rank,
    openStart: nothing,
    in: nothing,
    fwd: nothing,
    back: nothing,
    lost: nothing,
    openEnd: nothing,
  };
}

function share(weigh: Weigh, part: Weight, whole: Weight): number | null {
  return ratio(part[weigh], whole[weigh]);
}

function skipRate(weigh: Weigh, sums: CohortSums['stages'][number]): number | null {
  const entered = share(weigh, sums.touched, sums.reached);
  return entered === null ? null : 1 - entered;
}

function maturityOf(sums: CohortSums): Maturity {
  const resolvedShare = ratio(sums.resolved, sums.cohort.count);
  return { resolvedShare, immature: resolvedShare !== null && resolvedShare < mature };
}

function isBalanced(row: FlowSums[number]): boolean {
  const before = sumOf([row.openStart, row.in]);
  const after = sumOf([row.fwd, row.back, row.lost, row.openEnd]);
  return before.count === after.count && before.amount === after.amount;
}
