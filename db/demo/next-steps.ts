import { addDays, addWorkingDays, isWorkingDay } from '../../src/platform/model/calendar.ts';
import type { DemoPipeline } from './demo-world.ts';
import { fillPlaces, openRank, type Places } from './places-in-text.ts';
import type { Random } from './random.ts';
import type { Step } from './stage-walk.ts';
import type { Timeline } from './timeline.ts';
import { nextStepByRank, nextStepOfRenewal } from './vocabulary/task-sentences.ts';

type NextStep = { nextStep: string | null; nextStepOn: string | null };

/** What was agreed to come next on an open deal: mostly soon, some for today, some overdue, and on some nothing at all. */
export function planNextStep(
  random: Random,
  timeline: Timeline,
  shape: DemoPipeline,
  last: Step,
  places: Places,
): NextStep {
  const renewal = shape.key === 'pipeline:renewal';
  const texts = renewal ? nextStepOfRenewal : nextStepByRank[openRank(last.to)];
  const text = fillPlaces(random.pick(texts), places);
  const agreed = random.chance(last.to === 1 && !renewal ? 0.7 : 0.85);
  const days =
    random.weighted([-1, 0, 1], (when) => ({ [-1]: 22, 0: 8, 1: 70 })[when]!) * random.integer(1, 12);
  const open = shape.stages.some(({ kind, rank }) => kind === 'open' && rank === last.to);
  if (!open || !agreed) return { nextStep: null, nextStepOn: null };
  const day = addDays(timeline.today, days);
  return {
    nextStep: text,
    nextStepOn: days === 0 || isWorkingDay(day) ? day : addWorkingDays(day, Math.sign(days)),
  };
}
