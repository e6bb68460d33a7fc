/** Whom an asker may give leads to, and which leads he may give. */
import { covers, scopeOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { requireRight, type Work } from '../../../platform/server/index.ts';
import type { LeadToAssign } from './find-assignable.ts';
import type { SalesPerson } from './panel-queries.ts';

/** The right by which something is given: leads are assigned, deals handed over. */
export type GivingRight =
  | readonly [object: 'lead', action: 'assign']
  | readonly [object: 'deal', action: 'transfer'];

/** Is this person within the asker's right to give? Oneself is not enough for giving. */
export function mayGiveTo(
  { principal }: Work,
  person: Pick<SalesPerson, 'id' | 'teamIds'>,
  right: GivingRight = ['lead', 'assign'],
): boolean {
  const scope = scopeOf(principal, right[0], right[1]);
  if (!scope) return false;
  const held = person.teamIds.length === 0 ? [null] : person.teamIds;
  return held.some((teamId) => covers(principal, scope, { ownerId: person.id, teamId }));
}

/** May the asker see to what waits in the queue of this team? What waits for no team in particular waits for everybody. */
export function seesQueueOf({ principal }: Work, teamId: string | null): boolean {
  const scope = scopeOf(principal, 'lead', 'assign');
  if (!scope || scope === 'own') return false;
  return scope === 'all' || teamId === null || covers(principal, scope, { ownerId: null, teamId });
}

/** Refuses as not found what the asker does not see, as forbidden what he sees but may not give. */
export async function requireToGive(work: Work, lead: LeadToAssign | undefined): Promise<LeadToAssign> {
  const scope = requireRight(work, 'lead', 'assign');
  if (!lead) return refuse(refusals.notFound);
  if (await waitsForAsker(work, lead)) return lead;
  const held = { ownerId: lead.hands.ownerId, teamId: lead.teamId };
  const reads = scopeOf(work.principal, 'lead', 'read');
  if (!reads || !covers(work.principal, reads, held)) return refuse(refusals.notFound);
  return covers(work.principal, scope, held) ? lead : refuse(refusals.forbidden);
}

async function waitsForAsker(work: Work, { hands, subject }: LeadToAssign): Promise<boolean> {
  if (hands.ownerId !== null || hands.poolId !== null) return false;
  const entry = await work.db
    .selectFrom('lead_queue')
    .select('team_id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('lead_id', '=', subject.id)
    .executeTakeFirst();
  return entry !== undefined && seesQueueOf(work, entry.team_id);
}
