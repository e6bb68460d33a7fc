/** Keeps the keys of records in the change's own transaction, and refuses a second record of one identity. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import type { WrittenRecords } from '../../../records/server/index.ts';
import type { DuplicateKey } from '../../model/duplicates/duplicate-keys.ts';
import { keysOfRecords, readPartyValues, tellsParty, type PartyKind, type RecordKeys } from './party-kind.ts';
import { refuseSecond } from './refuse-second.ts';

/** The keys of records that were just written. Refuses when the organisation's rule does, see refuseSecond. */
export async function keepKeys(work: Work, party: PartyKind, written: WrittenRecords): Promise<void> {
  if (written.act === 'created') {
    const fresh = await keysOfRecords(work, party, written.records);
    await insertKeys(work, party.object, fresh);
    return refuseSecond(work, party, fresh);
  }
  const told = written.records.filter(({ values }) => tellsParty(party, values)).map(({ id }) => id);
  await refuseSecond(work, party, await renewKeys(work, party, told));
}

/** Writes the keys of these records anew, none for those that are not in use; returns the keys that are new. */
export async function renewKeys(work: Work, party: PartyKind, ids: readonly string[]): Promise<RecordKeys[]> {
  if (ids.length === 0) return [];
  const before = await removeKeys(work, party.object, ids);
  const fresh = await keysOfRecords(work, party, await readPartyValues(work, party, ids));
  await insertKeys(work, party.object, fresh);
  return fresh.map(({ id, keys }) => ({
    id,
    keys: keys.filter((key) => !before.has(`${id} ${key.kind} ${key.key}`)),
  }));
}

/** Takes the keys of records away; returns which there were. */
export async function removeKeys(
  { db, principal }: Work,
  object: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .deleteFrom('duplicate_key')
    .where('tenant_id', '=', principal.tenantId)
    .where('object', '=', object)
    .where(sql<boolean>`record_id = any(${ids}::uuid[])`)
    .returning(['record_id', 'kind', 'key'])
    .execute();
  return new Set(rows.map(({ record_id, kind, key }) => `${record_id} ${kind} ${key}`));
}

const rowsAtOnce = 2000;

async function insertKeys(
  { db, principal }: Work,
  object: string,
  records: readonly RecordKeys[],
): Promise<void> {
  const rows = records.flatMap(({ id, keys }) =>
    keys.map(({ kind, key }: DuplicateKey) => ({
      tenant_id: principal.tenantId,
      object,
      record_id: id,
      kind,
      key,
    })),
  );
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await db
      .insertInto('duplicate_key')
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
