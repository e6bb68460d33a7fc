/** How good forecasts were, when it is known what came (funnel.md §7.6). */

export type Judged = { forecast: number; actual: number };

export type Accuracy = {
  periods: number;
  /** Σ(F−A) ÷ ΣA: above zero it was too high. */
  bias: number | null;
  /** Σ|F−A| ÷ ΣA: the smaller the better. */
  wape: number | null;
};

/** Null where nothing came at all: there is nothing to measure errors by. */
export function accuracyOf(judged: readonly Judged[]): Accuracy {
  const actual = judged.reduce((sum, one) => sum + one.actual, 0);
  const off = (error: (difference: number) => number) =>
    actual === 0
      ? null
      : judged.reduce((sum, { forecast, actual: came }) => sum + error(forecast - came), 0) / actual;
  return { periods: judged.length, bias: off((error) => error), wape: off(Math.abs) };
}

/** How often what came lay within the band from P10 to P90; null without a band. */
export function coverageOf(
  judged: readonly { actual: number; band: { p10: number; p90: number } | null }[],
): number | null {
  const banded = judged.filter(({ band }) => band !== null);
  if (banded.length === 0) return null;
  const inside = banded.filter(({ actual, band }) => actual >= band!.p10 && actual <= band!.p90);
  return inside.length / banded.length;
}
