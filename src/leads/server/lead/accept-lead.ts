import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { leadRefusals } from '../../model/lead/refusals.ts';
import { acceptedBy, lockLead, requireStep, takeStep, type StepDone } from './standing-lead.ts';

/** The owner says that he takes a lead on; its deadline to be accepted is met. Refuses anybody else, and a second time. */
export async function acceptLead(work: Work, leadId: string): Promise<StepDone> {
  const standing = await lockLead(work, leadId);
  requireStep(standing, 'accept');
  if (standing.stored.ownerId !== work.principal.userId) refuse(leadRefusals.ownerAccepts);
  if (standing.stored.values['accepted_at'] !== null) refuse(leadRefusals.alreadyAccepted);
  return takeStep(work, standing, 'accept', acceptedBy(work, standing.stored));
}
