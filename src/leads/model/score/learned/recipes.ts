import { countHistory, type DecidedLead } from './decided-lead.ts';
import { logLoss } from './figures.ts';
import type { Recipe } from './learned-model.ts';
import { learnedBy } from './learners.ts';
import { newestSplit, predictSplit, type TimeSplit } from './time-split.ts';

/** Half a year, as sales people, campaigns and markets change; a market that does not change so fast shows itself. */
export const usualRecipe: Recipe = { halfLifeDays: 180, strength: 3 };

const recipes: readonly Recipe[] = [180, 365, 730].flatMap((halfLifeDays) =>
  [1, 3, 10].map((strength) => ({ halfLifeDays, strength })),
);

/** So many of each outcome must be known, and half as many asked, for a split to tell recipes apart. */
const leastKnown = 20;
const leastAsked = 10;

export function tellsApart({ known, asked }: TimeSplit): boolean {
  const [before, after] = [countHistory(known), countHistory(asked)];
  return Math.min(before.won, before.lost) >= leastKnown && Math.min(after.won, after.lost) >= leastAsked;
}

/**
 * The recipe that would have been least surprised (log loss) by the newest fifth of the leads, learning from what was
 * decided before them; the usual one while there is too little to tell. `breathe` is called between trials.
 */
export async function bestRecipe(
  history: readonly DecidedLead[],
  breathe: () => Promise<void>,
): Promise<Recipe> {
  const split = newestSplit(history);
  if (!split || !tellsApart(split)) return usualRecipe;
  let best = { recipe: usualRecipe, loss: Infinity };
  for (const recipe of recipes) {
    const loss = logLoss(predictSplit(split, learnedBy(recipe)))!;
    if (loss < best.loss) best = { recipe, loss };
    await breathe();
  }
  return best.recipe;
}
