/** A quote for one who may see it, and for one who may act on it. */
import type { Action } from '../../platform/model/contract.ts';
import type { Work } from '../../platform/server/index.ts';
import {
  changeKept,
  getStored,
  lockStored,
  openKind,
  type StoredRecord,
  type Values,
} from '../../records/server/index.ts';
import { quoteKind } from './quote-kind.ts';
import { standingQuote, type StandingQuote } from './standing-quote.ts';

export type OpenQuote = { stored: StoredRecord; quote: StandingQuote };

/** Refuses as not found what the asker may not see. */
export async function getQuote(work: Work, id: string): Promise<OpenQuote> {
  const stored = await getStored(work, await openKind(work, quoteKind), id);
  return { stored, quote: await standingQuote(work, id) };
}

/** The same, locked; refuses as forbidden what may be seen but not changed in this way. */
export async function lockQuote(work: Work, id: string, action: Action = 'update'): Promise<OpenQuote> {
  const stored = await lockStored(work, await openKind(work, quoteKind), id, action);
  return { stored, quote: await standingQuote(work, id) };
}

/** Sets fields that only acts change, and tells it under the act's name with the deal and the account. */
export async function changeQuote(
  work: Work,
  { stored, quote }: OpenQuote,
  values: Values,
  type: string,
  payload: Record<string, unknown> = {},
): Promise<void> {
  const { dealId, accountId, number, versionNumber, ownerId, name } = quote;
  await changeKept(work, quoteKind, stored, values, {
    type,
    payload: { dealId, accountId, number, versionNumber, ownerId, name, ...payload },
  });
}
