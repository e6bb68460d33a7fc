/** Leads in somebody's hands, with everything the recycle rules ask about them: one statement for many leads. */
import { sql, type RawBuilder } from 'kysely';
import { dayOf } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { DaysAway } from '../../model/pool/counted-days.ts';
import { countedContacts, type RecycleRule } from '../../model/pool/recycle-rule.ts';
import { poolOnReturn } from '../../model/pool/return-pool.ts';
import type { LeadFacts } from '../../model/pool/standing.ts';
import { leavesOf } from './leaves-of.ts';
import type { Pool } from './pool-queries.ts';
import type { RecycleTerms } from './recycle-rules.ts';

export type OwnedLead = {
  id: string;
  name: string;
  company: string | null;
  ownerId: string;
  ownerName: string;
  teamId: string | null;
  recycleAt: Date | null;
  hardRecycleAt: Date | null;
  /** The first rule that fits it. */
  rule: RecycleRule | null;
  facts: LeadFacts;
  /** How often it came back to a pool so far. */
  returns: number;
  cameFromPoolId: string | null;
  usualPoolId: string | null;
};

type Row = {
  id: string;
  name: string;
  company: string | null;
  owner_id: string;
  owner_name: string;
  team_id: string | null;
  recycle_at: Date | null;
  hard_recycle_at: Date | null;
  rule_no: number | null;
  pool_no: number | null;
  since: Date;
  from_pool_id: string | null;
  returns: string;
  last_contact: Date | null;
  until_on: string | null;
  deal_rank: number | null;
};

/** The open leads that somebody holds and that meet `where`, in the order of ids. The work is elevated. */
export async function ownedLeads(
  work: Work,
  terms: RecycleTerms,
  { where, limit }: { where: RawBuilder<unknown>; limit: number },
): Promise<OwnedLead[]> {
  const { db, principal } = work;
  // The leads first: what is asked about them is asked of those of this page only.
  const { rows } = await sql<Row>`
    with r as materialized (
      select r.* from lead r
      where r.tenant_id = ${principal.tenantId} and r.status in ('new', 'working', 'qualified') and r.deleted_at is null
        and r.owner_id is not null and ${where}
      order by r.id limit ${limit})
    select r.id, r.name, r.company, r.owner_id, o.name as owner_name, r.team_id, r.recycle_at, r.hard_recycle_at,
      ${terms.ruleOf} as rule_no, ${terms.poolOf} as pool_no, coalesce(h.since, r.assigned_at, r.created_at) as since,
      h.from_pool_id, h.returns, n.last_contact, k.until_on, d.deal_rank
    from r
    join app_user o on o.tenant_id = r.tenant_id and o.id = r.owner_id
    left join lead_lock k on k.tenant_id = r.tenant_id and k.lead_id = r.id
    cross join lateral (select max(m.at) filter (where m.to_owner_id = r.owner_id and m.cause <> 'undone') as since,
        count(*) filter (where m.cause in ('released', 'recycled')) - count(*) filter (where m.cause = 'undone') as returns,
        (array_agg(m.from_pool_id order by m.at desc) filter (where m.from_pool_id is not null))[1] as from_pool_id
      from lead_move m where m.tenant_id = r.tenant_id and m.lead_id = r.id) h
    cross join lateral (select max(t.at) as last_contact from note t where t.tenant_id = r.tenant_id
      and t.subject_object = 'lead' and t.subject_id = r.id and t.author_id = r.owner_id
      and t.kind = any(${[...countedContacts]}::text[]) and t.deleted_at is null
      and t.at >= coalesce(h.since, r.assigned_at, r.created_at)) n
    cross join lateral (select max(v.rank) as deal_rank from deal x
      join stage_version v on v.tenant_id = x.tenant_id and v.pipeline_id = x.pipeline_id
        and v.pipeline_version = x.pipeline_version and v.stage_id = x.stage_id
      where x.tenant_id = r.tenant_id and (x.id = r.deal_id or x.account_id = r.account_id)
        and x.outcome = 'open' and x.deleted_at is null) d
    order by r.id`.execute(db);
  const away = await leavesOf(work, [...new Set(rows.map((row) => row.owner_id))]);
  return rows.map((row) => ({
    ...leadOf(terms, row),
    facts: factsOf(work, terms, row, away.get(row.owner_id) ?? []),
  }));
}

function leadOf(terms: RecycleTerms, row: Row): Omit<OwnedLead, 'facts'> {
  return {
    id: row.id,
    name: row.name,
    company: row.company,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    teamId: row.team_id,
    recycleAt: row.recycle_at,
    hardRecycleAt: row.hard_recycle_at,
    rule: row.rule_no === null ? null : terms.rules[row.rule_no]!,
    returns: Math.max(0, Number(row.returns)),
    cameFromPoolId: row.from_pool_id,
    usualPoolId: row.pool_no === null ? null : terms.pools[row.pool_no]!.id,
  };
}

function factsOf(
  { principal }: Work,
  { calendar }: RecycleTerms,
  row: Row,
  away: readonly DaysAway[],
): LeadFacts {
  return {
    since: dayOf(row.since, principal.timeZone),
    lastContact: row.last_contact && dayOf(row.last_contact, principal.timeZone),
    away,
    calendar,
    dealRank: row.deal_rank,
    lockedUntil: row.until_on,
  };
}

/** The pool a lead goes to from its owner's hands, or null when there is none that takes it. */
export function poolItGoesTo(terms: RecycleTerms, lead: OwnedLead, chosenPoolId: string | null): Pool | null {
  const isThere = (id: string | null) => (terms.pools.some((pool) => pool.id === id) ? id : null);
  const nurture = terms.pools.find((pool) => pool.kind === 'nurture')?.id ?? null;
  const goal = poolOnReturn(
    {
      chosen: isThere(chosenPoolId),
      cameFrom: isThere(lead.cameFromPoolId),
      usual: lead.usualPoolId,
      nurture,
    },
    lead.returns + 1,
  );
  return terms.pools.find((pool) => pool.id === goal) ?? null;
}
