/** From what was chosen to the records that belong together. */
import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../../platform/server/index.ts';
import { compileFilter, narrowedRows, openKind } from '../../records/server/index.ts';
import { writeFilter } from '../../records/model/filter.ts';
import type { HandOverSource } from '../model/contract.ts';
import { sizeBandOf, type AccountTraits, type HeldRecord } from '../model/units.ts';
import { handedKinds } from './handed-kinds.ts';
import { findHeld, heldBy, recordObjects, tasksAbout, tasksOf } from './held-records.ts';

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
  const [mine, others] = [around.filter(isOfSameHands(taken)), around.filter((one) => one.ownerId !== null)];
  for (const record of mine) taken.set(record.id, record);
  const records = [...taken.values()];
  return {
    records,
    traits: await traitsOf(work, records),
    ofColleagues: others.filter(({ id }) => !taken.has(id)),
  };
}

async function heldByPerson(work: Work, userId: string): Promise<HeldRecord[]> {
  const found: HeldRecord[] = [];
  for (const object of recordObjects) found.push(...(await heldBy(work, object, userId)));
  return [...found, ...(await tasksOf(work, userId))];
}

type Named = Exclude<HandOverSource, { by: 'person' }>;

async function named(work: Work, source: Named): Promise<HeldRecord[]> {
  if (source.by === 'territory') return findHeld(work, 'account', await inTerritory(work, source));
  return findHeld(work, source.object, await chosenRows(work, source));
}

async function chosenRows(work: Work, source: Extract<Named, { by: 'records' }>) {
  if (source.ids) return sql`r.id = any(${source.ids}::uuid[])`;
  const narrowing = { filter: writeFilter(source.filter ?? []), search: source.search };
  return (await narrowedRows(work, handedKinds[source.object].kind, narrowing)) ?? sql`true`;
}

async function inTerritory(
  work: Work,
  { userId, regions, industries }: Extract<Named, { by: 'territory' }>,
): Promise<RawBuilder<unknown>> {
  const open = await openKind(work, handedKinds.account.kind);
  const conditions = [
    ...(regions.length > 0 ? [{ field: 'province', op: 'in' as const, value: regions }] : []),
    ...(industries.length > 0 ? [{ field: 'industry', op: 'in' as const, value: industries }] : []),
  ];
  const held = userId === null ? sql`r.owner_id is not null` : sql`r.owner_id = ${userId}`;
  return sql.join([held, ...compileFilter(work, open, conditions)], sql` and `);
}

/** Contacts and deals of the accounts among the records, and tasks about any of them. */
async function belongingTo(work: Work, records: readonly HeldRecord[]): Promise<HeldRecord[]> {
  const accounts = records.filter(({ object }) => object === 'account').map(({ id }) => id);
  const ofAccounts =
    accounts.length === 0
      ? []
      : [
          ...(await findHeld(work, 'contact', sql`r.account_id = any(${accounts}::uuid[])`)),
          ...(await findHeld(work, 'deal', sql`r.account_id = any(${accounts}::uuid[])`)),
        ];
  const tasks = await tasksAbout(work, [...records, ...ofAccounts]);
  return [...ofAccounts, ...tasks];
}

/** Is it held by whoever holds the account, or the record, that it belongs to? */
function isOfSameHands(taken: ReadonlyMap<string, HeldRecord>) {
  return ({ ownerId, accountId, subjectId }: HeldRecord): boolean => {
    const heads = [accountId, subjectId].flatMap((id) => (id === null ? [] : (taken.get(id) ?? [])));
    return ownerId !== null && heads.some((head) => head.ownerId === ownerId);
  };
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
