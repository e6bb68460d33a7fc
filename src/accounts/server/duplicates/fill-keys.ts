/** Gives keys to records that have none yet: those from before there were keys. */
import { sql } from 'kysely';
import {
  inWork as inTenant,
  systemPrincipal,
  type Database,
  type Work,
} from '../../../platform/server/index.ts';
import { fieldsOfParty } from '../../model/duplicates/party.ts';
import { renewKeys } from './keep-keys.ts';
import type { PartyKind } from './party-kind.ts';

const recordsAtOnce = 1000;

/** Fills the keys of every organisation: after an upgrade, and each night for whatever was written beside the product. */
export async function fillAllKeys(
  database: Database,
  kinds: readonly PartyKind[],
  isStopping: () => boolean = () => false,
): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    const inWork: InWork = (useCase) => inTenant(database, systemPrincipal(id), 'duplicate-keys', useCase);
    for (const kind of kinds) await fillMissingKeys(inWork, kind, isStopping);
  }
}

/** Runs one transaction of a piece of long work. */
type InWork = <T>(useCase: (work: Work) => Promise<T>) => Promise<T>;

/** Goes through all records in use, whoever holds them, in short transactions; returns how many got keys. Idempotent. */
export async function fillMissingKeys(
  inWork: InWork,
  party: PartyKind,
  isStopping: () => boolean = () => false,
): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  let count = 0;
  while (!isStopping()) {
    const ids = await inWork(async (work) => {
      await work.elevate();
      const some = await keyless(work, party, after);
      await renewKeys(work, party, some);
      return some;
    });
    if (ids.length === 0) break;
    count += ids.length;
    after = ids.at(-1)!;
  }
  return count;
}

/** The next records without a key though something is told of their party. */
async function keyless({ db, principal }: Work, party: PartyKind, after: string): Promise<string[]> {
  const columns = fieldsOfParty(party.fields)
    .filter((id) => id !== party.companyBehind)
    .map((id) => sql.ref(`r.${id}`));
  const { rows } = await sql<{ id: string }>`
    select r.id from ${sql.table(party.table)} as r
    where r.tenant_id = ${principal.tenantId} and r.deleted_at is null and r.id > ${after}
      and coalesce(${sql.join(columns)}) is not null
      and not exists (select 1 from duplicate_key k where k.tenant_id = ${principal.tenantId}
        and k.tenant_id = r.tenant_id and k.object = ${party.object} and k.record_id = r.id)
    order by r.id limit ${recordsAtOnce}`.execute(db);
  return rows.map(({ id }) => id);
}
