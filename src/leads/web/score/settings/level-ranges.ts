/** The points that each letter and each digit stands for, the best first. */
import type { ScoreRules } from '../../../model/score/rules/score-rules.ts';

export type PointRange = { from: number; to: number };

export function rangesOf({ caps, matrix }: Pick<ScoreRules, 'caps' | 'matrix'>): {
  fit: PointRange[];
  engagement: PointRange[];
} {
  return {
    fit: threeOf(caps.fit, matrix.a, matrix.b),
    engagement: threeOf(caps.engagement, matrix.one, matrix.two),
  };
}

function threeOf(most: number, high: number, low: number): PointRange[] {
  return [
    { from: high, to: most },
    { from: low, to: high - 1 },
    { from: 0, to: low - 1 },
  ];
}
