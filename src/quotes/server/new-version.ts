import { addDays, dayOf, daysBetween } from '../../platform/model/calendar.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { insertRecords, type Values } from '../../records/server/index.ts';
import { withdrawPaper } from '../../approvals/server/index.ts';
import { quoteRefusals } from '../model/refusals.ts';
import { readLines, writeLines } from './lines/kept-lines.ts';
import { priceLines } from './lines/price-lines.ts';
import { totalsOf } from './lines/totals.ts';
import { changeQuote, lockQuote, type OpenQuote } from './open-quote.ts';
import { quoteKind } from './quote-kind.ts';
import { quotePaperKind } from './quote-paper-kind.ts';

/**
 * Copies a quote into its next version, a draft with the costs of today, and returns its id. A version that was
 * not with the customer yet is superseded at once and its approval ends; one that was stays open until the new one is sent.
 * Refuses when there is a newer version already.
 */
export async function newVersion(work: Work, id: string): Promise<string> {
  const open = await lockQuote(work, id);
  const { quote } = open;
  if ((await newestVersion(work, quote.number)) > quote.versionNumber) refuse(quoteRefusals.versionPending);
  const lines = await priceLines(work, await readLines(work, id), quote);
  const values = { ...valuesOf(work, open), ...totalsOf(lines, quote.taxMode, quote.lesser) };
  if (quote.state !== 'sent') {
    await withdrawPaper(work, quotePaperKind, id);
    if (['draft', 'in_approval', 'approved'].includes(quote.state))
      await changeQuote(work, await lockQuote(work, id), { state: 'superseded' }, 'quote.superseded');
  }
  const [copy] = await insertRecords(work, quoteKind, [{ values }]);
  await writeLines(work, copy!, lines);
  return copy!;
}

function valuesOf({ now, principal }: Work, { quote, stored }: OpenQuote): Values {
  const today = dayOf(now, principal.timeZone);
  const made = dayOf(quote.createdAt, principal.timeZone);
  const stands = quote.validUntil === null ? null : Math.max(daysBetween(made, quote.validUntil), 1);
  return {
    name: quote.name,
    number: quote.number,
    version_number: quote.versionNumber + 1,
    state: 'draft',
    deal: quote.dealId,
    account: quote.accountId,
    contact: quote.contactId,
    owner: stored.ownerId,
    team: stored.teamId,
    template: quote.templateId,
    currency: quote.currency,
    tax_mode: quote.taxMode,
    payment_terms: quote.paymentTerms,
    terms: quote.terms,
    valid_until: stands === null ? null : addDays(today, stands),
  };
}

async function newestVersion({ db, principal }: Work, number: string): Promise<number> {
  const { newest } = await db
    .selectFrom('quote')
    .select(({ fn }) => fn.max('version_number').as('newest'))
    .where('tenant_id', '=', principal.tenantId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return newest;
}
