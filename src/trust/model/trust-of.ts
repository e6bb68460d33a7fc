/** How far numbers can be trusted, from how much of what they are made of is doubted. */
import type { SignalId } from './signals.ts';

/** How many were looked at and how many of them are doubted. */
export type SignalCount = { id: SignalId; judged: number; doubted: number };

/** Points of a hundred, and the percent that is usual and costs nothing. */
export type SignalRule = { weight: number; tolerance: number };

export type JudgedSignal = SignalCount & {
  /** Null when nothing was looked at. */
  share: number | null;
  /** Enough was looked at, and it has weight. */
  counted: boolean;
  /** What it takes from the score, 0..1. */
  cost: number;
};

export type Trust = {
  /** 1 is full trust; null when too little was looked at to say anything. */
  score: number | null;
  judged: number;
  signals: JudgedSignal[];
};

/** A signal with fewer things to look at says nothing; a score made of fewer is not told. */
const fewestOfSignal = 5;
export const fewestOfScore = 20;

/**
 * The trust score: 1 − Σ weight × fault ÷ Σ weight, over the signals with enough to look at. A fault is the part of the
 * doubted share that lies above what is usual: (share − tolerance) ÷ (1 − tolerance), never below 0.
 */
export function trustOf(
  counts: readonly SignalCount[],
  rules: Readonly<Record<SignalId, SignalRule>>,
): Trust {
  const judged = counts.reduce((sum, count) => sum + count.judged, 0);
  const isCounted = (count: SignalCount) => count.judged >= fewestOfSignal && rules[count.id].weight > 0;
  const whole = counts.filter(isCounted).reduce((sum, { id }) => sum + rules[id].weight, 0);
  const signals = counts.map((count): JudgedSignal => {
    const share = count.judged === 0 ? null : count.doubted / count.judged;
    const counted = isCounted(count);
    const { weight, tolerance } = rules[count.id];
    return { ...count, share, counted, cost: counted ? (weight * faultOf(share!, tolerance)) / whole : 0 };
  });
  const lost = signals.reduce((sum, { cost }) => sum + cost, 0);
  return { score: whole === 0 || judged < fewestOfScore ? null : Math.max(0, 1 - lost), judged, signals };
}

function faultOf(share: number, tolerance: number): number {
  const usual = tolerance / 100;
  return usual >= 1 ? 0 : Math.max(0, (share - usual) / (1 - usual));
}
