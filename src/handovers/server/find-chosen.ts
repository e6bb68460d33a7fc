/** From what was chosen to the records that belong together. */
import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import { compileFilter, narrowedRows, openKind } from '../../records/server/index.ts';
import { writeFilter } from '../../records/model/filter.ts';
import type { HandOverSource } from '../model/contract.ts';
import { sizeBandOf, type AccountTraits, type HeldRecord } from '../model/units.ts';
import { recordKinds } from './handed-kinds.ts';
import { findHeld, heldBy, recordObjects } from './held-records.ts';
import { inHandAbout, inHandOf } from './in-hand.ts';

export type Chosen = {
  records: HeldRecord[];
  /** By account, of those chosen and those that chosen records belong to. */
  traits: Map<string, AccountTraits>;
  /** What belongs to a chosen account and is held by somebody else. */
  ofColleagues: HeldRecord[];
};

/** Everything that a source means, within what the asker sees. */
export async function findChosen(work: Work, source: HandOverSource): Promise<Chosen> {
  const first = source.by === 'person' ? await heldByPerson(work, source.userId) : await named(work, source);
  const around = await belongingTo(work, first);
  const taken = new Map(first.map((record) => [record.id, record]));
  for (const record of around) if (isOfSameHands(taken, record)) taken.set(record.id, record);
  const records = [...taken.values()];
  return {
    records,
    traits: await traitsOf(work, records),
    ofColleagues: around.filter(({ id, ownerId }) => ownerId !== null && !taken.has(id)),
  };
}

async function heldByPerson(work: Work, userId: string): Promise<HeldRecord[]> {
  const found: HeldRecord[] = [];
  for (const object of recordObjects) found.push(...(await heldBy(work, object, userId)));
  return [...found, ...(await inHandOf(work, userId))];
}

type Named = Exclude<HandOverSource, { by: 'person' }>;

async function named(work: Work, source: Named): Promise<HeldRecord[]> {
  if (source.by === 'territory') return findHeld(work, 'account', await inTerritory(work, source));
  return findHeld(work, source.object, await chosenRows(work, source));
}

async function chosenRows(work: Work, source: Extract<Named, { by: 'records' }>) {
  if (source.ids) return sql`r.id = any(${source.ids}::uuid[])`;
  const narrowing = { filter: writeFilter(source.filter ?? []), search: source.search };
  return (await narrowedRows(work, recordKinds[source.object], narrowing)) ?? sql`true`;
}

async function inTerritory(
  work: Work,
  { userId, regions, industries }: Extract<Named, { by: 'territory' }>,
): Promise<RawBuilder<unknown>> {
  const open = await openKind(work, recordKinds.account);
  const conditions = [
    ...(regions.length > 0 ? [{ field: 'province', op: 'in' as const, value: regions }] : []),
    ...(industries.length > 0 ? [{ field: 'industry', op: 'in' as const, value: industries }] : []),
  ];
  const held = userId === null ? sql`r.owner_id is not null` : sql`r.owner_id = ${userId}`;
  return sql.join([held, ...compileFilter(work, open, conditions)], sql` and `);
}

/**
 * Contacts and deals of the accounts among the records, papers of the accounts and deals, and what is in hand about any of
 * them: each after what it may belong to.
 */
async function belongingTo(work: Work, records: readonly HeldRecord[]): Promise<HeldRecord[]> {
  const [accounts, deals] = [idsOf(records, 'account'), idsOf(records, 'deal')];
  const found: HeldRecord[] = [];
  if (accounts.length > 0)
    for (const object of ['contact', 'deal'] as const)
      found.push(...(await findHeld(work, object, sql`r.account_id = any(${accounts}::uuid[])`)));
  if (accounts.length + deals.length > 0)
    for (const object of ['quote', 'contract', 'delivery', 'case'] as const)
      found.push(
        ...(await findHeld(
          work,
          object,
          sql`r.account_id = any(${accounts}::uuid[]) or r.deal_id = any(${deals}::uuid[])`,
        )),
      );
  return [...found, ...(await inHandAbout(work, [...records, ...found]))];
}

function idsOf(records: readonly HeldRecord[], object: HeldRecord['object']): string[] {
  return records.filter((record) => record.object === object).map(({ id }) => id);
}

/** Is it held by whoever holds the account, or the record, that it belongs to? */
function isOfSameHands(
  taken: ReadonlyMap<string, HeldRecord>,
  { ownerId, accountId, subjectId }: HeldRecord,
): boolean {
  const heads = [accountId, subjectId].flatMap((id) => (id === null ? [] : (taken.get(id) ?? [])));
  return ownerId !== null && heads.some((head) => head.ownerId === ownerId);
}

async function traitsOf(work: Work, records: readonly HeldRecord[]): Promise<Map<string, AccountTraits>> {
  const ids = records.flatMap(({ object, id, accountId }) => (object === 'account' ? id : (accountId ?? [])));
  if (ids.length === 0) return new Map();
  const accounts = await findHeld(work, 'account', sql`r.id = any(${[...new Set(ids)]}::uuid[])`);
  return new Map(
    accounts.map(({ id, values }) => [
      id,
      {
        region: textOf(values['province']),
        industry: textOf(values['industry']),
        size: sizeBandOf(typeof values['employees'] === 'number' ? values['employees'] : null),
      },
    ]),
  );
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
