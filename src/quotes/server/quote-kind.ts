/** Quotes as kept records: a number of their own from the beginning, and frozen once they are no draft. */
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import {
  removeRecord,
  updateRecord,
  type RecordKind,
  type StoredRecord,
  type Values,
} from '../../records/server/index.ts';
import { quoteFields } from '../model/quote-fields.ts';
import type { TaxMode } from '../model/quote-money.ts';
import { alwaysWritable, wasSent } from '../model/quote-state.ts';
import { quoteRefusals } from '../model/refusals.ts';
import { readQuoteRules } from './design/quote-rules.ts';
import { takeNumber } from './design/take-number.ts';
import { readLines } from './lines/kept-lines.ts';
import { totalsOf } from './lines/totals.ts';
import { requireWritable, standingQuote } from './standing-quote.ts';

export const quoteKind: RecordKind = {
  object: 'quote',
  table: 'quote',
  catalogue: quoteFields,
  ownable: true,
  subtitle: 'number',
  neverEmpty: ['name', 'number', 'amount', 'created_at', 'updated_at'],
  hooks: { beforeCreate: beginDraft, beforeUpdate: keepFrozen },
  own: {
    update: (work, id, body) => updateRecord(work, quoteKind, id, body),
    remove: (work, id) => removeQuote(work, id),
  },
};

/** What a new quote has besides its body: number, edition, and what its deal says. */
async function beginDraft(work: Work, values: Values): Promise<void> {
  const deal = await dealOf(work, String(values['deal']));
  const { rules } = await readQuoteRules(work);
  const today = dayOf(work.now, work.principal.timeZone);
  values['account'] = deal.account_id;
  values['contact'] ??= deal.contact_id;
  values['currency'] ??= deal.currency;
  values['tax_mode'] ??= 'included';
  if (values['valid_until'] === undefined) values['valid_until'] = addDays(today, rules.validDays);
  values['state'] = 'draft';
  values['number'] ??= await takeNumber(work, rules.pattern, today);
  values['version_number'] ??= 1;
}

/** Refuses changes of what is no draft, and of the deal; new conditions change what the lines come to. */
async function keepFrozen(work: Work, before: StoredRecord, values: Values): Promise<void> {
  const changed = Object.keys(values).filter((field) => !alwaysWritable.has(field));
  if (changed.length === 0) return;
  const standing = await standingQuote(work, before.id);
  await requireWritable(work, standing);
  if (changed.includes('deal')) refuse(quoteRefusals.dealFixed);
  if (changed.includes('currency')) values['currency'] ??= standing.currency;
  if (!changed.includes('tax_mode')) return;
  values['tax_mode'] ??= standing.taxMode;
  const lines = await readLines(work, before.id);
  Object.assign(values, totalsOf(lines, values['tax_mode'] as TaxMode, standing.lesser));
}

/** Moves a quote to the recycle bin. Refuses one in approval, or that was with the customer. */
export async function removeQuote(work: Work, id: string): Promise<void> {
  await removeRecord(work, quoteKind, id);
  const { state, sentAt } = await standingQuote(work, id);
  if (state === 'in_approval' || wasSent(state, sentAt)) refuse(quoteRefusals.kept);
}

/** The deal of a new quote; that the asker sees it was asked before. */
async function dealOf({ db, principal }: Work, dealId: string) {
  return db
    .selectFrom('deal')
    .select(['account_id', 'contact_id', 'currency'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', dealId)
    .executeTakeFirstOrThrow();
}
