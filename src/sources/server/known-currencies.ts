import { openExchange } from '../../catalog/server/index.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { SourceColumn } from '../model/outside-source.ts';
import { sourceRefusals } from '../model/refusals.ts';

/** The currencies of its amounts. */
export function currenciesOf(columns: readonly SourceColumn[]): string[] {
  return columns.flatMap(({ money }) => (money ? [money.currency] : []));
}

/** Refuses amounts of a currency that cannot be told in the organisation's own. */
export async function requireKnownCurrencies(work: Work, columns: readonly SourceColumn[]): Promise<void> {
  const { base, rates } = await openExchange(work, currenciesOf(columns));
  const unknown = currenciesOf(columns).find((currency) => currency !== base && !rates.get(currency)?.length);
  if (unknown) refuse(sourceRefusals.unknownCurrency, { currency: unknown });
}
