/** Chance that repeats itself: the same seed draws the same life. */
export type Random = {
  /** In [0, 1). */
  next(): number;
  /** A whole number, both ends included. */
  integer(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  weighted<T>(choices: readonly T[], weightOf: (choice: T) => number): T;
  /** `sigma` is the spread of the logarithm: 0.5 keeps two thirds within 0.6 and 1.65 times the median. */
  logNormal(median: number, sigma: number): number;
  shuffle<T>(choices: readonly T[]): T[];
  /** Draws `count` different choices, the heavier the likelier. */
  sample<T>(choices: readonly T[], count: number, weightOf: (choice: T) => number): T[];
  /** An independent stream, so that a draw more in one part leaves the others as they were. */
  fork(name: string): Random;
};

export function makeRandom(seed: string): Random {
  const next = drawsFrom(hash(seed));
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)]!;
  return {
    next,
    integer: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick,
    weighted: (choices, weightOf) => drawWeighted(next, choices, weightOf),
    logNormal: (median, sigma) => median * Math.exp(sigma * drawNormal(next)),
    shuffle: (choices) => sortBy(choices, () => next()),
    // Efraimidis and Spirakis: the largest u^(1/w) are a weighted sample without replacement.
    sample: (choices, count, weightOf) =>
      sortBy(choices, (choice) => -(next() ** (1 / weightOf(choice)))).slice(0, count),
    fork: (name) => makeRandom(`${seed}/${name}`),
  };
}

function sortBy<T>(choices: readonly T[], rankOf: (choice: T) => number): T[] {
  return choices
    .map((choice) => ({ choice, rank: rankOf(choice) }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ choice }) => choice);
}

function drawWeighted<T>(next: () => number, choices: readonly T[], weightOf: (choice: T) => number): T {
  const weights = choices.map(weightOf);
  let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (left -= weight) < 0);
  return choices.at(index)!;
}

/** Box and Muller. */
function drawNormal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ char.codePointAt(0)!, 0x01000193);
  return value >>> 0;
}

/** Mulberry32. */
function drawsFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
