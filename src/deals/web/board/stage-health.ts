import type { Tone } from '../../../platform/web/index.ts';

const dayMs = 86_400_000;

export type StageHealth = { days: number; tone: Tone; key: 'inTime' | 'soon' | 'late' | null };

/** How long a deal stands in its stage, in whole days, and how that is against the target: amber from 80 %, red from 100 %. */
export function stageHealth(enteredAt: string, targetDays: number | null, now: Date): StageHealth {
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(enteredAt)) / dayMs));
  if (targetDays === null) return { days, tone: 'neutral', key: null };
  const share = days / targetDays;
  if (share >= 1) return { days, tone: 'bad', key: 'late' };
  return share >= 0.8 ? { days, tone: 'warn', key: 'soon' } : { days, tone: 'good', key: 'inTime' };
}
