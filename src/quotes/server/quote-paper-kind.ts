/** Quotes as papers that are approved before they go to the customer. */
import { systemPrincipal, type Work } from '../../platform/server/index.ts';
import type { PaperKind } from '../../approvals/server/index.ts';
import type { Paper } from '../../approvals/model/paper.ts';
import { quotePaperNames } from '../model/quote-paper-names.ts';
import { readLines } from './lines/kept-lines.ts';
import { moneyOfLines } from './lines/totals.ts';
import { changeQuote, getQuote, lockQuote } from './open-quote.ts';
import { standingQuote } from './standing-quote.ts';

export const quotePaperKind: PaperKind = {
  ...quotePaperNames,
  read: readPaper,
  requireVisible: async (work, id) => void (await getQuote(work, id)),
  settle: settlePaper,
};

async function readPaper(work: Work, id: string): Promise<Paper> {
  const quote = await standingQuote(work, id);
  const money = moneyOfLines(await readLines(work, id), quote.taxMode, quote.lesser);
  const lineOf = (field: string, kind: Paper['lines'][number]['kind'], value: string | null) => {
    const { label } = quotePaperNames.fields.find((one) => one.id === field)!;
    return { field, label, kind, value };
  };
  const percent = (hundredths: bigint | null) => (hundredths === null ? null : String(hundredths));
  return {
    title: `${quote.number} ${quote.name}`,
    facts: {
      amount: String(money.gross),
      discount_rate: Number(money.discountRate ?? 0n),
      margin: money.margin === null ? null : Number(money.margin),
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

/** The last approver need not see the quote itself; who he is stays noted. */
function forOrganisation(work: Work): Work {
  const { tenantId, userId, timeZone, locale } = work.principal;
  return { ...work, principal: { ...systemPrincipal(tenantId, timeZone), userId, locale } };
}
