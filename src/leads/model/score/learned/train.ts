/** Training a version of the learned score, and whether it may take over. */
import type { Day } from '../../../../platform/model/calendar.ts';
import { countHistory, isEnough, type DecidedLead, type HistoryCount } from './decided-lead.ts';
import {
  areaUnderCurve,
  brierScore,
  calibrationOf,
  type CalibrationRow,
  type Prediction,
} from './figures.ts';
import { learn } from './learn.ts';
import type { LearnedModel, Recipe } from './learned-model.ts';
import { baseRate, learnedBy } from './learners.ts';
import { bestRecipe, tellsApart } from './recipes.ts';
import { monthsOf, newestSplit, predictMonth, predictSplit, type Learner } from './time-split.ts';

/** How good predictions were; `base` is the Brier score of giving every lead the share won so far. */
export type Figures = {
  count: number;
  won: number;
  auc: number | null;
  brier: number | null;
  base: number | null;
};
export type MonthFigures = Figures & { month: Day };

export type TrainedVersion = {
  recipe: Recipe;
  model: LearnedModel;
  /** What it learned from. */
  history: HistoryCount;
  /** Month by month, each lead as it would have been judged by what was known when its month began. */
  months: MonthFigures[];
  whole: Figures;
  calibration: CalibrationRow[];
};

export type Training = { now: Date; timeZone: string; breathe: () => Promise<void> };

const mostMonths = 12;

/** Learns a version from decided leads, and looks back at what it would have said month by month. Null when there is too little history. */
export async function train(
  history: readonly DecidedLead[],
  { now, timeZone, breathe }: Training,
): Promise<TrainedVersion | null> {
  const count = countHistory(history);
  if (!isEnough(count)) return null;
  const months = monthsOf(history, timeZone, mostMonths);
  const recipe = await bestRecipe(history, breathe);
  const perMonth: MonthFigures[] = [];
  const all: Predicted[] = [];
  for (const month of months) {
    const said = compared((learner) => predictMonth(history, month, timeZone, learner), recipe);
    if (said.length > 0) perMonth.push({ month: month.from, ...figuresOf(said) });
    all.push(...said);
    await breathe();
  }
  return {
    recipe,
    model: learn(history, recipe, now),
    history: count,
    months: perMonth,
    whole: figuresOf(all),
    calibration: calibrationOf(all),
  };
}

type Predicted = Prediction & { base: number };

function compared(predict: (learner: Learner) => Prediction[], recipe: Recipe): Predicted[] {
  const base = predict(baseRate);
  return predict(learnedBy(recipe)).map((one, index) => ({ ...one, base: base[index]!.chance }));
}

function figuresOf(said: readonly Predicted[]): Figures {
  return {
    count: said.length,
    won: said.filter((one) => one.won).length,
    auc: areaUnderCurve(said),
    brier: brierScore(said),
    base: brierScore(said.map(({ base, won }) => ({ chance: base, won }))),
  };
}

export type JudgedRecipe = Figures & { calibration: CalibrationRow[] };

/** The same leads judged by two recipes, each with what was known before the first of them. */
export type Duel = { candidate: JudgedRecipe; active: JudgedRecipe | null };

/** Lets the recipes of a new version and of the active one judge the newest fifth; null when that tells nothing. */
export function duel(history: readonly DecidedLead[], candidate: Recipe, active: Recipe | null): Duel | null {
  const split = newestSplit(history);
  if (!split || !tellsApart(split)) return null;
  const judge = (recipe: Recipe): JudgedRecipe => {
    const said = compared((learner) => predictSplit(split, learner), recipe);
    return { ...figuresOf(said), calibration: calibrationOf(said) };
  };
  return { candidate: judge(candidate), active: active && judge(active) };
}

/**
 * May a new version take over by itself? It must say more than the share won so far does, order better than chance, and
 * be worse than the active one neither in AUC nor in Brier score on the newest split.
 */
export function mayTakeOver(fight: Duel | null): boolean {
  if (!fight) return false;
  const { candidate, active } = fight;
  if (candidate.auc === null || candidate.brier === null || candidate.base === null) return false;
  if (candidate.auc <= 0.5 || candidate.brier >= candidate.base) return false;
  return !active || (candidate.auc >= (active.auc ?? 0) && candidate.brier <= (active.brier ?? 1));
}
