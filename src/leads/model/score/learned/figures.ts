/** How good predictions were, once the outcomes are known. */

export type Prediction = { chance: number; won: boolean };

/** Area under the ROC curve: how often a won lead was given a higher chance than a lost one, a tie counting half. Null without both. */
export function areaUnderCurve(predictions: readonly Prediction[]): number | null {
  const sorted = [...predictions].sort((a, b) => a.chance - b.chance);
  let [lostBelow, pairs, won] = [0, 0, 0];
  for (let from = 0; from < sorted.length;) {
    let to = from;
    let [tiedWon, tiedLost] = [0, 0];
    for (; to < sorted.length && sorted[to]!.chance === sorted[from]!.chance; to++)
      if (sorted[to]!.won) tiedWon++;
      else tiedLost++;
    pairs += tiedWon * (lostBelow + tiedLost / 2);
    won += tiedWon;
    lostBelow += tiedLost;
    from = to;
  }
  return won === 0 || lostBelow === 0 ? null : pairs / (won * lostBelow);
}

/** Brier score: the mean squared distance of chance and outcome; 0 is perfect. G. W. Brier, Monthly Weather Review 78 (1950). Null without predictions. */
export function brierScore(predictions: readonly Prediction[]): number | null {
  return meanOf(predictions, ({ chance, won }) => (chance - (won ? 1 : 0)) ** 2);
}

/** Mean of −log of the chance given to what came true, in nats. Null without predictions. */
export function logLoss(predictions: readonly Prediction[]): number | null {
  return meanOf(predictions, ({ chance, won }) => -Math.log(Math.max(1e-12, won ? chance : 1 - chance)));
}

function meanOf<T>(all: readonly T[], of: (one: T) => number): number | null {
  return all.length === 0 ? null : all.reduce((sum, one) => sum + of(one), 0) / all.length;
}

/** Leads that were given much the same chance: what was said and what came of it, both 0..1. */
export type CalibrationRow = { count: number; predicted: number; won: number };

const calibrationRows = 10;

/** The predictions in up to ten groups of equal size by chance, lowest first: well calibrated when the two shares agree. */
export function calibrationOf(predictions: readonly Prediction[]): CalibrationRow[] {
  const sorted = [...predictions].sort((a, b) => a.chance - b.chance);
  const groups = Math.min(calibrationRows, sorted.length);
  return Array.from({ length: groups }, (_, group) => {
    const some = sorted.slice(
      Math.floor((group * sorted.length) / groups),
      Math.floor(((group + 1) * sorted.length) / groups),
    );
    return {
      count: some.length,
      predicted: meanOf(some, ({ chance }) => chance)!,
      won: meanOf(some, ({ won }) => (won ? 1 : 0))!,
    };
  });
}
