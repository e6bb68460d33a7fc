/** Deals as the engine sees them, and what it says of one among the people the asker may give it to. */
import { sql } from 'kysely';
import { dealKind } from '../../../deals/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { visibleRows } from '../../../records/server/index.ts';
import type { Assignable } from '../../model/assignment/assignable.ts';
import type { StickyClaim } from '../../model/assignment/decide-assignment.ts';
import type { Asked } from './decide-on-panel.ts';
import { mayGiveTo } from './reach.ts';
import { ruleOfAll } from './rule-queries.ts';
import { readTrackRecords } from './track-records.ts';

export type DealToAssign = {
  subject: Assignable;
  name: string;
  ownerId: string | null;
  teamId: string | null;
  claims: StickyClaim[];
};

type Row = {
  id: string;
  name: string;
  owner_id: string | null;
  team_id: string | null;
  product_id: string | null;
  account_id: string | null;
  probability: number | null;
  industry: string | null;
  province: string | null;
  employees: bigint | null;
  account_owner_id: string | null;
};

/** Those of these deals that the asker may see, by id. */
export async function dealsToAssign(work: Work, ids: readonly string[]): Promise<Map<string, DealToAssign>> {
  const isSeen = visibleRows(work, dealKind, 'read');
  const { rows } = await sql<Row>`
    select r.id, r.name, r.owner_id, r.team_id, r.product_id, r.account_id, r.probability, a.industry, a.province,
      a.employees, a.owner_id as account_owner_id
    from deal r left join account a on a.tenant_id = r.tenant_id and a.id = r.account_id
    where r.tenant_id = ${work.principal.tenantId} and r.id = any(${ids}::uuid[]) and r.deleted_at is null
      and ${isSeen}`.execute(work.db);
  return new Map(rows.map((row) => [row.id, dealToAssign(row)]));
}

function dealToAssign(row: Row): DealToAssign {
  return {
    subject: {
      object: 'deal',
      id: row.id,
      productId: row.product_id,
      industry: row.industry,
      province: row.province,
      employees: row.employees === null ? null : Number(row.employees),
      language: null,
      level: null,
      score: row.probability,
      accountId: row.account_id,
    },
    name: row.name,
    ownerId: row.owner_id,
    teamId: row.team_id,
    claims: row.account_owner_id ? [{ userId: row.account_owner_id, reason: 'account_owner' }] : [],
  };
}

/** What the engine is asked about a deal: everybody who sells and whom the asker may give it to, not its present owner. */
export async function askedAbout(work: Work, deal: DealToAssign): Promise<Asked> {
  return {
    subject: deal.subject,
    now: work.now,
    rule: ruleOfAll,
    claims: deal.claims,
    records: await readTrackRecords(work, 'deal'),
    excludedOwnerIds: deal.ownerId === null ? [] : [deal.ownerId],
    isWithinReach: (member) => mayGiveTo(work, member, ['deal', 'transfer']),
  };
}
