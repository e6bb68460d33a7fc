/** Quotes as papers that are approved before they go to the customer. */
import { dayOf, isDay } from '../../platform/model/calendar.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import { systemPrincipal, type Work } from '../../platform/server/index.ts';
import type { PaperKind } from '../../approvals/server/index.ts';
import { amountFact, type Paper } from '../../approvals/model/paper.ts';
import { amountInOwn } from '../../catalog/server/index.ts';
import { isAboveAllowance } from '../model/discount-allowance.ts';
import { quoteRefusals } from '../model/refusals.ts';
import { quotePaperNames } from '../model/quote-paper-names.ts';
import { allowanceOf } from './allowance-of.ts';
import { readLines } from './lines/kept-lines.ts';
import { moneyOfLines } from './lines/totals.ts';
import { changeQuote, getQuote, lockQuote } from './open-quote.ts';
import { standingQuote } from './standing-quote.ts';

export const quotePaperKind: PaperKind = {
  ...quotePaperNames,
  read: readPaper,
  requireVisible: async (work, id) => void (await getQuote(work, id)),
  settle: settlePaper,
  change: changePaper,
};

async function readPaper(work: Work, id: string): Promise<Paper> {
  const quote = await standingQuote(work, id);
  const money = moneyOfLines(await readLines(work, id), quote.taxMode, quote.lesser);
  const allowed = await allowanceOf(work, quote.ownerId ?? work.principal.userId);
  const lineOf = (field: string, kind: Paper['lines'][number]['kind'], value: string | null) => {
    const { label } = quotePaperNames.fields.find((one) => one.id === field)!;
    return { field, label, kind, value, ...(kind === 'money' && { currency: quote.currency }) };
  };
  const percent = (hundredths: bigint | null) => (hundredths === null ? null : String(hundredths));
  return {
    title: `${quote.number} ${quote.name}`,
    facts: {
      amount: amountFact(await amountInOwn(work, money.gross, quote.currency)),
      discount_rate: Number(money.discountRate ?? 0n),
      margin: money.margin === null ? null : Number(money.margin),
      above_allowance: isAboveAllowance(money.discountRate, allowed) ? 'yes' : 'no',
      below_floor: quote.belowFloor ? 'yes' : 'no',
      payment_terms: quote.paymentTerms,
      currency: quote.currency,
    },
    lines: [
      lineOf('title', 'text', quote.name),
      lineOf('amount', 'money', String(money.gross)),
      lineOf('discount_rate', 'percent', percent(money.discountRate)),
      lineOf('margin', 'percent', percent(money.margin)),
      lineOf('valid_until', 'day', quote.validUntil),
      lineOf('currency', 'text', quote.currency),
    ],
  };
}

/** What became of the approval: approved as it is, or a draft again. */
async function settlePaper(work: Work, id: string, outcome: string): Promise<void> {
  const whole = forOrganisation(work);
  const open = await lockQuote(whole, id);
  if (!['draft', 'in_approval'].includes(open.quote.state)) return;
  const state = outcome === 'approved' ? 'approved' : 'draft';
  await changeQuote(whole, open, { state }, outcome === 'approved' ? 'quote.approved' : 'quote.not-approved');
}

/**
 * An approver whom the step lets sets another last day while the quote waits; it then stands as changed. Refuses what is
 * no day, and a day that has passed.
 */
async function changePaper(
  work: Work,
  id: string,
  values: Readonly<Record<string, string | null>>,
): Promise<void> {
  if (!('valid_until' in values)) return;
  const validUntil = values['valid_until'] ?? null;
  if (validUntil !== null && !isDay(validUntil)) refuse(refusals.invalidInput);
  if (validUntil !== null && validUntil < dayOf(work.now, work.principal.timeZone))
    refuse(quoteRefusals.past);
  const whole = forOrganisation(work);
  const open = await lockQuote(whole, id);
  await changeQuote(whole, open, { valid_until: validUntil }, 'quote.changed-by-approver');
}

/** The last approver need not see the quote itself; who he is stays noted. */
function forOrganisation(work: Work): Work {
  const { tenantId, userId, timeZone, locale } = work.principal;
  return { ...work, principal: { ...systemPrincipal(tenantId, timeZone), userId, locale } };
}
