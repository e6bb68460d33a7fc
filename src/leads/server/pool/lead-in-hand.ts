import { covers, scopeOf } from '../../../platform/model/principal.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Action } from '../../../platform/model/contract.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { LeadStatus } from '../../model/lead/lead-status.ts';

export type LeadInHand = {
  id: string;
  name: string;
  status: LeadStatus;
  owner_id: string | null;
  team_id: string | null;
  pool_id: string | null;
};

/** A lead the asker may see. Refuses others as not found. */
export async function getLeadInHand({ db, principal }: Work, leadId: string): Promise<LeadInHand> {
  const lead = await db
    .selectFrom('lead')
    .select(['id', 'name', 'status', 'owner_id', 'team_id', 'pool_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', leadId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  const scope = scopeOf(principal, 'lead', 'read');
  if (!lead || !scope || !covers(principal, scope, heldBy(lead))) return refuse(refusals.notFound);
  return { ...lead, status: lead.status as LeadStatus };
}

/** A lead the asker may see and do this with. Refuses as forbidden what he may only see. */
export async function getLeadToHandle(work: Work, leadId: string, action: Action): Promise<LeadInHand> {
  const lead = await getLeadInHand(work, leadId);
  return mayHandle(work, lead, action) ? lead : refuse(refusals.forbidden);
}

export function mayHandle({ principal }: Work, lead: LeadInHand, action: Action): boolean {
  const scope = scopeOf(principal, 'lead', action);
  return scope !== null && covers(principal, scope, heldBy(lead));
}

function heldBy(lead: Pick<LeadInHand, 'owner_id' | 'team_id'>) {
  return { ownerId: lead.owner_id, teamId: lead.team_id };
}
