/** Takes back the exchange rates that an import wrote. */
import { rateKey, saveRates, standingRates } from '../../../catalog/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';

/** A rate that an import wrote for a day, and what stood for that day before. */
export type WrittenRate = { currency: string; on: string; was: string | null; is: string };

/**
 * Removes what had no rate before and gives the others theirs back, the last written first. Returns for each whether it
 * was taken back: a rate that somebody changed since stays.
 */
export async function undoRates(work: Work, written: readonly WrittenRate[]): Promise<boolean[]> {
  const standing = new Map(await standingRates(work, written));
  const undone = written.map((one) => {
    const key = rateKey(one);
    if (standing.get(key) !== one.is) return false;
    if (one.was === null) standing.delete(key);
    else standing.set(key, one.was);
    return true;
  });
  const taken = written.filter((_, at) => undone[at]);
  const days = [...new Map(taken.map((one) => [rateKey(one), one])).values()];
  const set = days.flatMap(({ currency, on }) => {
    const rate = standing.get(rateKey({ currency, on }));
    return rate === undefined ? [] : [{ currency, on, rate }];
  });
  await saveRates(
    work,
    set,
    days.filter((one) => !standing.has(rateKey(one))).map(({ currency, on }) => ({ currency, on })),
  );
  return undone;
}
