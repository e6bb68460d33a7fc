/** Draws the period many times over: each deal is won or not, new ones come by chance, and one shock moves them all (funnel.md §7.5). */
import { percentile } from '../../../insights/model/statistics.ts';
import { meanOf, type Expected, type ExpectedNew } from './expect-deals.ts';

export type Band = { p10: number; p50: number; p90: number };

/** The amounts of all draws, ascending, what is won already within each. */
export type Draws = readonly number[];

const usualDraws = 5000;
/** A chance drawn costs some nanoseconds; ten million of them a tenth of a second. */
const mostChances = 10_000_000;

/** Mulberry32: the same seed draws the same, so that a page opened twice shows one number. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * 5,000 draws (fewer with very many deals, 500 at least): Bernoulli by deal, Poisson for new ones with amounts of past wins,
 * all times a log-normal shock of mean 1; `won` is in each.
 */
export function drawPeriod(
  deals: readonly Expected[],
  made: readonly ExpectedNew[],
  shock: number,
  won: number,
  seed: number,
): Draws {
  const next = seededRandom(seed);
  const likely = deals.filter(({ chance, worth }) => chance > 0 && worth > 0);
  const draws = Math.max(500, Math.min(usualDraws, Math.floor(mostChances / Math.max(1, likely.length))));
  const drawn = Array.from({ length: draws }, () => {
    let sum = 0;
    for (const { chance, worth } of likely) if (next() < chance) sum += worth;
    for (const one of made) sum += drawNew(one, next);
    return won + sum * Math.exp(shock * drawNormal(next) - shock ** 2 / 2);
  });
  return drawn.toSorted((a, b) => a - b);
}

function drawNew({ wins, amounts }: ExpectedNew, next: () => number): number {
  if (wins <= 0 || amounts.length === 0) return 0;
  if (wins > 200) {
    const mean = meanOf(amounts);
    return Math.max(0, wins * mean + drawNormal(next) * Math.sqrt(wins) * rootMeanSquare(amounts));
  }
  let sum = 0;
  for (let left = drawPoisson(wins, next); left > 0; left -= 1)
    sum += amounts[Math.floor(next() * amounts.length)]!;
  return sum;
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(meanOf(values.map((value) => value * value)));
}

/** Knuth, for the small means that it is asked for. */
function drawPoisson(mean: number, next: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
}

function drawNormal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

export function bandOf(draws: Draws): Band {
  const at = (p: number): number => Math.round(percentile(draws, p) ?? 0);
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

/** How many of the draws reach the amount (0..1). */
export function chanceToReach(draws: Draws, amount: number): number {
  const reached = draws.filter((one) => one >= amount).length;
  return draws.length === 0 ? 0 : reached / draws.length;
}
