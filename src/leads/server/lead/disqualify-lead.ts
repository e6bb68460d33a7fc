import type { Work } from '../../../platform/server/index.ts';
import type { CloseReason } from '../../model/lead/close-reason.ts';
import { keepWords, requireReason } from './close-reason.ts';
import { acceptedBy, lockLead, requireStep, takeStep, type StepDone } from './standing-lead.ts';

/** Says that a lead is of no use, and why. Refuses without one of the organisation's reasons, and a closed lead. */
export async function disqualifyLead(
  work: Work,
  leadId: string,
  told: CloseReason,
  version: number | null = null,
): Promise<StepDone> {
  const standing = await lockLead(work, leadId, version);
  requireStep(standing, 'disqualify');
  requireReason(standing, 'disqualify_reason', told);
  await keepWords(work, leadId, told);
  return takeStep(work, standing, 'disqualify', {
    ...acceptedBy(work, standing.stored),
    disqualify_reason: told.reason,
    disqualified_at: work.now.toISOString(),
    return_due_at: null,
  });
}
