import { notify } from '../../../notifications/server/index.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { mayDo } from '../../../records/server/index.ts';
import type { Hands } from '../../model/lead/hands.ts';
import { assignNewLeads } from '../assignment/assign-lead.ts';
import { leadKind } from './lead-kind.ts';
import { moveLead } from './move-lead.ts';
import { lockLead, requireStep, takeStep, type StandingLead, type StepDone } from './standing-lead.ts';

export type Reopening = {
  /** Who works on it from now on: a person, or nobody (null: it is given out like a new one). Unless told it stays where it is. */
  ownerId?: string | null | undefined;
};

/**
 * Opens a disqualified lead again, or sends a returned one on to sales. A lead that nobody held is the asker's unless
 * told. Refuses a lead that is open or converted, and to give it to others without the right to hand over or assign.
 */
export async function reopenLead(
  work: Work,
  leadId: string,
  { ownerId }: Reopening,
  version: number | null = null,
): Promise<StepDone> {
  const standing = await lockLead(work, leadId, version);
  requireStep(standing, 'reopen');
  const to = handsAfter(work, standing, ownerId);
  const done = await takeStep(work, standing, 'reopen', {
    ...(standing.status === 'disqualified' && { disqualify_reason: null, disqualified_at: null }),
    return_due_at: null,
  });
  if (!to) return done;
  await work.elevate();
  const from = handsOf(standing);
  await moveLead(work, { leadId, from, to, cause: 'handed_over' });
  if (to.ownerId === null) await assignNewLeads(work, [leadId]);
  else await tellOwner(work, standing, to.ownerId);
  return { ...done, version: await versionOf(work, leadId) };
}

async function versionOf({ db, principal }: Work, leadId: string): Promise<number> {
  const lead = await db
    .selectFrom('lead')
    .select('version')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', leadId)
    .executeTakeFirstOrThrow();
  return Number(lead.version);
}

/** Into whose hands it goes; null when it stays where it is. */
function handsAfter(work: Work, standing: StandingLead, wanted: string | null | undefined): Hands | null {
  const from = handsOf(standing);
  const ownerId = wanted === undefined ? (from.ownerId ?? work.principal.userId) : wanted;
  if (ownerId === from.ownerId) return null;
  const mayGive = (['transfer', 'assign'] as const).some((action) =>
    mayDo(work, leadKind, action, standing.stored),
  );
  if (ownerId !== work.principal.userId && !mayGive) refuse(refusals.forbidden);
  return { ownerId, poolId: null };
}

function handsOf({ stored }: StandingLead): Hands {
  return { ownerId: stored.ownerId, poolId: stored.values['pool'] as string | null };
}

async function tellOwner(work: Work, { stored }: StandingLead, userId: string): Promise<void> {
  await notify(work, {
    userId,
    kind: 'lead-sent-on',
    object: 'lead',
    recordId: stored.id,
    payload: { who: work.principal.name, title: String(stored.values['name']) },
  });
}
