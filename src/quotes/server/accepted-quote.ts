/** A quote that the customer accepted, as what comes after it takes it over. */
import { dayOf } from '../../platform/model/calendar.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { QuoteLine } from '../model/quote-line.ts';
import type { LineMoney, QuoteMoney, TaxMode } from '../model/quote-money.ts';
import { quoteRefusals } from '../model/refusals.ts';
import { readLines } from './lines/kept-lines.ts';
import { moneyOfLines } from './lines/totals.ts';
import { getQuote } from './open-quote.ts';
import { requireFigures } from './standing-quote.ts';

/** A line with what it comes to, its share of the amount off the whole taken off. */
export type AcceptedLine = QuoteLine & Pick<LineMoney, 'amount' | 'net' | 'tax' | 'gross'>;

export type AcceptedQuote = {
  id: string;
  number: string;
  versionNumber: number;
  name: string;
  dealId: string;
  accountId: string | null;
  contactId: string | null;
  ownerId: string | null;
  teamId: string | null;
  currency: string;
  taxMode: TaxMode;
  paymentTerms: string | null;
  terms: string | null;
  /** The day on which the customer said yes, in the organisation's calendar. */
  acceptedOn: string;
  lines: readonly AcceptedLine[];
  /** Taken off the whole; the lines' amounts have it taken off already. */
  lesser: bigint;
  /** What the paper says; what it costs us is not told. */
  money: Pick<QuoteMoney, 'list' | 'discount' | 'discountRate' | 'net' | 'tax' | 'gross'>;
};

/**
 * The frozen version with its lines, totals, parties and conditions: what a contract begins with, to the fen. Refuses as not
 * found what the asker may not see, as forbidden one whose amounts are kept from him, and a version that is not accepted.
 */
export async function getAcceptedQuote(work: Work, id: string): Promise<AcceptedQuote> {
  requireFigures(work);
  const { stored, quote } = await getQuote(work, id);
  if (quote.state !== 'accepted') refuse(quoteRefusals.notAccepted);
  const lines = await readLines(work, id);
  const whole = moneyOfLines(lines, quote.taxMode, quote.lesser);
  const { list, discount, discountRate, net, tax, gross } = whole;
  return {
    id,
    number: quote.number,
    versionNumber: quote.versionNumber,
    name: quote.name,
    dealId: quote.dealId,
    accountId: quote.accountId,
    contactId: quote.contactId,
    ownerId: quote.ownerId,
    teamId: stored.teamId,
    currency: quote.currency,
    taxMode: quote.taxMode,
    paymentTerms: quote.paymentTerms,
    terms: quote.terms,
    acceptedOn: dayOf(quote.answeredAt ?? work.now, work.principal.timeZone),
    lines: lines.map((line, at) => acceptedLine(line, whole.lines[at]!)),
    lesser: quote.lesser,
    money: { list, discount, discountRate, net, tax, gross },
  };
}

function acceptedLine(line: QuoteLine, { amount, net, tax, gross }: LineMoney): AcceptedLine {
  const { productId, name, spec, unit, quantity, unitPrice, discount, taxRate } = line;
  return { productId, name, spec, unit, quantity, unitPrice, discount, taxRate, amount, net, tax, gross };
}
