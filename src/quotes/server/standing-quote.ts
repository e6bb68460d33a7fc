/** A quote as it stands, whatever fields the asker has; that he may see it is asked before. */
import { reachOf } from '../../platform/model/principal.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { standingRequest } from '../../approvals/server/index.ts';
import type { TaxMode } from '../model/quote-money.ts';
import { isWritable, type QuoteState } from '../model/quote-state.ts';
import { quoteRefusals } from '../model/refusals.ts';

export type StandingQuote = {
  id: string;
  version: number;
  number: string;
  versionNumber: number;
  name: string;
  state: QuoteState;
  dealId: string;
  accountId: string | null;
  contactId: string | null;
  ownerId: string | null;
  currency: string;
  taxMode: TaxMode;
  validUntil: string | null;
  paymentTerms: string | null;
  terms: string | null;
  lesser: bigint;
  amount: bigint;
  belowFloor: boolean;
  templateId: string | null;
  sentAt: string | null;
  firstViewedAt: Date | null;
  answeredAt: Date | null;
  createdAt: Date;
};

/** Refuses as not found what does not exist. */
export async function standingQuote({ db, principal }: Work, id: string): Promise<StandingQuote> {
  const row = await db
    .selectFrom('quote')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return refuse(refusals.notFound);
  return {
    id: row.id,
    version: Number(row.version),
    number: row.number,
    versionNumber: row.version_number,
    name: row.name,
    state: row.state as QuoteState,
    dealId: row.deal_id,
    accountId: row.account_id,
    contactId: row.contact_id,
    ownerId: row.owner_id,
    currency: row.currency,
    taxMode: row.tax_mode as TaxMode,
    validUntil: row.valid_until,
    paymentTerms: row.payment_terms,
    terms: row.terms,
    lesser: row.lesser,
    amount: row.amount,
    belowFloor: row.below_floor,
    templateId: row.template_id,
    sentAt: row.sent_at?.toISOString() ?? null,
    firstViewedAt: row.first_viewed_at,
    answeredAt: row.answered_at,
    createdAt: row.created_at,
  };
}

/** Refuses what is no draft, and a draft that approvers are looking at. */
export async function requireWritable(work: Work, { id, state }: StandingQuote): Promise<void> {
  if (!isWritable(state)) refuse(quoteRefusals.frozen);
  const request = await standingRequest(work, 'quote', id);
  if (request?.outcome === 'running') refuse(quoteRefusals.frozen);
}

const clear = ['read', 'edit'];

/** Refuses those from whom the amounts of quotes are kept: lines and papers are nothing but amounts. */
export function requireFigures({ principal }: Work): void {
  if (!clear.includes(reachOf(principal, 'quote', 'amount'))) refuse(refusals.forbidden);
}

/** May the asker see what a quote costs us, and with it floor prices and margins of its products? */
export function seesCost({ principal }: Work): boolean {
  const isClear = (object: string) => (field: string) => clear.includes(reachOf(principal, object, field));
  return (
    ['cost_amount', 'margin'].every(isClear('quote')) && ['cost', 'floor_price'].every(isClear('product'))
  );
}
