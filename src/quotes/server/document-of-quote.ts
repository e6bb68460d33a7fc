/** A quote as the plain value that all its papers tell. */
import { dayOf } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { documentOf, type QuoteDocument } from '../model/quote-document.ts';
import { readLines } from './lines/kept-lines.ts';
import type { StandingQuote } from './standing-quote.ts';

/** That the asker may see the quote and its amounts is the caller's to check. */
export async function documentOfQuote(work: Work, quote: StandingQuote): Promise<QuoteDocument> {
  const names = await namesOf(work, quote);
  const { timeZone } = work.principal;
  const lines = await readLines(work, quote.id);
  return documentOf(
    {
      number: quote.number,
      versionNumber: quote.versionNumber,
      title: quote.name,
      ...names,
      currency: quote.currency,
      taxMode: quote.taxMode,
      madeOn: dayOf(quote.sentAt ?? work.now, timeZone),
      validUntil: quote.validUntil,
      paymentTerms: quote.paymentTerms,
      terms: quote.terms ?? '',
      lesser: String(quote.lesser),
    },
    lines,
  );
}

type Names = Pick<QuoteDocument, 'seller' | 'salesperson' | 'account' | 'contact'>;

async function namesOf(
  { db, principal }: Work,
  { accountId, contactId, ownerId }: StandingQuote,
): Promise<Names> {
  const { tenantId } = principal;
  const nameIn = async (table: 'account' | 'contact' | 'app_user', id: string | null) => {
    if (id === null) return null;
    const row = await db
      .selectFrom(table)
      .select('name')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.name ?? null;
  };
  const organisation = await db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return {
    seller: organisation.name,
    salesperson: await nameIn('app_user', ownerId),
    account: await nameIn('account', accountId),
    contact: await nameIn('contact', contactId),
  };
}
