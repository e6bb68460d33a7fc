/** A quote goes to the customer: always a person's act. */
import { dayOf } from '../../platform/model/calendar.ts';
import { refuse } from '../../platform/model/refusal.ts';
import { systemPrincipal, type Work } from '../../platform/server/index.ts';
import { submitPaper } from '../../approvals/server/index.ts';
import { isExpired, isSendable } from '../model/quote-state.ts';
import { quoteRefusals } from '../model/refusals.ts';
import { readLines } from './lines/kept-lines.ts';
import { discountGate, type DiscountGate } from './discount-gate.ts';
import { changeQuote, lockQuote } from './open-quote.ts';
import { quotePaperKind } from './quote-paper-kind.ts';
import { requireWritable, type StandingQuote } from './standing-quote.ts';

/**
 * Sends a draft on its way through approval. Refuses what is no draft, a quote without lines, and one that no flow
 * applies to, by another word where its discount asks for an approval all the same.
 */
export async function submitQuote(work: Work, id: string): Promise<void> {
  const open = await lockQuote(work, id);
  await requireWritable(work, open.quote);
  await requireLines(work, id);
  const gate = await discountGate(work, open.quote);
  if (!gate.isOpen && !gate.hasFlow) refuse(quoteRefusals.nobodyApproves, allowanceWords(gate));
  await changeQuote(work, open, { state: 'in_approval' }, 'quote.submitted');
  if (!(await submitPaper(work, quotePaperKind, id))) refuse(quoteRefusals.noApproval);
}

/**
 * Notes that a quote goes to the customer: from now on it is frozen, and former versions are superseded. Refuses one
 * without lines, past its last day, or that must be approved first: by a flow, or for a discount above what the sender may
 * give.
 */
export async function sendQuote(work: Work, id: string): Promise<void> {
  const open = await lockQuote(work, id);
  const { quote } = open;
  if (quote.state === 'draft') await requireWritable(work, quote);
  await requireLines(work, id);
  const gate = await discountGate(work, quote);
  if (!gate.isOpen) refuseUnapproved(gate);
  if (quote.state === 'sent' || !isSendable(quote.state, false)) refuse(quoteRefusals.notSendable);
  if (isExpired(quote, dayOf(work.now, work.principal.timeZone))) refuse(quoteRefusals.past);
  await changeQuote(work, open, { state: 'sent', sent_at: work.now.toISOString() }, 'quote.sent', {
    amount: String(quote.amount),
    currency: quote.currency,
  });
  await supersedeFormer(work, quote);
}

type Closed = Extract<DiscountGate, { isOpen: false }>;

function refuseUnapproved(gate: Closed): never {
  return gate.allowed === null
    ? refuse(quoteRefusals.needsApproval)
    : refuse(quoteRefusals.aboveAllowance, allowanceWords(gate));
}

function allowanceWords({ discount, allowed }: Closed): Record<string, string> {
  const percent = (hundredths: bigint | number | null) => `${Number(hundredths ?? 0) / 100}%`;
  return { discount: percent(discount), allowed: percent(allowed) };
}

async function requireLines(work: Work, id: string): Promise<void> {
  if ((await readLines(work, id)).length === 0) refuse(quoteRefusals.empty);
}

/** Former versions that could still be answered; whoever holds them, the customer has a newer one. */
async function supersedeFormer(work: Work, { number, versionNumber }: StandingQuote): Promise<void> {
  const { tenantId, userId, timeZone, locale } = work.principal;
  const former = await work.db
    .selectFrom('quote')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('number', '=', number)
    .where('version_number', '<', versionNumber)
    .where('state', 'in', ['draft', 'in_approval', 'approved', 'sent', 'expired'])
    .where('deleted_at', 'is', null)
    .execute();
  if (former.length === 0) return;
  await work.elevate();
  const whole = { ...work, principal: { ...systemPrincipal(tenantId, timeZone), userId, locale } };
  for (const { id } of former)
    await changeQuote(whole, await lockQuote(whole, id), { state: 'superseded' }, 'quote.superseded');
}
