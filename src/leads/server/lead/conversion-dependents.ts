import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import type { Dependents } from '../../model/lead/conversion.ts';

/** What a conversion made; null for what it chose, or did not want. */
export type MadeIds = {
  leadId: string;
  accountId: string | null;
  contactId: string | null;
  dealId: string | null;
};

/** What came to depend on the records that a conversion made, whoever did it. Ask only with the whole tenant in reach. */
export async function conversionDependents({ db, principal }: Work, made: MadeIds): Promise<Dependents> {
  const { accountId: account, contactId: contact, dealId: deal, leadId: lead } = made;
  const tenant = principal.tenantId;
  const ids = [account, contact, deal].filter((id) => id !== null);
  const found = await sql<Record<keyof Dependents, bigint>>`select
    (select count(*) from deal d where d.tenant_id = ${tenant} and d.deleted_at is null
      and (d.account_id = ${account} or d.contact_id = ${contact}) and d.id is distinct from ${deal}::uuid) as deals,
    (select count(*) from contact c where c.tenant_id = ${tenant} and c.deleted_at is null
      and c.account_id = ${account} and c.id is distinct from ${contact}::uuid) as contacts,
    (select count(*) from lead l where l.tenant_id = ${tenant} and l.deleted_at is null
      and (l.account_id = ${account} or l.contact_id = ${contact}) and l.id <> ${lead}) as leads,
    (select count(*) from account a where a.tenant_id = ${tenant} and a.deleted_at is null
      and a.parent_id = ${account}) as accounts,
    (select count(*) from stage_event e where e.tenant_id = ${tenant} and e.deal_id = ${deal} and e.seq > 0) as "stageChanges",
    (select count(*) from note n where n.tenant_id = ${tenant} and n.deleted_at is null
      and (n.account_id = ${account} or n.subject_id = any(${ids}::uuid[])) and n.subject_id <> ${lead}) as notes,
    (select count(*) from file f where f.tenant_id = ${tenant} and f.deleted_at is null
      and (f.account_id = ${account} or f.subject_id = any(${ids}::uuid[])) and f.subject_id <> ${lead}) as files,
    (select count(*) from task t where t.tenant_id = ${tenant} and t.deleted_at is null
      and (t.account_id = ${account} or t.subject_id = any(${ids}::uuid[])) and t.subject_id is distinct from ${lead}::uuid) as tasks`.execute(
    db,
  );
  const counts = found.rows[0]!;
  return Object.fromEntries(
    Object.entries(counts).map(([kind, count]) => [kind, Number(count)]),
  ) as unknown as Dependents;
}
