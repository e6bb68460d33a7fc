/** What moves together: an account with all that belongs to it; a deal with its papers and tasks; the rest one by one. */
import type { HandOverObject } from './hand-over.ts';

/** A record as its hand-over looks at it. */
export type HeldRecord = {
  object: HandOverObject;
  id: string;
  name: string;
  ownerId: string | null;
  teamId: string | null;
  /** The account it belongs to; of an account, none. */
  accountId: string | null;
  /** What it is about: the record of a task or a meeting, the deal of a quote, a contract, a delivery, a case. */
  subjectId: string | null;
  /** Still being worked on; accounts, contacts, tasks and meetings always are. */
  isOpen: boolean;
  /** Of a deal, in fen; null when the asker may not see it, and where its currency has no rate. */
  amount: bigint | null;
  /** A deal whose amount the asker may see, and which counts in no sum for want of a rate. */
  isUnpriced: boolean;
};

/** What an account is dealt out by. */
export type AccountTraits = { region: string | null; industry: string | null; size: SizeBand };

/** Accounts by their employees: fewer than 100, fewer than 500, more; unknown. */
export const sizeBands = ['small', 'middle', 'large', 'unknown'] as const;
export type SizeBand = (typeof sizeBands)[number];

export function sizeBandOf(employees: number | null): SizeBand {
  if (employees === null) return 'unknown';
  if (employees < 100) return 'small';
  return employees < 500 ? 'middle' : 'large';
}

export type Unit = {
  /** The id of its head. */
  id: string;
  head: HeldRecord;
  /** The head among them. */
  records: readonly HeldRecord[];
  traits: AccountTraits | null;
  /** Fen of its open deals. */
  openAmount: bigint;
};

/**
 * Puts records into units. Papers, tasks and meetings go with what they are about, or else with their account; an account
 * takes what belongs to it; what is left heads a unit of its own. Each record stands in exactly one unit.
 */
export function unitsOf(
  records: readonly HeldRecord[],
  traits: ReadonlyMap<string, AccountTraits> = new Map(),
): Unit[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const members = Map.groupBy(records, (record) => headOf(record, byId).id);
  return [...members].map(([id, own]) => unitOf(byId.get(id)!, own, traits));
}

function headOf(record: HeldRecord, byId: ReadonlyMap<string, HeldRecord>): HeldRecord {
  const subject = record.subjectId === null ? undefined : byId.get(record.subjectId);
  if (subject) return headOf(subject, byId);
  const account = record.accountId === null ? undefined : byId.get(record.accountId);
  return account?.object === 'account' ? account : record;
}

function unitOf(
  head: HeldRecord,
  records: readonly HeldRecord[],
  traits: ReadonlyMap<string, AccountTraits>,
): Unit {
  const openAmount = records
    .filter(({ object, isOpen }) => object === 'deal' && isOpen)
    .reduce((sum, { amount }) => sum + (amount ?? 0n), 0n);
  const own = traits.get(head.id) ?? (head.accountId === null ? undefined : traits.get(head.accountId));
  return { id: head.id, head, records, traits: own ?? null, openAmount };
}
