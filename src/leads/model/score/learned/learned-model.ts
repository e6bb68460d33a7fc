/** The learned score: a lead's log-odds of being won as a sum over its traits, so that every part can be told. */
import type { Traits } from './decided-lead.ts';

/** How a model was learned: how old history fades and how strongly rare values are held to their trait's mean. */
export type Recipe = { halfLifeDays: number; strength: number };

export type LearnedModel = {
  /** Log-odds of the average lead of the history. */
  average: number;
  /** Trait → value → how far it moves the log-odds from the average; '' stands for “not told”. */
  weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/** The value of a trait that nobody told. */
export const untold = '';

/** One trait's part in a probability; natural log-odds, above 0 speaks for winning. */
export type TraitPart = { trait: string; value: string; logOdds: number };

/** The chance (0..1, never 0 or 1) that a lead with these traits is won. A value the history hardly knows counts as the average. */
export function probabilityOf(model: LearnedModel, traits: Traits): number {
  return share(model.average + liftOf(model, traits));
}

/** How far the traits together move the log-odds from those of the average lead. */
export function liftOf(model: LearnedModel, traits: Traits): number {
  return partsOf(model, traits).reduce((sum, part) => sum + part.logOdds, 0);
}

/** Why: what each trait adds to the average, the strongest first. Together with the average they are the log-odds. */
export function partsOf({ weights }: LearnedModel, traits: Traits): TraitPart[] {
  return Object.entries(weights)
    .map(([trait, values]) => {
      const value = traits[trait] ?? untold;
      return { trait, value, logOdds: Object.hasOwn(values, value) ? values[value]! : 0 };
    })
    .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
}

/** The share (0..1) that log-odds stand for. */
export function share(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
