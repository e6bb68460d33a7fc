import { sql } from 'kysely';
import { say } from '../../../platform/model/label.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { isOpenLead } from '../../model/lead/lead-status.ts';
import { poolRefusals } from '../../model/pool/refusals.ts';
import { releaseReasons, type ReleaseReason } from '../../model/pool/release-reasons.ts';
import { moveLead } from '../lead/move-lead.ts';
import { getLeadToHandle } from './lead-in-hand.ts';
import { ownedLeads, poolItGoesTo } from './owned-leads.ts';
import { nameOfPool, visiblePools } from './pool-queries.ts';
import { recycleTerms } from './recycle-rules.ts';

export type Release = {
  reason: ReleaseReason;
  note?: string | null | undefined;
  poolId?: string | null | undefined;
};

/**
 * Gives a lead back to a pool: the one chosen, else the one it came from, else the one that takes such leads; from the
 * third time on marketing's nurture pool. Claims of the day stay used. Refuses "other" without a note, a lead that is
 * closed or in nobody's hands, a pool the asker may not look into, and when no pool takes it.
 */
export async function releaseLead(
  work: Work,
  leadId: string,
  { reason, note, poolId = null }: Release,
): Promise<{ pool: { id: string; name: string } }> {
  if (reason === 'other' && !note) refuse(poolRefusals.reasonNeedsNote);
  const lead = await getLeadToHandle(work, leadId, 'release');
  if (lead.owner_id === null) refuse(poolRefusals.notOwned);
  if (!isOpenLead(lead.status)) refuse(poolRefusals.notOpen);
  if (poolId !== null && !(await visiblePools(work)).some((pool) => pool.id === poolId))
    refuse(poolRefusals.poolUnknown);
  await work.elevate();
  const terms = await recycleTerms(work);
  const [owned] = await ownedLeads(work, terms, { where: sql`r.id = ${leadId}`, limit: 1 });
  const pool = (owned && poolItGoesTo(terms, owned, poolId)) ?? refuse(poolRefusals.noPool);
  await moveLead(work, {
    leadId,
    from: { ownerId: lead.owner_id, poolId: null },
    to: { ownerId: null, poolId: pool.id },
    cause: 'released',
    reason: reasonText(work, reason, note),
  });
  return { pool: { id: pool.id, name: nameOfPool(work, pool) } };
}

function reasonText({ principal }: Work, reason: ReleaseReason, note: string | null | undefined): string {
  const { label } = releaseReasons.find((one) => one.value === reason)!;
  const words = say(label, principal.locale);
  return note ? `${words}${principal.locale === 'en' ? ': ' : '：'}${note}` : words;
}
