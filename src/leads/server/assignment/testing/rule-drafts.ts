/** A rule as the browser sends it. */
import type { RuleDraft } from '../../../model/assignment/wire.ts';

export function ruleDraft(name: string, told: Partial<RuleDraft> = {}): RuleDraft {
  return {
    name,
    conditions: [],
    takers: { kind: 'everybody' },
    levels: null,
    engine: {
      weights: { fit: 0.35, skill: 0.25, fair: 0.25, speed: 0.15 },
      fitWeights: { product: 0.3, industry: 0.25, region: 0.2, size: 0.15, language: 0.1 },
      fairnessStrength: 1,
      overdueLimit: 10,
    },
    acceptWithin: { top: 15, others: 240 },
    enabled: true,
    activeFrom: null,
    ...told,
  };
}
