/** Finds who comes in among the leads and contacts of the whole organisation, by exact keys. */
import { sql } from 'kysely';
import { keptStatement, type Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/server/index.ts';
import { identityKeysOf } from '../../model/capture/identity-keys.ts';
import type { KnownContact, KnownLead } from '../../model/capture/place-of-capture.ts';
import type { LeadStatus } from '../../model/lead/lead-status.ts';

/**
 * Makes captures of one person wait for each other until the transaction ends: the later one finds what the earlier one
 * has made. Locks are taken in one order, so that two people with several keys never wait for each other.
 */
export function lockPerson({ db, principal, send }: Work, values: Values): void {
  const keys = identityKeysOf(values)
    .map(({ kind, value }) => `${principal.tenantId} ${kind} ${value}`)
    .toSorted();
  if (keys.length === 0) return;
  const locking = sql`select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${keys}::text[]) as key`;
  send(keptStatement('leads.lock_person', locking.compile(db)));
}

type Keys = { phones: string[]; emails: string[]; wechats: string[] };

function keysOf(people: readonly Values[]): Keys {
  const keys = people.flatMap((values) => identityKeysOf(values));
  const of = (kind: string) => keys.filter((key) => key.kind === kind).map(({ value }) => value);
  return { phones: of('phone'), emails: of('email'), wechats: of('wechat') };
}

type Row = {
  mobile: string | null;
  phone: string | null;
  email: string | null;
  wechat: string | null;
  name: string;
};

function valuesOf({ name, mobile, phone, email, wechat }: Row): Values {
  return { name, mobile, phone, email, wechat };
}

/** The leads that share a key with one of these people; one that was merged counts as the one it was merged into. */
export async function knownLeads(work: Work, people: readonly Values[]): Promise<KnownLead[]> {
  const { db, principal } = work;
  const { phones, emails, wechats } = keysOf(people);
  const asked = db
    .selectFrom('lead as l')
    .leftJoin('lead as s', (join) =>
      join.onRef('s.tenant_id', '=', 'l.tenant_id').onRef('s.id', '=', 'l.merged_into_id'),
    )
    .select(['l.name', 'l.mobile', 'l.phone', 'l.email', 'l.wechat'])
    .select((to) => [
      to.fn.coalesce('s.id', 'l.id').as('id'),
      to.fn.coalesce('s.status', 'l.status').as('status'),
      to.fn.coalesce('s.created_at', 'l.created_at').as('createdAt'),
      sql<string | null>`case when s.id is null then l.owner_id else s.owner_id end`.as('ownerId'),
      sql<string | null>`case when s.id is null then l.pool_id else s.pool_id end`.as('poolId'),
      sql<string | null>`case when s.id is null then l.account_id else s.account_id end`.as('accountId'),
      sql<string | null>`case when s.id is null then l.contact_id else s.contact_id end`.as('contactId'),
      sql<string | null>`case when s.id is null then l.disqualify_reason else s.disqualify_reason end`.as(
        'disqualifyReason',
      ),
    ])
    .where('l.tenant_id', '=', principal.tenantId)
    .where((is) =>
      is.or([
        is('l.deleted_at', 'is', null),
        is.and([is('s.id', 'is not', null), is('s.deleted_at', 'is', null)]),
      ]),
    )
    .where((is) =>
      is.or([
        is('l.mobile', '=', sql<string>`any(${phones}::text[])`),
        is('l.phone', '=', sql<string>`any(${phones}::text[])`),
        is('l.email', '=', sql<string>`any(${emails}::text[])`),
        is('l.wechat_key', '=', sql<string>`any(${wechats}::text[])`),
      ]),
    )
    .limit(50 * people.length);
  const { rows } = await db.executeQuery(keptStatement('leads.known', asked.compile()));
  return rows.map((row) => ({ ...row, status: row.status as LeadStatus, values: valuesOf(row) }));
}

/** The contacts in use that share a key with one of these people. */
export async function knownContacts(work: Work, people: readonly Values[]): Promise<KnownContact[]> {
  const { db, principal } = work;
  const { phones, emails, wechats } = keysOf(people);
  const asked = db
    .selectFrom('contact as c')
    .select(['c.id', 'c.account_id as accountId', 'c.name', 'c.mobile', 'c.phone', 'c.email', 'c.wechat'])
    .where('c.tenant_id', '=', principal.tenantId)
    .where('c.deleted_at', 'is', null)
    .where((is) =>
      is.or([
        is('c.mobile', '=', sql<string>`any(${phones}::text[])`),
        is('c.phone', '=', sql<string>`any(${phones}::text[])`),
        is('c.email', '=', sql<string>`any(${emails}::text[])`),
        is('c.wechat_key', '=', sql<string>`any(${wechats}::text[])`),
      ]),
    )
    .orderBy('c.id')
    .limit(50 * people.length);
  const { rows } = await db.executeQuery(keptStatement('leads.known_contacts', asked.compile()));
  return rows.map((row) => ({ id: row.id, accountId: row.accountId, values: valuesOf(row) }));
}
