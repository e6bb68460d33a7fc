import type { Work } from '../../../platform/server/index.ts';
import { readStepRules } from './step-rules.ts';
import { acceptedBy, lockLead, requireMet, requireStep, takeStep, type StepDone } from './standing-lead.ts';

/**
 * Says that a lead is worth selling to. Refuses a lead that lacks what the organisation's rules ask for, and names each
 * thing; a closed one; one that is qualified already.
 */
export async function qualifyLead(
  work: Work,
  leadId: string,
  version: number | null = null,
): Promise<StepDone> {
  const standing = await lockLead(work, leadId, version);
  requireStep(standing, 'qualify');
  requireMet(work, standing, 'qualify', [(await readStepRules(work)).rules.qualify]);
  return takeStep(work, standing, 'qualify', {
    ...acceptedBy(work, standing.stored),
    qualified_at: work.now.toISOString(),
  });
}
