import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import type { LeadStanding } from '../../model/pool/contract.ts';
import { isOpenLead } from '../../model/lead/lead-status.ts';
import { nextRunDay } from '../../model/pool/run-clock.ts';
import { reasonInWords } from '../../model/pool/standing-words.ts';
import { standingOf } from '../../model/pool/standing.ts';
import { handsOfLead } from './hands-of-lead.ts';
import { getLeadInHand, mayHandle, type LeadInHand } from './lead-in-hand.ts';
import { ownedLeads, poolItGoesTo, type OwnedLead } from './owned-leads.ts';
import { nameOfPool, visiblePools, type Pool } from './pool-queries.ts';
import { recycleClock } from './recycle-clock.ts';
import { recycleTerms, type RecycleTerms } from './recycle-rules.ts';
import { countdownOf } from './refresh-countdown.ts';

/** When and why a lead goes back to a pool, what keeps it, and whose hands it was in. Refuses what the asker may not see. */
export async function leadStanding(work: Work, leadId: string): Promise<LeadStanding> {
  const lead = await getLeadInHand(work, leadId);
  const pools = await visiblePools(work);
  const hands = await handsOfLead(work, leadId);
  const lock = await lockOf(work, leadId);
  await work.elevate();
  const terms = await recycleTerms(work);
  const where = sql`r.id = ${leadId}`;
  const [owned] = await ownedLeads(work, terms, { where, limit: 1 });
  return {
    ...(await countdown(work, owned)),
    lock,
    returns: owned?.returns ?? 0,
    hands,
    goesTo: named(work, owned && poolItGoesTo(terms, owned, null)),
    pools: pools.map((pool) => named(work, pool)!),
    abilities: abilitiesFor(work, lead, terms),
  };
}

type Countdown = Pick<LeadStanding, 'recycleAt' | 'latestAt' | 'reason' | 'ruleName' | 'kept'>;

async function countdown(work: Work, owned: OwnedLead | undefined): Promise<Countdown> {
  const { runAt } = await recycleClock(work);
  const today = nextRunDay(work.now, runAt, work.principal.timeZone);
  const standing = owned?.rule && standingOf(today, owned.rule, owned.facts);
  if (!owned?.rule || !standing)
    return { recycleAt: null, latestAt: null, reason: null, ruleName: null, kept: null };
  const { at, latestAt } = countdownOf(work, owned, runAt);
  return {
    recycleAt: at?.toISOString() ?? null,
    latestAt: latestAt?.toISOString() ?? null,
    reason: reasonInWords(standing.reason, owned.rule),
    ruleName: owned.rule.name,
    kept: standing.kept,
  };
}

async function lockOf({ db, principal }: Work, leadId: string): Promise<LeadStanding['lock']> {
  const row = await db
    .selectFrom('lead_lock as k')
    .leftJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 'k.tenant_id').onRef('u.id', '=', 'k.locked_by'),
    )
    .select(['k.until_on', 'k.reason', 'u.name'])
    .where('k.tenant_id', '=', principal.tenantId)
    .where('k.lead_id', '=', leadId)
    .executeTakeFirst();
  return row ? { untilOn: row.until_on, reason: row.reason, by: row.name } : null;
}

function abilitiesFor(work: Work, lead: LeadInHand, terms: RecycleTerms): LeadStanding['abilities'] {
  const inHand = lead.owner_id !== null && isOpenLead(lead.status);
  return {
    release: inHand && terms.pools.length > 0 && mayHandle(work, lead, 'release'),
    lock: inHand && mayHandle(work, lead, 'assign'),
  };
}

function named(work: Work, pool: Pool | null | undefined): { id: string; name: string } | null {
  return pool ? { id: pool.id, name: nameOfPool(work, pool) } : null;
}
