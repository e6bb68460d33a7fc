/**
 * Learning the log-odds: logistic regression with one weight for each value of each trait, so that traits that tell the
 * same (a region and its seller) share what they tell instead of counting it twice, as naive Bayes does. An L2 penalty
 * pulls each weight to 0, its trait's mean: a value seen ten times moves little, one seen a thousand times is believed.
 * Newton's method (IRLS; Hosmer, Lemeshow: Applied Logistic Regression, ch. 1); a few steps suffice.
 */
import type { DecidedLead } from './decided-lead.ts';
import { share, untold, type LearnedModel, type Recipe } from './learned-model.ts';
import { solveSymmetric } from './solve-symmetric.ts';

/** Values seen more rarely keep their trait's mean. */
const leastSeen = 5;
/** Of each trait, the most frequent values are learned. */
const mostValues = 60;
/** A tag is learned when so many leads had it. */
const leastTagged = 50;
export const tagTrait = 'tag:';
const mostSteps = 30;
const dayMs = 86_400_000;

/** The history laid out for Newton's method: of each lead the columns that hold 1, its outcome and its weight. */
type Design = { columns: number; rows: Int32Array[]; won: Float64Array; weight: Float64Array };

/** Learns from leads decided before `now`; older ones count less, half after each half-life. */
export function learn(history: readonly DecidedLead[], recipe: Recipe, now: Date): LearnedModel {
  const places = placesOf(history);
  const design = layOut(history, places, recipe, now);
  return centred(places, design, ascend(design, recipe.strength));
}

type Places = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A column for each value worth learning, from 1 on; column 0 is the intercept. */
function placesOf(history: readonly DecidedLead[]): Places {
  const places = new Map<string, Map<string, number>>();
  let next = 1;
  for (const trait of new Set(history.flatMap((lead) => Object.keys(lead.traits)))) {
    const seen = countsOf(history, trait);
    const told = history.length - (seen.get(untold) ?? 0);
    if (trait.startsWith(tagTrait) && told < leastTagged) continue;
    const kept = [...seen]
      .filter(([, count]) => count >= leastSeen)
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostValues);
    if (kept.length > 1) places.set(trait, new Map(kept.map(([value]) => [value, next++])));
  }
  return places;
}

function countsOf(history: readonly DecidedLead[], trait: string): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { traits } of history) {
    const value = traits[trait] ?? untold;
    seen.set(value, (seen.get(value) ?? 0) + 1);
  }
  return seen;
}

/** Half a lead on each side keeps the average finite where all were won, or all lost. */
const halves = [
  { won: 1, weight: 0.5 },
  { won: 0, weight: 0.5 },
];

function layOut(history: readonly DecidedLead[], places: Places, recipe: Recipe, now: Date): Design {
  const columns = 1 + [...places.values()].reduce((sum, values) => sum + values.size, 0);
  const ageOf = (lead: DecidedLead): number =>
    Math.max(0, (now.getTime() - lead.decidedAt.getTime()) / dayMs);
  return {
    columns,
    rows: [
      ...history.map(({ traits }) =>
        Int32Array.from([
          0,
          ...[...places].flatMap(([trait, values]) => values.get(traits[trait] ?? untold) ?? []),
        ]),
      ),
      ...halves.map(() => Int32Array.of(0)),
    ],
    won: Float64Array.from([...history.map((lead) => (lead.won ? 1 : 0)), ...halves.map(({ won }) => won)]),
    weight: Float64Array.from([
      ...history.map((lead) => 0.5 ** (ageOf(lead) / recipe.halfLifeDays)),
      ...halves.map(({ weight }) => weight),
    ]),
  };
}

/** Climbs the penalised likelihood; a step that would lead down is halved. */
function ascend(design: Design, strength: number): Float64Array {
  let weights = new Float64Array(design.columns);
  weights[0] = startOf(design);
  let reached = likelihood(design, weights, strength);
  for (let step = 0; step < mostSteps; step++) {
    const move = newtonStep(design, weights, strength);
    let size = 1;
    let next = moved(weights, move, size);
    let height = likelihood(design, next, strength);
    while (height < reached && size > 1e-4) {
      size /= 2;
      next = moved(weights, move, size);
      height = likelihood(design, next, strength);
    }
    const gain = height - reached;
    if (gain <= 0) return weights;
    weights = next;
    reached = height;
    if (gain < 1e-7 * Math.abs(reached)) return weights;
  }
  return weights;
}

/** Log-odds of the weighted history. */
function startOf({ won, weight }: Design): number {
  let [ones, all] = [0, 0];
  for (const [index, w] of weight.entries()) {
    ones += w * won[index]!;
    all += w;
  }
  return Math.log(ones / (all - ones));
}

function moved(weights: Float64Array, move: Float64Array, size: number): Float64Array<ArrayBuffer> {
  return weights.map((weight, index) => weight + size * move[index]!) as Float64Array<ArrayBuffer>;
}

function sumOf(weights: Float64Array, row: Int32Array): number {
  let sum = 0;
  for (const column of row) sum += weights[column]!;
  return sum;
}

function likelihood({ rows, won, weight }: Design, weights: Float64Array, strength: number): number {
  let sum = 0;
  for (const [index, row] of rows.entries()) {
    const logOdds = sumOf(weights, row);
    // log σ(z) = −log(1 + e^−z), written so that nothing overflows
    const against = won[index]! ? -logOdds : logOdds;
    sum -= weight[index]! * (Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against))));
  }
  for (let column = 1; column < weights.length; column++) sum -= (strength / 2) * weights[column]! ** 2;
  return sum;
}

function newtonStep(
  { columns, rows, won, weight }: Design,
  weights: Float64Array,
  strength: number,
): Float64Array {
  const slope = new Float64Array(columns);
  const bend = Array.from({ length: columns }, (_, row) => new Float64Array(row + 1));
  for (const [index, row] of rows.entries()) {
    const chance = share(sumOf(weights, row));
    const w = weight[index]!;
    for (const column of row) {
      slope[column]! += w * (won[index]! - chance);
      for (const other of row) if (other <= column) bend[column]![other]! += w * chance * (1 - chance);
    }
  }
  for (let column = 0; column < columns; column++) {
    if (column > 0) slope[column]! -= strength * weights[column]!;
    bend[column]![column]! += column === 0 ? 1e-9 : strength;
  }
  return solveSymmetric(bend, slope);
}

/** The weights by trait and value, each trait's weighted mean taken to the average: 0 is what the average lead has. */
function centred(places: Places, { rows, weight }: Design, weights: Float64Array): LearnedModel {
  const held = new Float64Array(weights.length);
  for (const [index, row] of rows.entries()) for (const column of row) held[column]! += weight[index]!;
  let average = weights[0]!;
  const byTrait = [...places].map(([trait, values]) => {
    let mean = 0;
    for (const column of values.values()) mean += (held[column]! / held[0]!) * weights[column]!;
    average += mean;
    const moved = [...values].map(([value, column]) => [value, weights[column]! - mean] as const);
    return [trait, Object.fromEntries(moved)] as const;
  });
  return { average, weights: Object.fromEntries(byTrait) };
}
