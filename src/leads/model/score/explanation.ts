/** Why a lead has its score: kept with every score, and put into words for whoever asks. */
import type { TraitPart } from './learned/learned-model.ts';
import type { Contribution } from './rules/score-lead.ts';

export type Explanation = {
  contributions: Contribution[];
  /** What the learned score says, when one speaks: its average and what each trait adds, in log-odds. */
  learned: { average: number; parts: TraitPart[]; decidesFit: boolean } | null;
};

export type ScoreState = {
  fit: number;
  engagement: number;
  score: number;
  level: string;
  /** In hundredths of a percent. */
  probability: number | null;
  rulesVersion: number;
  modelVersion: number | null;
};

/** So many points more or fewer are worth a row of their own in a lead's history. */
const notablePoints = 5;
const notableProbability = 500;

/** Is the change of weight, or only one of the small ones that age brings every night? */
export function isNotable(before: ScoreState | null, after: ScoreState): boolean {
  if (!before) return true;
  if (before.level !== after.level || before.rulesVersion !== after.rulesVersion) return true;
  if (before.modelVersion !== after.modelVersion) return true;
  const moved = Math.abs((before.probability ?? 0) - (after.probability ?? 0));
  return Math.abs(before.score - after.score) >= notablePoints || moved >= notableProbability;
}

/** A chance as it is stored, in hundredths of a percent: never quite impossible, never certain. */
export function storedProbability(chance: number): number {
  return Math.min(9999, Math.max(1, Math.round(chance * 10_000)));
}
