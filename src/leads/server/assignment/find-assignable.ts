/** A lead (or a deal) as the engine sees it, locked, with the rule it meets and who has a claim on it. */
import { sql } from 'kysely';
import { refuse } from '../../../platform/model/refusal.ts';
import { keptStatement, type Work } from '../../../platform/server/index.ts';
import type { Assignable, LeadLevel } from '../../model/assignment/assignable.ts';
import type { StickyClaim } from '../../model/assignment/decide-assignment.ts';
import type { Hands } from '../../model/lead/hands.ts';
import type { LeadStatus } from '../../model/lead/lead-status.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { placeOfFirstMatch, type ReadyRule } from './rule-queries.ts';

export type LeadToAssign = {
  subject: Assignable;
  title: string;
  status: LeadStatus;
  hands: Hands;
  teamId: string | null;
  /** The place of the rule it meets; null: none. */
  rulePlace: number | null;
  claims: StickyClaim[];
  acceptDueAt: Date | null;
  acceptedAt: Date | null;
  firstContactAt: Date | null;
  createdAt: Date;
};

export type LeadRow = {
  id: string;
  name: string;
  company: string | null;
  status: LeadStatus;
  owner_id: string | null;
  pool_id: string | null;
  team_id: string | null;
  product_id: string | null;
  industry: string | null;
  province: string | null;
  city: string | null;
  employees: bigint | null;
  language: string | null;
  level: LeadLevel | null;
  score: number | null;
  account_id: string | null;
  accept_due_at: Date | null;
  accepted_at: Date | null;
  first_contact_at: Date | null;
  created_at: Date;
  rule_place: number | null;
  account_owner_id: string | null;
  deal_owner_id: string | null;
  referrer_id: string | null;
};

/** The columns of `r` and `a` that leadToAssign reads. */
export const leadColumns = sql`r.id, r.name, r.company, r.status, r.owner_id, r.pool_id, r.team_id, r.product_id, r.industry,
  r.province, r.city, r.employees, r.language, r.level, r.score, r.account_id, r.accept_due_at, r.accepted_at,
  r.first_contact_at, r.created_at`;

/**
 * The leads held against others until the transaction ends, in the order asked for; without those that are gone. Refuses
 * instead of waiting when somebody else is at one (`now`): whoever holds it may wait for our lock. A claim on a lead has
 * the owner of its account, then of the account's newest open deal, then the colleague who brought it as a referral.
 */
export async function lockLeads(
  work: Work,
  leadIds: readonly string[],
  rules: readonly ReadyRule[],
  when: 'wait' | 'now',
): Promise<LeadToAssign[]> {
  const rows = await readLocked(work, leadIds, rules, when).catch((error: { code?: string }) => {
    if (error.code === lockNotAvailable) return refuse(leadRefusals.movedMeanwhile);
    throw error;
  });
  const leads = new Map(rows.map((row) => [row.id, leadToAssign(row)]));
  return leadIds.flatMap((id) => leads.get(id) ?? []);
}

/** One lead of lockLeads, at once or not at all; undefined when it is gone. */
export async function lockLead(
  work: Work,
  leadId: string,
  rules: readonly ReadyRule[],
): Promise<LeadToAssign | undefined> {
  return (await lockLeads(work, [leadId], rules, 'now'))[0];
}

const lockNotAvailable = '55P03';

async function readLocked(
  { db, principal }: Work,
  leadIds: readonly string[],
  rules: readonly ReadyRule[],
  when: 'wait' | 'now',
): Promise<LeadRow[]> {
  const statement = sql<LeadRow>`
    select ${leadColumns}, ${placeOfFirstMatch(rules)} as rule_place, a.owner_id as account_owner_id,
      (select d.owner_id from deal d
        where d.tenant_id = r.tenant_id and d.account_id = r.account_id and d.outcome = 'open' and d.deleted_at is null
        order by d.created_at desc limit 1) as deal_owner_id,
      (case when r.source = 'referral' then r.created_by end) as referrer_id
    from lead r left join account a on a.tenant_id = r.tenant_id and a.id = r.account_id and a.deleted_at is null
    where r.tenant_id = ${principal.tenantId} and r.id = any(${[...leadIds]}::uuid[]) and r.deleted_at is null
    order by r.id for update of r ${when === 'now' ? sql`nowait` : sql``}`.compile(db);
  return (await db.executeQuery(keptStatement('leads.lock', statement))).rows;
}

export function leadToAssign(row: LeadRow): LeadToAssign {
  return {
    subject: {
      object: 'lead',
      id: row.id,
      productId: row.product_id,
      industry: row.industry,
      province: row.province ?? row.city,
      employees: row.employees === null ? null : Number(row.employees),
      language: row.language,
      level: row.level,
      score: row.score,
      accountId: row.account_id,
    },
    title: [row.company, row.name].filter(Boolean).join(' · '),
    status: row.status,
    hands: { ownerId: row.owner_id, poolId: row.pool_id },
    teamId: row.team_id,
    rulePlace: row.rule_place,
    claims: claimsOf(row),
    acceptDueAt: row.accept_due_at,
    acceptedAt: row.accepted_at,
    firstContactAt: row.first_contact_at,
    createdAt: row.created_at,
  };
}

type Claimants = Pick<LeadRow, 'account_owner_id' | 'deal_owner_id' | 'referrer_id'>;

function claimsOf({ account_owner_id, deal_owner_id, referrer_id }: Claimants): StickyClaim[] {
  const claims: StickyClaim[] = [];
  if (account_owner_id) claims.push({ userId: account_owner_id, reason: 'account_owner' });
  if (deal_owner_id) claims.push({ userId: deal_owner_id, reason: 'deal_owner' });
  if (referrer_id) claims.push({ userId: referrer_id, reason: 'referrer' });
  return claims;
}
