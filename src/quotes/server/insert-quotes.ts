/** Quotes that were made before they came here, with their own times. */
import { currencyOfOrganisation } from '../../identity/server/index.ts';
import { sql } from 'kysely';
import { dayOf } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { insertRecords, type NewRecord } from '../../records/server/index.ts';
import type { QuoteLine } from '../model/quote-line.ts';
import type { TaxMode } from '../model/quote-money.ts';
import { numberIn, periodOf } from '../model/quote-number.ts';
import type { QuoteState } from '../model/quote-state.ts';
import { readQuoteRules } from './design/quote-rules.ts';
import { insertLines, type KeptLine } from './lines/kept-lines.ts';
import { priceLines } from './lines/price-lines.ts';
import { totalsOf } from './lines/totals.ts';
import { quoteKind } from './quote-kind.ts';

export type NewVersion = {
  id: string;
  createdAt: Date;
  state: QuoteState;
  validUntil: string;
  lines: readonly QuoteLine[];
  /** Off the whole, in fen. */
  lesser: bigint;
  sentAt: Date | null;
  firstViewedAt: Date | null;
  answer: { at: Date; name: string; title: string; comment: string } | null;
};

export type NewQuote = {
  name: string;
  deal: string;
  account: string;
  contact: string;
  owner: string;
  team: string;
  createdBy: string;
  template: string | null;
  taxMode: TaxMode;
  paymentTerms: string;
  terms: string;
  /** The oldest first. */
  versions: readonly NewVersion[];
};

/** Writes quotes in the organisation's currency with their versions and lines, numbered in the order in which they are handed in. The values are trusted. */
export async function insertQuotes(work: Work, quotes: readonly NewQuote[]): Promise<void> {
  const numbers = await numbersFor(work, quotes);
  const currency = await currencyOfOrganisation(work);
  const records: NewRecord[] = [];
  const lines = new Map<string, readonly KeptLine[]>();
  for (const [at, quote] of quotes.entries()) {
    for (const [place, version] of quote.versions.entries()) {
      const priced = await priceLines(work, version.lines, { currency, accountId: quote.account });
      lines.set(version.id, priced);
      records.push({
        id: version.id,
        createdAt: version.createdAt,
        createdBy: quote.createdBy,
        values: {
          ...valuesOf(quote, version),
          currency,
          ...totalsOf(priced, quote.taxMode, version.lesser),
          number: numbers[at]!,
          version_number: place + 1,
        },
      });
    }
  }
  await insertRecords(work, quoteKind, records);
  await insertLines(work, lines);
}

function valuesOf(quote: NewQuote, { state, validUntil, sentAt, firstViewedAt, answer }: NewVersion) {
  const { name, deal, account, contact, owner, team, template, terms } = quote;
  return {
    name,
    deal,
    account,
    contact,
    owner,
    team,
    template,
    terms,
    state,
    tax_mode: quote.taxMode,
    payment_terms: quote.paymentTerms,
    valid_until: validUntil,
    sent_at: sentAt?.toISOString() ?? null,
    first_viewed_at: firstViewedAt?.toISOString() ?? null,
    answered_at: answer?.at.toISOString() ?? null,
    answered_by: answer?.name ?? null,
    answered_title: answer?.title ?? null,
    answer_comment: answer?.comment ?? null,
  };
}

/** By the organisation's pattern and the day of each; the counters go on behind them. */
async function numbersFor(work: Work, quotes: readonly NewQuote[]): Promise<string[]> {
  const { rules } = await readQuoteRules(work);
  const { tenantId, timeZone } = work.principal;
  const last = new Map<string, number>();
  const numbers = quotes.map(({ versions }) => {
    const period = periodOf(rules.pattern, dayOf(versions[0]!.createdAt, timeZone));
    last.set(period, (last.get(period) ?? 0) + 1);
    return numberIn(period, last.get(period)!);
  });
  for (const [period, count] of last)
    await sql`insert into quote_counter (tenant_id, period, last) values (${tenantId}, ${period}, ${count})`.execute(
      work.db,
    );
  return numbers;
}
