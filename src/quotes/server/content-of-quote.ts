/** A quote's content as the editor shows it. */
import { sql } from 'kysely';
import { dayOf } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { findStored, mayDo, openKind, visibleRows } from '../../records/server/index.ts';
import { accountKind } from '../../accounts/server/index.ts';
import { standingRequest } from '../../approvals/server/index.ts';
import { dealKind } from '../../deals/server/index.ts';
import type { QuoteContent } from '../model/contract.ts';
import { isBelowFloor } from '../model/floor-price.ts';
import type { QuoteMoney } from '../model/quote-money.ts';
import { isExpired, isSendable, isWritable, type QuoteState } from '../model/quote-state.ts';
import { discountGate } from './discount-gate.ts';
import { readLines, type KeptLine } from './lines/kept-lines.ts';
import { moneyOfLines } from './lines/totals.ts';
import { getQuote, type OpenQuote } from './open-quote.ts';
import { quoteKind } from './quote-kind.ts';
import { requireFigures, seesCost, type StandingQuote } from './standing-quote.ts';

/** Refuses as not found a quote the asker may not see, as forbidden one whose amounts are kept from him. */
export async function contentOfQuote(work: Work, id: string): Promise<QuoteContent> {
  requireFigures(work);
  const open = await getQuote(work, id);
  const { quote } = open;
  const lines = await readLines(work, id);
  const money = moneyOfLines(lines, quote.taxMode, quote.lesser);
  const mustBeApproved = !(await discountGate(work, quote)).isOpen;
  const versions = await versionsOf(work, quote.number);
  return {
    id,
    version: quote.version,
    state: quote.state,
    currency: quote.currency,
    taxMode: quote.taxMode,
    lesser: String(quote.lesser),
    ...figuresOf(lines, money, seesCost(work)),
    seesCost: seesCost(work),
    needsApproval: mustBeApproved,
    isExpired: quote.state === 'sent' && isExpired(quote, today(work)),
    abilities: await abilitiesOf(work, open, mustBeApproved, versions),
    account: await accountOf(work, quote),
    deal: await dealOf(work, quote),
    versions,
  };
}

function figuresOf(lines: readonly KeptLine[], money: QuoteMoney, shows: boolean) {
  const number = (value: bigint | null) => (value === null ? null : Number(value));
  const text = (value: bigint | null) => (shows && value !== null ? String(value) : null);
  return {
    lines: lines.map(({ unitCost, floorPrice, ...line }, at) => {
      const { amount, net, tax, gross } = money.lines[at]!;
      return {
        ...line,
        amount: String(amount),
        net: String(net),
        tax: String(tax),
        gross: String(gross),
        unitCost: text(unitCost),
        floorPrice: text(floorPrice),
        isBelowFloor: isBelowFloor({ quantity: line.quantity, floorPrice }, amount),
      };
    }),
    list: String(money.list),
    discount: String(money.discount),
    net: String(money.net),
    tax: String(money.tax),
    gross: String(money.gross),
    discountRate: number(money.discountRate),
    cost: lines.length > 0 ? text(money.cost) : null,
    margin: shows && lines.length > 0 ? number(money.margin) : null,
  };
}

type Versions = QuoteContent['versions'];

async function abilitiesOf(
  work: Work,
  { stored, quote }: OpenQuote,
  mustBeApproved: boolean,
  versions: Versions,
): Promise<QuoteContent['abilities']> {
  const mayUpdate = stored.deletedAt === null && mayDo(work, quoteKind, 'update', stored);
  const request = isWritable(quote.state) ? await standingRequest(work, 'quote', quote.id) : undefined;
  const isMine = mayUpdate && request?.outcome !== 'running';
  const isNewest = versions.every(({ versionNumber }) => versionNumber <= quote.versionNumber);
  const isOpen = quote.state === 'sent' && !isExpired(quote, today(work));
  return {
    edit: isMine && isWritable(quote.state),
    submit: isMine && quote.state === 'draft' && mustBeApproved && request === undefined,
    send: isMine && quote.state !== 'sent' && isSendable(quote.state, mustBeApproved),
    share: mayUpdate && isOpen,
    newVersion:
      mayUpdate && isNewest && quote.state !== 'draft' && work.principal.rights['quote.create'] !== undefined,
    answer: mayUpdate && isOpen,
    takeAmount: mayUpdate && quote.state === 'accepted',
  };
}

async function versionsOf(work: Work, number: string): Promise<Versions> {
  const { rows } = await sql<{
    id: string;
    version_number: number;
    state: QuoteState;
    amount: bigint;
    created_at: Date;
  }>`
    select r.id, r.version_number, r.state, r.amount, r.created_at from quote as r
    where r.tenant_id = ${work.principal.tenantId} and r.number = ${number} and r.deleted_at is null
      and ${visibleRows(work, quoteKind, 'read')}
    order by r.version_number desc`.execute(work.db);
  return rows.map((row) => ({
    id: row.id,
    versionNumber: row.version_number,
    state: row.state,
    amount: String(row.amount),
    createdAt: row.created_at.toISOString(),
  }));
}

/** The account for those who may see it: prices can depend on it. */
async function accountOf(work: Work, { accountId }: StandingQuote): Promise<string | null> {
  if (accountId === null || (work.principal.kind !== 'system' && !work.principal.rights['account.read']))
    return null;
  return (await findStored(work, await openKind(work, accountKind), accountId)) ? accountId : null;
}

/** The deal for those who may see it; its amount for those who may read that. */
async function dealOf(work: Work, { dealId }: StandingQuote): Promise<QuoteContent['deal']> {
  if (work.principal.kind !== 'system' && !work.principal.rights['deal.read']) return null;
  const open = await openKind(work, dealKind);
  const deal = await findStored(work, open, dealId, 'any');
  if (!deal) return null;
  const isClear = work.principal.fieldReach['deal.amount'] ?? 'edit';
  const { currency } = await work.db
    .selectFrom('deal')
    .select('currency')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('id', '=', dealId)
    .executeTakeFirstOrThrow();
  return {
    id: dealId,
    name: String(deal.values['name'] ?? ''),
    amount: ['read', 'edit'].includes(isClear) ? String(deal.values['amount'] ?? '0') : null,
    currency,
  };
}

function today({ now, principal }: Work): string {
  return dayOf(now, principal.timeZone);
}
