/** Whose e-mail addresses these are, across the organisation. */
import { sql } from 'kysely';
import type { KnownParty } from '../../activities/server/index.ts';
import type { MailAddress, Work } from '../../platform/server/index.ts';
import { domainOfMail, mailKeyOf } from '../model/duplicates/mail-address.ts';

/**
 * The contacts, leads and accounts in use that have one of these addresses; `byDomain`: else the accounts whose site or
 * address is at the same company domain. Every address is told as it was asked for.
 */
export async function partiesAt(
  work: Work,
  addresses: readonly string[],
  byDomain: boolean,
): Promise<ReadonlyMap<string, readonly KnownParty[]>> {
  const keys = new Map(addresses.flatMap((address) => pair(address, mailKeyOf(address))));
  const known = await partiesOfKeys(work, 'email', keys);
  if (!byDomain) return known;
  const unknown = addresses.filter((address) => !known.has(address));
  const domains = new Map(unknown.flatMap((address) => pair(address, domainOfMail(address))));
  return new Map([...known, ...(await partiesOfKeys(work, 'domain', domains))]);
}

function pair(address: string, key: string | null): [string, string][] {
  return key === null ? [] : [[address, key]];
}

type Row = { key: string; object: KnownParty['object']; id: string; account_id: string | null };

async function partiesOfKeys(
  { db, principal }: Work,
  kind: 'email' | 'domain',
  keyOf: ReadonlyMap<string, string>,
): Promise<Map<string, KnownParty[]>> {
  if (keyOf.size === 0) return new Map();
  const objects = kind === 'email' ? ['contact', 'lead', 'account'] : ['account'];
  const { rows } = await sql<Row>`
    select k.key, k.object, k.record_id as id, case k.object when 'account' then k.record_id else c.account_id end as account_id
    from duplicate_key k
    left join contact c on c.tenant_id = k.tenant_id and k.object = 'contact' and c.id = k.record_id
    where k.tenant_id = ${principal.tenantId} and k.kind = ${kind} and k.key = any(${[...new Set(keyOf.values())]}::text[])
      and k.object = any(${objects}::text[])
    order by k.object, k.record_id limit 500`.execute(db);
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return new Map(
    [...keyOf].flatMap(([address, key]) => {
      const own = (byKey.get(key) ?? []).map(({ object, id, account_id }) => ({
        object,
        id,
        accountId: account_id,
      }));
      return own.length === 0 ? [] : [[address, own] as const];
    }),
  );
}

/** The e-mail addresses of the contacts of an account that the asker sees, by name. */
export async function contactAddresses(
  { db, principal }: Work,
  by: { accountId: string } | { contactId: string },
): Promise<MailAddress[]> {
  const rows = await db
    .selectFrom('contact')
    .select(['name', 'email as address'])
    .where('tenant_id', '=', principal.tenantId)
    .where('deleted_at', 'is', null)
    .where('email', 'is not', null)
    .$if('accountId' in by, (query) =>
      query.where('account_id', '=', (by as { accountId: string }).accountId),
    )
    .$if('contactId' in by, (query) => query.where('id', '=', (by as { contactId: string }).contactId))
    .orderBy('name')
    .limit(50)
    .execute();
  return rows.map(({ name, address }) => ({ name, address: address!.toLowerCase() }));
}
