/** How sure a deal is for the period: from its stage unless somebody said otherwise, and then until he takes it back (funnel.md §6). */
import type { Label } from '../../../platform/model/label.ts';
import type { ForecastRules } from './category-limits.ts';
import type { StageKind } from '../../../deals/model/stage-event.ts';

export const forecastCategories = ['omitted', 'pipeline', 'best_case', 'commit', 'closed'] as const;
export type ForecastCategory = (typeof forecastCategories)[number];

/** What somebody may choose; closed is what a won deal is. */
export const pickableCategories = ['omitted', 'pipeline', 'best_case', 'commit'] as const;
export type PickableCategory = (typeof pickableCategories)[number];

export const categoryLabels: Readonly<Record<ForecastCategory, Label>> = {
  omitted: { zh: '不计入', en: 'Omitted' },
  pipeline: { zh: '在谈', en: 'Pipeline' },
  best_case: { zh: '最好情况', en: 'Best case' },
  commit: { zh: '承诺', en: 'Commit' },
  closed: { zh: '已赢单', en: 'Closed' },
};

/** The category that a stage gives by the limits of the organisation; a won deal is closed, a lost one omitted. */
export function categoryOfStage(
  kind: StageKind,
  probability: number,
  { commit, bestCase }: ForecastRules,
): ForecastCategory {
  const percent = probability * 100 + 1e-9;
  if (kind === 'won') return 'closed';
  if (kind === 'lost' || probability <= 0) return 'omitted';
  if (percent >= commit) return 'commit';
  return percent >= bestCase ? 'best_case' : 'pipeline';
}

/** A pick holds through every change of stage until it is taken back; only winning or losing the deal goes over it. */
export function categoryOf(
  { kind, probability }: { kind: StageKind; probability: number },
  pick: ForecastCategory | null,
  limits: ForecastRules,
): ForecastCategory {
  return kind === 'open' && pick !== null ? pick : categoryOfStage(kind, probability, limits);
}
