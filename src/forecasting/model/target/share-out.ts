/** Shares an amount out so that not a fen is lost. */

/**
 * Parts of `total` in proportion to `weights`, each rounded down, what is left given fen by fen to the largest remainders,
 * the first ones among equal (largest remainder, Hamilton). Without any weight all parts are alike. The parts add up
 * to the total exactly.
 */
export function shareOut(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  const shares = sum === 0n ? weights.map(() => 1n) : weights;
  const whole = sum === 0n ? BigInt(weights.length) : sum;
  const parts = shares.map((weight) => (total * weight) / whole);
  const left = Number(total - parts.reduce((all, part) => all + part, 0n));
  const largest = shares
    .map((weight, index) => ({ index, remainder: (total * weight) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  for (const { index } of largest.slice(0, left)) parts[index]! += 1n;
  return parts;
}
