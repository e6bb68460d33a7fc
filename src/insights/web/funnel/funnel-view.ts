/** From the answer to what is drawn: one row a stage, its width, its rates and how they stand to what was aimed at. */
import type { WireFunnel, WirePart, WireStage, WireWeight } from '../../model/answer.ts';
import type { Weigh } from '../../model/funnel.ts';
import { standingOf, type Standing } from '../../model/standing.ts';
import { ratio, type Interval } from '../../model/statistics.ts';

/** Fewer than so many records behind a rate: its interval is shown at once and nothing is ranked by it (funnel.md §2). */
export const fewRecords = 20;

export type ConversionPart = Extract<WirePart, { kind: 'conversion' }>;
export type FlowPart = Extract<WirePart, { kind: 'flow' }>;
export type StockPart = Extract<WirePart, { kind: 'stock' }>;

export type StageRow = {
  stage: WireStage;
  count: number;
  amount: string | null;
  /** Of the widest stage, 0..1. */
  share: number;
  /** The share of the stage after; its own for the last one. */
  nextShare: number;
  step: Step | null;
  overallRate: number | null;
  lost: WireWeight | null;
  lossRate: number | null;
  skipRate: number | null;
  /** How the median stay stands to the stage's days; null without either. */
  pace: Standing | null;
};

/** The way from the stage before: its rate (0..1), how many records it rests on, and what was aimed at. */
export type Step = {
  rate: number | null;
  from: number;
  interval: Interval | null;
  target: number | null;
  standing: Standing | null;
};

/** The rows of a conversion funnel in order; `widest` draws several parts to one measure. */
export function conversionRows(
  funnel: WireFunnel['funnel'],
  part: ConversionPart,
  widest = widestOf(part, funnel.weigh),
): StageRow[] {
  const stages = stagesById(funnel.stages);
  const shares = part.rows.map((row) => shareOf(sizeOf(row, funnel.weigh), widest));
  return part.rows.map((row, index): StageRow => {
    const stage = stages.get(row.stageId)!;
    const before = part.rows[index - 1];
    return {
      stage,
      count: row.count,
      amount: row.amount,
      share: shares[index]!,
      nextShare: shares[index + 1] ?? shares[index]!,
      step:
        before && funnel.mode !== 'touched' ? stepOf(row, before.count, stages.get(before.stageId)!) : null,
      overallRate: row.overallRate,
      lost: stage.kind === 'won' ? null : row.lostHere,
      lossRate: row.lossRate,
      skipRate: row.skipRate,
      pace: paceOf(stage),
    };
  });
}

/** What stands in each stage; an inventory has no rates, and what is closed is told but not drawn: it would dwarf the rest. */
export function stockRows(funnel: WireFunnel['funnel'], part: StockPart): StageRow[] {
  const stages = stagesById(funnel.stages);
  const sizes = part.rows.map((row) =>
    stages.get(row.stageId)!.kind === 'open' ? sizeOf(row, funnel.weigh) : 0,
  );
  const widest = Math.max(0, ...sizes);
  return part.rows.map(({ stageId, count, amount }, index): StageRow => {
    const share = shareOf(sizes[index]!, widest);
    const nothing = { step: null, overallRate: null, lost: null, lossRate: null, skipRate: null, pace: null };
    return { stage: stages.get(stageId)!, count, amount, share, nextShare: share, ...nothing };
  });
}

/** The size a stage is drawn by; an amount the asker may not read has none. */
export function sizeOf({ count, amount }: WireWeight, weigh: Weigh): number {
  return weigh === 'count' ? count : Number(amount ?? 0);
}

/** The largest size of a part's stages. */
export function widestOf(part: ConversionPart, weigh: Weigh): number {
  return Math.max(0, ...part.rows.map((row) => sizeOf(row, weigh)));
}

/** The share of won records in the first stage's, with what it rests on. */
export function overallOf(part: ConversionPart): { rate: number | null; won: number; from: number } {
  const last = part.rows.at(-1);
  return { rate: last?.overallRate ?? null, won: last?.count ?? 0, from: part.rows[0]?.count ?? 0 };
}

/** Of the settled records alone the share of won ones; it over-weights what was settled fast. Null when nothing is settled. */
export function resolvedOnly(part: ConversionPart): { rate: number | null; count: number } {
  const count = Math.round(part.cohort.count * (part.maturity.resolvedShare ?? 0));
  return { rate: ratio(overallOf(part).won, count), count };
}

/** Is there anything at all in the answer? */
export function isEmptyPart(part: WirePart): boolean {
  if (part.kind === 'flow') {
    return part.rows.every((row) => row.openStart.count + row.in.count + row.openEnd.count === 0);
  }
  return part.rows.every((row) => row.count === 0);
}

function stepOf(row: ConversionPart['rows'][number], from: number, before: WireStage): Step {
  const target = before.targetConversion === null ? null : before.targetConversion / 100;
  const { stepRate: rate, interval } = row;
  return { rate, from, interval, target, standing: standingOf(rate, target, interval) };
}

/** Up to the days aimed at is met, up to half as many more is unsure. */
function paceOf({ medianDays, targetDays }: WireStage): Standing | null {
  if (medianDays === null || targetDays === null) return null;
  if (medianDays <= targetDays) return 'met';
  return medianDays <= targetDays * 1.5 ? 'unsure' : 'missed';
}

function stagesById(stages: readonly WireStage[]): Map<string, WireStage> {
  return new Map(stages.map((stage) => [stage.id, stage]));
}

function shareOf(size: number, widest: number): number {
  return widest > 0 ? size / widest : 0;
}

/** The rows of a funnel as a whole; a flow has none. */
export function wholeRows(funnel: WireFunnel['funnel'] | null): StageRow[] {
  if (!funnel || funnel.whole.kind === 'flow') return [];
  return funnel.whole.kind === 'stock'
    ? stockRows(funnel, funnel.whole)
    : conversionRows(funnel, funnel.whole);
}
