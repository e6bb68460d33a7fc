/** Kinds of record that are about a party, and how their rows tell it. */
import { sql } from 'kysely';
import type { Tables, Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import { keysOf, type DuplicateKey } from '../../model/duplicates/duplicate-keys.ts';
import { fieldsOfParty, partyOf, type PartyFields, type PartyNature } from '../../model/duplicates/party.ts';
import { accountPartyFields, contactPartyFields } from '../../model/duplicates/party-fields.ts';
import { readAloud } from '../../../records/server/index.ts';

export type PartyKind = {
  object: string;
  table: keyof Tables & string;
  nature: PartyNature;
  /** Which fields tell which part; their columns have the same names, but for that of the account. */
  fields: PartyFields;
  /** The company is the account this field points to. */
  companyBehind?: 'account';
};

export const accountParty: PartyKind = {
  object: 'account',
  table: 'account',
  nature: 'company',
  fields: accountPartyFields,
};

export const contactParty: PartyKind = {
  object: 'contact',
  table: 'contact',
  nature: 'person',
  fields: contactPartyFields,
  companyBehind: 'account',
};

/** Does a change of these values change the keys? */
export function tellsParty({ fields }: PartyKind, values: Values): boolean {
  return fieldsOfParty(fields).some((id) => Object.hasOwn(values, id));
}

export type RecordKeys = { id: string; keys: DuplicateKey[] };

/** The keys of records by their values. */
export async function keysOfRecords(
  work: Work,
  party: PartyKind,
  records: readonly { id: string; values: Values }[],
): Promise<RecordKeys[]> {
  const names = party.companyBehind
    ? await accountNames(
        work,
        records.map(({ values }) => values[party.companyBehind!]),
      )
    : null;
  return records.map(({ id, values }) => {
    const company = names ? (names.get(values[party.companyBehind!] as string) ?? null) : undefined;
    return { id, keys: keysOf(partyOf(party.fields, values, company), readAloud) };
  });
}

async function accountNames(
  { db, principal }: Work,
  ids: readonly unknown[],
): Promise<ReadonlyMap<string, string>> {
  const told = [...new Set(ids.filter((id) => typeof id === 'string'))];
  if (told.length === 0) return new Map();
  const rows = await db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', told)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The values that tell the party, of rows in use; the asker's own view of the fields does not matter here. */
export async function readPartyValues(
  { db, principal }: Work,
  party: PartyKind,
  ids: readonly string[],
): Promise<{ id: string; values: Values }[]> {
  const columns = fieldsOfParty(party.fields).map((id) =>
    id === party.companyBehind ? sql`r.account_id as account` : sql.ref(`r.${id}`),
  );
  const { rows } = await sql<Values & { id: string }>`
    select r.id, ${sql.join(columns)} from ${sql.table(party.table)} as r
    where r.tenant_id = ${principal.tenantId} and r.id = any(${ids}::uuid[]) and r.deleted_at is null`.execute(
    db,
  );
  return rows.map((row) => ({ id: row.id, values: row }));
}
