/** A quote goes to the customer: always a person's act. */
import { dayOf } from '../../platform/model/calendar.ts';
import { refuse } from '../../platform/model/refusal.ts';
import { systemPrincipal, type Work } from '../../platform/server/index.ts';
import { needsApproval, submitPaper } from '../../approvals/server/index.ts';
import { isExpired, isSendable } from '../model/quote-state.ts';
import { quoteRefusals } from '../model/refusals.ts';
import { readLines } from './lines/kept-lines.ts';
import { changeQuote, lockQuote } from './open-quote.ts';
import { quotePaperKind } from './quote-paper-kind.ts';
import { requireWritable, type StandingQuote } from './standing-quote.ts';

/**
 * Sends a draft on its way through approval. Refuses what is no draft, a quote without lines, and one that no flow
 * applies to.
 */
export async function submitQuote(work: Work, id: string): Promise<void> {
  const open = await lockQuote(work, id);
  await requireWritable(work, open.quote);
  await requireLines(work, id);
  await changeQuote(work, open, { state: 'in_approval' }, 'quote.submitted');
  if (!(await submitPaper(work, quotePaperKind, id))) refuse(quoteRefusals.noApproval);
}

/**
 * Notes that a quote goes to the customer: from now on it is frozen, and former versions are superseded. Refuses one
 * without lines, past its last day, or that must be approved first.
 */
export async function sendQuote(work: Work, id: string): Promise<void> {
  const open = await lockQuote(work, id);
  const { quote } = open;
  if (quote.state === 'draft') await requireWritable(work, quote);
  await requireLines(work, id);
  const mustBeApproved = quote.state === 'draft' && (await needsApproval(work, quotePaperKind, id));
  if (mustBeApproved) refuse(quoteRefusals.needsApproval);
  if (quote.state === 'sent' || !isSendable(quote.state, mustBeApproved)) refuse(quoteRefusals.notSendable);
  if (isExpired(quote, dayOf(work.now, work.principal.timeZone))) refuse(quoteRefusals.past);
  await changeQuote(work, open, { state: 'sent', sent_at: work.now.toISOString() }, 'quote.sent', {
    amount: String(quote.amount),
    currency: quote.currency,
  });
  await supersedeFormer(work, quote);
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
