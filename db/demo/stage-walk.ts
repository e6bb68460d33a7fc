/** How a deal walks through its stages: skips, returns, losses, re-opens, and moves entered late in one go. */
import type { Random } from './random.ts';
import { dayLength, minute, workingMoment } from './timeline.ts';

export type WalkHabit = {
  /** Median days in the stage of rank 1, 2, … before going on, and before a loss. */
  daysToMove: readonly number[];
  daysToLoss: readonly number[];
  /** Chance that a deal that is not won stays open in the stage, however long. */
  stallChance: readonly number[];
  skipChance: number;
  returnChance: number;
  reopenChance: number;
  lateEntryChance: number;
};

export type Step = {
  at: number;
  to: number | 'lost';
  cause: 'create' | 'move' | 'return' | 'reopen' | 'lose';
};

export type WalkPlan = { createdAt: number; startRank: number; furthest: number; wonRank: number };

type PlannedStep = Omit<Step, 'at'> & { wait: number };

/** The steps in time order, all before `end`; `to` is a rank (the won rank when won) or lost. */
export function walkStages(random: Random, habit: WalkHabit, plan: WalkPlan, end: number): Step[] {
  const planned = enterLate(random, habit, planPath(random, habit, plan));
  const steps = placeInTime(random, planned, plan, end);
  const loss = plan.furthest === plan.wonRank ? undefined : drawLoss(random, habit, steps.at(-1)!, end);
  return loss ? [...steps, loss] : steps;
}

function planPath(random: Random, habit: WalkHabit, plan: WalkPlan): PlannedStep[] {
  const path: PlannedStep[] = [{ to: plan.startRank, cause: 'create', wait: 0 }];
  let reopened = false;
  for (let rank = plan.startRank, next = rank + 1; next <= plan.furthest; next += 1) {
    if (next < plan.furthest && random.chance(habit.skipChance)) continue;
    path.push({ to: next, cause: 'move', wait: drawDays(random, habit.daysToMove[rank - 1]!) });
    if (next < plan.wonRank && random.chance(habit.returnChance))
      path.push(...goBack(random, habit, rank, next));
    if (next < plan.wonRank && !reopened && random.chance(habit.reopenChance)) {
      reopened = true;
      path.push(...loseAndReopen(random, habit, path.at(-1)!.to as number));
    }
    rank = next;
  }
  return path;
}

function goBack(random: Random, habit: WalkHabit, previous: number, reached: number): PlannedStep[] {
  return [
    { to: previous, cause: 'return', wait: drawDays(random, habit.daysToMove[reached - 1]!) },
    { to: reached, cause: 'move', wait: drawDays(random, habit.daysToMove[previous - 1]!) },
  ];
}

function loseAndReopen(random: Random, habit: WalkHabit, rank: number): PlannedStep[] {
  return [
    { to: 'lost', cause: 'lose', wait: drawDays(random, habit.daysToLoss[rank - 1]!) },
    { to: rank, cause: 'reopen', wait: drawDays(random, 32) },
  ];
}

/** Some reps enter two moves at once, days after they happened: the second follows within minutes. */
function enterLate(random: Random, habit: WalkHabit, path: PlannedStep[]): PlannedStep[] {
  const late = random.chance(habit.lateEntryChance);
  const lateMinutes = random.integer(1, 25);
  if (!late) return path;
  const second = path.findIndex((step, index) => step.cause === 'move' && path[index - 1]?.cause === 'move');
  return path.map((step, index) => (index === second ? { ...step, wait: lateMinutes * minute } : step));
}

function placeInTime(random: Random, path: PlannedStep[], plan: WalkPlan, end: number): Step[] {
  const needed = path.reduce((sum, { wait }) => sum + wait, 0);
  const pace = Math.min(1, ((end - plan.createdAt) * (0.6 + 0.35 * random.next())) / Math.max(needed, 1));
  let reached = plan.createdAt;
  return path.map(({ to, cause, wait }) => {
    if (cause !== 'create') reached = momentAfter(random, reached, wait, pace, end);
    return { at: reached, to, cause };
  });
}

function momentAfter(random: Random, reached: number, wait: number, pace: number, end: number): number {
  const moment = workingMoment(random, reached + wait * pace, reached, end);
  return wait < 60 * minute && reached + wait < end ? reached + wait : moment;
}

function drawLoss(random: Random, habit: WalkHabit, last: Step, end: number): Step | undefined {
  const rank = last.to as number;
  const at = last.at + drawDays(random, habit.daysToLoss[rank - 1]!);
  const moment = workingMoment(random, Math.min(at, end), last.at, end);
  const stalls = random.chance(habit.stallChance[rank - 1]!);
  return stalls || at >= end ? undefined : { at: moment, to: 'lost', cause: 'lose' };
}

function drawDays(random: Random, median: number): number {
  return Math.max(0.08, random.logNormal(median, 0.65)) * dayLength;
}
