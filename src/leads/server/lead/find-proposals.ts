/** Customers that a lead may belong to already: found by exactly the same name, phone or domain. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { reachOf, scopeOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { getStored, openKind, visibleRows, type StoredRecord } from '../../../records/server/index.ts';
import { conversionDrafts } from '../../model/lead/conversion.ts';
import { identityOf, type Identity } from '../../model/lead/identity.ts';
import { leadKind } from './lead-kind.ts';

const mostProposals = 5;

type Found = {
  id: string;
  name: string;
  owner: string | null;
  by_name: boolean;
  by_phone: boolean;
  by_domain: boolean;
};

export type Proposal = {
  id: string;
  name: string;
  owner: string | null;
  why: ('name' | 'phone' | 'domain' | 'email')[];
};

/**
 * What a conversion of the lead could begin with: the values of new records, and accounts and contacts that are there,
 * of those the asker may see. Refuses as not found outside the asker's reach.
 */
export async function findProposals(work: Work, leadId: string) {
  const lead = await getStored(work, await openKind(work, leadKind), leadId);
  const shown = Object.fromEntries(Object.entries(lead.values).filter(([id]) => isClear(work, 'lead', id)));
  const identity = identityOf(shown);
  return {
    drafts: conversionDrafts(shown),
    accounts: scopeOf(work.principal, 'account', 'read') ? await accountsLike(work, lead, identity) : [],
    contacts: scopeOf(work.principal, 'contact', 'read') ? await contactsLike(work, lead, identity) : [],
  };
}

/** Fields that are masked or hidden to the asker find nothing for him. */
function isClear({ principal }: Work, object: string, field: string): boolean {
  return ['read', 'edit'].includes(reachOf(principal, object, field));
}

const digits = (column: string) => sql`regexp_replace(${sql.ref(column)}, '\\D', '', 'g')`;
/** As an expression: a bare constant is nothing to sort by. */
const never = sql<SqlBool>`(1 = 0)`;

async function accountsLike(work: Work, lead: StoredRecord, identity: Identity): Promise<Proposal[]> {
  const { company, phones, domains } = identity;
  const byName = company ? sql<SqlBool>`lower(regexp_replace(r.name, '\\s', '', 'g')) = ${company}` : never;
  const byPhone =
    phones.length > 0 && isClear(work, 'account', 'phone')
      ? sql<SqlBool>`coalesce(${digits('r.phone')} = any(${phones}::text[]), false)`
      : never;
  const byDomain =
    domains.length > 0
      ? sql<SqlBool>`coalesce(substring(lower(r.website) from '^https?://(?:www\\.)?([^/:]+)') = any(${domains}::text[]), false)`
      : never;
  const known = lead.values['account'] as string | null;
  const isKnown = known ? sql<SqlBool>`r.id = ${known}` : never;
  const { rows } = await sql<Found>`
    select r.id, r.name, u.name as owner, ${byName} as by_name, ${byPhone} as by_phone, ${byDomain} as by_domain
    from account r left join app_user u on u.tenant_id = r.tenant_id and u.id = r.owner_id
    where r.tenant_id = ${work.principal.tenantId} and r.deleted_at is null and ${visibleRows(work, accountKind, 'read')}
      and (${byName} or ${byPhone} or ${byDomain} or ${isKnown})
    order by ${isKnown} desc, ${byName} desc, ${byPhone} desc, r.created_at limit ${mostProposals}`.execute(
    work.db,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    owner: row.owner,
    why: [
      ...(row.by_name ? (['name'] as const) : []),
      ...(row.by_phone ? (['phone'] as const) : []),
      ...(row.by_domain ? (['domain'] as const) : []),
    ],
  }));
}

type FoundContact = Omit<Found, 'by_name' | 'by_domain'> & {
  account_id: string | null;
  account: string | null;
  by_email: boolean;
};

async function contactsLike(work: Work, lead: StoredRecord, { phones, email }: Identity) {
  const clearPhones = ['mobile', 'phone'].filter((field) => isClear(work, 'contact', field));
  const byPhone: RawBuilder<SqlBool> =
    phones.length > 0 && clearPhones.length > 0
      ? sql<SqlBool>`(${sql.join(
          clearPhones.map((field) => sql`coalesce(${digits(`r.${field}`)} = any(${phones}::text[]), false)`),
          sql` or `,
        )})`
      : never;
  const byEmail =
    email && isClear(work, 'contact', 'email')
      ? sql<SqlBool>`coalesce(lower(r.email) = ${email}, false)`
      : never;
  const known = lead.values['contact'] as string | null;
  const isKnown = known ? sql<SqlBool>`r.id = ${known}` : never;
  const { rows } = await sql<FoundContact>`
    select r.id, r.name, u.name as owner, a.id as account_id, a.name as account, ${byPhone} as by_phone, ${byEmail} as by_email
    from contact r
    left join app_user u on u.tenant_id = r.tenant_id and u.id = r.owner_id
    left join account a on a.tenant_id = r.tenant_id and a.id = r.account_id
    where r.tenant_id = ${work.principal.tenantId} and r.deleted_at is null and ${visibleRows(work, contactKind, 'read')}
      and (${byPhone} or ${byEmail} or ${isKnown})
    order by ${isKnown} desc, ${byPhone} desc, r.created_at limit ${mostProposals}`.execute(work.db);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    owner: row.owner,
    account: row.account_id ? { id: row.account_id, name: row.account } : null,
    why: [...(row.by_phone ? (['phone'] as const) : []), ...(row.by_email ? (['email'] as const) : [])],
  }));
}
