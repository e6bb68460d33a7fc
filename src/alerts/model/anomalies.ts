/** Numbers that are not as usual (requirement D15): volume, amount and rate of a week against those before. Pure. */
import { lowerThanOther } from '../../insights/model/bottleneck/significance.ts';
import { median, type Share } from '../../insights/model/statistics.ts';

type AnomalyKind = 'volume' | 'amount' | 'rate';

export type Anomaly = {
  what: AnomalyKind;
  direction: 'up' | 'down';
  /** The last week's (of a rate: the last four weeks'), and what is usual. Amounts in fen, rates 0..1. */
  value: number;
  usual: number;
};

/** Weeks in order, the last one complete and looked at; what was decided in the last four weeks, and in the year before. */
export type Series = {
  created: readonly number[];
  wonAmounts: readonly number[];
  decided: { now: Share; past: Share };
};

const fewestWeeks = 8;
const fewestAWeek = 5;
const fewestDecided = 20;
/** Some three in a thousand weeks lie beyond three standard deviations. */
const farOff = 3;
const farOffAmount = 4;
/** From the middle absolute deviation to the standard deviation of a normal distribution. */
const deviations = 1.4826;
const rareChance = 0.005;

/** What is odd about the last week; at most one of each kind. */
export function findAnomalies({ created, wonAmounts, decided }: Series): Anomaly[] {
  return [oddVolume(created), oddAmount(wonAmounts), oddRate(decided)].filter((one) => one !== null);
}

/** New deals of a week: further from the mean than three standard deviations, at least those of a Poisson distribution. */
function oddVolume(weeks: readonly number[]): Anomaly | null {
  const [value, before] = [weeks.at(-1), weeks.slice(0, -1)];
  if (value === undefined || before.length < fewestWeeks) return null;
  const mean = before.reduce((sum, one) => sum + one, 0) / before.length;
  if (mean < fewestAWeek) return null;
  const variance = before.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (before.length - 1);
  const spread = Math.sqrt(Math.max(mean, variance));
  return toldIf(Math.abs(value - mean) > farOff * spread, 'volume', value, mean);
}

/** The amount won in a week: further from the median than four middle absolute deviations; weeks without any do not count. */
function oddAmount(weeks: readonly number[]): Anomaly | null {
  const [value, before] = [weeks.at(-1), weeks.slice(0, -1).filter((one) => one > 0)];
  if (value === undefined || before.length < fewestWeeks) return null;
  const middle = median(before)!;
  const spread = median(before.map((one) => Math.abs(one - middle)))! * deviations;
  return toldIf(spread > 0 && value - middle > farOffAmount * spread, 'amount', value, middle);
}

/** The share won of what was closed in four weeks, lower than in the year before by more than chance explains. */
function oddRate({ now, past }: Series['decided']): Anomaly | null {
  if (now.n < fewestDecided || past.n < fewestDecided) return null;
  return toldIf(
    lowerThanOther(now, past) <= rareChance,
    'rate',
    now.successes / now.n,
    past.successes / past.n,
  );
}

function toldIf(isOdd: boolean, what: AnomalyKind, value: number, usual: number): Anomaly | null {
  return isOdd ? { what, direction: value > usual ? 'up' : 'down', value, usual } : null;
}
