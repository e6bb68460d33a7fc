import { dayOf } from '../../platform/model/calendar.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { updateRecord } from '../../records/server/index.ts';
import { dealKind } from '../../deals/server/index.ts';
import type { QuoteAnswer } from '../model/contract.ts';
import { isExpired } from '../model/quote-state.ts';
import { quoteRefusals } from '../model/refusals.ts';
import { changeQuote, getQuote, lockQuote } from './open-quote.ts';

/**
 * Takes the customer's answer, once: who comes second finds the quote settled. Refuses what is not with the customer, and
 * what has expired.
 */
export async function answerQuote(
  work: Work,
  id: string,
  { answer, name, title, comment }: QuoteAnswer,
  by: 'customer' | 'colleague',
): Promise<void> {
  const open = await lockQuote(work, id);
  if (open.quote.state !== 'sent') refuse(quoteRefusals.notOpen);
  if (isExpired(open.quote, dayOf(work.now, work.principal.timeZone))) refuse(quoteRefusals.expired);
  const values = {
    state: answer,
    answered_at: work.now.toISOString(),
    answered_by: name,
    answered_title: title || null,
    answer_comment: comment || null,
  };
  const told = { by, answeredBy: name, comment, amount: String(open.quote.amount) };
  await changeQuote(work, open, values, `quote.${answer}`, told);
}

/**
 * Makes the total of an accepted quote the amount of its deal, and returns it. Refuses a quote that is not accepted, a deal
 * in another currency, and who may not change the deal.
 */
export async function takeAmountOver(work: Work, id: string): Promise<string> {
  const { quote } = await getQuote(work, id);
  if (quote.state !== 'accepted') refuse(quoteRefusals.notAccepted);
  const { currency } = await work.db
    .selectFrom('deal')
    .select('currency')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', quote.dealId)
    .executeTakeFirstOrThrow();
  if (currency !== quote.currency)
    refuse(quoteRefusals.otherCurrency, { quote: quote.currency, deal: currency });
  const amount = String(quote.amount);
  await updateRecord(work, dealKind, quote.dealId, { amount });
  return amount;
}
