/** How well a rep suits a lead: four parts of 0 to 1, and their weighted sum (funnel.md §10). */
import { traitsOf, tierOf, type Assignable } from './assignable.ts';
import { dimensions, type Dimension, type Specialities } from './rep-profile.ts';

export type UtilityPart = 'fit' | 'skill' | 'fair' | 'speed';
export const utilityParts: readonly UtilityPart[] = ['fit', 'skill', 'fair', 'speed'];

export type UtilityParts = Readonly<Record<UtilityPart, number>>;
export type Weights = UtilityParts;
export type FitWeights = Readonly<Record<Dimension, number>>;

export const usualWeights: Weights = { fit: 0.35, skill: 0.25, fair: 0.25, speed: 0.15 };
export const usualFitWeights: FitWeights = {
  product: 0.3,
  industry: 0.25,
  region: 0.2,
  size: 0.15,
  language: 0.1,
};

/** Whoever says nothing of a dimension takes all of it, neither better nor worse. */
const neutral = 0.5;

/** 1: a speciality of his. 0: he has others. 0.5: he has none here. Null: nothing is known of the lead. */
export type Match = 1 | 0.5 | 0 | null;

/** The lead against the profile, dimension by dimension. */
export function matchesOf(
  subject: Assignable,
  specialities: Specialities,
): Readonly<Record<Dimension, Match>> {
  const traits = traitsOf(subject);
  const matches = dimensions.map((dimension): [Dimension, Match] => {
    const [trait, own] = [traits[dimension], specialities[dimension]];
    if (trait === null) return [dimension, null];
    if (own.length === 0) return [dimension, neutral];
    return [dimension, own.includes(trait) ? 1 : 0];
  });
  return Object.fromEntries(matches) as Record<Dimension, Match>;
}

/** Σ weight × match over what is known of the lead, 0 … 1; 0.5 when nothing is. */
export function fitOf(matches: Readonly<Record<Dimension, Match>>, weights: FitWeights): number {
  let [sum, all] = [0, 0];
  for (const dimension of dimensions) {
    const match = matches[dimension];
    if (match === null) continue;
    sum += weights[dimension] * match;
    all += weights[dimension];
  }
  return all === 0 ? neutral : sum / all;
}

/** Decided leads, and those of them that were won. */
export type Tally = { won: number; decided: number };

const priorWeight = 10;

/**
 * ((won + m·p0) ÷ (decided + m)) ÷ 2·p0 with m = 10, 0 … 1: twice the usual rate is 1, the usual rate is 0.5. Somebody
 * new stands at the usual rate. Where nobody has won, nobody is better than another.
 */
export function skillOf(own: Tally, everybody: Tally): number {
  if (everybody.won === 0) return neutral;
  const usual = everybody.won / everybody.decided;
  const rate = (own.won + priorWeight * usual) / (own.decided + priorWeight);
  return clamp(rate / (2 * usual));
}

/** 0.5 + strength × deficit, 0 … 1; the strength is 1 unless an organisation wants more. */
export function fairOf(deficit: number, strength: number): number {
  return clamp(0.5 + strength * deficit);
}

/** 1 without overdue tasks, 0 with as many as the limit. */
export function speedOf(overdueTasks: number, limit: number): number {
  return clamp(1 - overdueTasks / limit);
}

/** The weighted sum. Of a lead to train on, skill does not count. Nine decimals: ties are ties on every machine. */
export function utilityOf(parts: UtilityParts, weights: Weights, subject: Pick<Assignable, 'level'>): number {
  const skillWeight = tierOf(subject) === 'training' ? 0 : weights.skill;
  const sum =
    weights.fit * parts.fit +
    skillWeight * parts.skill +
    weights.fair * parts.fair +
    weights.speed * parts.speed;
  return Math.round(sum * 1e9) / 1e9;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
