/** Exchange rates by currency and day. */
import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import { rateKey, saveRates, standingRates, type ToldRate } from '../../../catalog/server/index.ts';
import { largestRate, ratePlaces } from '../../../catalog/model/exchange/exchange.ts';
import { readDecimalText } from '../../../platform/model/decimal-text.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Effect, ImportRun, Outcome, Unit, Written } from './import-run.ts';
import type { ReadRow } from './read-row.ts';
import { rowFault } from './row-fault.ts';

/** Writes the rates of one batch together; one that stands for the same day already is replaced. */
export async function writeRates(work: Work, run: ImportRun, units: readonly Unit[]): Promise<Written> {
  const base = await currencyOfOrganisation(work);
  const rows = units.map((unit) => unit.rows[0]!);
  for (const row of rows) if (row.faults.length === 0) row.faults.push(...faultsOfRate(row, base));
  const sound = rows.filter((row) => row.faults.length === 0);
  const effects = run.dryRun || sound.length === 0 ? [] : await write(work, sound.map(rateOf));
  const outcomes = rows.map((row): Outcome =>
    row.faults.length > 0 ? { kind: 'rejected', faults: row.faults } : { kind: 'created' },
  );
  return { outcomes, effects };
}

/** Each rate that stands now is an effect of its own, with what stood for the day before. */
async function write(work: Work, rates: readonly ToldRate[]): Promise<Effect[]> {
  const last = [...new Map(rates.map((rate) => [rateKey(rate), rate])).values()];
  const before = await standingRates(work, last);
  await saveRates(work, last);
  const after = await standingRates(work, last);
  return last.map((rate) => {
    const [was, is] = [before.get(rateKey(rate)) ?? null, after.get(rateKey(rate))!];
    return {
      object: 'exchange_rate',
      recordId: newId(),
      effect: was === null ? 'created' : 'updated',
      before: { currency: rate.currency, on: rate.on, was, is },
      version: 1,
    };
  });
}

function faultsOfRate({ values }: ReadRow, base: string) {
  if (typeof values['currency'] !== 'string' || typeof values['on'] !== 'string')
    return [rowFault('rate_incomplete')];
  if (values['currency'] === base) return [rowFault('rate_of_own_currency', null, base)];
  const rate = readDecimalText(String(values['rate'] ?? ''), ratePlaces);
  const isGood = rate !== null && rate > 0n && rate <= largestRate;
  return isGood ? [] : [rowFault('bad_rate', null, String(values['rate'] ?? ''))];
}

function rateOf({ values }: ReadRow): ToldRate {
  return {
    currency: String(values['currency']),
    on: String(values['on']),
    rate: String(values['rate']).normalize('NFKC').replace(/[\s,]/g, ''),
  };
}
